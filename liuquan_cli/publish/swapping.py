"""Two folders that change places in one step, so that there is no moment without either."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE
_CANT = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP)


def exchanged(one: Path, two: Path) -> bool:
    """Let `one` and `two` change places; False where this system or disk can't. Raises OSError."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if rename(_HERE, os.fsencode(one), _HERE, os.fsencode(two), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANT:
        return False
    raise OSError(number, os.strerror(number), str(two))
