"""A BPMN process as a bare graph: what has to be done, where it splits and meets, and the ways."""

from collections.abc import Iterable

import msgspec

from liuquan_cli.exchange.xml_tree import Tag

STEP, CHOICE, PARALLEL, PASS, START, END = "step", "choice", "parallel", "pass", "start", "end"


_MANY = 64  # conditions on one way; more are written as one


class Vertex(msgspec.Struct, eq=False):
    """`sort` is one of the words above; `place` orders vertices as the file does.

    `tag` is its element, None for a step that had to be added; `lane` who handles it.
    """

    sort: str
    place: float
    line: int
    id: str
    name: str
    lane: str = ""
    tag: Tag | None = None
    outs: "list[Way]" = []
    ins: "list[Way]" = []


class Words(msgspec.Struct, frozen=True):
    """What stands on a way: its condition, and how often it may be taken."""

    condition: str = ""
    at_most: int | None = None


class Way(msgspec.Struct, eq=False):
    """A way from one vertex to another; `words` as many as conditions that lead along it.

    `branch` is the name it gives to a parallel branch.
    """

    source: Vertex
    target: Vertex
    words: tuple[Words, ...] = (Words(),)
    branch: str = ""


class Graph:
    """Vertices and ways, which can be cut out and joined. `hosts` may be interrupted by events."""

    def __init__(self) -> None:
        self.vertices: list[Vertex] = []
        self.hosts: set[Vertex] = set()

    def add(self, vertex: Vertex) -> Vertex:
        vertex.outs, vertex.ins = [], []
        self.vertices.append(vertex)
        return vertex

    def join(
        self,
        source: Vertex,
        target: Vertex,
        words: tuple[Words, ...] = (Words(),),
        branch: str = "",
    ) -> Way:
        way = Way(source, target, words, branch)
        source.outs.append(way)
        target.ins.append(way)
        return way

    def redirect(self, ways: Iterable[Way], target: Vertex) -> None:
        """Let `ways` lead to `target` instead; each keeps its place at its source."""
        for way in list(ways):
            way.target.ins.remove(way)
            way.target = target
            target.ins.append(way)

    def before(self, vertex: Vertex, added: Vertex) -> Vertex:
        """Put `added` in front of `vertex`: all that led there leads to `added` first."""
        self.add(added)
        self.redirect(vertex.ins, added)
        self.join(added, vertex)
        return added

    def skip(self, vertex: Vertex) -> None:
        """Take out a vertex with one way out: what led to it leads on."""
        (out,) = vertex.outs
        for way in list(vertex.ins):
            way.words = both(way.words, out.words)
            way.branch = way.branch or out.branch
        self.redirect(vertex.ins, out.target)
        self.drop(vertex)

    def drop(self, vertex: Vertex) -> None:
        """Take out a vertex and all its ways."""
        for way in list(vertex.ins):
            way.source.outs.remove(way)
        for way in list(vertex.outs):
            if way.target is not vertex:
                way.target.ins.remove(way)
        vertex.ins, vertex.outs = [], []
        self.vertices.remove(vertex)


def _as_one(words: tuple[Words, ...]) -> tuple[Words, ...]:
    return (Words("；".join(one.condition for one in words if one.condition), words[0].at_most),)


def both(first: tuple[Words, ...], then: tuple[Words, ...]) -> tuple[Words, ...]:
    """The words of one way after another: every pair, both conditions in one."""
    if len(first) * len(then) > _MANY:
        first, then = _as_one(first), _as_one(then)
    return tuple(
        Words(
            "，".join(dict.fromkeys(c for c in (a.condition, b.condition) if c)),
            a.at_most if a.at_most is not None else b.at_most,
        )
        for a in first
        for b in then
    )
