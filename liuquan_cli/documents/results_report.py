"""成果报告 (长治方案 四(三)): what was done, what came of it, what should stay."""

from collections import Counter
from collections.abc import Iterator

from liuquan_cli.documents.changes import changes
from liuquan_cli.documents.grids import grid, grid_of
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Heading, Paper, Paragraph, Points
from liuquan_cli.documents.phrases import (
    MOVEMENT,
    group_name,
    group_of,
    in_cells,
    in_words,
    listed,
    meeting_in_words,
    plan_of,
    registered,
)
from liuquan_cli.documents.powers_of_reform.whole import six_powers
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.plan import Evaluation
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.text import untranslated
from liuquan_cli.rules.constrain.institutions import is_repealed
from liuquan_cli.rules.constrain.measures import measures_of
from liuquan_cli.views import indicators, progress
from liuquan_cli.views.institutions import REFORM

NAME = "成果报告"
AIMS = ("不能腐", "不敢腐", "不想腐")


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The report on what the movement has come to."""
    words = OfficeWords(department, NAME, year)
    entry = registered(department, NAME, year)
    blocks = (
        *words.under(""),
        Heading("工作开展情况"),
        *words.under("工作开展情况"),
        *_done(department),
        *_chapter("主要做法", words),
        Heading("工作成效"),
        *words.under("工作成效"),
        *_effects(department),
        *six_powers(department, year, changes(before, department) if before else None),
        *evaluations(department),
        Heading("制度体系、创新举措和长效机制研究"),
        *words.under("制度体系、创新举措和长效机制研究"),
        *study(department),
        *_chapter("推广建议", words),
        *words.others(),
    )
    missing = list(words.missing)
    if entry is None:
        missing.append(f"实施方案的「文书」里没有登记{year}年的成果报告：签字、报送以后登记上")
    elif entry.meeting:
        told = meeting_in_words(department, entry.meeting)
        blocks = (*blocks, Paragraph(f"本报告经{told}讨论。"))
    blocks = (*blocks, Paragraph("特此报告。"))
    return (
        unit_paper(
            department,
            NAME,
            year,
            f"{MOVEMENT}工作成果报告",
            blocks,
            addressee=entry.sent_to if entry else "",
            missing=missing,
        ),
    )


def _chapter(title: str, words: OfficeWords) -> tuple[Block, ...]:
    """A chapter that only the office can write; left out where it wrote none."""
    blocks = words.under(title)
    return (Heading(title), *blocks) if blocks else ()


def _done(department: Department) -> Iterator[Block]:
    plan, group = plan_of(department), group_of(department)
    if plan is None:
        yield Paragraph(f"{department.unit.name}没有登记实施方案。")
        return
    above = listed(
        f"《{one.title}》{f'（{one.document}）' if one.document else ''}" for one in plan.upstream
    )
    yield Paragraph(
        (f"为贯彻落实{above}，" if above else "")
        + f"{department.unit.name}{in_words(plan.issued_on)}印发《{plan.name}》"
        + (f"（{plan.document}）" if plan.document else "")
        + "。"
    )
    if group is not None and group.head:
        yield Paragraph(
            f"{group_name(department)}由{group.head}任组长，{listed(group.deputies)}任副组长"
            + (f"；办公室设在{group.office.removeprefix('设在')}" if group.office else "")
            + "。"
        )
    if plan.goals:
        yield Paragraph(f"工作目标：{'；'.join(plan.goals)}。")
    with untranslated():
        tasks = progress.view(department).tables[0]
    states = Counter(row[7].text for row in tasks.rows)
    told = "、".join(f"{state}{number}项" for state, number in states.items())
    yield Paragraph(f"方案分{len(plan.phases)}个阶段、{len(tasks.rows)}项任务，目前{told}。")
    yield grid_of(tasks, (2, 3.2, 1, 2.2, 1), "任务完成情况", columns=(0, 1, 2, 3, 7))


def _effects(department: Department) -> Iterator[Block]:
    with untranslated():
        numbers = indicators.view(department).tables[0]
    yield Paragraph("改革前后的主要指标如下表。没有登记改革以前数字的，“原来”一栏为“—”。")
    yield grid_of(numbers, (5, 2, 2), "主要指标")


def evaluations(department: Department) -> Iterator[Block]:
    """What those who evaluated the work said, and in which assessment it counts."""
    held = department.all(Evaluation)
    plan = plan_of(department)
    if not held:
        return
    yield Heading("考核评估")
    yield grid(
        ("日期", "评估主体", "结果"),
        [(in_cells(one.on), one.assessor, one.result) for one in held],
        (2, 3, 4),
        "考核评估的结果",
    )
    if plan and plan.assessed_in:
        yield Paragraph(f"此项工作列入{plan.assessed_in}。")


def study(department: Department) -> Iterator[Block]:
    """The system of institutions by power of the reform, and the mechanism of the three 不."""
    standing = [one for one in department.all(Institution) if not is_repealed(one, department)]
    rows = [
        (reform, len(mine), listed((f"《{one.name}》" for one in mine), 6))
        for reform in REFORM
        if (mine := [one for one in standing if reform in one.powers_of_reform])
    ]
    if rows:
        yield Paragraph(
            f"现行制度{len(standing)}项，按六权分布如下表；一项制度服务几项改革的，分别计入。"
        )
        yield grid(("六权", "项数", "制度"), rows, (1, 1, 7), "制度体系", numbers=(1,))
    new = [one for one in standing if one.replaces]
    if new:
        yield Paragraph(f"其中替代旧制度的{len(new)}项：")
        yield Points(
            tuple(f"《{one.name}》，替代{listed(_titles(one.replaces, department))}" for one in new)
        )
    aims = Counter(
        measure.aim for risk in department.all(Risk) for _path, measure in measures_of(risk)
    )
    told = "、".join(f"着眼“{aim}”的{aims[aim]}条" for aim in AIMS if aims[aim])
    if told:
        yield Paragraph(f"长效机制方面，登记的防控措施中，{told}。")


def _titles(ids: tuple[str, ...], department: Department) -> list[str]:
    known = department.institutions
    return [f"《{known[one].name if one in known else one}》" for one in ids]
