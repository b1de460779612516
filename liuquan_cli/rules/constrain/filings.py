"""Report, review and filing (申报、审核、备案) of a risk or a pledge: what is amiss."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Protocol

STEPS = ("申报", "审核", "备案")


class Filing(Protocol):
    """The dates of the three steps."""

    @property
    def reported_on(self) -> date | None: ...
    @property
    def reviewed_on(self) -> date | None: ...
    @property
    def filed_on(self) -> date | None: ...


def undone(filing: Filing | None) -> list[str]:
    """The steps that were not taken."""
    dates = _dates(filing)
    return [step for step, day in zip(STEPS, dates, strict=True) if day is None]


def reversed_steps(filing: Filing | None) -> Iterator[tuple[str, str]]:
    """Each step dated before the one it follows, with that one."""
    taken = [(s, d) for s, d in zip(STEPS, _dates(filing), strict=True) if d is not None]
    for (earlier, first), (later, second) in pairwise(taken):
        if second < first:
            yield later, earlier


def _dates(filing: Filing | None) -> tuple[date | None, date | None, date | None]:
    if filing is None:
        return None, None, None
    return filing.reported_on, filing.reviewed_on, filing.filed_on
