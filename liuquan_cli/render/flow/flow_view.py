"""A department's flow as a chart: which lane, symbol and mark each step has.

Only fields a schema marks public are read. Risk points have a disclosure of their own, so a chart
shows them only when they are handed over.
"""

from collections.abc import Iterable, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import END, FlowGraph, graph_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk as RiskPoint
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.schemes.process import StepKind
from liuquan_cli.model.shared import Citation, TimeLimit
from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Chart, Edge, Lane, Mark, Node, Note, Risk, Shape
from liuquan_cli.render.flow.risk_signs import sign_of, sign_words, steps_under

# GB/T 1526 names of symbols, as the scheme 环节种类 writes them.
SHAPES = {
    "端点": Shape.TERMINATOR,
    "数据": Shape.DATA,
    "处理": Shape.PROCESS,
    "既定处理": Shape.PREDEFINED,
    "文书": Shape.DOCUMENT,
    "判断": Shape.DECISION,
}
MARKS = {"决策": Mark.DECIDE, "执行": Mark.EXECUTE, "监督": Mark.OVERSEE}
UNITS = {
    "工作日": "{number} 个工作日",
    "自然日": "{number} 个自然日",
    "小时": "{number} 小时",
    "月": "{number} 个月",
}


def chart_of(
    power: Power, flow: Flow, department: Department, risks: Iterable[RiskPoint] = ()
) -> Chart:
    """The flow chart of one power; `risks` are the risk points it may show, by their step."""
    graph = graph_of(flow)
    points = tuple(risks)
    signs = _signs(points, graph, department)
    unit = flow.limit.unit if flow.limit else ""
    nodes: list[Node] = []
    edges: list[Edge] = []
    lanes: dict[str, Lane] = {}
    for key, entry in graph.nodes.items():
        lane = lane_of(entry.step, nodes[-1].lane if nodes else "")
        lanes.setdefault(lane, Lane(lane, lane))
        nodes.append(
            Node(
                key,
                lane,
                entry.step.name,
                _shape(
                    entry.step, len({a.to for a in graph.successors[key]}), key, graph, department
                ),
                MARKS.get(entry.step.function),
                _step_limit(entry.step, unit),
                signs.get(key),
            )
        )
        block = graph.blocks.get(key)
        if block is None:
            edges += _ways(graph, key)
            continue
        fork = f"{key}\0并行"
        nodes.append(Node(fork, lane, "", Shape.PARALLEL))
        edges.append(Edge(key, fork))
        named = [branch for branch in entry.step.parallel if branch.steps]
        for branch, arc in zip(named, graph.successors[key], strict=True):
            same = branch.name == graph.nodes[arc.to].step.name
            edges.append(Edge(fork, arc.to, "" if same else branch.name))
        nodes.append(Node(block.join, lane, "", Shape.PARALLEL))
        edges += _ways(graph, block.join)
    last = [edge.tail for edge in edges if edge.head == END]
    if last:
        lane_at = {node.id: node.lane for node in nodes}
        nodes.append(Node(END, lane_at[last[-1]], _("结束"), Shape.TERMINATOR))
    terms = department.config.terms
    kind = (terms.flow_chart if terms else "") or _("权力运行流程图")
    return Chart(
        title_of(power, flow, kind),
        power.id,
        tuple(lanes.values()),
        _in_order(nodes, graph),
        tuple(edges),
        tuple(_notes(power, flow, department)),
        sign_words(points, department.scheme(RiskLevel)),
        kind,
    )


def title_of(power: Power, flow: Flow, kind: str) -> str:
    """What a chart of `kind` is headed."""
    return f"{power.name}{f'（{flow.name}）' if flow.name else ''}{kind}"


def _in_order(nodes: Sequence[Node], graph: FlowGraph) -> tuple[Node, ...]:
    """Each join after the steps of its branches, so that reading order is the order of time."""
    place = {node.id: float(i) for i, node in enumerate(nodes)}
    for block in graph.blocks.values():
        inner = [place[key] for branch in block.branches for key in branch]
        place[block.join] = max(inner, default=place[block.join]) + 0.5
    return tuple(sorted(nodes, key=lambda node: place[node.id]))


def lane_of(step: Step, before: str) -> str:
    """Who handles the step; a step that only forks is nobody's, and stays with the one before."""
    handler = step.post or step.actor or step.department or step.level
    return handler or (before if step.parallel else "") or _("岗位未定")


