"""六权治本工作年度报告: its sums, and how it compares two states of a department."""

import copy
import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import msgspec
import pytest

from liuquan_cli.checking.desk import open_department, open_department_at
from liuquan_cli.checking.review import review
from liuquan_cli.documents import reform_year
from liuquan_cli.documents.changes import changes
from liuquan_cli.documents.judged import self_check
from liuquan_cli.documents.paper import Figure, Paper
from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Profile
from liuquan_cli.model.supervision import SupervisionActivity
from liuquan_cli.rules.registry import RULES
from liuquan_cli.views import selfcheck
from tests.documents.departments import (
    DAY,
    NAMES,
    ROOT,
    YEAR,
    example,
    grids,
    rows,
    text_of,
    under,
    words,
)
from tests.rules.harness import department as demonstration

SIX = (
    "依法确定权力",
    "科学配置权力",
    "制度约束权力",
    "阳光行使权力",
    "合力监督权力",
    "严惩滥用权力",
)


def _report(department: Department, before: Department | None = None) -> Paper:
    (paper,) = reform_year.make(department, YEAR, before)
    return paper


@pytest.mark.parametrize("name", NAMES)
def test_it_tells_of_all_six_powers_and_the_five_dimensions(name: str) -> None:
    paper = _report(example(name))
    assert str(YEAR) in paper.title
    assert "“六权治本”" in paper.title
    for title in (*SIX, "五维自查", "存在的主要问题"):
        assert under(paper, title)


@pytest.mark.parametrize("name", NAMES)
def test_a_party_organ_is_cleared_by_the_rules_of_the_party_first(name: str) -> None:
    told = words(under(_report(example(name)), "依法确定权力")[0])
    party = name == "xiaoyi-zuzhibu"
    assert told.startswith("对照党章、党内法规、国家法律法规" if party else "对照法律法规和")


@pytest.mark.parametrize("name", NAMES)
def test_dispositions_add_up_to_all_powers(name: str) -> None:
    department = example(name)
    blocks = under(_report(department), "依法确定权力")
    (figure,) = [block for block in blocks if isinstance(block, Figure)]
    numbers = [int(number) for number in re.findall(r"(\d+)项", figure.alt)]
    assert sum(numbers) == len(department.all(Power))
    table = rows(next(grids(blocks)))
    for column in range(1, len(table[0])):
        assert sum(int(row[column]) for row in table[:-1]) == int(table[-1][column])
    assert int(table[-1][-1]) == len(department.retained)
    assert f"的有{len(department.retained)}项" in words(blocks[0])


@pytest.mark.parametrize("name", NAMES)
def test_risks_and_acts_of_supervision_are_counted_once_each(name: str) -> None:
    department = example(name)
    paper = _report(department)
    (levels,) = [b for b in under(paper, "制度约束权力") if isinstance(b, Figure)]
    assert sum(map(int, re.findall(r"(\d+)个", levels.alt))) == len(department.all(Risk))
    acts = [one for one in department.all(SupervisionActivity) if one.on.year == YEAR]
    told = words(under(paper, "合力监督权力")[0])
    whole, *parts = map(int, re.findall(r"(\d+)次", told))
    assert whole == len(acts) == sum(parts) > 0


@pytest.mark.parametrize("name", NAMES)
def test_powers_by_openness_say_that_they_are_more_than_the_list(name: str) -> None:
    department = example(name)
    told = grids(under(_report(department), "阳光行使权力"))
    (table,) = [grid for grid in told if grid.caption == "全部权力事项的公开属性"]
    gone = len(department.all(Power)) - len(department.retained)
    assert sum(int(row[2]) for row in rows(table)) == len(department.all(Power))
    assert table.note == f"包括清理以后不再列入清单的{gone}项。"


def test_powers_that_nobody_has_cleared_are_not_called_cleared() -> None:
    text = "文档: 权力清单\n事项:\n  - {编号: QL-1, 清理: ~}\n"
    department = demonstration(text)
    assert not any(power.cleanup for power in department.all(Power))
    blocks = under(_report(department), "依法确定权力")
    assert words(blocks[0]) == "登记职权1项，还没有逐项提出处理意见。"
    assert not any(isinstance(block, Figure) for block in blocks)


