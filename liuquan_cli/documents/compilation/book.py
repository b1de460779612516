"""资料汇编 (长治方案 四(三), 襄垣方案 五(三)): the parts in order, with contents."""

from collections.abc import Callable, Iterator

from liuquan_cli.documents.compilation import charts, institutions, lists, registers
from liuquan_cli.documents.control_table import tables
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Break, Heading, Paper, Paragraph
from liuquan_cli.documents.phrases import MOVEMENT, named
from liuquan_cli.documents.powers_of_reform import constrain
from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Risk

NAME = "资料汇编"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The book; parts for which there is nothing are left out."""
    words = OfficeWords(department, NAME, year)
    blocks: list[Block] = list(words.under(""))
    missing = list(words.missing)
    for title, part in _PARTS:
        made = tuple(part(department))
        if made:
            blocks += [Break(), Heading(title), *words.under(title), *made]
    try:
        drawn = charts.flow_charts(department)
    except charts.NotDrawnError as error:
        drawn, missing = (), [*missing, str(error)]
    if drawn:
        blocks += [Break(), Heading(charts.title(department)), *drawn]
    blocks += words.others()
    unit = department.unit.name
    return (
        Paper(
            named(NAME, year),
            f"{unit}\n{MOVEMENT}工作资料汇编",
            tuple(blocks),
            signers=(unit,) if unit else (),
            day=department.day,
            contents=True,
            missing=tuple(missing),
            unit=unit,
        ),
    )


def _risks(department: Department) -> Iterator[Block]:
    if department.all(Risk):
        yield Paragraph(constrain.risks(department))
        yield from tables(department)


_PARTS: tuple[tuple[str, Callable[[Department], Iterator[Block]]], ...] = (
    ("实施方案和组织领导", registers.campaign),
    ("清单", lists.lists),
    ("廉政风险防控", _risks),
    ("重大决策", registers.decisions),
    ("制度", institutions.institutions),
    ("公开和监督", registers.openness),
    ("文书和评估", registers.papers),
)
