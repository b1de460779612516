"""A BPMN file → the values of one 流程, and a list of what was lost on the way."""

from collections.abc import Callable
from typing import Any

import msgspec

from liuquan_cli.exchange.bpmn_blocks import Structure
from liuquan_cli.exchange.bpmn_graph import STEP, Vertex
from liuquan_cli.exchange.bpmn_read import Read, read
from liuquan_cli.exchange.bpmn_steps import Lists
from liuquan_cli.exchange.carried import elements, values_of
from liuquan_cli.exchange.loss import Loss, UnreadableError, many_lines, one_line
from liuquan_cli.model.flow import Flow, Step
from liuquan_cli.model.text import _

_HANDLERS = ("岗位", "办理人", "机构", "层级")
NOBODY = "岗位未定"


class Known(msgspec.Struct, frozen=True):
    """What the department knows: its posts and bodies, its departments, its kinds of steps.

    Without posts every lane is taken for a post. `kind_of` gives the 环节种类 of a name, or "".
    """

    posts: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    kind_of: Callable[[str], str] = lambda _name: ""


class Imported(msgspec.Struct, frozen=True):
    """The values of a 流程, where they came from in a few words, and what was lost.

    What gets into a file is Chinese, in whatever language the losses are told.
    """

    values: dict[str, Any]
    origin: str
    losses: tuple[Loss, ...]


def import_bpmn(data: bytes, power: str, wanted: str, known: Known) -> Imported:
    """The process called `wanted` in the file as a flow of `power`. Raises UnreadableError."""
    found = read(data, wanted)
    structure = Structure(found.graph)
    writer = _Writer(known)
    lists = Lists(structure, writer.step)
    steps = lists.values()
    if not steps:
        raise UnreadableError(_("第 {line} 行：过程里没有环节").format(line=found.process.line))
    values = {"权力": power, **_about(found, power, writer)}
    origin = f"过程「{found.name or one_line(found.process.get('id'))}」"
    if found.exporter:
        origin += f"，由 {found.exporter} 写出"
    losses = [*found.losses, *structure.losses, *lists.losses, *writer.losses]
    return Imported(
        {**values, "环节": steps}, origin, tuple(sorted(losses, key=lambda loss: loss.line))
    )


def _about(found: Read, power: str, writer: "_Writer") -> dict[str, Any]:
    """What our own elements say of the whole flow; else what can be made of BPMN's."""
    for tag in elements(found.process, "power"):
        if tag.get("id") not in ("", power):
            writer.lose_tag(tag.line, _("文件里写的权力是 {id}").format(id=one_line(tag.get("id"))))
    told = elements(found.process, "flow")
    values = values_of(told[0], Flow) if told else {}
    words = "\n".join(many_lines(one.text) for one in found.process.named("documentation"))
    if words.strip():
        writer.lose_tag(
            found.process.line, _("整个过程的说明没有带过来：{words}").format(words=one_line(words))
        )
    if found.conditions and "条件" not in values:
        values["条件"] = list(dict.fromkeys(found.conditions))
    return values


class _Writer:
    """Says of one step what our documents say."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.losses: list[Loss] = []
        self.strangers: set[str] = set()

    def lose_tag(self, line: int, text: str) -> None:
        self.losses.append(Loss(line, "", "", text))

    def step(self, vertex: Vertex, name: str) -> dict[str, Any]:
        """名称, who handles it, and what our own element or the documentation says."""
        tag = vertex.tag if vertex.sort == STEP else None
        told = elements(tag, "step") if tag is not None else []
        values = values_of(told[0], Step) if told else {}
        if told and told[0].get("risk"):
            self.lose_tag(
                told[0].line, _("「{name}」的风险等级在风险文件里管，没有带过来").format(name=name)
            )
        if not told:
            kind = self.known.kind_of(name)
            values = {"种类": kind} if kind else {}
        handler = next((values[key] for key in _HANDLERS if key in values), "")
        if vertex.lane and vertex.lane not in (handler, NOBODY) and (handler or not told):
            values = {key: value for key, value in values.items() if key not in _HANDLERS[:3]}
            values |= self._handler(vertex)
        words = "\n".join(many_lines(one.text) for one in tag.named("documentation")) if tag else ""
        if words.strip():
            values["职责"] = words.strip()
        keys = [field.encode_name for field in msgspec.structs.fields(Step)]
        return {"名称": name} | {key: values[key] for key in keys if key in values}

    def _handler(self, vertex: Vertex) -> dict[str, str]:
        lane = vertex.lane
        if not self.known.posts or lane in self.known.posts:
            return {"岗位": lane}
        key = "机构" if lane in self.known.departments else "办理人"
        if lane not in self.strangers:
            self.strangers.add(lane)
            self.losses.append(
                Loss(
                    vertex.line,
                    "",
                    lane,
                    _("泳道「{lane}」不是本单位的岗位，写作{key}").format(lane=lane, key=key),
                )
            )
        return {key: lane}
