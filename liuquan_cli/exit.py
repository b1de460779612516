"""What the exit code of every command means, whatever the format of its output."""

from enum import IntEnum


class Exit(IntEnum):
    """0 clean · 1 findings · 2 usage, configuration, or nothing to check · 3 a bug of ours."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    BUG = 3
