"""What other makers' programs add to BPMN in namespaces of their own."""

from liuquan_cli.exchange.loss import Loss, one_line
from liuquan_cli.exchange.xml_tree import Tag
from liuquan_cli.model.text import _
from liuquan_cli.render.bpmn.extension import NAMESPACE

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_COLOUR = ("bioc", "color", "colour")  # of the drawing only


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
