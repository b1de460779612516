"""What rules on cases and problems share: their dates by key, and the clocks between them."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

import msgspec

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.rule import Located
from liuquan_cli.model.schemes.member import Clock, Timed
from liuquan_cli.model.schemes.punish import CaseClock


class Stamp(NamedTuple):
    """One date of a record, by its key."""

    key: str
    on: date


class Overrun(NamedTuple):
    """A clock that ran out: when it had to stop, and when it did, if ever."""

    clock: Clock
    due: date
    done: date | None


def dates_of(item: Located, keys: Sequence[str]) -> list[Stamp]:
    """The dates of `item` under `keys`, in their order; those not given are left out."""
    by_key = {f.encode_name: getattr(item, f.name) for f in msgspec.structs.fields(item)}
    found = ((key, by_key.get(key)) for key in keys)
    return [Stamp(key, on) for key, on in found if isinstance(on, date)]


def finish(department: Department, clock: Timed, start: date) -> date | None:
    """The last day of a clock that begins on `start`; None where the clock names no number."""
    if clock.days is None:
        return None
    return department.calendar.due(start, clock.days, clock.unit or "自然日")


def overrun(department: Department, item: Located, held: type[Clock]) -> Iterator[Overrun]:
    """The clocks of type `held` that `item` let run out: stopped late, or still running."""
    for clock in department.scheme(held).members:
        given = {key: on for key, on in dates_of(item, (clock.left, clock.right))}
        start, done = given.get(clock.left), given.get(clock.right)
        due = finish(department, clock, start) if start else None
        if due is not None and (done or department.day) > due:
            yield Overrun(clock, due, done)


def transfer_due(department: Department, case: AccountabilityCase) -> date | None:
    """By what day an offence is to be handed over: as soon as a case would have to be opened.

    None where no day of finding is known, or the unit dropped the clock: then nothing may wait.
    """
    clocks = department.scheme(CaseClock).members
    clock = next((one for one in clocks if one.right == "立案日期"), None)
    start = case.found_on or case.opened_on
    return finish(department, clock, start) if clock and start else None


def case_overrun(department: Department, case: AccountabilityCase) -> Iterator[Overrun]:
    """The clocks of cases that `case` let run out. To hand a case over is to take it up."""
    sent = case.transfer.on if case.transfer else None
    for clock, due, done in overrun(department, case, CaseClock):
        if sent is not None and clock.left == "立案日期":
            continue  # what becomes of it is for the receiver to decide
        if sent is not None and clock.right == "立案日期" and (done is None or sent < done):
            if sent <= due:
                continue
            done = sent
        yield Overrun(clock, due, done)


def reversed_pairs(stamps: Sequence[Stamp]) -> Iterator[tuple[Stamp, Stamp]]:
    """Each date that lies before the one given just before it."""
    for earlier, later in pairwise(stamps):
        if later.on < earlier.on:
            yield earlier, later
