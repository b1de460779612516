"""The calendars that ship with the tool."""

from functools import cache

import msgspec

from liuquan_cli.model.calendar import CalendarFile, YearCalendar
from liuquan_cli.repository.contract import integer_keys
from liuquan_cli.repository.reader import read
from liuquan_cli.resources import resource


@cache
def shipped_years() -> tuple[YearCalendar, ...]:
    """Every year of `schemas/calendars/`, in the order of file names."""
    files = sorted(resource("schemas", "calendars").glob("*.yaml"))
    sources = (read(f.name, f.read_bytes(), integer_keys(), marks=False) for f in files)
    held = (msgspec.convert(source.values, CalendarFile) for source in sources)
    return tuple(year for one in held for year in one.years)
