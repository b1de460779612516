"""Where a page goes: to the screen or to a file."""

import os
import sys
from pathlib import Path

from liuquan_cli.repository.write import write_whole


def deliver(page: str, output: Path | None) -> None:
    """Write `page` to `output`, whole or not at all; to the screen where it is None or "-".

    To a device or a pipe it is written as it comes. Who stops reading, as `head` does, changes
    nothing: the exit code is still the command's to say. Raises OSError.
    """
    if output is None or str(output) == "-":
        _show(page.encode())
    elif output.exists() and not output.is_file() and not output.is_dir():
        output.write_bytes(page.encode())
    else:
        write_whole(output, page.encode())


def _show(page: bytes) -> None:
    """Print these bytes: line ends and signs are what the format says, everywhere."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.write(page)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still held would be tried again at the end, and fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            raise
