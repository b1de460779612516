"""Names of things as names of files: what no disk refuses, and what leads nowhere else."""

import re

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff]')
_ROOM = 200  # bytes


def file_name(text: str) -> str:
    """`text` as the stem of a file's name, shortened to what every file system takes."""
    safe = _UNSAFE.sub("_", text).lstrip(".") or "_"
    return safe.encode()[:_ROOM].decode("utf-8", "ignore")
