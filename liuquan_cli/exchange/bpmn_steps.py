"""A structured graph → the steps of a flow, in lists, as our documents write them."""

from collections.abc import Callable, Sequence
from typing import Any

from liuquan_cli.exchange.bpmn_blocks import Block, Structure
from liuquan_cli.exchange.bpmn_graph import CHOICE, END, START, STEP, Vertex, Words, both
from liuquan_cli.exchange.loss import Loss
from liuquan_cli.model.flow_graph import END as DONE
from liuquan_cli.model.text import _

Exit = tuple[Vertex, tuple[Words, ...]]  # the step, end or join a way leads to, and its words


class Lists:
    """Steps as nested lists of values. `describe` tells what a document says of one step."""

    def __init__(
        self, structure: Structure, describe: Callable[[Vertex, str], dict[str, Any]]
    ) -> None:
        self.describe = describe
        self.graph = structure.graph
        self.losses: list[Loss] = []
        self.blocks: dict[Vertex, Block] = {}  # by the step that forks
        for block in structure.blocks.values():
            self.blocks[block.fork.ins[0].source] = block
        self.steps = sorted(
            (one for one in structure.graph.vertices if one.sort == STEP), key=lambda v: v.place
        )
        self.names = self._named()
        self.owners = self._owned(list(structure.blocks.values()))

    def values(self) -> list[dict[str, Any]]:
        """The list of the whole flow."""
        (first,) = (v for v in self.graph.vertices if v.sort == START)
        entry = first.outs[0].target if first.outs else None
        return self._level([v for v in self.steps if v not in self.owners], entry, None)

    def lose(self, vertex: Vertex, text: str) -> None:
        self.losses.append(Loss(vertex.line, vertex.id, vertex.name, text))

    def _named(self) -> dict[Vertex, str]:
        """A name for every step, no two alike."""
        names: dict[Vertex, str] = {}
        taken = {DONE}
        for vertex in self.steps:
            name = vertex.name or "未命名环节"
            free, number = name, 2
            while free in taken:
                free, number = f"{name}（{number}）", number + 1
            if not vertex.name:
                self.lose(vertex, _("没有名称，写作「{name}」").format(name=free))
            elif free != name:
                self.lose(vertex, _("名称和别的环节重了，写作「{name}」").format(name=free))
            taken.add(free)
            names[vertex] = free
        return names

    def _owned(self, blocks: list[Block]) -> dict[Vertex, tuple[Vertex, int]]:
        """For every step in a block: the fork of the innermost one, and which branch."""
        owners: dict[Vertex, tuple[Vertex, int]] = {}
        for block in sorted(blocks, key=lambda one: -sum(map(len, one.branches))):
            for number, branch in enumerate(block.branches):
                owners.update((vertex, (block.fork, number)) for vertex in branch)
        return owners

    def _exits(self, vertex: Vertex) -> list[Exit]:
        """Where a step leads once it, and the block it opens, is done."""
        block = self.blocks.get(vertex)
        found: list[Exit] = []
        seen: set[Vertex] = set()
        plain: tuple[Words, ...] = (Words(),)
        waiting = [(way, plain) for way in reversed((block.join if block else vertex).outs)]
        while waiting:
            way, words = waiting.pop()
            words = both(words, way.words)
            if way.target.sort != CHOICE:
                found.append((way.target, words))
            elif way.target not in seen:  # a ring of gateways is gone round once
                seen.add(way.target)
                waiting += [(one, words) for one in reversed(way.target.outs)]
        return found

    def _level(
        self, steps: Sequence[Vertex], entry: Vertex | None, join: Vertex | None
    ) -> list[dict[str, Any]]:
        """One list: the steps of a flow, or of the branch that ends at `join`."""
        exits = {vertex: self._exits(vertex) for vertex in steps}
        order = _ordered(
            steps, entry, {v: [to for to, _words in found] for v, found in exits.items()}
        )
        if join is not None:
            last = [v for v in order if any(to is join for to, _words in exits[v])]
            order = [v for v in order if v not in last] + last
        values = []
        for number, vertex in enumerate(order):
            onward = order[number + 1] if number + 1 < len(order) else None
            one = self.describe(vertex, self.names[vertex])
            ways = self._ways(exits[vertex], onward, join)
            if ways:
                one["去向"] = ways
            block = self.blocks.get(vertex)
            if block is not None:
                branches = self._branches(block)
                one |= {"并行": branches} if branches else {}
            values.append(one)
        return values

    def _ways(
        self, exits: list[Exit], onward: Vertex | None, join: Vertex | None
    ) -> list[dict[str, Any]]:
        """去向, where the order of the list does not say it already."""
        exits = [one for one in exits if one[0] is not join]
        if not exits and join is None and onward is not None:
            return [{"到": DONE}]
        ways = []
        for to, several in exits:
            name = DONE if to.sort == END else self.names[to]
            for words in several:
                way: dict[str, Any] = {"条件": words.condition} if words.condition else {}
                way["到"] = name
                if words.at_most is not None:
                    way["至多"] = words.at_most
                ways.append(way)
        implied = DONE if onward is None else self.names[onward]
        return [] if ways == [{"到": implied}] and (onward is not None or join is None) else ways

    def _branches(self, block: Block) -> list[dict[str, Any]]:
        branches = []
        for number, (way, held) in enumerate(zip(block.fork.outs, block.branches, strict=True)):
            inside = [v for v in self.steps if self.owners.get(v) == (block.fork, number)]
            inside = [v for v in inside if v in held]
            steps = self._level(inside, way.target, block.join)
            if steps:
                branches.append({"名称": way.branch or steps[0]["名称"], "环节": steps})
            else:
                self.lose(block.fork, _("并行中有一支没有环节，没有带过来"))
        return branches


def _ordered(
    steps: Sequence[Vertex], entry: Vertex | None, leads: dict[Vertex, list[Vertex]]
) -> list[Vertex]:
    """Steps in the order of time: as they stand in the file if that can be read onwards, else
    as a walk from the first one finds them."""
    place = {vertex: number for number, vertex in enumerate(steps)}
    before: dict[Vertex, list[int]] = {vertex: [] for vertex in steps}
    for vertex in steps:
        for to in leads[vertex]:
            if to in place:
                before[to].append(place[vertex])
    if entry not in place:
        return list(steps)
    reads = all(not found or min(found) < place[v] for v, found in before.items() if v is not entry)
    if reads and entry is steps[0]:
        return list(steps)
    return _walked([entry, *steps], leads, place)


def _walked(
    roots: Sequence[Vertex], leads: dict[Vertex, list[Vertex]], place: dict[Vertex, int]
) -> list[Vertex]:
    """A walk in depth from each root in turn, ended ones last first: ways back apart, whatever
    leads to a step stands before it."""
    order: list[Vertex] = []
    seen: set[Vertex] = set()
    for root in roots:
        if root in seen:
            continue
        seen.add(root)
        found: list[Vertex] = []
        stack = [(root, iter(reversed(leads[root])))]
        while stack:
            vertex, rest = stack[-1]
            to = next((one for one in rest if one in place and one not in seen), None)
            if to is None:
                found.append(vertex)
                stack.pop()
            else:
                seen.add(to)
                stack.append((to, iter(reversed(leads[to]))))
        order += reversed(found)
    return order
