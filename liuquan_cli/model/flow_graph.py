"""A flow as a graph: what may follow each step. Straight flows need none of it.

How a list of steps is read: a step leads to the next one of its list, unless its 去向 say where to
(then only there). A step with 并行 forks into its branches once it is done; the branches meet in a
join, and the step's 去向, or the next step of its list, follow the join. After the last step of the
flow comes END, after the last step of a branch its join.
"""

from collections.abc import Iterator, Sequence
from itertools import count

import msgspec

from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.flow import Branch, Flow, Step

END = "结束"


class Arc(msgspec.Struct, frozen=True):
    """A way from one node to another; `path` is its 去向 in the flow, () where it is implied.

    `back` means that it leads to a node that does not stand after its origin, in reading order, so
    every cycle holds a back arc; `at_most` is how often the way may be taken, None for any number.
    """

    to: str
    condition: str = ""
    at_most: int | None = None
    back: bool = False
    path: KeyPath = ()


class Node(msgspec.Struct, frozen=True):
    """A step where it stands: its key path in the flow, and the fork it is in ("" for none)."""

    step: Step
    path: KeyPath
    fork: str = ""


class Block(msgspec.Struct, frozen=True):
    """A fork and its join. `branches` hold the steps of each branch, the first one first, with
    the steps of forks inside it; a branch without steps is left out."""

    join: str
    branches: tuple[tuple[str, ...], ...]


class Unknown(msgspec.Struct, frozen=True):
    """A 去向 that names no step of the flow."""

    step: str
    to: str
    path: KeyPath


class FlowGraph(msgspec.Struct, frozen=True):
    """The steps of a flow and the ways between them.

    `nodes` are the steps in reading order, by name; a name used again gets its number added.
    `successors` also holds the joins of `blocks` (which are keyed by the forking step). `unknown`
    ways are in no list of successors.
    """

    start: str
    nodes: dict[str, Node]
    successors: dict[str, tuple[Arc, ...]]
    blocks: dict[str, Block]
    unknown: tuple[Unknown, ...]


def is_straight(flow: Flow) -> bool:
    """Whether the steps simply follow one another: no 去向, nothing parallel."""
    return not any(step.next or step.parallel for step in flow.steps)


def steps_of(flow: Flow) -> Sequence[Step]:
    """Every step in reading order, parallel ones after the step that forks."""
    for step in flow.steps:
        if step.parallel:
            return [inner for inner, _path in walk(flow)]
    return flow.steps


def walk(flow: Flow) -> Iterator[tuple[Step, KeyPath]]:
    """Every step in reading order, parallel ones after the step that forks, and its key path."""
    return _walk(flow.steps, ())


def _walk(steps: Sequence[Step], under: KeyPath) -> Iterator[tuple[Step, KeyPath]]:
    for index, step in enumerate(steps):
        path = (*under, "环节", index)
        yield step, path
        for number, branch in enumerate(step.parallel):
            yield from _walk(branch.steps, (*path, "并行", number))


class _Drawing:
    """A graph in the making."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.numbers = count(1)
        self.order: dict[str, int] = {END: 0}  # reading order of nodes and joins
        self.named: dict[str, str] = {END: END}  # the node that a 去向 means by a name
        self.blocks: dict[str, Block] = {}
        self.follows: dict[str, str] = {}  # where the order of the list leads

    def enter(self, name: str) -> str:
        """A key for a node called `name`, the next one in reading order."""
        key, number = name, 2
        while key in self.order:
            key, number = f"{name}（{number}）", number + 1
        self.order[key] = next(self.numbers)
        return key

    def place(self, steps: Sequence[Step], under: KeyPath, fork: str, after: str) -> list[str]:
        """Enter the steps of one list, `after` which comes; every key, those of forks included."""
        keys: list[str] = []
        last: str | None = None
        for index, step in enumerate(steps):
            key = self.enter(step.name)
            self.named.setdefault(step.name, key)
            path = (*under, "环节", index)
            self.nodes[key] = Node(step, path, fork)
            if last is not None:
                self.follows[last] = key
            keys.append(key)
            last = key
            if any(branch.steps for branch in step.parallel):
                last = join = self.enter(f"{key}（汇合）")
                inner = [
                    self.place(branch.steps, (*path, "并行", number), key, join)
                    for number, branch in enumerate(step.parallel)
                    if branch.steps
                ]
                self.order[join] = next(self.numbers)
                self.blocks[key] = Block(join, tuple(map(tuple, inner)))
                keys += [one for branch in inner for one in branch]
        if last is not None:
            self.follows[last] = after
        return keys


def graph_of(flow: Flow) -> FlowGraph:
    """The graph of `flow`; never fails, whatever its 去向 name."""
    drawing = _Drawing()
    keys = drawing.place(flow.steps, (), "", END)
    successors: dict[str, tuple[Arc, ...]] = {}
    unknown: list[Unknown] = []

    def onward(key: str, node: Node, origin: str) -> tuple[Arc, ...]:
        """The arcs that leave `origin`: the step itself, or the join of its branches."""
        if not node.step.next:
            return (Arc(drawing.follows[origin]),)
        arcs: list[Arc] = []
        for index, branch in enumerate(node.step.next):
            path = (*node.path, "去向", index)
            to = drawing.named.get(branch.to)
            if to is None:
                unknown.append(Unknown(key, branch.to, path))
            else:
                arcs.append(_arc(branch, to, drawing.order[to], drawing.order[origin], path))
        return tuple(arcs)

    for key, node in drawing.nodes.items():
        block = drawing.blocks.get(key)
        if block is None:
            successors[key] = onward(key, node, key)
        else:
            successors[key] = tuple(Arc(branch[0]) for branch in block.branches)
            successors[block.join] = onward(key, node, block.join)
    start = keys[0] if keys else END
    return FlowGraph(start, drawing.nodes, successors, drawing.blocks, tuple(unknown))


def _arc(branch: Branch, to: str, order: int, origin: int, path: KeyPath) -> Arc:
    back = to != END and order <= origin
    return Arc(to, branch.condition, branch.at_most, back, path)
