"""A drawn graph made a structured one: parallel blocks found, gateways without a step given one."""

from collections.abc import Iterator
from itertools import combinations, islice

import msgspec

from liuquan_cli.exchange.bpmn_elements import OTHERWISE
from liuquan_cli.exchange.bpmn_graph import (
    CHOICE,
    END,
    PARALLEL,
    PASS,
    START,
    STEP,
    Graph,
    Vertex,
    Words,
)
from liuquan_cli.exchange.loss import Loss
from liuquan_cli.model.text import _

TOGETHER = "同时进行"
_DEEPEST = 8  # blocks inside blocks, as files of ours may nest
_NEAR = 40  # joins tried for a fork
_PLAIN = (Words(),)


class Block(msgspec.Struct, eq=False):
    """A fork with its join, and what each branch holds, in the order of the fork's ways."""

    fork: Vertex
    join: Vertex
    branches: list[set[Vertex]]


class Structure:
    """Brings a graph in order; `blocks` by fork, `losses` what had to be changed for it."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.losses: list[Loss] = []
        self.blocks: dict[Vertex, Block] = {}
        self._simplify()
        self._implicit()
        self._find_blocks()
        self._give_steps()
        for block in list(self.blocks.values()):
            self._close(block)
        for block in self.blocks.values():
            block.branches = [_reach(way.target, block.join) for way in block.fork.outs]

    def lose(self, vertex: Vertex, text: str) -> None:
        self.losses.append(Loss(vertex.line, vertex.id, vertex.name, text))

    def _simplify(self) -> None:
        """Take out what neither is done nor splits."""
        for vertex in list(self.graph.vertices):
            if vertex.sort == END and vertex.outs:
                for way in vertex.outs:
                    way.target.ins.remove(way)
                vertex.outs = []
                self.lose(vertex, _("结束后面还有连线，没有带过来"))
            if vertex.sort not in (PASS, CHOICE, PARALLEL):
                continue
            kind = vertex.tag.name if vertex.tag else ""
            if kind in ("inclusiveGateway", "complexGateway") and len(vertex.outs) > 1:
                self.lose(vertex, _("包容网关或者复杂网关当作「选一支」；几支可以同时走的，要改写"))
            for way in [way for way in vertex.outs if way.target is vertex]:
                vertex.outs.remove(way)
                vertex.ins.remove(way)
                self.lose(vertex, _("从自己出来又回到自己的连线没有带过来"))
            if not vertex.outs:
                self.graph.join(vertex, self.graph.add(_end_after(vertex)))
            if len(vertex.outs) == 1 and (vertex.sort != PARALLEL or len(vertex.ins) < 2):
                self._skip(vertex)
            elif vertex.sort == PASS:
                told = any(way.words != _PLAIN for way in vertex.outs)
                vertex.sort = CHOICE if told else PARALLEL
                if vertex in self.graph.hosts:
                    _otherwise(vertex)
            elif vertex.sort == PARALLEL and len(vertex.ins) > 1 < len(vertex.outs):
                join = Vertex(PARALLEL, vertex.place - 0.5, vertex.line, vertex.id, "", vertex.lane)
                self.graph.before(vertex, join)

    def _skip(self, vertex: Vertex) -> None:
        if not vertex.outs:  # where it led has been taken out
            self.graph.join(vertex, self.graph.add(_end_after(vertex)))
        if vertex.outs[0].target is vertex:  # a ring of gateways with nothing done between
            self.graph.drop(vertex)
            self.lose(vertex, _("几个网关连成了圈，中间没有环节，没有带过来"))
        else:
            self.graph.skip(vertex)

    def _implicit(self) -> None:
        """Steps with several ways out, which BPMN allows without a gateway."""
        for vertex in list(self.graph.vertices):
            if vertex.sort != STEP or len(vertex.outs) < 2:
                continue
            if any(way.words != _PLAIN for way in vertex.outs):
                if vertex in self.graph.hosts:
                    _otherwise(vertex)
                else:
                    self.lose(vertex, _("环节后面没有网关就分了几支，当作「选一支」"))
                continue
            self.lose(vertex, _("环节后面没有网关就分了几支，照 BPMN 的意思是同时进行"))
            fork = self.graph.add(
                Vertex(PARALLEL, vertex.place + 0.2, vertex.line, vertex.id, "", vertex.lane)
            )
            for way in list(vertex.outs):
                way.source = fork
            fork.outs, vertex.outs = vertex.outs, []
            self.graph.join(vertex, fork)

    # --- parallel blocks ---

    def _find_blocks(self) -> None:
        forks = [v for v in self.graph.vertices if v.sort == PARALLEL and len(v.outs) > 1]
        found = [block for fork in forks if (block := _block_at(fork)) is not None]
        inside = [set().union(*block.branches) for block in found]
        for block in found:
            if sum(block.fork in one for one in inside) < _DEEPEST:
                self.blocks[block.fork] = block
        joins = {block.join for block in self.blocks.values()}
        for fork in forks:
            if fork not in self.blocks:
                self.lose(
                    fork,
                    _(
                        "并行的几支没有在同一处汇合，写不成并行：写成了「{words}」的去向，须改写"
                    ).format(words=TOGETHER),
                )
                fork.sort = CHOICE
                for way in fork.outs:
                    way.words = (Words(TOGETHER),)
        for vertex in list(self.graph.vertices):
            if vertex.sort == PARALLEL and vertex not in joins and vertex not in self.blocks:
                self.lose(vertex, _("这里的汇合没有对应的并行，当作一般的汇合，不再等齐"))
                self._skip(vertex)

    def _close(self, block: Block) -> None:
        """Let every branch end with one step that leads to the join, as ours do."""
        for way in list(block.fork.outs):
            if way.target is block.join:
                block.fork.outs.remove(way)
                block.join.ins.remove(way)
                self.lose(block.fork, _("并行中有一支没有环节，没有带过来"))
                continue
            held = _reach(way.target, block.join)
            last = [one for one in block.join.ins if one.source in held]
            (source, *_more) = [one.source for one in last]
            if len(last) == 1 and source.sort != CHOICE and len(source.outs) == 1:
                if last[0].words != _PLAIN:
                    last[0].words = _PLAIN
                    self.lose(source, _("汇合前连线上的文字没有带过来"))
                continue
            added = self._added(source, source.place + 0.4, "本支办结")
            self.graph.redirect(last, added)
            self.graph.join(added, block.join)
        if len(block.fork.outs) < 2:
            del self.blocks[block.fork]
            if not block.fork.outs:
                self.graph.join(block.fork, block.join)
            for vertex in (block.fork, block.join):
                self._skip(vertex)

    # --- steps that ours need and BPMN does not ---

    def _added(self, beside: Vertex, place: float, fallback: str) -> Vertex:
        name = beside.name if beside.sort != STEP else ""
        added = Vertex(STEP, place, beside.line, beside.id, name or fallback, beside.lane)
        self.lose(beside, _("加了一个环节「{name}」，原图这里没有环节").format(name=added.name))
        return self.graph.add(added)

    def _give_steps(self) -> None:
        waiting = [v for v in self.graph.vertices if v.sort == CHOICE or v in self.blocks]
        for vertex in sorted(waiting, key=lambda one: one.place):
            sources = [way.source for way in vertex.ins]
            if vertex in self.blocks:
                plain = len(sources) == 1 and sources[0].sort == STEP
                alone = plain and len(sources[0].outs) == 1 and vertex.ins[0].words == _PLAIN
                wanted, fallback = not alone, "同时办理"
            else:
                crowded = len(sources) > 3 or (
                    len(sources) > 1 and any(one.sort == CHOICE for one in sources)
                )
                bare = any(one.sort == START or one in self.blocks for one in sources)
                wanted, fallback = crowded or bare, "判断"
            if wanted:
                ways = list(vertex.ins)
                added = self._added(vertex, vertex.place - 0.3, fallback)
                self.graph.redirect(ways, added)
                self.graph.join(added, vertex)


def _end_after(vertex: Vertex) -> Vertex:
    return Vertex(END, vertex.place + 0.1, vertex.line, vertex.id, "", vertex.lane)


def _otherwise(vertex: Vertex) -> None:
    """The usual way out of what an event may interrupt."""
    for way in vertex.outs:
        if way.words == _PLAIN:
            way.words = (Words(OTHERWISE),)


def _reach(start: Vertex, stop: Vertex) -> set[Vertex]:
    found: set[Vertex] = set()
    waiting = [start]
    while waiting:
        vertex = waiting.pop()
        if vertex is stop or vertex in found:
            continue
        found.add(vertex)
        waiting += [way.target for way in vertex.outs]
    return found


def _joins_after(fork: Vertex) -> Iterator[Vertex]:
    """Joins that can be reached from `fork`, the nearest first."""
    seen, waiting = {fork}, [fork]
    for vertex in waiting:
        for way in vertex.outs:
            if way.target not in seen:
                seen.add(way.target)
                waiting.append(way.target)
                if way.target.sort == PARALLEL and len(way.target.ins) > 1:
                    yield way.target


def _block_at(fork: Vertex) -> Block | None:
    """The block that `fork` opens: its branches meet in one join, and nothing else goes in or
    out."""
    for join in islice(_joins_after(fork), _NEAR):
        branches: list[set[Vertex]] = []
        for way in fork.outs:
            branch = _branch(way.target, fork, join)
            if branch is None:
                break
            branches.append(branch)
        if len(branches) == len(fork.outs) and _is_closed(fork, join, branches):
            return Block(fork, join, branches)
    return None


def _branch(start: Vertex, fork: Vertex, join: Vertex) -> set[Vertex] | None:
    """What lies between; None as soon as it gets out some other way than through the join."""
    found: set[Vertex] = set()
    waiting = [start]
    while waiting:
        vertex = waiting.pop()
        if vertex is join or vertex in found:
            continue
        if vertex is fork or vertex.sort in (START, END) or not vertex.outs:
            return None
        found.add(vertex)
        waiting += [way.target for way in vertex.outs]
    return found


def _is_closed(fork: Vertex, join: Vertex, branches: list[set[Vertex]]) -> bool:
    if any(a & b for a, b in combinations(branches, 2)):
        return False
    for branch in branches:
        if any(
            way.source is not fork and way.source not in branch for v in branch for way in v.ins
        ):
            return False
        if branch and not any(way.source in branch for way in join.ins):
            return False
    inside = set().union(*branches) | {fork}
    return all(way.source in inside for way in join.ins)
