"""The pages that are tables: what each lists, read off the public part of the department."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision, MajorMatterStandard, MoneyTier
from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import OtherListFile, Prohibition
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.supervision import Channel, Supervision
from liuquan_cli.model.text import _
from liuquan_cli.publish.power_page import (
    contact_words,
    limit_words,
    listed,
    measures_words,
    risk_level,
)

Cell = object
Links = Mapping[str, str]  # power id → the file of its page


class Section(msgspec.Struct, frozen=True):
    """One table of a page."""

    heads: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    title: str = ""
    caption: str = ""


class Page(msgspec.Struct, frozen=True):
    """A page of tables."""

    file: str
    title: str
    sections: list[Section]
    lead: str = ""

    @property
    def count(self) -> int:
        """How many things its first table lists."""
        return sum(len(section.rows) for section in self.sections[:1])


def link(power: str, department: Department, links: Links) -> Cell:
    """A power's name, linked to its page where it has one."""
    item = department.powers.get(power)
    if item is None:
        return ""
    return {"href": links[power], "text": item.name}


def duties(department: Department, links: Links) -> Page:
    """责任清单."""
    rows = [
        (link(d.power, department, links), d.stage, d.matter, listed(d.bearers),
         "；".join(d.circumstances), listed(d.forms))
        for d in department.all(Duty)
    ]  # fmt: skip
    heads = (_("权力事项"), _("环节"), _("责任事项"), _("责任主体"), _("追责情形"), _("追责形式"))
    return Page("duties.html", _("责任清单"), [Section(heads, rows)])


def further_lists(department: Department, links: Links) -> Iterable[Page]:
    """负面清单 and every further list the unit keeps."""
    rows: list[tuple[Cell, ...]] = [
        (p.content, listed(department.powers[i].name for i in p.powers if i in department.powers),
         listed(p.posts), p.consequence)
        for p in department.all(Prohibition)
    ]  # fmt: skip
    heads = (_("不得做的事"), _("涉及的权力"), _("约束的岗位"), _("违反的后果"))
    yield Page("prohibitions.html", _("负面清单"), [Section(heads, rows)],
               _("本单位行使权力时不得做的事；不是市场准入负面清单。"))  # fmt: skip
    for number, other in enumerate(department.all(OtherListFile), 1):
        entries: list[tuple[Cell, ...]] = [
            (e.name, e.content, e.standard, listed(b.basis + b.article for b in e.bases))
            for e in other.entries
        ]
        heads = (_("名称"), _("内容"), _("标准"), _("依据"))
        yield Page(f"list-{number}.html", other.name or other.kind, [Section(heads, entries)])


def risks(department: Department, links: Links) -> Page:
    """Every public risk point with its measures."""
    rows: list[tuple[Cell, ...]] = []
    for risk in sorted(department.all(Risk), key=lambda r: risk_level(r, department)["rank"]):
        level = risk_level(risk, department)
        measures = "　".join(f"{time}：{words}" for time, words in measures_words(risk) if words)
        where = link(risk.power, department, links)
        what = (f"{level['symbol']} {level['name']}", where, listed((risk.stage, risk.post)))
        rows.append((*what, risk.expression, measures, risk.owner))
    heads = (_("等级"), _("权力事项"), _("环节和岗位"), _("风险表现"), _("防控措施"), _("责任岗位"))
    return Page("risks.html", _("廉政风险防控"), [Section(heads, rows)])


def institutions(department: Department, files: Links) -> Page:
    """The register of institutions, each linked to its text."""
    rows: list[tuple[Cell, ...]] = [
        ({"href": files[i.id], "text": i.name}, i.document, i.status,
         str(i.effective or ""), i.owner)
        for i in department.all(Institution)
    ]  # fmt: skip
    heads = (_("制度"), _("文号"), _("状态"), _("施行日期"), _("责任岗位"))
    return Page("institutions.html", _("制度"), [Section(heads, rows)])


def decisions(department: Department, links: Links) -> Page:
    """Major decisions: matter, basis, result; and how a matter counts as major."""
    made: list[tuple[Cell, ...]] = [
        (d.name, d.category, listed(b.basis + b.article for b in d.bases), d.result,
         str(d.published_on or ""))
        for d in department.all(Decision)
    ]  # fmt: skip
    standards: list[tuple[Cell, ...]] = [
        (s.category, "；".join(s.criteria), s.boundary, listed(s.procedure))
        for s in department.all(MajorMatterStandard)
    ]
    tiers: list[tuple[Cell, ...]] = [
        (t.purpose, f"{t.from_yuan:,}", f"{t.to_yuan:,}" if t.to_yuan is not None else _("不限"),
         t.decider)
        for t in department.all(MoneyTier)
    ]  # fmt: skip
    heads = (_("决策事项"), _("类别"), _("依据"), _("结果"), _("公布日期"))
    more = (_("类别"), _("标准"), _("界限"), _("程序"))
    money = (_("用途"), _("自（元）"), _("至（元，不含）"), _("决定主体"))
    sections = [Section(heads, made), Section(more, standards, _("三重一大的标准"))]
    return Page("decisions.html", _("决策公开"), [*sections, Section(money, tiers, _("额度分档"))])


