"""What is written on a member of a scheme counts only where its kind knows it."""

import pytest

from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Profile
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes import TYPES, type_of
from liuquan_cli.model.schemes.determine import Disposition
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.rules.integrity import scheme_broken

from .harness import department, findings


def scheme(kind: str, member: str, **more: str) -> str:
    lines = [f"{key}: {value}" for key, value in {"文档": "方案", "种类": kind, **more}.items()]
    return "\n".join([*lines, "名称: 本局的", "成员:", f"  - {member}"]) + "\n"


def judged(example: str) -> list[Finding]:
    return [f for f in findings(example, Profile.摸底) if f.rule == "LQ036"]


@pytest.mark.parametrize(
    ("kind", "trait", "near"),
    [
        ("处置", "轨道: 党纪", ""),
        ("内容性质", "时限: 3", "时效"),
        ("工作项目", "级: 1", ""),
        ("本局自己的种类", "频率: 每年", ""),
    ],
)
def test_a_trait_that_the_kind_does_not_know_is_found(kind: str, trait: str, near: str) -> None:
    (found,) = judged(scheme(kind, f"{{名称: 示范, {trait}}}"))
    key = trait.split(":")[0]
    assert found.within == ("成员", 0, key)
    assert found.place.on_key
    assert f"「{key}」" in str(found.message)
    assert (f"「{near}」" in str(found.remedy)) == bool(near)


def test_a_kind_of_ones_own_has_names() -> None:
    member = "{名称: 甲, 代码: A, 别名: [乙], 说明: 示范, 条款: 示范 一, 停用: 2030-01-01}"
    assert judged(scheme("本局自己的种类", member)) == []
    held = department(scheme("本局自己的种类", member)).vocabulary("本局自己的种类")
    assert held.canonical("乙") == held.canonical("A") == "甲"


def test_members_are_of_the_type_of_their_kind_and_made_once() -> None:
    judged = department(scheme("处置", "{名称: 移交, 退出: 是, 轨道: 党纪}", 扩展="处置"))
    member = judged.scheme(Disposition).member("移交")
    assert isinstance(member, Disposition)
    assert member.leaves
    assert judged.scheme(Disposition) is judged.vocabulary("处置") is judged.scheme(Disposition)
    (own,) = judged.all(SchemeFile)
    assert own.of(Disposition)[0] is own.of(Member)[0] is member


def test_a_scheme_has_no_members_of_another_kinds_type() -> None:
    for shipped in department().shipped_schemes:
        held = type_of(shipped.kind)
        assert len(shipped.of(held)) == len(shipped.of(Member)) == len(shipped.members)
        assert all(not shipped.of(other) for other in TYPES.values() if other is not held)


def test_odd_members_raise_nothing() -> None:
    judged = department(scheme("处置", "{名称: 移交, 轨道: 党纪, 退出: 是}"))
    assert len(list(scheme_broken.check(judged))) == 1
