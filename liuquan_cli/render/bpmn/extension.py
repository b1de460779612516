"""What BPMN has no place for, as elements of a namespace of our own.

`FIELDS` says what of an object is carried: every field named here is public in its schema, and
`schemas/exchange/liuquan-moddle.json` describes the same elements to BPMN editors. An element is
named after its type, texts and numbers are attributes, lists of texts are children named after
the field, parts are children named after theirs.
"""

from typing import Any

import msgspec

from liuquan_cli.model.flow import (
    Branch,
    Flow,
    Handover,
    LevelShare,
    MissingStage,
    Parallel,
    Reengineering,
    Step,
)
from liuquan_cli.model.power import Power
from liuquan_cli.model.shared import Approval, Citation, Contact, TimeLimit
from liuquan_cli.render.bpmn.markup import Element

NAMESPACE = "urn:liuquan:bpmn:1"
PREFIX = "liuquan"

FIELDS: dict[type[msgspec.Struct], tuple[str, ...]] = {
    Power: ("id", "name", "holder", "bases", "complaint"),
    Flow: (
        "id",
        "name",
        "origin",
        "bases",
        "conditions",
        "limit",
        "first_handler",
        "one_notice",
        "overdue",
        "missing_stages",
        "handovers",
        "level_shares",
        "disclosure_step",
        "result_notice",
        "reengineering",
        "approvals",
    ),
    Step: (
        "kind",
        "post",
        "assisting",
        "actor",
        "department",
        "level",
        "function",
        "limit",
        "counts",
        "duty",
        "control",
        "overseer",
        "complaint",
        "discretion",
        "marks",
        "patch",
        "no_risk",
        "document",
        "notice",
        "electronic",
    ),
    Branch: ("condition", "at_most"),
    Parallel: ("name",),
    Citation: ("basis", "article", "quote", "role"),
    Contact: ("phone", "address", "email", "url", "post"),
    TimeLimit: ("statutory", "promised", "unit", "kind", "basis", "note"),
    MissingStage: ("stage", "reason"),
    Handover: ("before", "after", "content"),
    LevelShare: ("level", "unit_name", "acceptance", "review", "limit"),
    Reengineering: (
        "levels_before",
        "steps_before",
        "days_before",
        "materials_before",
        "note",
    ),
    Approval: ("stage", "body", "on", "result", "document"),
}


def camel(name: str) -> str:
    """A name of Python's as a name of XML: level_shares, LevelShare → levelShares, levelShare."""
    first, *rest = name.split("_")
    return first[0].lower() + first[1:] + "".join(word.capitalize() for word in rest)


def carried(part: msgspec.Struct, **more: str) -> Element:
    """The element that carries what `FIELDS` names of `part`, with attributes `more`."""
    attributes: dict[str, str | int | None] = {}
    children: list[Element] = []
    for name in FIELDS[type(part)]:
        value: Any = getattr(part, name)
        if isinstance(value, tuple):
            tag = f"{PREFIX}:{camel(name)}"
            children += [
                carried(one) if isinstance(one, msgspec.Struct) else Element(tag, text=str(one))
                for one in value
                if one != ""
            ]
        elif isinstance(value, msgspec.Struct):
            children.append(carried(value))
        elif value is not None:
            attributes[camel(name)] = str(value)
    attributes |= more
    return Element(f"{PREFIX}:{camel(type(part).__name__)}", attributes, tuple(children))


def extended(*elements: Element) -> tuple[Element, ...]:
    """`elements` inside bpmn:extensionElements; nothing where none of them says anything."""
    telling = tuple(one for one in elements if one.children or any(one.attributes.values()))
    return (Element("bpmn:extensionElements", {}, telling),) if telling else ()


def field_types(part: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """The carried fields of a type, by their name in XML."""
    known = {field.name: field for field in msgspec.structs.fields(part)}
    return {camel(name): known[name] for name in FIELDS[part]}
