"""Who handles what: the lane each node of a BPMN process stands in."""

from liuquan_cli.exchange.loss import Loss, one_line
from liuquan_cli.exchange.xml_tree import Tag
from liuquan_cli.model.text import _


def lanes_of(process: Tag) -> tuple[dict[str, str], list[Loss]]:
    """The name of the innermost lane by the id of the node, and what was lost of the others."""
    lanes: dict[str, str] = {}
    losses: list[Loss] = []
    waiting = [lane for one in process.named("laneSet") for lane in one.named("lane")]
    while waiting:
        lane = waiting.pop()
        name = one_line(lane.get("name"))
        inner = [one for held in lane.named("childLaneSet") for one in held.named("lane")]
        if inner and name:
            text = _("泳道套着泳道，只带过来最里面一层的名称")
            losses.append(Loss(lane.line, one_line(lane.get("id")), name, text))
        for ref in lane.named("flowNodeRef"):
            node = ref.text.strip().rpartition(":")[2]
            if name and (not inner or node not in lanes):
                lanes[node] = name
        waiting += inner
    return lanes, losses
