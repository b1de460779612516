"""What rules on cases and problems share: their dates by key, and the clocks between them."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.rule import Located
from liuquan_cli.model.scheme import SchemeMember


class Stamp(NamedTuple):
    """One date of a record, by its key."""

    key: str
    on: date


class Overrun(NamedTuple):
    """A clock that ran out: when it had to stop, and when it did, if ever."""

    clock: SchemeMember
    due: date
    done: date | None


def dates_of(item: Located, keys: Sequence[str]) -> list[Stamp]:
    """The dates of `item` under `keys`, in their order; those not given are left out."""
    by_key = {f.encode_name: getattr(item, f.name) for f in msgspec.structs.fields(item)}
    found = ((key, by_key.get(key)) for key in keys)
    return [Stamp(key, on) for key, on in found if isinstance(on, date)]


def finish(department: Department, clock: SchemeMember, start: date) -> date | None:
    """The last day of a clock that begins on `start`; None where the clock names no number."""
    if clock.days is None:
        return None
    return department.calendar.due(start, clock.days, clock.unit or "自然日")


def overrun(department: Department, item: Located, scheme: str) -> Iterator[Overrun]:
    """The clocks of `scheme` that `item` let run out: stopped late, or still running."""
    for clock in department.vocabulary(scheme).members:
        given = {key: on for key, on in dates_of(item, (clock.left, clock.right))}
        start, done = given.get(clock.left), given.get(clock.right)
        due = finish(department, clock, start) if start else None
        if due is not None and (done or department.day) > due:
            yield Overrun(clock, due, done)


def reversed_pairs(stamps: Sequence[Stamp]) -> Iterator[tuple[Stamp, Stamp]]:
    """Each date that lies before the one given just before it."""
    for earlier, later in pairwise(stamps):
        if later.on < earlier.on:
            yield earlier, later