@pytest.mark.parametrize("name", NAMES)
def test_the_self_check_is_that_of_a_review(name: str) -> None:
    intake = open_department(ROOT / "examples" / name, DAY, cached=False)
    found = review(intake, intake.department.profile)
    asked = {row[0].text: row for row in self_check(intake.department).tables[0].rows}
    codes = [m.RULE.code for m in RULES if m.RULE.since <= intake.department.profile]
    view = selfcheck.view(intake.department, found.findings, codes)
    assert asked == {row[0].text: row for row in view.tables[0].rows}


def test_the_self_check_counts_what_is_wrong(tmp_path: Path) -> None:
    root = tmp_path / "部"
    shutil.copytree(ROOT / "examples" / NAMES[2], root)
    file = root / "权力清单.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^    分权: .*\n", "", text), encoding="utf-8")
    department = open_department(root, DAY, cached=False).department
    rates = {row[0].text: row for row in self_check(department).tables[0].rows}
    assert rates["权责一致"][2].text != "100%"
    assert int(rates["权责一致"][3].text) > 0


# --- two states ---


@pytest.fixture
def two_states(tmp_path: Path) -> Path:
    """A department whose state of 2025 is tagged, and what 2026 made of it."""
    root = tmp_path / "库" / "组织部"
    shutil.copytree(ROOT / "examples" / NAMES[2], root)
    _git(root.parent, "init", "-q", "-b", "main")
    _git(root.parent, "add", "-A")
    _git(root.parent, "commit", "-q", "-m", "2025", on="2025-12-30T10:00:00+08:00")
    _git(root.parent, "tag", "年度-2025")
    powers = root / "权力清单.yaml"
    text = powers.read_text(encoding="utf-8")
    text = _in_object(text, "QL-02", "      结论: 保留", "      结论: 取消")
    text = _in_object(text, "QL-03", "    行使主体: 干部综合科", "    行使主体: 干部监督科")
    extra = _object(text, "QL-04").replace("QL-04", "QL-99").replace("人事档案管理", "新职权")
    powers.write_text(text.rstrip("\n") + "\n\n" + extra, encoding="utf-8")
    risks = root / "风险.yaml"
    text = _in_object(
        risks.read_text(encoding="utf-8"), "FX-09", "    等级: 高风险", "    等级: 一般风险"
    )
    risks.write_text(text.replace(_object(text, "FX-10"), ""), encoding="utf-8")
    (root / "制度" / "ZD-10-人才管理和服务制度.md").unlink()
    _git(root.parent, "commit", "-q", "-a", "-m", "2026", on="2026-11-30T10:00:00+08:00")
    return root


def _object(text: str, key: str) -> str:
    found = re.search(rf"(?ms)^  - 编号: {key}\n.*?(?=^  - 编号: |^\S|^  #|\Z)", text)
    assert found, key
    return found[0]


def _in_object(text: str, key: str, old: str, new: str) -> str:
    one = _object(text, key)
    assert old in one
    return text.replace(one, one.replace(old, new, 1))


def _git(root: Path, *arguments: str, on: str = "2025-01-01T00:00:00+08:00") -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    facts = (("NAME", "甲"), ("EMAIL", "a@example.org"), ("DATE", on))
    who = {f"GIT_{one}_{fact}": text for one in ("AUTHOR", "COMMITTER") for fact, text in facts}
    hidden = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", "-C", str(root), *arguments], check=True, env={**kept, **who, **hidden}
    )  # fmt: skip


