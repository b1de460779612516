"""What a process holds that a flow has no word for: of BPMN itself, and of other makers' own."""

from collections.abc import Iterator

from liuquan_cli.exchange.bpmn_words import BETWEEN, BLOCKS, GATEWAYS, LEFT_OUT, TASKS
from liuquan_cli.exchange.loss import Loss, one_line
from liuquan_cli.exchange.xml_tree import Tag
from liuquan_cli.model.text import _
from liuquan_cli.render.bpmn.extension import NAMESPACE

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_COLOUR = ("bioc", "color", "colour")  # of the drawing only
# What is read, or told about where it is read: its own parts are looked at …
_READ = frozenset(
    (
        *TASKS, *BLOCKS, *GATEWAYS, *BETWEEN, "startEvent", "endEvent", "boundaryEvent",
        "sequenceFlow", "laneSet", "lane", "childLaneSet",
    )
)  # fmt: skip
# … and here they are not: they are words, of the drawing only, or lost with the whole.
_DONE = frozenset(
    (
        *LEFT_OUT, "incoming", "outgoing", "flowNodeRef", "extensionElements", "documentation",
        "conditionExpression", "association", "dataObject", "dataInputAssociation",
        "dataOutputAssociation", "multiInstanceLoopCharacteristics",
        "standardLoopCharacteristics",
    )
)  # fmt: skip
_REMARK = ("sequenceFlow", "documentation")  # a way has no room for a remark


def unread_parts(process: Tag) -> Iterator[Loss]:
    """One loss for each element of BPMN that nothing was made of, with the words in it.

    Of an event, only what it waits for is left to tell.
    """
    waiting = [process]
    while waiting:
        tag = waiting.pop()
        for child in tag.children:
            if child.space != tag.space:
                continue
            if child.name in _READ:
                if child.get("triggeredByEvent") != "true":
                    waiting.append(child)
            elif child.name.endswith("EventDefinition"):
                if words := _words_in(child):
                    yield _unread(child, tag, words)
            elif child.name not in _DONE or (tag.name, child.name) == _REMARK:
                yield _unread(child, tag, _words_in(child))


def _unread(part: Tag, holder: Tag, words: str) -> Loss:
    element = one_line(part.get("id") or holder.get("id"))
    name = one_line(part.get("name") or holder.get("name"))
    told = _("{kind} 没有带过来").format(kind=part.name)
    if words:
        told = _("{kind} 没有带过来：{words}").format(kind=part.name, words=words)
    return Loss(part.line, element, name, told)


def _words_in(tag: Tag) -> str:
    """All text inside, as one line."""
    found, waiting = [], [tag]
    while waiting:
        one = waiting.pop()
        found.append(one.text)
        waiting += reversed(one.children)
    return one_line(" ".join(found))[:80]


def strange_parts(process: Tag) -> list[Loss]:
    """One loss a namespace: how many elements bear something of it, and what it is called."""
    first: dict[str, Tag] = {}
    names: dict[str, dict[str, None]] = {}
    counts: dict[str, int] = {}
    waiting = [process]
    while waiting:
        tag = waiting.pop()
        found = [attribute.rpartition(" ")[::2] for attribute in tag.attributes if " " in attribute]
        for child in tag.children:
            if child.space == tag.space or (tag.name != "extensionElements" and not child.space):
                waiting.append(child)
            elif child.space != NAMESPACE:
                found.append((child.space, child.name))
        for space, name in found:
            if space in (_XSI, NAMESPACE) or any(one in space.lower() for one in _COLOUR):
                continue
            if space not in first or tag.line < first[space].line:
                first[space] = tag
            names.setdefault(space, {})[one_line(name)] = None
            counts[space] = counts.get(space, 0) + 1
    return [
        Loss(
            first[space].line,
            one_line(first[space].get("id")),
            one_line(first[space].get("name")),
            _("{space} 的扩展共 {count} 处没有带过来：{names}").format(
                space=one_line(space), count=counts[space], names=_("、").join(sorted(found)[:12])
            ),
        )
        for space, found in sorted(names.items())
    ]
