"""What a flow chart shows, free of how a department keeps it. Untrusted text all through."""

from enum import StrEnum

import msgspec


class Shape(StrEnum):
    """Symbols of GB/T 1526-1989 (ISO 5807)."""

    TERMINATOR = "terminator"  # 端点符
    DATA = "data"  # 数据
    PROCESS = "process"  # 处理
    PREDEFINED = "predefined"  # 既定处理
    DOCUMENT = "document"  # 文件
    DECISION = "decision"  # 判断
    PARALLEL = "parallel"  # 并行


class Mark(StrEnum):
    """Which of the three functions a step performs: 决策, 执行, 监督."""

    DECIDE = "决"
    EXECUTE = "执"
    OVERSEE = "督"


class Risk(StrEnum):
    """Level of the worst risk on a step; what a unit calls it stands in `Chart.words`."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Lane(msgspec.Struct, frozen=True):
    """One post (or department); `id` is what nodes name."""

    id: str
    label: str


class Badge(msgspec.Struct, frozen=True):
    """Risk points of one level on one step: their numbers as printed ("3", "4–6")."""

    level: Risk | None
    numbers: str


class Node(msgspec.Struct, frozen=True):
    """One step. `limit` is the time allowed, as printed ("2 个工作日").

    `risk` marks the worst level; `badges` stand for it where risk points are told one by one.
    """

    id: str
    lane: str
    label: str
    shape: Shape = Shape.PROCESS
    mark: Mark | None = None
    limit: str = ""
    risk: Risk | None = None
    badges: tuple[Badge, ...] = ()


class Edge(msgspec.Struct, frozen=True):
    """A way from step to step. `label` is its condition; `back` a way back, `bound` how often."""

    tail: str
    head: str
    label: str = ""
    back: bool = False
    bound: str = ""


class Note(msgspec.Struct, frozen=True):
    """A line of the header block: 「依据」 and what it is."""

    term: str
    text: str


class Card(msgspec.Struct, frozen=True):
    """One risk point told beneath the steps: its number, the unit's word for its level, where it
    lies, how it shows, and in `rows` the measures by time and who answers for it."""

    number: str
    level: Risk | None
    word: str
    place: str
    text: str
    rows: tuple[Note, ...] = ()


class Chart(msgspec.Struct, frozen=True):
    """The flow chart, or with `cards` the risk chart, of one power.

    Every node names a lane of `lanes`, every edge two nodes of `nodes`; ValueError otherwise.
    `words` renames marks and levels in the legend, for units that call them otherwise; `kind` is
    what the unit calls such a chart. `remark` stands where the cards would, where there are none.
    """

    title: str
    number: str
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    notes: tuple[Note, ...] = ()
    words: dict[Mark | Risk, str] = {}
    kind: str = ""
    cards: tuple[Card, ...] = ()
    remark: str = ""

    def __post_init__(self) -> None:
        lanes = {lane.id for lane in self.lanes}
        nodes = {node.id for node in self.nodes}
        if len(lanes) != len(self.lanes) or len(nodes) != len(self.nodes):
            raise ValueError("lane and node ids must be unique")
        if not all(node.lane in lanes for node in self.nodes):
            raise ValueError("a node names a lane that is not in the chart")
        if not all(edge.tail in nodes and edge.head in nodes for edge in self.edges):
            raise ValueError("an edge names a node that is not in the chart")
