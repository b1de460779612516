"""When we have a bug: a log with versions and the way there, and a sentence for the person."""

import platform
import tempfile
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from liuquan_cli import __version__
from liuquan_cli.model.text import _


def report_crash(arguments: Sequence[str]) -> str:
    """Write a log of the exception being handled; the sentence that says where it is.

    Only code places and exception types are logged: values could hold what may not leave a
    department.
    """
    import sys

    kind, _value, trace = sys.exc_info()
    lines = [
        f"liuquan {__version__} · Python {platform.python_version()} · {platform.platform()}",
        f"{datetime.now().isoformat(timespec='seconds')} · {arguments[0] if arguments else ''}",
        *(f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)),
        kind.__name__ if kind else "",
    ]
    with tempfile.NamedTemporaryFile(
        "w", prefix="liuquan-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.write("\n".join(lines) + "\n")
    return _(
        "liuquan 自己出错了，没有留下写到一半的文件。\n"
        "日志：{log}\n请把日志发给维护者；日志里没有仓库的内容。"
    ).format(log=Path(log.name))
