"""Every form rule finds what its 反例 show, and nothing is found in its 正例."""

from pathlib import Path
from types import ModuleType

import pytest

from liuquan_cli.rules import form
from tests.form.examples import Example, examples, judge, section


def _cases(title: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.RULE.code}-{number}")
        for rule in form.RULES
        for number, example in enumerate(examples(rule.__doc__ or "", title))
    ]


@pytest.mark.parametrize(("rule", "example"), _cases("反例"))
def test_counter_example_is_found(rule: ModuleType, example: Example, tmp_path: Path) -> None:
    example.lay(tmp_path)
    expected = {rule.RULE.code, *example.attributes.get("also", "").split(",")} - {""}
    assert {finding.rule for finding in judge(tmp_path)} == expected


@pytest.mark.parametrize(("rule", "example"), _cases("正例"))
def test_good_example_is_clean(rule: ModuleType, example: Example, tmp_path: Path) -> None:
    example.lay(tmp_path)
    assert [str(finding.message) for finding in judge(tmp_path)] == []


@pytest.mark.parametrize("rule", form.RULES, ids=lambda rule: rule.RULE.name)
def test_rule_is_complete(rule: ModuleType) -> None:
    docstring = rule.__doc__ or ""
    assert docstring.split("\n", 1)[0].strip()
    for title in ("检查什么", "为什么"):
        assert section(docstring, title).strip()
    for title in ("反例", "正例"):
        assert examples(docstring, title)
    assert rule.RULE.basis
    assert rule.__name__.rsplit(".", 1)[1] == rule.RULE.name.replace("-", "_")


def test_codes_are_of_the_form_family_and_unique() -> None:
    codes = [rule.RULE.code for rule in form.RULES]
    assert codes == sorted(set(codes))
    assert all(code.startswith("LQ0") for code in codes)
