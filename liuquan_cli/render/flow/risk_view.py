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
from liuquan_cli.render.chart import Badge, Card, Chart, Node, Note, Risk
from liuquan_cli.render.flow.flow_view import chart_of, title_of
from liuquan_cli.render.flow.risk_signs import rank_of, sign_of, sign_words, steps_under, tally


def risk_chart_of(
    power: Power, flow: Flow, department: Department, risks: Iterable[RiskPoint]
) -> Chart:
    """The risk chart of one flow; of `risks`, those of other flows of the power are left out."""
    plain = chart_of(power, flow, department)
    graph = graph_of(flow)
    others = {
        step.name
        for other in department.flows_of.get(power.id, ())
        if other is not flow
        for step in steps_of(other)
    } - {entry.step.name for entry in graph.nodes.values()}
    order = {node.id: i for i, node in enumerate(plain.nodes)}
    levels = department.scheme(RiskLevel)
    mine = [risk for risk in risks if risk.stage not in others]

    def rank(entry: tuple[RiskPoint, str]) -> tuple[int, float, str]:
        risk, key = entry
        return order.get(key, len(order)), rank_of(risk.level, levels), risk.id

    placed = sorted(zip(mine, steps_under(mine, graph), strict=True), key=rank)
    points = [risk for risk, _key in placed]
    places = [key for _risk, key in placed]
    signs = [sign_of(risk.level, levels) for risk in points]
    cards = tuple(
        _card(number, risk, sign, levels.canonical(risk.level))
        for number, (risk, sign) in enumerate(zip(points, signs, strict=True), 1)
    )
    terms = department.config.terms
    kind = (terms.risk_chart if terms else "") or _("权力运行风险防控图")
    return msgspec.structs.replace(
        plain,
        title=title_of(power, flow, kind),
        nodes=tuple(_marked(node, places, signs) for node in plain.nodes),
        notes=(*plain.notes, tally(points, levels)) if points else plain.notes,
        words=sign_words(points, levels),
        kind=kind,
        cards=cards,
        remark="" if cards else _("没有登记风险点。"),
    )


def _marked(node: Node, places: Sequence[str], signs: Sequence[Risk | None]) -> Node:
    """The node with a badge for each level of its risk points."""
    mine = [(sign, n) for n, sign in enumerate(signs, 1) if places[n - 1] == node.id]
    badges = []
    for sign, group in groupby(mine, key=lambda entry: entry[0]):
        numbers = [n for _sign, n in group]
        first, last = numbers[0], numbers[-1]
        badges.append(Badge(sign, f"{first}" if first == last else f"{first}–{last}"))
    return msgspec.structs.replace(node, badges=tuple(badges))


def _card(number: int, risk: RiskPoint, sign: Risk | None, word: str) -> Card:
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
        sign,
        word or _("等级未定"),
        " · ".join(part for part in (risk.stage, risk.post) if part) or _("整项权力"),
        risk.expression,
        tuple(rows),
    )


def _measures(measures: Sequence[Measure]) -> str:
    """Each measure with the post that carries it out."""
    told = (m.content.rstrip("。；") + (f"（{m.post}）" if m.post else "") for m in measures)
    return "；".join(told)
