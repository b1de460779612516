"""Values come out as they were written, and every mark points at the text it marks."""

import io
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from liuquan_cli.model.finding import Place, Spot
from liuquan_cli.model.lines import Lines
from liuquan_cli.model.source import Marks, Source
from liuquan_cli.repository.builder import build
from liuquan_cli.repository.events import PureParser
from liuquan_cli.repository.locate import locate
from liuquan_cli.repository.reader import read

_signs = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs"),
    exclude_characters="\u2028\u2029\ufeff\ufffe\uffff",
)
_text = st.text(_signs | st.sampled_from("：, :#-“”\"'|>\n\u3000[]{}&*!%@`甲乙丙"), max_size=12)
_key = st.text(st.sampled_from("甲乙丙丁戊abc"), min_size=1, max_size=4)
_value = st.recursive(
    _text, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_key, inner, max_size=4),
    max_leaves=20,
)  # fmt: skip
_document = st.dictionaries(_key, _value, min_size=1, max_size=5)


def dumped(value: Any, how: str) -> str:
    """`value` as YAML in which every scalar is marked as text, so that none turns into null."""
    if how == "ruamel":
        stream = io.StringIO()
        writer = YAML(typ="safe", pure=True)
        writer.default_flow_style = False
        writer.allow_unicode = True
        writer.dump(value, stream)
        return stream.getvalue()
    style = {"block": False, "flow": True}[how]
    return yaml.safe_dump(value, allow_unicode=True, default_flow_style=style, width=30)


def check_marks(text: str, value: Any, marks: Marks) -> None:
    """Each mark stands where its text begins."""
    lines = Lines(text)

    def at(spot: Spot) -> str:
        return text[lines.offset(spot) :]

    if isinstance(value, dict):
        assert set(marks.members) == set(value)
        for key, inner in value.items():
            key_spot, inner_marks = marks.members[key]
            assert at(key_spot).lstrip("?\"' ").startswith(key[:1])
            check_marks(text, inner, inner_marks)
    elif isinstance(value, list):
        assert list(marks.members) == list(range(len(value)))
        for index, inner in enumerate(value):
            check_marks(text, inner, marks.members[index][1])
    else:
        rest = at(marks.spot)
        assert rest[:1] in "\"'|>" or rest.startswith(value.split("\n")[0].split(" ")[0])


@settings(max_examples=150, deadline=None)
@given(_document, st.sampled_from(["block", "flow", "ruamel"]))
def test_values_and_marks(document: dict[str, Any], how: str) -> None:
    text = dumped(document, how)
    source = read("a.yaml", text.encode(), frozenset(), names=frozenset("?"))
    kinds = {problem.kind for problem in source.problems}
    if kinds - {"ideographic-space", "curly-quotes"}:  # what text of these signs may look like
        return
    assert source.values == document
    assert source.marks is not None
    check_marks(text, document, source.marks)
    assert read("a.yaml", text.encode(), frozenset(), marks=False).values == document


@settings(max_examples=60, deadline=None)
@given(_document)
def test_both_parsers_read_alike(document: dict[str, Any]) -> None:
    text = dumped(document, "block")
    with pytest.MonkeyPatch.context() as patch:
        fast = build(text, frozenset())
        patch.setattr("liuquan_cli.repository.builder.Parser", PureParser)
        assert build(text, frozenset()) == fast


def test_scalars_stay_text() -> None:
    text = "a: 01\nb: 1:30\nc: yes\nd: 2015-06-20\ne: 1.50\nf: 0x1F\ng: 'null'\nh: \"~\"\n"
    values = read("a.yaml", text.encode(), frozenset()).values
    assert values == {
        "a": "01", "b": "1:30", "c": "yes", "d": "2015-06-20", "e": "1.50", "f": "0x1F",
        "g": "null", "h": "~",
    }  # fmt: skip


def test_nothing_is_none_and_integers_go_by_their_key() -> None:
    text = "n: 12\nm: -3\nx: 12\nn2: '12'\nl: [1, 2, 三]\na:\nb: ~\nc: null\nd: [~, '']\n"
    integers = frozenset(("n", "m", "n2", "l"))
    assert read("a.yaml", text.encode(), integers).values == {
        "n": 12, "m": -3, "x": "12", "n2": "12", "l": [1, 2, "三"],
        "a": None, "b": None, "c": None, "d": [None, ""],
    }  # fmt: skip


def test_numbers_too_long_for_a_computer_stay_text() -> None:
    values = read("a.yaml", b"n: " + b"9" * 5000, frozenset("n")).values
    assert values is not None and isinstance(values["n"], str)


def test_the_body_of_an_institution() -> None:
    text = "---\n文档: 制度\n---\n\n# 标题\n正文: 甲：乙\n---\n末\n"
    source = read("制度/a.md", text.encode(), frozenset())
    assert source.values == {"文档": "制度", "正文": "\n# 标题\n正文: 甲：乙\n---\n末\n"}
    assert locate(source, Place("制度/a.md", ("正文",))) == Spot(4, 1)
    assert locate(source, Place("制度/a.md", ("文档",))) == Spot(2, 5)
    with_returns = read("制度/a.md", text.replace("\n", "\r\n").encode(), frozenset())
    assert with_returns.values == source.values
    assert with_returns.marks == source.marks


def _source(text: str) -> Source:
    return read("a.yaml", text.encode(), frozenset())


def test_locate_goes_to_the_nearest_parent() -> None:
    source = _source(
        "# 说明\n文档: 单位\n事项:\n  - 编号: a\n    分权:\n      决策: 甲\n  - {编号: b}\n"
    )

    def at(*path: str | int, on_key: bool = False) -> tuple[int, int]:
        spot = locate(source, Place("a.yaml", path, on_key))
        return spot.line, spot.column

    assert at() == (2, 1)
    assert at("没有") == (2, 1)
    assert at("事项") == (4, 3)
    assert at("事项", on_key=True) == (3, 1)
    assert at("事项", 0) == (4, 5)
    assert at("事项", 0, "名称") == (4, 5)
    assert at("事项", 0, "编号") == (4, 9)
    assert at("事项", 0, "编号", "下面") == (4, 5)
    assert at("事项", 0, "分权", "执行") == (5, 5)
    assert at("事项", 0, "分权", "决策") == (6, 11)
    assert at("事项", 1, "编号", on_key=True) == (7, 6)
    assert at("事项", 9, "编号") == (3, 1)
    assert locate(source, Place("a.yaml", ("事项",), spot=Spot(9, 9))) == Spot(9, 9)
    assert locate(_source("["), Place("a.yaml", ("事项",))) == Spot(1, 1)
