"""The six powers of the reform in a row, each under its heading."""

from collections.abc import Iterator

from liuquan_cli.documents.changes import Changes
from liuquan_cli.documents.paper import Block, Heading
from liuquan_cli.documents.powers_of_reform import (
    allocate,
    constrain,
    determine,
    disclose,
    punish,
    supervise,
)
from liuquan_cli.model.department import Department


def six_powers(
    department: Department, year: int, changes: Changes | None, level: int = 2
) -> Iterator[Block]:
    """Six sections; `changes` tells what is different from the year before, None without it."""
    made = (
        (determine.TITLE, determine.section(department, year, changes)),
        (allocate.TITLE, allocate.section(department, year)),
        (constrain.TITLE, constrain.section(department, year, changes)),
        (disclose.TITLE, disclose.section(department, year)),
        (supervise.TITLE, supervise.section(department, year)),
        (punish.TITLE, punish.section(department, year)),
    )
    for title, blocks in made:
        yield Heading(title, level)
        yield from blocks
