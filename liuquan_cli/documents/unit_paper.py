"""The frame of a paper that the unit signs, on the day on which the department is judged."""

from collections.abc import Iterable

from liuquan_cli.documents.paper import Block, Paper
from liuquan_cli.documents.phrases import named
from liuquan_cli.model.department import Department


def unit_paper(
    department: Department,
    name: str,
    year: int,
    title: str,
    blocks: Iterable[Block],
    *,
    addressee: str = "",
    missing: Iterable[str] = (),
    contents: bool = False,
) -> Paper:
    """The paper `name` of `year`; the unit's name stands above `title` and below the text."""
    unit = department.unit.name
    return Paper(
        named(name, year),
        f"{unit}\n{title}",
        tuple(blocks),
        addressee=addressee,
        signers=(unit,) if unit else (),
        day=department.day,
        contents=contents,
        missing=tuple(missing),
        unit=unit,
    )
