"""The matrix of setting power is whole, and judges a power by its best creating citation."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.schemes.determine import Coding, NormLevel, SettingPower
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.rules.determine import (
    official_code_malformed,
    setting_power_exceeded,
    setting_power_limited,
)

from .making import made

LEVELS = tuple(m.name for s in shipped() for m in s.of(NormLevel))
WEAK = {m.name for s in shipped() for m in s.of(NormLevel) if not m.sufficient}
MATRIX = {m.name: m for s in shipped() for m in s.of(SettingPower)}
CATEGORIES = {
    name
    for scheme in shipped()
    if scheme.kind in ("权力分类", "清单种类")
    for member in scheme.of(Member)
    for name in (member.name, *member.aliases)
}
SPLIT = {"行政强制措施", "行政强制执行"}  # for units that list the two kinds of coercion apart


@pytest.mark.parametrize("row", MATRIX.values(), ids=MATRIX)
def test_every_level_has_exactly_one_verdict(row: SettingPower) -> None:
    verdicts = [*row.allowed, *(entry.level for entry in row.restricted), *row.forbidden]
    assert sorted(verdicts) == sorted(LEVELS)


def test_rows_are_for_categories_that_exist() -> None:
    assert MATRIX.keys() - SPLIT <= CATEGORIES


def test_every_verdict_but_allowed_names_its_clause() -> None:
    for row in MATRIX.values():
        assert row.clause
        assert all(entry.clause for entry in row.restricted)


def _department(category: str, cited: list[tuple[str, str]], confirmed: bool) -> Department:
    bases = [{"名称": f"规定{n}", "效力级别": level} for n, (level, _role) in enumerate(cited)]
    citations = []
    for number, (_level, role) in enumerate(cited):
        citations.append({"依据": f"规定{number}", **({"作用": role} if role else {})})
    power: dict[str, Any] = {"编号": "QL-1", "名称": "示范事项", "类别": category}
    power["实施依据"] = citations
    if confirmed:
        power["设定确认"] = {"说明": "没有超出"}
    return made({"文档": "依据", "依据": bases}, {"文档": "权力清单", "事项": [power]})


def _judge(department: Department) -> tuple[list[Finding], list[Finding]]:
    (power,) = department.powers.values()
    exceeded = list(setting_power_exceeded.check(power, department))
    return exceeded, list(setting_power_limited.check(power, department))


@given(
    st.sampled_from(["行政许可", "行政处罚", "行政强制", "行政检查"]),
    st.lists(
        st.tuples(st.sampled_from(LEVELS), st.sampled_from(["", "设定", "实施", "程序", "追责"])),
        max_size=4,
    ),
    st.booleans(),
)
def test_the_best_creating_citation_decides(
    category: str, cited: list[tuple[str, str]], confirmed: bool
) -> None:
    exceeded, limited = _judge(_department(category, cited, confirmed))
    row = MATRIX.get(category)
    levels = [level for level, role in cited if role in ("", "设定")]
    held_back = {entry.level for entry in row.restricted} if row else set()
    none_allowed = row is not None and bool(levels) and not set(levels) & set(row.allowed)
    only_weak = all(level in WEAK for level, _role in cited)
    beyond = none_allowed and not set(levels) & held_back and not only_weak
    within = none_allowed and bool(set(levels) & held_back) and not confirmed
    assert (len(exceeded), len(limited)) == (int(beyond), int(within))


def test_a_norm_that_is_not_registered_is_not_judged() -> None:
    power = {"编号": "QL-1", "名称": "示范", "类别": "行政许可", "实施依据": [{"依据": "不知道"}]}
    assert _judge(made({"文档": "权力清单", "事项": [power]})) == ([], [])


CODING = [m for s in shipped() for m in s.of(Coding) if m.pattern]


@pytest.mark.parametrize("member", CODING, ids=[m.name for m in CODING])
def test_patterns_are_such_as_editors_read_too(member: Coding) -> None:
    assert "(?P" not in member.pattern
    assert re.fullmatch(r"\^.*\$", member.pattern)
    groups = re.findall(r"\(\?<([a-z]+)>", member.pattern)
    needs = {
        "信用代码": "uscc", "层级": "level", "类别": "category", "子项": "sub", "区划": "region",
    }  # fmt: skip
    assert {needs[check] for check in member.checks} <= set(groups)


@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        ("国家实施编码", "11440100007482575H3440118009000"),
        ("国家实施编码", "11440300MB2D0722464440127028001"),
        ("国家业务办理项编码", "11440300MB2D072246444012702800101"),
        ("国家基本编码", "440118009000"),
        ("武山县行政职权编码", "62052400MZ-XK-0001"),
        ("四川省事项编码", "511A0138000000-511602000000-000-115113010833722043-1-00"),
    ],
)
def test_codes_seen_in_public_pass(scheme: str, code: str) -> None:
    held = {"编号": "QL-1", "名称": "示范", "编码": [{"体系": scheme, "值": code}]}
    department = made({"文档": "权力清单", "事项": [held]})
    assert list(official_code_malformed.check(department.powers["QL-1"], department)) == []


@given(st.text(max_size=40))
def test_no_code_makes_a_rule_raise(code: str) -> None:
    held = [{"体系": member.name, "值": code} for member in CODING]
    power = {"编号": "QL-1", "名称": "示范", "编码": held}
    department = made({"文档": "权力清单", "事项": [power]})
    list(official_code_malformed.check(department.powers["QL-1"], department))
