"""What every typed object is made of."""

from enum import StrEnum

import msgspec

from liuquan_cli.model.rule import Located as Located


class YesNo(StrEnum):
    """是 or 否; true when 是."""

    YES = "是"
    NO = "否"

    def __bool__(self) -> bool:
        return self is YesNo.YES


class Part(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A part of an object: it has no place of its own, its object has."""


def as_many(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """One name or several, always as several."""
    return (value,) if isinstance(value, str) else value
