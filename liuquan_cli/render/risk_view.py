"""The risk chart of a flow: its flow chart, the risk points numbered on the steps and told below.

A flow without risk points is drawn all the same and says so: that none was found is a finding.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import graph_of, steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk as RiskPoint
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.shared import Measure
from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Badge, Card, Chart, Mark, Node, Note, Risk
from liuquan_cli.render.flow_view import chart_of, level_of, title_of

_GRAVITY: dict[Risk | None, int] = {level: i for i, level in enumerate((*Risk, None))}


def risk_chart_of(
    power: Power, flow: Flow, department: Department, risks: Iterable[RiskPoint]
) -> Chart:
    """The risk chart of one flow; of `risks`, those of other flows of the power are left out."""
    plain = chart_of(power, flow, department)
    steps = {node.id: node for node in plain.nodes}
    named = {entry.step.name: steps[key].id for key, entry in graph_of(flow).nodes.items()}
    others = {
        step.name
        for other in department.flows_of.get(power.id, ())
        if other is not flow
        for step in steps_of(other)
    } - set(named)
    order = {node.id: i for i, node in enumerate(plain.nodes)}
    vocabulary = department.scheme(RiskLevel)

    def rank(risk: RiskPoint) -> tuple[int, int, str]:
        step = order.get(named.get(risk.stage, ""), len(order))
        return step, _GRAVITY[level_of(risk, vocabulary)], risk.id

    points = sorted((risk for risk in risks if risk.stage not in others), key=rank)
    levels = [level_of(risk, vocabulary) for risk in points]
    words: dict[Mark | Risk, str] = {
        level: vocabulary.canonical(risk.level)
        for risk, level in zip(points, levels, strict=True)
        if level
    }
    places = [named.get(risk.stage, "") for risk in points]
    cards = tuple(
        _card(number, risk, level, words)
        for number, (risk, level) in enumerate(zip(points, levels, strict=True), 1)
    )
    terms = department.config.terms
    kind = (terms.risk_chart if terms else "") or _("权力运行风险防控图")
    return msgspec.structs.replace(
        plain,
        title=title_of(power, flow, kind),
        nodes=tuple(_marked(node, places, levels) for node in plain.nodes),
        notes=(*plain.notes, *_tally(levels, words)),
        words=words,
        kind=kind,
        cards=cards,
        remark="" if cards else _("没有登记风险点。"),
    )


def _marked(node: Node, places: Sequence[str], levels: Sequence[Risk | None]) -> Node:
    """The node with a badge for each level of its risk points."""
    mine = [(level, n) for n, level in enumerate(levels, 1) if places[n - 1] == node.id]
    badges = []
    for level, group in groupby(mine, key=lambda entry: entry[0]):
        numbers = [n for _level, n in group]
        first, last = numbers[0], numbers[-1]
        badges.append(Badge(level, f"{first}" if first == last else f"{first}–{last}"))
    return msgspec.structs.replace(node, badges=tuple(badges))


def _tally(levels: Sequence[Risk | None], words: dict[Mark | Risk, str]) -> Iterable[Note]:
    """A line of the header that counts the risk points by level."""
    if not levels:
        return
    parts = [
        _("{level} {count} 个").format(level=words[level], count=levels.count(level))
        for level in Risk
        if level in levels
    ]
    if None in levels:
        parts.append(_("等级未定 {count} 个").format(count=levels.count(None)))
    yield Note(_("风险点"), _("共 {count} 个：").format(count=len(levels)) + "，".join(parts))


def _card(number: int, risk: RiskPoint, level: Risk | None, words: dict[Mark | Risk, str]) -> Card:
    measures = risk.measures
    by_time = (
        (_("事前"), measures.before if measures else ()),
        (_("事中"), measures.during if measures else ()),
        (_("事后"), measures.after if measures else ()),
    )
    rows = [Note(term, _measures(held)) for term, held in by_time if held]
    owner = risk.owner + (_("（领导：{leader}）").format(leader=risk.leader) if risk.leader else "")
    rows += [Note(_("责任"), owner)] if owner else []
    return Card(
        str(number),
        level,
        words[level] if level else risk.level or _("等级未定"),
        " · ".join(part for part in (risk.stage, risk.post) if part) or _("整项权力"),
        risk.expression,
        tuple(rows),
    )


def _measures(measures: Sequence[Measure]) -> str:
    """Each measure with the post that carries it out."""
    told = (m.content.rstrip("。；") + (f"（{m.post}）" if m.post else "") for m in measures)
    return "；".join(told)