def _shape(step: Step, exits: int, key: str, graph: FlowGraph, department: Department) -> Shape:
    """A step with several exits is a decision; one that only looks like one is a process."""
    if exits > 1 and key not in graph.blocks:
        return Shape.DECISION
    member = department.scheme(StepKind).member(step.kind)
    shape = SHAPES.get(member.shape if member else "", Shape.PROCESS)
    return Shape.PROCESS if shape is Shape.DECISION else shape


def _ways(graph: FlowGraph, origin: str) -> list[Edge]:
    """The ways that leave a step or a join; conditions that lead to one step share a line."""
    found: dict[tuple[str, bool], list[tuple[str, str]]] = {}
    for arc in graph.successors[origin]:
        bound = "" if arc.at_most is None else _("至多 {number} 次").format(number=arc.at_most)
        found.setdefault((arc.to, arc.back), []).append((arc.condition, bound))
    edges = []
    for (to, back), ways in found.items():
        conditions = [condition for condition, _bound in ways]
        label = "；".join(dict.fromkeys(conditions)) if all(conditions) else ""
        bound = "；".join(dict.fromkeys(bound for _condition, bound in ways if bound))
        edges.append(Edge(origin, to, label, back, bound))
    return edges


def _amount(number: int, unit: str) -> str:
    return UNITS.get(unit, UNITS["工作日"]).format(number=number)


def _step_limit(step: Step, unit: str) -> str:
    if step.limit is None:
        return ""
    text = _("当场") if step.limit == 0 else _amount(step.limit, unit)
    if step.counts is not None and not step.counts:
        text = _("{limit}，不计入时限").format(limit=text)
    return text


def _signs(
    points: Sequence[RiskPoint], graph: FlowGraph, department: Department
) -> dict[str, Risk]:
    """The worst sign on each step."""
    levels = department.scheme(RiskLevel)
    order = list(Risk)
    signs: dict[str, Risk] = {}
    for point, key in zip(points, steps_under(points, graph), strict=True):
        sign = sign_of(point.level, levels)
        if sign is not None:
            signs[key] = min(signs.get(key, Risk.LOW), sign, key=order.index)
    return signs


def _notes(power: Power, flow: Flow, department: Department) -> Iterable[Note]:
    if power.holder:
        yield Note(_("行使主体"), power.holder)
    bases = _citations(power.bases, department)
    if bases:
        yield Note(_("依据"), bases)
    procedure = _citations(flow.bases, department)
    if procedure and procedure != bases:
        yield Note(_("程序依据"), procedure)
    limit = _total(flow.limit) if flow.limit else ""
    if limit:
        yield Note(_("办结时限"), limit)
    complaint = _complaint(power, flow, department)
    if complaint:
        yield Note(_("投诉举报"), complaint)


def _citations(citations: Sequence[Citation], department: Department) -> str:
    """《…》第十九条、第二十条；《…》第三条: articles of one norm together."""
    articles: dict[str, list[str]] = {}
    for citation in citations:
        norm = department.bases.get(citation.basis)
        title = norm.name if norm else citation.basis
        articles.setdefault(title.strip("《》"), []).append(citation.article)
    return "；".join(
        f"《{title}》" + "、".join(dict.fromkeys(a for a in found if a))
        for title, found in articles.items()
    )


def _total(limit: TimeLimit) -> str:
    def days(number: int) -> str:
        return _("当场办结") if number == 0 else _amount(number, limit.unit)

    parts = []
    if limit.promised is not None:
        parts.append(_("承诺 {limit}").format(limit=days(limit.promised)))
    if limit.statutory is not None:
        parts.append(_("法定 {limit}").format(limit=days(limit.statutory)))
    if limit.kind and limit.kind != "有时限":
        parts.append(limit.kind)
    return "，".join(parts)


def _complaint(power: Power, flow: Flow, department: Department) -> str:
    """Where to complain: as the power says, or its steps, or else the whole unit."""
    steps = "、".join(dict.fromkeys(step.complaint for step in flow.steps if step.complaint))
    contact = power.complaint or (None if steps else department.unit.complaint)
    if contact:
        known = (contact.post, contact.phone, contact.address, contact.email, contact.url)
        return "，".join(part for part in known if part) or steps
    return steps
