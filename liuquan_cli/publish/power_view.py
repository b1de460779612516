"""What the page of one power shows: the power with all that hangs on it, names resolved."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from liuquan_cli.model.department import Department, grouped
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import END, FlowGraph, graph_of
from liuquan_cli.model.other_list import OtherEntry, OtherListFile, Prohibition
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.shared import Citation, Contact, Measure, Remedy
from liuquan_cli.publish import words
from liuquan_cli.publish.card import Card, card_of, faces_people
from liuquan_cli.publish.charts import Drawn
from liuquan_cli.publish.history import Event, history
from liuquan_cli.publish.names import institution_page, power_page
from liuquan_cli.publish.site import PARTY

_RECOURSE = (
    "对本单位行使这项权力作出的行政行为不服的，可以自知道该行为之日起60日内申请行政复议，"
    "或者在6个月内提起行政诉讼；法律另有规定的除外。"
)


class Link(msgspec.Struct, frozen=True):
    """A name that leads to a page of the bundle; `page` is "" where there is none."""

    name: str
    page: str = ""


class BasisView(msgspec.Struct, frozen=True):
    """One cited article: 《title》, article, its role, and its text where it is known."""

    title: str
    article: str
    role: str
    quote: str


class StepView(msgspec.Struct, frozen=True):
    """One step of a flow, in reading order. `branch` names the parallel branch it stands in."""

    number: int
    step: Step
    limit: str
    ways: tuple[str, ...]
    branch: str
    level: str


class FlowView(msgspec.Struct, frozen=True):
    """A flow: its limit in words, its steps, its picture (None where it was not drawn)."""

    flow: Flow
    name: str
    limit: str
    cited: str
    steps: tuple[StepView, ...]
    chart: Drawn | None


class RiskView(msgspec.Struct, frozen=True):
    """A risk point, its level as a mark (high, medium, low or ""), its measures by time."""

    risk: Risk
    mark: str
    measures: tuple[tuple[str, tuple[Measure, ...]], ...]
    power: Link


class PowerView(msgspec.Struct, frozen=True):
    """All that the page of a power shows."""

    power: Power
    page: str
    limit: str
    bases: tuple[BasisView, ...]
    flows: tuple[FlowView, ...]
    duties: tuple[Duty, ...]
    risks: tuple[RiskView, ...]
    prohibitions: tuple[Prohibition, ...]
    entries: tuple[tuple[str, OtherEntry], ...]
    institutions: tuple[Link, ...]
    follow_up: Link
    standard: Link
    complaint: Contact
    remedy: Remedy
    recourse: str
    history: tuple[Event, ...]
    card: Card | None


class Desk:
    """The public department with the look-ups that views need; made once for all powers.

    `left` are the powers that went off the list: they have no page, but their names are public.
    """

    def __init__(self, department: Department, left: Iterable[Power] = ()) -> None:
        self.department = department
        self._left = {power.id: Link(power.name, "changes.html#left") for power in left}

    @cached_property
    def _prohibitions(self) -> dict[str, list[Prohibition]]:
        found: dict[str, list[Prohibition]] = {}
        for item in self.department.all(Prohibition):
            for power in item.powers:
                found.setdefault(power, []).append(item)
        return found

    @cached_property
    def _entries(self) -> dict[str, list[tuple[str, OtherEntry]]]:
        found: dict[str, list[tuple[str, OtherEntry]]] = {}
        for held in self.department.all(OtherListFile):
            for item in held.entries:
                for power in item.powers:
                    found.setdefault(power, []).append((held.name or held.kind, item))
        return found

    @cached_property
    def _marks(self) -> dict[str, str]:
        """A level's mark by its rank: the first is high, the last low, the rest between."""
        vocabulary = self.department.scheme(RiskLevel)
        lowest = max((member.rank or 0 for member in vocabulary.members), default=0)
        marks = {}
        for member in vocabulary.members:
            if member.rank:
                between = "low" if member.rank == lowest else "medium"
                marks[member.name] = "high" if member.rank == 1 else between
        return marks

    def level(self, risk: Risk) -> str:
        """The unit's own word for a risk's level."""
        return self.department.scheme(RiskLevel).canonical(risk.level)

    def institution(self, name: str) -> Link:
        """A name or id of an institution, as its title and page; other words as they are."""
        found = self.department.institutions.get(name)
        return Link(found.name, institution_page(found.id)) if found else Link(name)

    def power(self, power_id: str) -> Link:
        """A power's id as its name and page; of one that left, where that is told."""
        found = self.department.powers.get(power_id)
        if found:
            return Link(found.name, power_page(found.id))
        return self._left.get(power_id) or Link(power_id)

    def bases(self, citations: Sequence[Citation]) -> tuple[BasisView, ...]:
        """Citations with full titles, and the text of the article where one is on record."""
        shown = []
        for citation in citations:
            norm = self.department.bases.get(citation.basis)
            articles = {one.article: one.quote for one in norm.articles} if norm else {}
            shown.append(
                BasisView(
                    words.title(norm.name if norm else citation.basis),
                    citation.article,
                    citation.role,
                    citation.quote or articles.get(citation.article, ""),
                )
            )
        return tuple(shown)

    def risk(self, risk: Risk) -> RiskView:
        """A risk point with its mark and measures."""
        measures = risk.measures
        by_time = (
            (("事前", measures.before), ("事中", measures.during), ("事后", measures.after))
            if measures
            else ()
        )
        level = self.level(risk)
        return RiskView(
            msgspec.structs.replace(risk, level=level),
            self._marks.get(level, ""),
            tuple((time, found) for time, found in by_time if found),
            self.power(risk.power) if risk.power else Link(""),
        )

    def flow(
        self, flow: Flow, name: str, risks: Sequence[RiskView], chart: Drawn | None
    ) -> FlowView:
        """A flow step by step."""
        graph = graph_of(flow)
        unit = flow.limit.unit if flow.limit else ""
        worst: dict[str, str] = {}
        for mark in ("low", "medium", "high"):
            worst.update({risk.risk.stage: mark for risk in risks if risk.mark == mark})
        branches = {
            key: branch.name
            for fork in graph.blocks
            for branch, keys in zip(
                (b for b in graph.nodes[fork].step.parallel if b.steps),
                graph.blocks[fork].branches,
                strict=True,
            )
            for key in keys
        }
        steps = []
        for number, (key, node) in enumerate(graph.nodes.items(), 1):
            limit = words.days(node.step.limit, unit)
            if limit and node.step.counts is not None and not node.step.counts:
                limit += "（不计入时限）"
            ways = _ways(graph, graph.blocks[key].join if key in graph.blocks else key)
            steps.append(
                StepView(
                    number,
                    node.step,
                    limit,
                    ways,
                    branches.get(key, ""),
                    worst.get(node.step.name, ""),
                )
            )
        return FlowView(
            flow, name, words.limit(flow.limit), cited(self.bases(flow.bases)), tuple(steps), chart
        )

    def view(self, power: Power, charts: Sequence[Drawn]) -> PowerView:
        """Everything public about one power; `charts` in the order of its flows."""
        department, unit = self.department, self.department.unit
        flows = department.flows_of.get(power.id, [])
        risks = tuple(self.risk(risk) for risk in department.risks_of.get(power.id, ()))
        pictures: list[Drawn | None] = [*charts, *[None] * (len(flows) - len(charts))]
        remedy = power.remedy or unit.remedy or Remedy()
        if unit.regime == PARTY:  # no organ reviews, and no court judges, what the Party decides
            remedy = msgspec.structs.replace(remedy, review_body="", court="")
        complaint = power.complaint or unit.complaint or Contact()
        shown = tuple(
            self.flow(flow, flow.name if len(flows) > 1 else "", risks, picture)
            for flow, picture in zip(flows, pictures, strict=True)
        )
        limit = next((text for f in flows if (text := words.limit(f.limit))), "")
        first = next(iter(flows), None)
        return PowerView(
            power=power,
            page=power_page(power.id),
            limit=limit,
            bases=self.bases(power.bases),
            flows=shown,
            duties=tuple(department.duties_of.get(power.id, ())),
            risks=risks,
            prohibitions=tuple(self._prohibitions.get(power.id, ())),
            entries=tuple(self._entries.get(power.id, ())),
            institutions=tuple(self.institution(name) for name in power.institutions),
            follow_up=self.institution(power.follow_up),
            standard=self.institution(power.discretion.standard if power.discretion else ""),
            complaint=complaint,
            remedy=remedy,
            recourse="" if unit.regime == PARTY or remedy.note else _RECOURSE,
            history=history(power, department),
            card=card_of(power, limit, first, complaint, remedy) if faces_people(power) else None,
        )


