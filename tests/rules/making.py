"""Departments made of plain values, for tests that make many small ones."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import msgspec

from liuquan_cli.model.department import Department, placed
from liuquan_cli.model.rule import Located
from liuquan_cli.repository.calendars import shipped_years
from liuquan_cli.repository.kinds import TYPES
from liuquan_cli.repository.schemes import shipped

from .harness import DAY

Allowed = Callable[[type[Located]], bool]


def made(*documents: dict[str, Any], day: date = DAY) -> Department:
    """The department that `documents` state; nothing of their form is checked."""
    objects: list[Located] = []
    for number, values in enumerate(documents):
        content = msgspec.convert(values, TYPES[values["文档"]])
        objects += placed(f"{number}.yaml", content)

    def held(kind: type[Located]) -> Iterable[Located]:
        return (item for item in objects if type(item) is kind)

    return Department(held, {}, shipped(), day, shipped_years)


def watched(department: Department, allowed: Allowed) -> Department:
    """The same department, failing a test that asks for objects of a type not `allowed`."""

    def held(kind: type[Located]) -> Iterable[Located]:
        assert allowed(kind), f"looks at {kind.__name__}"
        return department.all(kind)

    watched = Department(
        held, department.facts, department.shipped_schemes, department.day, shipped_years
    )
    return watched.under(department.laws).asked(department.profile)