@pytest.mark.git
def test_two_states_are_compared(two_states: Path) -> None:
    then, _past = open_department_at(two_states, "年度-2025", date(2025, 12, 31), cached=False)
    now = open_department(two_states, DAY, cached=False).department
    paper = _report(now, then.department)
    lists = under(paper, "依法确定权力")
    told = "\n".join(map(words, lists))
    assert "清单由32项变为32项：增加1项，退出1项，内容有变化的1项" in told
    (moves,) = [rows(grid) for grid in grids(lists) if grid.caption == "清单的变动"]
    assert [row[:2] for row in moves] == [("增加", "QL-99"), ("退出", "QL-02"), ("变化", "QL-03")]
    assert moves[1][3] == "取消"
    assert moves[2][3] == "行使主体由“干部综合科”改为“干部监督科”"
    bound = under(paper, "制度约束权力")
    told = "\n".join(map(words, bound))
    assert "新增0个、不再列出1个，等级有变化的1个" in told
    # one file is gone; the other institution was in force until a day of 2026
    gone = "废止或者不再列出2项（《人才管理和服务制度》、《部务会议事规则（试行）》）"
    assert gone in told
    (moved,) = [rows(grid) for grid in grids(bound) if grid.caption == "等级有变化的风险点"]
    assert (moved[0][0], *moved[0][3:]) == ("FX-09", "高风险", "一般风险")
    (figure,) = [block for block in bound if isinstance(block, Figure)]
    levels = {
        side: {
            m[0]: int(m[1])
            for m in re.findall(rf"((?:高|一般|低)风险).*?{side}(\d+)个", figure.alt)
        }
        for side in ("上年", "本年")
    }
    assert levels["上年"] == {"高风险": 11, "一般风险": 40, "低风险": 3}
    assert levels["本年"] == {"高风险": 10, "一般风险": 41, "低风险": 2}
    (check,) = grids(under(paper, "五维自查"))
    assert [slot.text for slot in check.rows[0]][2:4] == ["上年通过率", "本年通过率"]
    assert all(row[2].endswith("%") for row in rows(check))


def test_both_states_are_judged_by_the_same_checks() -> None:
    department = example(NAMES[0])
    lenient = department.asked(Profile.摸底)
    (check,) = grids(under(_report(department, lenient), "五维自查"))
    assert all(row[2] == row[3] for row in rows(check))
    asked = {row[0].text: row[1].text for row in self_check(lenient).tables[0].rows}
    assert any(asked[row[0]] != row[1] for row in rows(check))


def test_a_state_compared_with_itself_has_not_changed() -> None:
    department = example(NAMES[0])
    told = text_of(_report(department, department))
    assert "增加0项，退出0项，内容有变化的0项" in told
    assert "等级有变化的0个" in told


def test_what_is_merged_is_told_by_the_name_of_what_it_went_into() -> None:
    then = demonstration("")
    now = demonstration(
        "文档: 权力清单\n事项:\n  - {编号: QL-1, 清理: {结论: 合并, 并入: QL-2}}\n"
        "  - {编号: QL-2, 名称: 合并后的许可, 类别: 行政许可, 清理: {结论: 新增}}\n"
    )
    told = changes(then, now)
    assert told.powers == (1, 1)
    assert [power.id for power in told.added] == ["QL-2"]
    assert [(power.id, fate) for power, fate in told.left] == [("QL-1", "合并（并入合并后的许可）")]


def test_levels_that_the_scheme_no_longer_knows_are_counted_too() -> None:
    now = example(NAMES[0])
    first, *others = now.all(Risk)
    odd = msgspec.structs.replace(first, level="旧等级")
    then = example(NAMES[1])  # any department: only its risks are asked for
    told = changes(now, _with_risks(then, (odd, *others)))
    assert ("旧等级", 0, 1) in told.levels
    assert sum(was for _name, was, _is in told.levels) == len(now.all(Risk))
    assert sum(new for _name, _was, new in told.levels) == len(now.all(Risk))
    assert [(risk.id, new) for risk, _old, new in told.moved] == [(first.id, "旧等级")]


def _with_risks(department: Department, risks: tuple[Risk, ...]) -> Department:
    other = copy.copy(department)
    held = department.all
    other.all = lambda kind: risks if kind is Risk else held(kind)  # type: ignore[assignment,method-assign,return-value]
    return other