def _ways(graph: FlowGraph, origin: str) -> tuple[str, ...]:
    """Where a step leads, in words; nothing where it just leads on."""
    arcs = graph.successors[origin]
    if len(arcs) == 1 and not arcs[0].back and not arcs[0].condition:
        return ()
    return tuple(
        f"{f'{arc.condition}，' if arc.condition else ''}"
        f"{'退回' if arc.back else '转入'}“{arc.to}”"
        f"{f'，至多 {arc.at_most} 次' if arc.at_most else ''}"
        if arc.to != END
        else f"{f'{arc.condition}，' if arc.condition else ''}结束"
        for arc in arcs
    )


def cited(bases: Sequence[BasisView]) -> str:
    """Citations in one line, the articles of one norm together: 《甲》第一条、第三条；《乙》."""
    articles: dict[str, list[str]] = {}
    for basis in bases:
        articles.setdefault(basis.title, []).append(basis.article)
    return "；".join(title + words.listed(found) for title, found in articles.items())


def by_category(department: Department) -> list[tuple[str, list[Power]]]:
    """The public powers by category, in the order of the scheme the unit adopted."""
    scheme = department.scheme(PowerCategory)
    order = {name: place for place, name in enumerate(scheme.names)}
    groups = grouped(department.powers.values(), lambda power: scheme.canonical(power.category))
    return sorted(groups.items(), key=lambda group: order.get(group[0], len(order)))
