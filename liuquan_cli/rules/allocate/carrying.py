"""How few people can carry a power through: the posts a way needs, and who holds them together.

A way counts when it decides: it passes a step of function 决策 or act 批准 (a way that only
refuses to accept is no exercise of the power). A deciding step without a post is taken by somebody
outside, so no way through it is carried alone. A step needs its post, its 协办岗位 and its
监督岗位.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.flow_graph import END, FlowGraph, graph_of, is_straight
from liuquan_cli.rules.allocate.terms import Span, Terms, common, joined, without


class Needs(msgspec.Struct, frozen=True):
    """The posts that a way needs, whether it decides, and the steps on it."""

    posts: frozenset[str]
    decides: bool
    steps: tuple[str, ...]

    def serves_for(self, other: "Needs") -> bool:
        """Whether who can walk `other` can walk this one, to the same effect."""
        return self.posts <= other.posts and (self.decides or not other.decides)


class Carriers(msgspec.Struct, frozen=True):
    """One or two persons, the posts of the way each holds, and the days on which they do."""

    needs: Needs
    people: tuple[tuple[str, tuple[str, ...]], ...]
    spans: tuple[Span, ...]


def ways_of(flow: Flow, acts: Mapping[str, str]) -> list[Needs]:
    """What the ways through `flow` that decide need: the least sets of posts, shortest way each.

    Where no step decides, what every way to the end needs.
    """
    if is_straight(flow):
        return _straight(flow.steps, acts)
    graph = graph_of(flow)
    steps = [node.step for node in graph.nodes.values()]
    deciding = any(decides(step, acts) for step in steps)
    ways = [
        way
        for way in _walked(graph, graph.start, END, frozenset(graph.nodes), acts)
        if way.decides or not deciding
    ]
    return sorted((way for way in ways if way.posts), key=lambda w: (len(w.posts), w.steps))


def _straight(steps: Sequence[Step], acts: Mapping[str, str]) -> list[Needs]:
    """The one way through steps that simply follow one another."""
    deciding = [step for step in steps if decides(step, acts)]
    posts = frozenset(
        post for step in steps for post in (step.post, step.overseer, *step.assisting) if post
    )
    if not posts or not all(step.post for step in deciding):
        return []
    return [Needs(posts, bool(deciding), tuple(step.name for step in steps))]


def decides(step: Step, acts: Mapping[str, str]) -> bool:
    """Whether `step` decides, by its function or by its act."""
    return step.function == "决策" or acts.get(step.kind) == "批准"


def _walked(
    graph: FlowGraph, start: str, end: str, part: frozenset[str], acts: Mapping[str, str]
) -> list[Needs]:
    """The least needs of the ways from `start` to `end` through the steps of `part`.

    A way that leaves a branch otherwise than by its join never comes to rest, so it is none.
    """
    known: dict[str, list[Needs]] = {}
    joins = {block.join for block in graph.blocks.values()}
    inside = part | {block.join for fork, block in graph.blocks.items() if fork in part} | {end}
    waiting = [(start, Needs(frozenset(), False, ()))]
    for key, so_far in waiting:  # grows while it is walked
        if key not in inside:
            continue
        if key != END and key not in joins and key != end:
            step = graph.nodes[key].step
            if decides(step, acts) and not step.post:
                continue
            so_far = Needs(
                so_far.posts | ({step.post, step.overseer, *step.assisting} - {""}),
                so_far.decides or decides(step, acts),
                (*so_far.steps, step.name),
            )
        mine = known.setdefault(key, [])
        if any(one.serves_for(so_far) for one in mine):
            continue
        mine[:] = [one for one in mine if not so_far.serves_for(one)] + [so_far]
        if key in (end, END):
            continue
        block = graph.blocks.get(key)
        if block is None:
            waiting += [(arc.to, so_far) for arc in graph.successors[key] if arc.at_most != 0]
            continue
        through = [so_far]
        for branch in block.branches:
            inner = _walked(graph, branch[0], block.join, frozenset(branch), acts)
            through = [_both(one, more) for one in through for more in inner]
        waiting += [(block.join, one) for one in _least(through)]
    return known.get(end, [])


def _both(one: Needs, more: Needs) -> Needs:
    return Needs(one.posts | more.posts, one.decides or more.decides, one.steps + more.steps)


def _least(ways: Iterable[Needs]) -> list[Needs]:
    least: list[Needs] = []
    for way in ways:
        if not any(one.serves_for(way) for one in least):
            least = [one for one in least if not way.serves_for(one)] + [way]
    return least


def carriers(needs: Needs, terms: Terms) -> Iterator[Carriers]:
    """Every person, then every two, who on some day hold all posts of a way.

    Of two, neither could have done it alone on those days.
    """
    held = {post: terms.held(post) for post in sorted(needs.posts)}
    if not all(held.values()):
        return
    people = list(dict.fromkeys(person for holders in held.values() for person in holders))
    alone: dict[str, tuple[Span, ...]] = {}
    for person in people:
        spans = _days(held.values(), (person,))
        if spans:
            alone[person] = spans
            yield Carriers(needs, ((person, _posts_of(person, held, spans)),), spans)
    for one, other in combinations(people, 2):
        spans = _days(held.values(), (one, other))
        for person in (one, other):
            spans = without(spans, alone.get(person, ()))
        if spans:
            both = tuple((p, _posts_of(p, held, spans)) for p in (one, other))
            yield Carriers(needs, both, spans)


def _days(
    held: Iterable[Mapping[str, tuple[Span, ...]]], people: Sequence[str]
) -> tuple[Span, ...]:
    """The days on which each post is held by one of `people`."""
    spans: tuple[Span, ...] | None = None
    for holders in held:
        own = joined(span for person in people for span in holders.get(person, ()))
        spans = own if spans is None else common(spans, own)
        if not spans:
            return ()
    return spans or ()


def _posts_of(
    person: str, held: Mapping[str, Mapping[str, tuple[Span, ...]]], spans: Sequence[Span]
) -> tuple[str, ...]:
    return tuple(post for post, holders in held.items() if common(holders.get(person, ()), spans))
