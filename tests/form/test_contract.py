"""The contract says what the schemas say: `jsonschema` is the oracle."""

import json
from functools import cache
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from liuquan_cli.repository import contract
from liuquan_cli.resources import resource

POWER: dict[str, Any] = {
    "文档": "权力清单",
    "版本": 1,
    "事项": [
        {
            "编号": "QL-001",
            "名称": "企业设立登记",
            "序号": 1,
            "监督方式": ["行政监督"],
            "分权": {"决策": "注册科科长", "执行": ["受理审查岗"]},
            "生效": "2026-01-05",
            "公开": {"属性": "公开"},
        }
    ],
}
_SITE = "https://example.org/"
_KINDS = {
    "additionalProperties": "unknown-key",
    "required": "missing-key",
    "type": "wrong-type",
    "const": "value-not-allowed",
    "enum": "value-not-allowed",
}


@cache
def _validator(kind: str) -> Any:
    documents = contract.schemas()
    registry: Registry[Any] = Registry().with_resources(
        (_SITE + name, DRAFT202012.create_resource(schema)) for name, schema in documents.items()
    )
    name = contract.kinds()[kind]
    return jsonschema.Draft202012Validator(
        {**documents[name], "$id": _SITE + name},
        registry=registry,
        format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER,
    )


def _oracle(values: Any, kind: str) -> set[tuple[tuple[Any, ...], str]]:
    return {found for error in _validator(kind).iter_errors(values) for found in _told(error)}


def _told(error: jsonschema.ValidationError) -> set[tuple[tuple[Any, ...], str]]:
    path = tuple(error.absolute_path)
    keyword = str(error.validator)
    if keyword in ("anyOf", "oneOf"):
        return {(path, "any")}
    if keyword == "additionalProperties":
        known = error.schema["properties"]  # type: ignore[index]
        return {((*path, key), "unknown-key") for key in error.instance if key not in known}
    kind = _KINDS.get(keyword, "bad-format")
    if kind == "value-not-allowed" and isinstance(error.instance, dict | list | None):
        kind = "wrong-type"
    if path == ("版本",):
        kind = "unsupported-version"
    return {(path, kind)}


def _same(values: Any, kind: str) -> None:
    """Problems under an alternative are told by one branch, so there only the place is compared."""
    expected = _oracle(values, kind)
    told = {(problem.path, problem.kind) for problem in contract.schema_problems(values, kind)}
    alternatives = {path for path, what in expected if what == "any"}

    def under(path: tuple[Any, ...]) -> bool:
        return any(path[: len(above)] == above for above in alternatives)

    assert {one for one in told if not under(one[0])} == {
        one for one in expected if one[1] != "any"
    }
    assert {above for above in alternatives if any(p[: len(above)] == above for p, _ in told)} == (
        alternatives
    )


_junk = st.sampled_from([
    None, "", "甲", " 甲 ", 3, -1, [], {}, ["甲"], [None], [1], {"甲": "乙"}, [{"甲": 1}], "公开",
    "2026-02-30", "2026/1/5", {"决策": 1}, [[["深"]]],
])  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_same_as_jsonschema(data: st.DataObject) -> None:
    values = json.loads(json.dumps(POWER))
    item = values["事项"][0]
    more = ["没有的键", "实施依据", "清理", "编码", "办结时限", "平台", "收费"]
    keys = st.sampled_from([*item, *more])
    for key in data.draw(st.lists(keys, max_size=4)):
        if data.draw(st.booleans()):
            item[key] = data.draw(_junk)
        else:
            item.pop(key, None)
    if data.draw(st.booleans()):
        values[data.draw(st.sampled_from(["事项", "版本", "多余"]))] = data.draw(_junk)
    _same(values, "权力清单")


@pytest.mark.parametrize("kind", contract.kinds())
def test_every_kind_compiles_and_refuses_junk(kind: str) -> None:
    _same({"文档": kind}, kind)
    _same({"文档": kind, "没有的键": None, "版本": 2}, kind)
    schema = contract.schemas()[contract.kinds()[kind]]
    for junk in (None, "甲", 3, [], [{}], {"甲": []}):
        _same({"文档": kind, **dict.fromkeys(list(schema["properties"])[2:], junk)}, kind)


def test_every_kind_stands_once() -> None:
    shipped = list(resource("schemas").glob("*.schema.json"))
    assert len(contract.kinds()) == len(shipped) - 1  # all but the common definitions
    assert {"单位", "权力清单", "责任清单", "流程", "风险", "制度"} <= set(contract.kinds())


def test_integers_are_known_by_their_keys() -> None:
    assert {"版本", "序号", "法定", "承诺", "至多"} <= contract.integer_keys()
    assert contract.integer_keys() <= contract.names()
