"""The campaign, decisions, disclosure, supervision and papers, as tables."""

from collections.abc import Iterator

from liuquan_cli.documents.grids import grid, grid_of
from liuquan_cli.documents.paper import Block, Heading, Paragraph, Points
from liuquan_cli.documents.phrases import (
    group_name,
    group_of,
    in_cells,
    in_words,
    listed,
    meeting_in_words,
    plan_of,
)
from liuquan_cli.model.decision import Decision, MajorMatterStandard, MoneyTier
from liuquan_cli.model.department import Department
from liuquan_cli.model.plan import CampaignDocument, Evaluation
from liuquan_cli.model.supervision import Channel
from liuquan_cli.model.text import untranslated
from liuquan_cli.views import disclosure, progress, supervision


def campaign(department: Department) -> Iterator[Block]:
    """The plan: what it rests on, who leads, its phases and tasks."""
    plan, group = plan_of(department), group_of(department)
    if plan is None:
        return
    number = f"（{plan.document}）" if plan.document else ""
    issued = f"，{in_words(plan.issued_on)}印发" if plan.issued_on else ""
    yield Paragraph(f"《{plan.name}》{number}{issued}。")
    if plan.upstream:
        yield Heading("依据的上级文件", 2)
        yield Points(
            tuple(
                ("" if one.title.startswith(one.issuer) else one.issuer)
                + f"《{one.title}》"
                + (f"（{one.document}）" if one.document else "")
                for one in plan.upstream
            )
        )
    if plan.goals:
        yield Heading("工作目标", 2)
        yield Points(plan.goals)
    if group is not None:
        yield Heading(group_name(department), 2)
        yield grid(
            ("职务", "岗位"),
            [
                (what, listed(posts))
                for what, posts in (
                    ("组长", (group.head,)),
                    ("副组长", group.deputies),
                    ("成员", group.members),
                    ("办公室", (group.office.removeprefix("设在"),)),
                    ("办公室主任", (group.office_director,)),
                )
                if any(posts)
            ],
            (1, 4),
        )
    with untranslated():
        tasks = progress.view(department).tables[0]
    if tasks.rows:
        yield Heading("阶段和任务", 2)
        yield grid_of(tasks, (2, 3.4, 1, 2.4, 1.6, 1.6, 1, 1.1), landscape=True)


def decisions(department: Department) -> Iterator[Block]:
    """The standards of major matters, the tiers of money, and the decisions with their result."""
    standards, tiers = department.all(MajorMatterStandard), department.all(MoneyTier)
    made = department.all(Decision)
    if standards:
        yield Heading("“三重一大”的标准和程序", 2)
        yield grid(
            ("类别", "标准", "界限", "程序"),
            [
                (
                    one.category,
                    "；".join(one.criteria),
                    one.boundary or "—",
                    "、".join(one.procedure),
                )
                for one in standards
            ],
            (1.6, 4, 2.6, 3),
        )
    if tiers:
        yield Heading("大额资金分档", 2)
        yield grid(
            ("用途", "金额（元）", "决定主体"),
            [(one.purpose, _range(one), one.decider) for one in tiers],
            (3, 3, 3),
        )
    if made:
        yield Heading("决策事项", 2)
        yield grid(
            ("编号", "事项", "集体讨论", "结果", "执行", "公布日期"),
            [_decision(one, department) for one in made],
            (1.4, 3, 2.4, 2.4, 1.6, 1.8),
            landscape=True,
        )


def _range(tier: MoneyTier) -> str:
    if tier.to_yuan is None:
        return f"{tier.from_yuan:,}以上"
    return (
        f"{tier.from_yuan:,}以上不满{tier.to_yuan:,}" if tier.from_yuan else f"不满{tier.to_yuan:,}"
    )


def _decision(one: Decision, department: Department) -> tuple[str, ...]:
    held = one.collective
    told = meeting_in_words(department, held.meeting) if held else ""
    return (
        one.id,
        one.name,
        told or "—",
        one.result or (held.result if held else "") or "—",
        one.executor or "—",
        in_cells(one.published_on),
    )


def openness(department: Department) -> Iterator[Block]:
    """The catalogue of disclosure, the kinds of supervision, and the channels."""
    with untranslated():
        entries, openness_table = disclosure.view(department).tables
        kinds = supervision.view(department).tables[0]
    if entries.rows:
        yield Heading("公开目录", 2)
        yield grid_of(entries, (1.2, 3, 1, 1.3, 1.2, 1, 2.4, 1.5), landscape=True)
    if openness_table.rows:
        yield grid_of(openness_table, (3, 4, 1))
    yield Heading("监督体系", 2)
    yield grid_of(kinds, (1.6, 1.4, 2.6, 2.4, 1.8, 1.4))
    channels = department.all(Channel)
    if channels:
        yield Heading("监督渠道", 2)
        rows = []
        for one in channels:
            contact = one.contact
            known = (
                (contact.phone, contact.address, contact.email, contact.url) if contact else ()
            )  # fmt: skip
            rows.append(
                (one.name, one.kind, "，".join(filter(None, known)) or "—", one.post or "—")
            )
        yield grid(("渠道", "种类", "联系方式", "负责岗位"), rows, (2.2, 1.6, 4.4, 2))


def papers(department: Department) -> Iterator[Block]:
    """The papers of the campaign, and how it was evaluated."""
    found, held = department.all(CampaignDocument), department.all(Evaluation)
    if found:
        yield Heading("文书", 2)
        yield grid(
            ("种类", "名称", "日期", "讨论", "签字", "报送"),
            [
                (
                    one.kind,
                    one.name,
                    in_cells(one.on),
                    meeting_in_words(department, one.meeting) or "—",
                    one.signed_by or "—",
                    "，".join(filter(None, (one.sent_to, in_words(one.sent_on)))) or "—",
                )
                for one in found
            ],
            (1.4, 3, 1.8, 2.2, 1.2, 3),
        )
    if held:
        yield Heading("考核评估", 2)
        yield grid(
            ("日期", "评估主体", "结果"),
            [(in_cells(one.on), one.assessor, one.result) for one in held],
            (2, 3, 4),
        )
