"""资料汇编 (长治方案 四(三), 襄垣方案 五(三)): the parts in order, with contents."""

from collections.abc import Callable, Iterable

from liuquan_cli.documents.compilation import charts, institutions, lists, registers
from liuquan_cli.documents.control_table import tables
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Break, Heading, Paper
from liuquan_cli.documents.phrases import MOVEMENT, chart_names
from liuquan_cli.documents.powers_of_reform import constrain
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Risk
from liuquan_cli.render.engine import EngineError

NAME = "资料汇编"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The book; parts for which there is nothing are left out."""
    words = OfficeWords(department, NAME, year)
    blocks: list[Block] = list(words.under(""))
    missing = list(words.missing)
    for title, part in _parts(department):
        try:
            made = tuple(part(department))
        except EngineError as error:
            missing.append(f"{title}没有画成，没有收入汇编：{error}")
            continue
        if made:
            blocks += [Break(), Heading(title), *words.under(title), *made]
    blocks += words.others()
    return (
        unit_paper(
            department,
            NAME,
            year,
            f"{MOVEMENT}工作资料汇编",
            blocks,
            contents=True,
            missing=missing,
        ),
    )


def _parts(
    department: Department,
) -> tuple[tuple[str, Callable[[Department], Iterable[Block]]], ...]:
    return (
        ("实施方案和组织领导", registers.campaign),
        ("清单", lists.lists),
        ("和".join(chart_names(department)), charts.both_charts),
        ("廉政风险防控", _risks),
        ("制度", institutions.institutions),
        ("重大决策", registers.decisions),
        ("公开和监督", registers.openness),
        ("文书和评估", registers.papers),
    )


def _risks(department: Department) -> tuple[Block, ...]:
    if not department.all(Risk):
        return ()
    return tables(department, constrain.risks(department))
