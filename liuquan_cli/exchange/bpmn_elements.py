"""Element by element: what becomes a vertex or a way, and what has no place in a flow."""

from liuquan_cli.exchange.bpmn_graph import (
    CHOICE,
    END,
    PASS,
    START,
    STEP,
    Graph,
    Vertex,
    Words,
)
from liuquan_cli.exchange.bpmn_words import (
    BETWEEN,
    BLOCKS,
    GATEWAYS,
    HAPPENED,
    LEFT_OUT,
    PEOPLE,
    PLAIN_ENDS,
    PLAIN_STARTS,
    TASKS,
    triggers,
)
from liuquan_cli.exchange.carried import elements
from liuquan_cli.exchange.lanes import lanes_of
from liuquan_cli.exchange.loss import Loss, one_line
from liuquan_cli.exchange.strange import strange_parts, unread_parts
from liuquan_cli.exchange.xml_tree import Tag
from liuquan_cli.model.flow import Branch, Parallel
from liuquan_cli.model.text import _
from liuquan_cli.render.bpmn import WORDS
from liuquan_cli.render.bpmn.extension import camel
from liuquan_cli.render.bpmn.process import OUTCOME, way_name

_SHORT = 4  # characters: 是, 否, 通过, 不通过 say nothing without the gateway's question
OTHERWISE = "其他情形"


