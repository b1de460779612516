"""Risk points on a chart: their sign, what the unit calls it, and the step they stand on."""

from collections import Counter
from collections.abc import Sequence

from liuquan_cli.model.flow_graph import FlowGraph
from liuquan_cli.model.risk import Risk as RiskPoint
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import _
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.render.chart import Mark, Note, Risk

Levels = Vocabulary[RiskLevel]


def sign_of(level: str, levels: Levels) -> Risk | None:
    """Which of the three signs a level has; None where the scheme does not rank it.

    The first level is high, the last low, all between are medium.
    """
    member = levels.member(level)
    if member is None or not member.rank:
        return None
    lowest = max((member.rank or 0 for member in levels.members), default=0)
    return Risk.HIGH if member.rank == 1 else Risk.LOW if member.rank == lowest else Risk.MEDIUM


def rank_of(level: str, levels: Levels) -> float:
    """How grave a level is, 1 the gravest; what the scheme does not rank comes last."""
    member = levels.member(level)
    return member.rank or float("inf") if member else float("inf")


def sign_words(points: Sequence[RiskPoint], levels: Levels) -> dict[Mark | Risk, str]:
    """What the unit calls each sign; one that stands for several levels bears all their names."""
    names: dict[Mark | Risk, list[str]] = {}
    for name in _ranked(points, levels):
        sign = sign_of(name, levels)
        assert sign is not None, "only ranked levels are asked for"
        names.setdefault(sign, []).append(name)
    return {sign: _("、").join(found) for sign, found in names.items()}


def tally(points: Sequence[RiskPoint], levels: Levels) -> Note:
    """A line of the header that counts the points by level."""
    counts = Counter(levels.canonical(point.level) for point in points)
    ranked = _ranked(points, levels)
    parts = [_("{level} {count} 个").format(level=name, count=counts[name]) for name in ranked]
    rest = len(points) - sum(counts[name] for name in ranked)
    if rest:
        parts.append(_("等级未定 {count} 个").format(count=rest))
    return Note(_("风险点"), _("共 {count} 个：").format(count=len(points)) + "，".join(parts))


def steps_under(points: Sequence[RiskPoint], graph: FlowGraph) -> list[str]:
    """The node each point stands on, "" for none.

    Of steps with one name it is the one of the point's post, else the first, which is also the one
    that a 去向 means.
    """
    named: dict[str, list[str]] = {}
    for key, node in graph.nodes.items():
        named.setdefault(node.step.name, []).append(key)

    def place(point: RiskPoint) -> str:
        keys = named.get(point.stage, []) if point.stage else []
        same = (key for key in keys if graph.nodes[key].step.post == point.post)
        return next(same, keys[0] if keys else "")

    return [place(point) for point in points]


def _ranked(points: Sequence[RiskPoint], levels: Levels) -> list[str]:
    """The levels that occur and are ranked, the gravest first."""
    known = {levels.canonical(p.level) for p in points if sign_of(p.level, levels)}
    return sorted(known, key=lambda name: (rank_of(name, levels), name))
