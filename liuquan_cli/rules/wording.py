"""How a sentence names several things at once."""

from collections.abc import Iterable


def quoted(names: Iterable[str]) -> str:
    """「甲」「乙」: each name in its own brackets, in the given order."""
    return "".join(f"「{name}」" for name in names)