class Reader:
    """Reads one process; `losses` grows as it goes."""

    def __init__(self, language: str) -> None:
        self.graph = Graph()
        self.losses: list[Loss] = []
        self.conditions: list[str] = []
        self.ours = language == WORDS
        self.known: dict[str, tuple[Vertex, Vertex]] = {}  # by id: where ways lead to and from
        self.lanes: dict[str, str] = {}
        self.awaited: set[str] = set()  # events that a gateway waits for
        self.places = 0

    def lose(self, tag: Tag, text: str, name: str = "") -> None:
        self.losses.append(
            Loss(tag.line, one_line(tag.get("id")), name or one_line(tag.get("name")), text)
        )

    def read(self, process: Tag) -> None:
        self.lanes, lost = lanes_of(process)
        self.losses += lost
        starts = self._contents(process, "")
        first = self.graph.add(Vertex(START, 0, process.line, "", ""))
        for vertex in self._told_starts(starts, process):
            self.graph.join(first, vertex)
        self.losses += (*unread_parts(process), *strange_parts(process))

    def lose_outside(self, root: Tag, process: Tag) -> None:
        """What belongs to the file and not to `process`."""
        pooled = {process.get("id")}
        for collaboration in root.named("collaboration"):
            for pool in collaboration.named("participant"):
                inside = pool.get("processRef").rpartition(":")[2]
                pooled.add(inside)
                if inside != process.get("id"):
                    self.lose(pool, _("这个泳池没有带过来"))
            for one in collaboration.named("messageFlow"):
                self.lose(one, _("泳池之间的消息流没有带过来"))
            for one in collaboration.named("textAnnotation", "group"):
                self._left_out(one)
        for other in root.named("process"):
            if other.get("id") not in pooled:
                self.lose(other, _("这个过程没有带过来"))

    def _told_starts(self, starts: list[Vertex], process: Tag) -> list[Vertex]:
        if not starts and self.graph.vertices:
            starts = [one for one in self.graph.vertices if not one.ins][:1]
            starts = starts or self.graph.vertices[:1]
            self.lose(process, _("没有开始事件，从第一个没有来路的节点开始"))
        for extra in starts[1:]:
            assert extra.tag is not None
            self.lose(extra.tag, _("有几个开始，都当作一个开始；从哪里开始要写成条件"))
        return starts

    # --- nodes ---

    def _contents(self, holder: Tag, lane: str) -> list[Vertex]:
        """Enter all nodes and ways of a process or sub-process; where it starts."""
        starts: list[Vertex] = []
        bound: list[Tag] = []
        waits = {one.get("id") for one in holder.named("eventBasedGateway")}
        flows = list(holder.named("sequenceFlow"))
        self.awaited |= {one.get("targetRef") for one in flows if one.get("sourceRef") in waits}
        for tag in holder.children:
            if tag.space != holder.space:
                continue
            if tag.name == "startEvent":
                starts.append(self._start(tag, lane))
            elif tag.name == "boundaryEvent":
                bound.append(tag)
            else:
                self._node(tag, lane)
        for tag in bound:
            self._boundary(tag)
        for tag in flows:
            self._way(tag)
        return starts

    def _node(self, tag: Tag, lane: str) -> None:
        if tag.name in TASKS:
            self._task(tag, lane)
        elif tag.name in BLOCKS:
            self._block(tag, lane)
        elif tag.name in GATEWAYS:
            self._enter(tag, GATEWAYS[tag.name], lane)
        elif tag.name == "endEvent":
            self._end(tag, lane)
        elif tag.name in BETWEEN:
            self._event(tag, lane)
        elif tag.name in LEFT_OUT:
            self._left_out(tag)

    def _enter(self, tag: Tag, sort: str, lane: str) -> Vertex:
        self.places += 1
        own = one_line(tag.get("id"))
        name = one_line(tag.get("name"))
        lane = self.lanes.get(tag.get("id"), lane)
        vertex = self.graph.add(Vertex(sort, self.places, tag.line, own, name, lane, tag))
        if own and tag.get("id") in self.known:
            self.lose(tag, _("编号和前面的重了，前面那个的连线都接到了这一个"))
        self.known[tag.get("id")] = vertex, vertex
        return vertex

    def _task(self, tag: Tag, lane: str) -> None:
        self._enter(tag, STEP, lane)
        if tag.name == "callActivity":
            self.lose(
                tag,
                _("调用的流程「{called}」没有展开，当作一个环节").format(
                    called=one_line(tag.get("calledElement"))
                ),
            )
        elif tag.name not in PEOPLE:
            self.lose(
                tag, _("{kind} 由系统办还是由人办，没有带过来，当作一个环节").format(kind=tag.name)
            )
        self._repeats(tag)

    def _repeats(self, tag: Tag) -> None:
        for _one in tag.named("multiInstanceLoopCharacteristics", "standardLoopCharacteristics"):
            self.lose(tag, _("要办几遍（循环、多实例）没有带过来"))

    def _block(self, tag: Tag, lane: str) -> None:
        """A sub-process becomes the nodes inside it; an empty one is a step."""
        if tag.get("triggeredByEvent") == "true":
            self.lose(tag, _("由事件触发的子流程没有带过来，里面的环节也没有"))
            return
        lane = self.lanes.get(tag.get("id"), lane)
        nodes = [one for one in tag.children if one.name.endswith(("Task", "task", "Activity"))]
        if not nodes and not any(tag.named(*BLOCKS)):
            self._enter(tag, STEP, lane)
            self.lose(tag, _("子流程里没有环节，当作一个环节"))
            return
        before = len(self.graph.vertices)
        entrance = self._enter(tag, PASS, lane)
        way_out = self.graph.add(Vertex(PASS, self.places, tag.line, entrance.id, "", lane, tag))
        self.known[tag.get("id")] = entrance, way_out
        starts = self._contents(tag, lane)
        inside = [one for one in self.graph.vertices[before:] if one not in (entrance, way_out)]
        if not starts:
            starts = [one for one in inside if not one.ins] or inside[:1]
        for one in starts[:1] if tag.name != "adHocSubProcess" else starts:
            self.graph.join(entrance, one)
        for one in inside:
            if one.sort == END or not one.outs:
                one.sort = PASS if one.sort == END else one.sort
                self.graph.join(one, way_out)
        self.lose(tag, _("子流程展开了，里面的环节并进了流程"))
        self._repeats(tag)

    # --- events ---

    def _start(self, tag: Tag, lane: str) -> Vertex:
        vertex = self._enter(tag, PASS, lane)
        if vertex.name.lower() not in PLAIN_STARTS:
            self.conditions.append(vertex.name)
        if triggers(tag):
            self.lose(tag, _("由 {kind} 触发的开始，只带过来名称").format(kind=triggers(tag)))
        vertex.name = ""
        return vertex

    def _end(self, tag: Tag, lane: str) -> None:
        vertex = self._enter(tag, END, lane)
        if vertex.name.lower() not in PLAIN_ENDS:
            self.lose(tag, _("结束的名称没有带过来"))
        if triggers(tag):
            self.lose(tag, _("{kind} 当作一般的结束").format(kind=triggers(tag)))

    def _event(self, tag: Tag, lane: str) -> None:
        """Something to wait for or to send: a step where it has a name."""
        vertex = self._enter(tag, STEP if tag.get("name").strip() else PASS, lane)
        kind = triggers(tag) or tag.name
        if tag.get("id") in self.awaited and vertex.sort == STEP:
            vertex.sort = PASS
            self.lose(tag, _("等候的事件（{kind}）写成了去向的条件").format(kind=kind))
        elif vertex.sort == STEP:
            self.lose(
                tag, _("中间事件（{kind}）当作一个环节，等多久、等什么没有带过来").format(kind=kind)
            )
        else:
            self.lose(tag, _("没有名称的中间事件（{kind}）没有带过来").format(kind=kind))

    def _boundary(self, tag: Tag) -> None:
        """What may interrupt a step is one more way out of it."""
        vertex = self._enter(tag, PASS, "")
        kind = triggers(tag) or tag.name
        host = self.known.get(tag.get("attachedToRef").rpartition(":")[2])
        if host is None:
            self.lose(tag, _("附在别处的事件没有带过来"))
            return
        name, vertex.name = vertex.name or HAPPENED.get(kind, kind), ""
        self.graph.hosts.add(host[1])
        self.graph.join(host[1], vertex, (Words(name),))
        if tag.get("cancelActivity") == "false":
            self.lose(tag, _("不打断环节的事件（{kind}）写成了环节的一个去向").format(kind=kind))
        else:
            self.lose(tag, _("打断环节的事件（{kind}）写成了环节的一个去向").format(kind=kind))

    def _left_out(self, tag: Tag) -> None:
        words = " ".join(one_line(one.text) for one in tag.named("text"))
        if tag.name == "textAnnotation":
            self.lose(tag, _("注释没有带过来"), words)
        elif tag.name == "group":
            self.lose(tag, _("分组框没有带过来"))
        else:
            self.lose(tag, _("数据对象没有带过来；要写的，写在环节的「文书」里"))

    # --- ways ---

    def _way(self, tag: Tag) -> None:
        ends = [
            self.known.get(tag.get(one).rpartition(":")[2]) for one in ("sourceRef", "targetRef")
        ]
        if ends[0] is None or ends[1] is None:
            self.lose(tag, _("连线的一头不知道是什么，没有带过来"))
            return
        source, target = ends[0][1], ends[1][0]
        branches = elements(tag, camel(Parallel.__name__))
        branch = one_line(branches[0].get("name")) if branches else one_line(tag.get("name"))
        words = self._words(tag, source)
        if tag.get("targetRef") in self.awaited and target.name:
            words = (Words(target.name),)
        self.graph.join(source, target, words, branch)

    def _words(self, tag: Tag, source: Vertex) -> tuple[Words, ...]:
        told = tuple(_words_of(one) for one in elements(tag, camel(Branch.__name__)))
        name = one_line(tag.get("name"))
        known = way_name(Branch(to="", condition=w.condition, at_most=w.at_most) for w in told)
        if told and name in ("", known):
            return told
        expression = " ".join(one_line(one.text) for one in tag.named("conditionExpression"))
        if name and expression and expression != name and not self.ours:
            self.lose(
                tag, _("条件表达式 {words} 没有带过来，只带过来名称").format(words=expression)
            )
        condition = name or ("" if self.ours else expression)
        if condition and not name:
            self.lose(tag, _("条件 {words} 是程序的写法，要改成文字").format(words=expression))
        question = source.name if source.sort == CHOICE and source.name != OUTCOME else ""
        if condition and question and len(condition) <= _SHORT:
            condition = f"{question.rstrip('？?')}：{condition}"
        is_default = source.tag is not None and source.tag.get("default") == tag.get("id")
        if not condition and is_default and not self.ours:
            condition = OTHERWISE
        return (Words(condition, told[0].at_most if len(told) == 1 else None),)


def _words_of(tag: Tag) -> Words:
    times = tag.get("atMost")
    known = times.isascii() and times.isdigit() and len(times) < 9
    return Words(one_line(tag.get("condition")), int(times) if known else None)
