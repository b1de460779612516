"""防控责任分解表 (孝义方案 四(四)3): risk, measures, posts that answer, how often."""

from liuquan_cli.documents.grids import grid_of
from liuquan_cli.documents.paper import Block, Paper
from liuquan_cli.documents.powers_of_reform import constrain
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.text import untranslated
from liuquan_cli.views import risks

NAME = "防控责任分解表"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The table, gravest risks first; none without risk points."""
    if not department.all(Risk):
        return ()
    return (
        unit_paper(
            department,
            NAME,
            year,
            f"{year}年廉政风险防控责任分解表",
            tables(department, constrain.risks(department)),
        ),
    )


def tables(department: Department, note: str = "") -> tuple[Block, ...]:
    """The risks with what is done against them, and the posts where most of them gather."""
    with untranslated():
        duties, top = risks.view(department).tables
    return (
        grid_of(
            duties,
            (1.1, 1.1, 2.4, 1.7, 2.7, 2.7, 2.7, 2.7, 1.7, 1.7, 1.0),
            note=note,
            landscape=True,
        ),
        grid_of(top, (3, *(1.0 for _ in top.columns[1:])), landscape=True),
    )
