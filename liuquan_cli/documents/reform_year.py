"""六权治本工作年度报告: where each of the six powers stands, compared with the year before."""

from collections.abc import Iterator

from liuquan_cli.documents.changes import changes
from liuquan_cli.documents.grids import grid, grid_of
from liuquan_cli.documents.judged import self_check
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Heading, Paper, Paragraph
from liuquan_cli.documents.phrases import (
    MOVEMENT,
    group_name,
    group_of,
    in_cells,
    in_words,
    in_year,
    listed,
    plan_of,
)
from liuquan_cli.documents.powers_of_reform.whole import six_powers
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.plan import Evaluation
from liuquan_cli.model.text import untranslated
from liuquan_cli.rules.supervise.campaign import finished
from liuquan_cli.views import indicators, progress

NAME = "六权治本工作年度报告"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The report on `year`; `before` is the department at the end of the year before."""
    words = OfficeWords(department, NAME, year)
    blocks = (
        *words.under(""),
        Heading("总体情况"),
        *words.under("总体情况"),
        *_overview(department, year, before),
        Heading("六权运行情况"),
        *six_powers(department, year, changes(before, department) if before else None),
        Heading("五维自查"),
        *five_dimensions(department, before),
        Heading("存在的主要问题"),
        *words.under("存在的主要问题"),
        *open_problems(department),
        *_plans(department, words),
        *words.others(),
    )
    return (
        unit_paper(
            department,
            NAME,
            year,
            f"{year}年{MOVEMENT}工作年度报告",
            blocks,
            missing=words.missing,
        ),
    )


def _overview(department: Department, year: int, before: Department | None) -> Iterator[Block]:
    plan, group = plan_of(department), group_of(department)
    if plan is not None:
        number = f"（{plan.document}）" if plan.document else ""
        text = f"{department.unit.name}按照《{plan.name}》{number}开展{MOVEMENT}工作。"
        if group is not None and group.head:
            text += (
                f"{group_name(department)}由{group.head}任组长，"
                f"副组长{len(group.deputies)}个岗位、成员{len(group.members)}个岗位。"
            )
        yield Paragraph(text)
    compared = "并与上一年的资料比较" if before else "没有上一年的资料可以比较，只列清理前后的变化"
    yield Paragraph(
        f"本报告的数字取自本单位的权力、责任、风险、制度和监督资料，"
        f"统计到{in_words(department.day)}，{compared}。"
    )
    with untranslated():
        numbers = indicators.view(department).tables[0]
        tasks = progress.view(department).tables[0]
    yield grid_of(numbers, (5, 2, 2), "主要指标")
    if tasks.rows:
        yield grid_of(tasks, (3.4, 1.2, 2.2, 1.2), "任务进展", columns=(1, 2, 3, 7))
    held = [one for one in department.all(Evaluation) if in_year(one.on, year)]
    if held:
        told = "；".join(f"{in_words(one.on)}{one.assessor}：{one.result}" for one in held)
        yield Paragraph(f"考核评估情况：{told.rstrip('。')}。")


def five_dimensions(department: Department, before: Department | None) -> Iterator[Block]:
    """五维自查, beside the share of the same checks passed a year before."""
    with untranslated():
        table = self_check(department).tables[0]
        old = self_check(before.asked(department.profile)).tables[0] if before else None
    yield Paragraph(
        "对照“边界清晰、权责一致、运行公开、依法保障、监督到位”的要求自查，结果如下表。"
        if {row[0].text for row in table.rows} >= {"边界清晰", "监督到位"}
        else f"从{listed(row[0].text for row in table.rows)}几个方面自查，结果如下表。"
    )
    note = f"到{in_words(department.day)}。错误要改正，警告要核实。"
    if old is None:
        yield grid_of(table, (2, 1.6, 1.2, 1, 1, 1.4), "五维自查", note=note)
        return
    was = {row[0].text: row[2].text for row in old.rows}
    rows = [
        (row[0].text, row[1].text, was.get(row[0].text, "—"), *(cell.text for cell in row[2:5]))
        for row in table.rows
    ]
    yield grid(
        ("维度", "通过的检查", "上年通过率", "本年通过率", "错误", "警告"),
        rows,
        (2, 1.6, 1.6, 1.6, 1, 1),
        "五维自查",
        numbers=range(1, 6),
        note=note,
    )


def open_problems(department: Department) -> Iterator[Block]:
    """What was found and is not yet handled or verified, from the register of problems."""
    left = [
        one for one in department.all(Issue)
        if one.handled_on is None or one.handled_on > department.day
    ]  # fmt: skip
    if not left:
        yield Paragraph("问题台账里没有尚未处理的问题。")
        return
    yield Paragraph(f"问题台账里尚未处理的问题{len(left)}个，见下表。")
    yield grid(
        ("编号", "日期", "来源", "内容", "责任岗位"),
        [(one.id, in_cells(one.on), one.source, one.content, one.owner) for one in left],
        (1.3, 2, 1.4, 4.4, 2),
        "尚未处理的问题",
    )


def _plans(department: Department, words: OfficeWords) -> Iterator[Block]:
    """What the office means to do, and the tasks of the plan that are still running."""
    blocks = words.under("下一年工作打算")
    plan = plan_of(department)
    running = [
        task
        for phase in (plan.phases if plan else ())
        for task in phase.tasks
        if not finished(task, department.day)
    ]
    if not blocks and not running:
        return
    yield Heading("下一年工作打算")
    yield from blocks
    if running:
        told = "；".join(
            f"{task.name}（{listed(task.leads)}牵头，{in_words(task.until)}前完成）"
            if task.until else f"{task.name}（{listed(task.leads)}牵头）"
            for task in running
        )  # fmt: skip
        yield Paragraph(f"实施方案里还没有完成的任务{len(running)}项：{told}。")
