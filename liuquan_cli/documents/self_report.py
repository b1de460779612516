"""自查报告 (孝义方案 四(二)3): every power with its basis, holder and what is to become of it."""

from collections.abc import Iterator

from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Heading, Paper, Paragraph
from liuquan_cli.documents.phrases import (
    head_of,
    in_cells,
    in_words,
    listed,
    meeting_in_words,
    plan_of,
    registered,
)
from liuquan_cli.documents.powers_of_reform import determine
from liuquan_cli.documents.reform_year import five_dimensions, open_problems
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.plan import CampaignDocument
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.shared import Citation
from liuquan_cli.model.unit import Body, Organisation, Post

NAME = "自查报告"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The report, and in `missing` which step of 讨论、签字、报送 the register does not show."""
    words = OfficeWords(department, NAME, year)
    entry = registered(department, NAME, year)
    blocks = (
        *words.under(""),
        Heading("自查的范围和方法"),
        *words.under("自查的范围和方法"),
        *_scope(department),
        Heading("清理出的职责权力"),
        Paragraph(
            "按照“谁行使、谁清理”的原则，分门别类梳理职责权力，"
            "逐项列出名称、实施依据、行使主体，并提出改革意见，见下表。"
        ),
        powers(department),
        Heading("清理和确权的结果"),
        *determine.section(department, year, None),
        Heading("五维自查"),
        *five_dimensions(department, before),
        Heading("存在的主要问题"),
        *words.under("存在的主要问题"),
        *open_problems(department),
        *_measures(department, words),
        *words.others(),
        *_steps(department, entry),
        Paragraph("特此报告。"),
    )
    return (
        unit_paper(
            department,
            NAME,
            year,
            f"{year}年职责权力自查报告",
            blocks,
            addressee=entry.sent_to if entry else "",
            missing=(*words.missing, *_unfinished(department, entry, year)),
        ),
    )


def _scope(department: Department) -> Iterator[Block]:
    plan = plan_of(department)
    bodies = listed(one.name for one in department.all(Body))
    yield Paragraph(
        f"自查范围为{department.unit.name}及其{len(department.all(Organisation))}个机构、"
        f"{len(department.all(Post))}个岗位" + (f"和{bodies}" if bodies else "") + "的职责权限。"
    )
    if plan is not None and plan.teams:
        told = listed(team.department for team in plan.teams)
        yield Paragraph(f"清理工作由{told}抽调业务骨干和法律人员组成的专班承担。")


def powers(department: Department) -> Block:
    """Every power that the clean-up found, by category, with the opinion on its reform."""
    categories = department.scheme(PowerCategory)
    found: dict[str, list[Power]] = {name: [] for name in categories.names}
    for power in department.all(Power):
        found.setdefault(categories.canonical(power.category), []).append(power)
    return grid(
        ("编号", "类别", "名称", "实施依据", "行使主体", "改革意见"),
        [
            (
                power.id,
                categories.canonical(power.category) or "—",
                power.name,
                cited(power.bases, department) or "—",
                power.holder or listed(power.departments),
                _opinion(power),
            )
            for powers in found.values()
            for power in powers
        ],
        (1.3, 1.2, 2.3, 4, 1.7, 2.7),
        "职责权力清理表",
    )


def cited(citations: tuple[Citation, ...], department: Department) -> str:
    """《…》第十九条、第二十条；《…》第三条: articles of one norm together."""
    found: dict[str, list[str]] = {}
    for one in citations:
        norm = department.bases.get(one.basis)
        found.setdefault((norm.name if norm else one.basis).strip("《》"), []).append(one.article)
    return "；".join(f"《{title}》{listed(articles)}" for title, articles in found.items())


def _opinion(power: Power) -> str:
    done = power.cleanup
    if done is None:
        return "没有提出"
    return "：".join(filter(None, (done.disposition, done.opinion or done.ground)))


def _measures(department: Department, words: OfficeWords) -> Iterator[Block]:
    blocks = words.under("整改措施")
    mended = [one for one in department.all(Issue) if one.handled_on and one.handling]
    if not blocks and not mended:
        return
    yield Heading("整改措施")
    yield from blocks
    if mended:
        yield Paragraph(f"已经处理的问题{len(mended)}个，见下表。")
        yield grid(
            ("编号", "问题", "处理", "处理日期", "验证日期"),
            [
                (one.id, one.content, one.handling, in_cells(one.handled_on),
                 in_cells(one.verified_on))
                for one in mended
            ],
            (1.2, 3.4, 3.4, 1.8, 1.8),
            "已经处理的问题",
        )  # fmt: skip


def _steps(department: Department, entry: CampaignDocument | None) -> Iterator[Block]:
    """Discussed, signed, sent: what the register shows."""
    if entry is None:
        return
    told = []
    if entry.meeting:
        told.append(f"经{meeting_in_words(department, entry.meeting)}讨论")
    if entry.signed_by:
        told.append(f"由{entry.signed_by}签字")
    if entry.sent_to:
        told.append(f"{in_words(entry.sent_on)}报送{entry.sent_to}")
    if told:
        yield Heading("讨论和报送情况")
        yield Paragraph(f"自查报告《{entry.name}》{'，'.join(told)}。")


def _unfinished(department: Department, entry: CampaignDocument | None, year: int) -> Iterator[str]:
    if entry is None:
        yield (
            f"实施方案的「文书」里没有登记{year}年的自查报告："
            f"经会议讨论、{head_of(department)}签字、报送以后，把会议、签字岗位、报送单位和日期登记上"
        )
        return
    for lack, there in (
        ("没有登记讨论的会议", entry.meeting),
        (f"没有登记由谁签字，应当由{head_of(department)}签字", entry.signed_by),
        ("没有登记报送单位", entry.sent_to),
        ("没有登记报送日期", entry.sent_on),
    ):
        if not there:
            yield f"自查报告《{entry.name}》{lack}"
