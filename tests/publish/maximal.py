"""A department that fills in every field of every schema, each text with a sign of its own."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

import msgspec

from liuquan_cli.model.department import Department, placed
from liuquan_cli.model.rule import Located
from liuquan_cli.repository import contract
from liuquan_cli.repository.kinds import TYPES
from liuquan_cli.repository.schemes import shipped

DAY = date(2026, 6, 30)
PUBLIC, PRIVATE = "明文", "密文"
OPEN = {"属性": "公开"}
CLOSED = {"属性": "不予公开", "理由": "16a", "批准岗位": "密文批准岗位"}
# What a value must be for its object to be public at all.
FIXED = {
    "状态": "公布",
    "失效": "2099-01-01",
    "结论": "保留",
    "范围": "全社会",
    "文种": "政府信息公开工作年度报告",
}


class Writer:
    """Writes one document of each kind; with `withheld`, every 公开 withholds its object."""

    def __init__(self, withheld: bool = False) -> None:
        self.withheld = withheld
        self.texts: dict[str, str] = {}  # each text written → the path where it stands

    def document(self, kind: str) -> dict[str, Any]:
        """A document with every field its schema knows."""
        file = contract.kinds()[kind]
        return self._mapping(contract.schemas()[file], file, (kind,), False)

    def _mapping(
        self, schema: dict[str, Any], file: str, path: tuple[str, ...], hidden: bool
    ) -> dict[str, Any]:
        properties = schema["properties"]
        hidden = hidden or (self.withheld and "公开" in properties)
        written: dict[str, Any] = {}
        for key, stated in properties.items():
            if key == "公开" and "$ref" in stated:
                written[key] = CLOSED if self.withheld else OPEN
            elif key != "版本":
                private = hidden or stated.get("x-public") is False
                value = self._value(key, stated, file, (*path, key), private)
                if value is not None:
                    written[key] = value
        return written

    def _value(
        self, key: str, stated: dict[str, Any], file: str, path: tuple[str, ...], hidden: bool
    ) -> Any:
        schema, pointer = stated, ""
        while "$ref" in schema:
            other, _, pointer = schema["$ref"].partition("#/$defs/")
            file = other or file
            schema = contract.schemas()[file]["$defs"][pointer]
        if "const" in schema:
            return schema["const"]
        if "properties" in schema:
            return self._mapping(schema, file, path, hidden)
        if schema.get("type") == "array":
            if path.count("并行") > 1:
                return None  # a fork in a fork is deep enough
            named = {name: stated[name] for name in ("x-ref", "x-defines") if name in stated}
            return [self._value(key, {**schema["items"], **named}, file, (*path, "·"), hidden)]
        if key in FIXED and not hidden:
            return FIXED[key]
        if "enum" in schema:
            return schema["enum"][0]
        if schema.get("type") == "integer":
            return 2026
        if pointer in ("date", "yes-no"):
            return {"date": "2026-01-02", "yes-no": "是"}[pointer]
        names = stated.get("x-ref") or ([stated["x-defines"]] if "x-defines" in stated else [])
        if names and not (hidden and names == ["person"]):
            return f"名-{names[0]}"
        text = f"{PRIVATE if hidden else PUBLIC}{len(self.texts):04d}号"
        self.texts[text] = "/".join(path)
        return text


def department(writer: Writer, kinds: Collection[str] = tuple(TYPES)) -> Department:
    """A department with one document of each of the `kinds`."""
    by_type: dict[type, list[Located]] = defaultdict(list)
    for kind in (one for one in TYPES if one in kinds):
        values = writer.document(kind)
        for item in placed(f"{kind}.yaml", msgspec.convert(values, TYPES[kind])):
            by_type[type(item)].append(item)
    return Department(lambda kind: by_type.get(kind, ()), {}, shipped(), DAY)


def texts(value: Any) -> Iterator[str]:
    """Every text in a value, whatever holds it."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, msgspec.Struct):
        for field in msgspec.structs.fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from texts(one)