def catalogue(department: Department, withheld: Sequence[tuple[Cell, ...]]) -> Page:
    """The disclosure catalogue, and what is withheld, counted by ground."""
    rows: list[tuple[Cell, ...]] = [
        (listed((e.topic, e.sub_topic)), listed(e.elements), e.mode, e.deadline,
         listed(e.disclosure.channels) if e.disclosure else "",
         e.disclosure.cadence if e.disclosure else "")
        for e in department.all(CatalogueEntry)
    ]  # fmt: skip
    heads = (_("公开事项"), _("内容"), _("方式"), _("时限"), _("渠道"), _("时效"))
    counted = (_("种类"), _("理由"), _("依据"), _("数量"))
    sections = [Section(heads, rows), Section(counted, list(withheld), _("没有公开的内容"))]
    return Page("catalogue.html", _("公开目录"), sections)


def supervision(department: Department, links: Links) -> Page:
    """Where to complain, who supervises, how people are held to account."""
    channels: list[tuple[Cell, ...]] = [
        (c.name, c.kind, contact_words(c.contact),
         _("{days} 个工作日").format(days=c.reply_days) if c.reply_days is not None else "")
        for c in department.all(Channel)
    ]  # fmt: skip
    kinds: list[tuple[Cell, ...]] = [
        (s.kind, s.content, s.post, s.channel, str(s.last_on or ""))
        for s in department.all(Supervision)
    ]
    forms: list[tuple[Cell, ...]] = [
        (f.form, " → ".join(f.procedure), f.decider) for f in department.all(AccountabilityForm)
    ]
    sections = [
        Section((_("渠道"), _("种类"), _("联系"), _("答复时限")), channels, _("监督和投诉渠道")),
        Section(
            (_("监督"), _("怎样落实"), _("岗位"), _("渠道"), _("上次活动")), kinds, _("监督体系")
        ),
        Section((_("形式"), _("程序"), _("决定主体")), forms, _("问责形式和程序")),
    ]
    return Page("supervision.html", _("监督"), sections)


def pledges(department: Department, links: Links) -> Page:
    """Post pledges and responsibility letters."""
    made: list[tuple[Cell, ...]] = [
        (p.post, str(p.year), "；".join(p.content)) for p in department.all(Pledge)
    ]
    letters: list[tuple[Cell, ...]] = [
        (r.superior, r.subordinate, str(r.year), "；".join(r.content))
        for r in department.all(ResponsibilityLetter)
    ]
    sections = [
        Section((_("岗位"), _("年度"), _("承诺")), made, _("岗位廉政承诺")),
        Section((_("上级岗位"), _("下级岗位"), _("年度"), _("责任")), letters, _("防控责任书")),
    ]
    return Page("pledges.html", _("廉政承诺"), sections)


def progress(department: Department, links: Links) -> Page:
    """The plan's phases and tasks, and how far they are."""
    rows: list[tuple[Cell, ...]] = []
    for plan in department.all(PlanFile):
        for phase in plan.phases:
            when = f"{phase.since} — {phase.until}"
            rows += [
                (phase.name, when, t.name, listed(t.leads), _progress(t)) for t in phase.tasks
            ] or [(phase.name, when, "", "", "")]
    heads = (_("阶段"), _("时间"), _("任务"), _("牵头"), _("进展"))
    return Page("progress.html", _("工作进展"), [Section(heads, rows)])


def _progress(task: Any) -> str:
    if task.done_on:
        return _("{day} 完成").format(day=task.done_on)
    last = task.progress[-1] if task.progress else None
    return f"{last.percent}%" if last and last.percent is not None else ""


def power_rows(
    department: Department, links: Links, powers: Iterable[Any]
) -> list[tuple[Cell, ...]]:
    """The rows of the list of powers."""
    rows: list[tuple[Cell, ...]] = []
    for power in powers:
        flows = department.flows_of.get(power.id, [])
        titles = (department.bases[b.basis].name if b.basis in department.bases else b.basis
                  for b in power.bases)  # fmt: skip
        basis = "；".join(f"《{t}》{b.article}" for t, b in zip(titles, power.bases, strict=True))
        limit = limit_words(flows[0].limit) if flows else ""
        name = {"href": links[power.id], "text": power.name}
        rows.append((power.id, name, power.holder, basis, limit, listed(power.supervisions)))
    return rows
