"""A BPMN file → one process as a graph, with everything that is left out told."""

import msgspec

from liuquan_cli.exchange.bpmn_elements import Reader
from liuquan_cli.exchange.bpmn_graph import Graph
from liuquan_cli.exchange.loss import Loss, UnreadableError, one_line
from liuquan_cli.exchange.xml_tree import Tag, parse
from liuquan_cli.model.text import _

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
MOST_NODES = 600
_NODES = ("Task", "task", "Event", "Gateway", "subProcess", "transaction", "callActivity")


class Read(msgspec.Struct):
    """The process chosen: its element and name, what made the file, the graph, what was lost.

    `conditions` are what its start events say must be so for it to begin.
    """

    process: Tag
    name: str
    exporter: str
    graph: Graph
    conditions: list[str]
    losses: list[Loss]


def read(data: bytes, wanted: str) -> Read:
    """The process called `wanted` (by id, name or pool), or the only one if that is "".

    UnreadableError where the file is no BPMN, or has no such process, or several to choose from.
    """
    root = parse(data)
    if root.name != "definitions" or root.space != MODEL:
        raise UnreadableError(
            _("第 {line} 行：不是 BPMN 2.0 文件（最外层是 {name}）").format(
                line=root.line, name=one_line(root.name)[:60]
            )
        )
    pools = {
        one.get("processRef").rpartition(":")[2]: one_line(one.get("name"))
        for collaboration in root.named("collaboration")
        for one in collaboration.named("participant")
        if one.get("processRef")
    }
    process = _chosen(root, pools, wanted)
    count = max(_count(process, _NODES), _count(process, ("sequenceFlow",)) // 3)
    if count > MOST_NODES:
        raise UnreadableError(
            _("第 {line} 行：这个过程有 {count} 个节点，超过了 {most} 个；请先拆成几个流程").format(
                line=process.line, count=count, most=MOST_NODES
            )
        )
    exporter = one_line(f"{root.get('exporter')} {root.get('exporterVersion')}")
    reader = Reader(root.get("expressionLanguage"))
    reader.read(process)
    reader.lose_outside(root, process)
    pool = pools.get(process.get("id"), "")
    name = one_line(process.get("name")) or pool
    reader.losses.sort(key=lambda loss: loss.line)
    return Read(process, name, exporter, reader.graph, reader.conditions, reader.losses)


def _count(process: Tag, names: tuple[str, ...]) -> int:
    found, waiting = 0, [process]
    while waiting:
        tag = waiting.pop()
        waiting += tag.children
        found += tag.space == MODEL and tag.name.endswith(names)
    return found


def _chosen(root: Tag, pools: dict[str, str], wanted: str) -> Tag:
    full = [one for one in root.named("process") if _count(one, _NODES)]

    def names(process: Tag) -> list[str]:
        own = process.get("id")
        return [one for one in (own, one_line(process.get("name")), pools.get(own, "")) if one]

    found = [one for one in full if wanted in names(one)] if wanted else full
    if len(found) == 1:
        return found[0]
    known = _("、").join(
        _("{id}（{name}）").format(id=named[0], name=named[-1]) if len(named) > 1 else named[0]
        for named in map(names, full)
        if named
    )
    if not full:
        raise UnreadableError(_("文件里没有过程，或者过程是空的"))
    if wanted and not found:
        raise UnreadableError(
            _("没有叫「{name}」的过程，有的是：{known}").format(name=wanted, known=known)
        )
    raise UnreadableError(
        _("有 {count} 个过程，用 --process 选一个：{known}").format(count=len(found), known=known)
    )
