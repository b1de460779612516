"""The one-page card of a power (办事明白卡): what a person at the counter needs, on one A4.

A page can't be measured here, so the lines are counted: of five sizes of type the largest is taken
in which they fit; where not even the smallest holds them, the longest list is cut and says so.
"""

from collections.abc import Sequence
from math import ceil
from unicodedata import east_asian_width

import msgspec

from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import END, graph_of
from liuquan_cli.model.power import Fee, Material, Power
from liuquan_cli.model.shared import Contact, Remedy
from liuquan_cli.publish import words

_SIZES = (
    ("huge", 18.0),
    ("large", 15.0),
    ("medium", 13.0),
    ("small", 11.5),
    ("least", 10.0),
)  # points
_POINT = 0.3528  # millimetres
_WIDTH = 154.0  # millimetres of a line beside its label; style.css keeps to it
_PAGE = 269.0  # millimetres of A4 between the margins
_FRAME = 36.0  # of these: the unit's line, the number, the stamp, and a reserve
_MORE = "其余 {number} 项见办事指南"


class Part(msgspec.Struct, frozen=True):
    """One part of the card: a question's short answer. `boxes`: each line can be ticked off."""

    label: str
    lines: tuple[str, ...]
    boxes: bool = False


class Card(msgspec.Struct, frozen=True):
    """What stands on the card: facts in large type, then the parts, all in one `size` of type."""

    size: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]


def faces_people(power: Power) -> bool:
    """Whether people come with it to a counter: it has materials, conditions or a window."""
    return bool(power.materials or power.conditions or power.window or power.place_of_handling)


def card_of(
    power: Power, limit: str, flow: Flow | None, complaint: Contact, remedy: Remedy
) -> Card:
    """The card of `power`, its way told by `flow`, its total limit in words by `limit`."""
    facts = (
        ("办结时限", limit),
        ("收费", fee(power.fee)),
        ("到哪里办", power.place_of_handling or power.window),
        ("咨询电话", power.phone),
    )
    against = "，".join(
        filter(None, (complaint.phone, complaint.post, complaint.email, complaint.address))
    )
    parts = (
        Part("办公时间", (power.hours,)),
        Part("谁可以办", (words.listed(power.clients),)),
        Part("要符合", power.conditions),
        Part("要带", tuple(map(_material, power.materials)), boxes=True),
        Part("怎么办", (" → ".join(_way(flow)) if flow else "",)),
        Part("网上办", (power.online,)),
        Part("办完得到", (power.result,)),
        Part("投诉举报", (against,)),
        Part("不服决定", (remedy.note or remedy.appeal,)),
    )
    filled = tuple(
        msgspec.structs.replace(part, lines=tuple(filter(None, part.lines)))
        for part in parts
        if any(part.lines)
    )
    told = tuple(fact for fact in facts if fact[1])
    size, fitted = _fitted(filled, _PAGE - _FRAME - _head(power.name, told))
    return Card(size, told, fitted)


def fee(value: Fee | None) -> str:
    """「不收费」, or what is charged by which standard."""
    if value is None:
        return ""
    if not value.charged:
        return "不收费"
    return "，".join(filter(None, (value.item, value.standard))) or "收费"


def _way(flow: Flow) -> list[str]:
    """The steps of the longest way that never turns back, with the days that people wait."""
    graph = graph_of(flow)
    unit = flow.limit.unit if flow.limit else ""
    longest: dict[str, list[str]] = {END: []}

    def on_from(key: str) -> list[str]:
        origin = graph.blocks[key].join if key in graph.blocks else key
        ways = [longest.get(arc.to, []) for arc in graph.successors[origin] if not arc.back]
        return max(ways, key=len, default=[])

    for key, node in reversed(graph.nodes.items()):
        if node.fork:  # what runs side by side goes under the name of the step that forks
            continue
        step = node.step
        waits = step.limit and (step.counts is None or step.counts)
        told = f"{step.name}（{words.days(step.limit, unit)}）" if waits else step.name
        longest[key] = [told, *on_from(key)]
    return longest.get(graph.start, [])


def _material(item: Material) -> str:
    copies = f"{item.copies} 份" if item.copies else ""
    need = item.necessity if item.necessity not in ("", "必要") else ""
    told = "，".join(filter(None, (item.form + copies if copies else item.form, need)))
    return f"{item.name}（{told}）" if told else item.name


def _head(name: str, facts: Sequence[tuple[str, str]]) -> float:
    """Roughly the millimetres that the title and the facts take, two facts a row."""
    rows = [facts[n : n + 2] for n in range(0, len(facts), 2)]
    lines = [max(ceil(_ems(value) / 16) for _label, value in row) for row in rows]
    return ceil(_ems(name) / 20) * 11.0 + 7.0 + sum(11.0 + 6.5 * count for count in lines)


def _fitted(parts: tuple[Part, ...], room: float) -> tuple[str, tuple[Part, ...]]:
    """The largest type in which `parts` fit into the room, and the parts, cut where none does."""
    for name, points in _SIZES:
        if _height(parts, points) <= room:
            return name, parts
    name, points = _SIZES[-1]
    while _height(parts, points) > room:
        longest = max(range(len(parts)), key=lambda n: _height((parts[n],), points))
        cut = _shorter(parts[longest])
        if cut == parts[longest]:
            break
        parts = (*parts[:longest], cut, *parts[longest + 1 :])
    return name, parts


def _shorter(part: Part) -> Part:
    """`part` with one line less, and how many are missing; a single line loses its second half."""
    lines = [line for line in part.lines if not line.startswith("其余 ")]
    missing = 0
    if len(lines) < len(part.lines):
        missing = int(part.lines[-1].split()[1])
    if len(lines) > 1:
        kept = (*lines[:-1], _MORE.format(number=missing + 1))
        return msgspec.structs.replace(part, lines=kept)
    whole = lines[0].removesuffix("……")
    if len(whole) < 40:
        return part
    return msgspec.structs.replace(part, lines=(whole[: len(whole) * 3 // 4] + "……",))


def _height(parts: Sequence[Part], points: float) -> float:
    """Roughly the millimetres that `parts` take in type of so many points, rather too many."""
    em = points * _POINT
    held = int(_WIDTH / em) - 2  # breaks at punctuation leave lines short
    lines = sum(ceil(_ems(line) / held) for part in parts for line in part.lines)
    return lines * em * 1.5 + len(parts) * em * 0.8


def _ems(text: str) -> float:
    return sum(1.0 if east_asian_width(sign) in "FWA" else 0.6 for sign in text) or 1.0
