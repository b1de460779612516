"""What the exit code of every command means, whatever the format of its output."""

from enum import IntEnum


class Exit(IntEnum):
    """What a command's end means; 2 covers usage, configuration, and nothing to check."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    BUG = 3
    INTERRUPTED = 130
