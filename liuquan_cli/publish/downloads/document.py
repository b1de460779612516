"""All public objects as one JSON document, and the JSON Schema it keeps to."""

from datetime import date
from typing import Any

import msgspec

from liuquan_cli.model.calendar import CalendarFile
from liuquan_cli.model.config import BaselineFile, ConfigFile, WaiverFile
from liuquan_cli.model.power import PowerListFile
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.publish.downloads.plain import plain
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.repository import contract
from liuquan_cli.repository.kinds import TYPES

DOCUMENT, VERSION = "公开数据", 1
_INTERNAL = (ConfigFile, WaiverFile, BaselineFile, SchemeFile, CalendarFile)
_KEPT = (  # of a schema: what the words mean and how values look
    "title", "description", "type", "enum", "const", "pattern", "format", "examples", "items",
    "minimum", "maximum", "minLength", "maxLength", "oneOf", "anyOf",
)  # fmt: skip


def document(shown: Disclosed, day: date, commit: str | None) -> bytes:
    """The document: of each kind the files, in their order, with what is public of them."""
    left = {power.id for power in shown.left}
    held: dict[str, Any] = {"文档": DOCUMENT, "版本": VERSION, "日期": day.isoformat()}
    if commit:
        held["提交"] = commit
    for kind in _kinds():
        files = []
        for file in shown.department.all(TYPES[kind]):
            if isinstance(file, PowerListFile):
                staying = tuple(power for power in file.powers if power.id not in left)
                file = msgspec.structs.replace(file, powers=staying)
            found = plain(file)
            if found:
                files.append(found)
        if files:
            held[kind] = files
    if shown.left:
        held["退出事项"] = plain(shown.left)
    if shown.waiting:
        held["尚未公布"] = shown.waiting
    if shown.withheld:
        held["不公开"] = [
            {"种类": one.kind, "理由": one.ground, "条款": one.clause, "件数": one.count}
            for one in shown.withheld
        ]
    return _bytes(held)


def schema() -> bytes:
    """The schema of the document: the public part of the schemas of the repository."""
    kinds = {
        kind: {
            "type": "array",
            "description": f"「{kind}」文件里公开的内容，一个文件一项",
            "items": {"$ref": f"#/$defs/{_name(contract.kinds()[kind], '')}"},
        }
        for kind in _kinds()
    }
    power = contract.schemas()[contract.kinds()["权力清单"]]["properties"]["事项"]
    count = {"type": "integer", "minimum": 1}
    text = {"type": "string"}
    held = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": DOCUMENT,
        "description": "单位公开的权力、责任、流程、风险等全部对象；没有内容的键不写",
        "type": "object",
        "properties": {
            "文档": {"const": DOCUMENT},
            "版本": {"const": VERSION, "description": "格式的版本"},
            "日期": {"type": "string", "format": "date", "description": "数据截至哪一天"},
            "提交": {"type": "string", "description": "数据出自资料库的哪一次提交"},
            **kinds,
            "退出事项": _public(power, contract.kinds()["权力清单"])
            | {"description": "经清理退出清单的权力"},
            "尚未公布": {**count, "description": "还没有公布的权力有多少项"},
            "不公开": {
                "type": "array",
                "description": "不公开的对象，按种类和理由计数",
                "items": {
                    "type": "object",
                    "properties": {"种类": text, "理由": text, "条款": text, "件数": count},
                    "required": ["种类", "理由", "条款", "件数"],
                    "additionalProperties": False,
                },
            },
        },
        "required": ["文档", "版本", "日期"],
        "additionalProperties": False,
        "$defs": _definitions(),
    }
    return _bytes(held)


def _kinds() -> list[str]:
    return [kind for kind, held in TYPES.items() if held not in _INTERNAL]


def _definitions() -> dict[str, Any]:
    """Every definition that the public part reaches, under one roof."""
    found: dict[str, Any] = {}
    ahead = [(contract.kinds()[kind], "") for kind in _kinds()]
    while ahead:
        file, definition = ahead.pop(0)
        name = _name(file, definition)
        if name in found:
            continue
        whole = contract.schemas()[file]
        found[name] = _public(whole["$defs"][definition] if definition else whole, file)
        ahead += _reached(found[name])
    return dict(sorted(found.items()))


def _public(schema: Any, file: str) -> Any:
    """`schema` of `file` without what is not public, its references made into ours."""
    made: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "$ref":
            other, _, definition = value.partition("#/$defs/")
            made[key] = f"#/$defs/{_name(other or file, definition)}"
        elif key in ("items", "oneOf", "anyOf"):
            made[key] = (
                [_public(one, file) for one in value]
                if isinstance(value, list)
                else _public(value, file)
            )
        elif key in _KEPT:
            made[key] = value
    if "properties" in schema:
        made["properties"] = {
            key: _public(stated, file)
            for key, stated in schema["properties"].items()
            if stated.get("x-public") is True
        }
        made["additionalProperties"] = False
    return made


def _reached(schema: Any) -> list[tuple[str, str]]:
    if isinstance(schema, list):
        return [one for value in schema for one in _reached(value)]
    if not isinstance(schema, dict):
        return []
    found = [one for value in schema.values() for one in _reached(value)]
    if isinstance(reference := schema.get("$ref"), str):
        file, _, definition = reference.removeprefix("#/$defs/").partition(".")
        found.append((f"{file}.schema.json", definition))
    return found


def _name(file: str, definition: str) -> str:
    stem = file.removesuffix(".schema.json")
    return f"{stem}.{definition}" if definition else stem


def _bytes(held: Any) -> bytes:
    return msgspec.json.format(msgspec.json.encode(held), indent=1) + b"\n"
