"""The further documents of the year: each says what the plans ask it to say."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from liuquan_cli.checking.desk import open_department
from liuquan_cli.checking.due.agenda import agenda
from liuquan_cli.documents import (
    control_table,
    pledges,
    practices,
    proposals,
    responsibility_letters,
    results_notice,
    results_report,
    self_report,
    urging,
)
from liuquan_cli.documents.catalogue import KINDS, is_public
from liuquan_cli.documents.compilation import book
from liuquan_cli.documents.paper import Blank, Figure, Grid, Heading
from liuquan_cli.documents.phrases import placed
from liuquan_cli.documents.writing.setting import setting_of
from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.unit import Organisation, Post
from liuquan_cli.publish.filter import disclose
from liuquan_cli.rules.constrain import letter_missing
from liuquan_cli.rules.constrain.institutions import is_repealed
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

OF_EACH = pytest.mark.parametrize("name", NAMES)


@OF_EACH
@pytest.mark.serves("RP-01")
def test_the_self_report_lists_every_power_with_basis_holder_and_opinion(name: str) -> None:
    department = example(name)
    (paper,) = self_report.make(department, YEAR)
    (table,) = grids(under(paper, "清理出的职责权力"))
    listed = {row[0]: row for row in rows(table)}
    assert listed.keys() == department.powers.keys()
    assert len(rows(table)) == len(department.all(Power))
    assert all(row[2] and row[4] and row[5] != "没有提出" for row in listed.values())


@pytest.mark.serves("RP-01")
def test_the_self_report_tells_of_its_meeting_signature_and_sending() -> None:
    (paper,) = self_report.make(example("xiaoyi-zuzhibu"), YEAR)
    told = "\n".join(map(words, under(paper, "讨论和报送情况")))
    assert "经2026年1月14日部务会讨论，由部长签字，2026年1月14日报送" in told
    assert paper.addressee == "市六权治本领导小组办公室"
    (paper,) = self_report.make(example("changzhi-gongshang"), YEAR)
    assert any("没有登记2026年的自查报告" in lack and "局长签字" in lack for lack in paper.missing)


@OF_EACH
@pytest.mark.serves("RP-02", "RP-07")
def test_the_results_report_studies_the_system_of_institutions(name: str) -> None:
    department = example(name)
    (paper,) = results_report.make(department, YEAR)
    study = under(paper, "制度体系、创新举措和长效机制研究")
    standing = [one for one in department.all(Institution) if not is_repealed(one, department)]
    assert f"现行制度{len(standing)}项" in words(study[0])
    assert "不能腐" in "\n".join(map(words, study))
    assert under(paper, "工作成效")


@OF_EACH
@pytest.mark.serves("RP-03", "RP-04")
def test_the_compilation_holds_lists_charts_risks_and_full_texts(name: str) -> None:
    department = example(name)
    (paper,) = book.make(department, YEAR)
    assert paper.contents
    assert not paper.missing
    text = "\n".join(words(block) for block in paper.blocks if not isinstance(block, Figure))
    for one in department.all(Institution):
        assert one.name in text
        if not is_repealed(one, department):
            lines = [re.sub(r"[#*\s]", "", line) for line in one.body.split("\n")]
            longest = max(lines, key=len)
            assert longest.lstrip("-0123456789.") in re.sub(r"\s", "", text)
    for power in department.retained:
        assert power.name in text
    charts = [block for block in paper.blocks if isinstance(block, Figure)]
    flows = [flow for power in department.retained for flow in department.flows_of[power.id]]
    assert len(charts) >= len(flows)
    assert all(chart.own_page for chart in charts)
    parts = [b.text for b in paper.blocks if isinstance(b, Heading) and b.level == 1]
    assert [*parts[:2], *parts[3:5]] == ["实施方案和组织领导", "清单", "廉政风险防控", "制度"]


@OF_EACH
@pytest.mark.serves("RP-11")
def test_the_control_table_holds_every_risk_and_lies_on_its_side(name: str) -> None:
    department = example(name)
    (paper,) = control_table.make(department, YEAR)
    table = next(grids(paper.blocks))
    assert table.landscape
    assert {row[1] for row in rows(table)} == {risk.id for risk in department.all(Risk)}


@OF_EACH
@pytest.mark.serves("RK-13")
def test_a_letter_for_every_edge_with_duties_risks_and_blanks(name: str) -> None:
    department = example(name)
    papers = responsibility_letters.make(department, YEAR)
    owing = {(post.superior, post.name) for post in letter_missing.bound(department)}
    made = {
        tuple(b.label.removesuffix("（签字）") for b in paper.blocks if isinstance(b, Blank))[:2]
        for paper in papers
    }
    assert owing <= made
    for paper in papers:
        assert not paper.missing
        assert under(paper, "责任内容")
        labels = [block.label for block in paper.blocks if isinstance(block, Blank)]
        assert labels[-1] == "签订日期"


@pytest.mark.serves("RK-13")
def test_a_letter_fills_in_what_its_post_answers_for() -> None:
    department = example("changzhi-gongshang")
    papers = {paper.name: paper for paper in responsibility_letters.make(department, YEAR)}
    (paper,) = [p for name, p in papers.items() if name.endswith("办公室主任-信息公开岗")]
    told = text_of(paper)
    assert "按时答复公开申请" in told
    for risk in department.all(Risk):
        if risk.post == "信息公开岗":
            assert risk.id in told


@OF_EACH
@pytest.mark.serves("RK-15")
def test_a_pledge_for_every_post_with_its_own_risks(name: str) -> None:
    department = example(name)
    papers = pledges.make(department, YEAR)
    assert len(papers) == len(department.posts)
    for post, paper in zip(department.posts, papers, strict=True):
        told = text_of(paper)
        assert post in told
        assert not paper.missing
        mine = [risk for risk in department.all(Risk) if risk.post == post]
        assert all(risk.id in told and risk.expression in told for risk in mine)
        assert "承诺人（签名）" in told


def test_a_pledge_not_written_yet_says_so_and_invents_nothing(tmp_path: Path) -> None:
    root = tmp_path / "局"
    shutil.copytree(ROOT / "examples" / NAMES[0], root)
    (root / "承诺.yaml").unlink()
    department = open_department(root, DAY, cached=False).department
    papers = pledges.make(department, YEAR)
    assert all(paper.missing for paper in papers)
    letters = responsibility_letters.make(department, YEAR)
    assert {post.name for post in letter_missing.bound(department)} == {
        paper.name.rsplit("-", 1)[-1] for paper in letters
    }


@pytest.mark.serves("RK-13")
def test_nothing_late_needs_no_urging_and_what_is_late_is_told_to_who_answers() -> None:
    assert urging.urge(example(NAMES[0]), YEAR) == ()
    assert urging.circular(example(NAMES[0]), YEAR) == ()
    department = example(NAMES[0], date(2027, 1, 20))
    notices = {paper.addressee: paper for paper in urging.urge(department, YEAR)}
    assert "办公室" in notices
    told = text_of(notices["办公室"])
    assert "资料汇编和成果报告" in told
    assert "2026-12-31" in told
    late = [i for i in agenda(department, 0).late if i.family not in ("waiver", "baseline")]
    owed = sum(len(item.posts) or 1 for item in late)
    assert owed == sum(
        len(rows(grid)) for paper in notices.values() for grid in grids(paper.blocks)
        if grid.caption == "督办事项"
    )  # fmt: skip
    (circular,) = urging.circular(department, YEAR)
    assert "RW" not in circular.title
    assert {row[0] for row in rows(next(grids(circular.blocks)))} == {
        "组织对照检查和验收",
        "资料汇编和成果报告",
    }


def test_a_task_that_is_late_is_not_urged_a_second_time_as_slow(tmp_path: Path) -> None:
    root = tmp_path / "局"
    shutil.copytree(ROOT / "examples" / NAMES[0], root)
    file = root / "实施方案.yaml"
    text = file.read_text(encoding="utf-8")
    (task,) = re.findall(r"(?ms)^ *- 编号: RW-12\n.*?(?=^ *- 编号: |^\S|\Z)", text)
    assert task.count("结论: 正常") == 1
    slow = task.replace("结论: 正常", "结论: 缓慢")
    file.write_text(text.replace(task, slow), encoding="utf-8")

    def told(day: date) -> list[str]:
        papers = urging.urge(open_department(root, day, cached=False).department, YEAR)
        found = [g for p in papers if p.addressee == "办公室" for g in grids(p.blocks)]
        return [g.caption for g in found if "资料汇编和成果报告" in words(g)]

    assert told(date(2026, 12, 1)) == ["进展缓慢的任务"]
    assert told(date(2027, 1, 20)) == ["督办事项"]


def test_a_slow_task_is_urged_before_it_is_late() -> None:
    department = example(NAMES[0], date(2026, 7, 20))
    notices = {paper.addressee: paper for paper in urging.urge(department, YEAR)}
    assert "两个科室没有交初稿" in text_of(notices["企业注册科"])
    assert "梳理三张清单，审定公布" in text_of(notices["人教科"])


@OF_EACH
@pytest.mark.serves("RP-06", "X-22")
def test_the_proposals_draw_on_studies_problems_and_measures(name: str) -> None:
    department = example(name)
    (paper,) = proposals.make(department, YEAR)
    (table,) = grids(under(paper, "健全“不能腐、不想腐、不敢腐”长效机制的意见建议"))
    measures = [
        one for risk in department.all(Risk) if (m := risk.measures)
        for one in (*m.before, *m.during, *m.after) if one.aim
    ]  # fmt: skip
    assert sum(int(row[-1]) for row in rows(table)) == len(measures)
    assert under(paper, "把权力关进制度笼子的意见建议")


def test_the_proposals_hand_on_what_studies_suggested() -> None:
    (paper,) = proposals.make(example("changzhi-gongshang"), YEAR)
    told = text_of(paper)
    for suggestion in ("统一材料清单和告知单", "办案与保管分开", "系统随机派件"):
        assert suggestion in told


@OF_EACH
@pytest.mark.serves("RP-13", "X-25", "CM-33")
def test_practices_are_rated_by_aim_effect_and_reach(name: str) -> None:
    department = example(name)
    (paper,) = practices.make(department, YEAR)
    table = next(grids(under(paper, "主要做法")))
    assert [slot.text for slot in table.rows[0]] == ["做法", "针对性", "有效性", "推广性"]
    assert rows(table)
    known = {f"《{one.name}》" for one in department.all(Institution)}
    assert {row[0] for row in rows(table)} <= known
    assert under(paper, "工作进展")
    assert under(paper, "取得的成效")


@OF_EACH
@pytest.mark.serves("DS-15")
def test_results_are_shown_and_opinions_asked_for(name: str) -> None:
    department = example(name)
    (paper,) = results_notice.make(department, YEAR)
    assert "征集意见建议" in paper.title
    shown = next(grids(under(paper, "公示的成果和查看方式")))
    assert rows(shown)
    channels = next(grids(under(paper, "反映意见的方式")))
    assert all(row[1] != "—" for row in rows(channels))
    blanks = [b.label for b in paper.blocks if isinstance(b, Blank)]
    stated = name == "xiaoyi-zuzhibu"  # the office wrote when; the others have still to
    assert blanks == ([] if stated else ["公示期自", "公示期至"])
    assert bool(paper.missing) is not stated and under(paper, "公示时间")


@OF_EACH
def test_opinions_asked_for_on_one_day_in_one_way_are_one_line(name: str) -> None:
    department = example(name)
    (paper,) = results_notice.make(department, YEAR)
    (table,) = grids(under(paper, "已经开展的征集"))
    assert len({row[:3] for row in rows(table)}) == len(rows(table))
    logs = [log for one in department.all(CatalogueEntry) for log in one.log if log.collection]
    came = sum(log.opinions or 0 for log in logs if log.on.year == YEAR)
    assert sum(int(row[3]) for row in rows(table) if row[3] != "—") == came


@OF_EACH
def test_the_compilation_names_who_issued_a_document_once(name: str) -> None:
    department = example(name)
    (paper,) = book.make(department, YEAR)
    told = "\n".join(map(words, under(paper, "依据的上级文件")))
    for one in department.all(PlanFile)[0].upstream:
        assert told.count(one.title) == 1 and f"{one.issuer}《{one.issuer}" not in told


def test_the_notice_is_made_of_what_the_public_may_see() -> None:
    kind = next(kind for kind in KINDS if kind.name == results_notice.NAME)
    department = example("xiaoyi-zuzhibu")
    assert is_public(kind, department)
    (paper,) = results_notice.make(disclose(department).department, YEAR)
    assert rows(next(grids(under(paper, "公示的成果和查看方式"))))
    assert rows(next(grids(under(paper, "反映意见的方式"))))


def test_a_closed_institution_is_no_practice_to_tell_of(tmp_path: Path) -> None:
    root = tmp_path / "部"
    shutil.copytree(ROOT / "examples" / "xiaoyi-zuzhibu", root)
    (file,) = (root / "制度").glob("ZD-04-*.md")
    text = file.read_text(encoding="utf-8")
    closed = re.sub(r"(?m)^公开: .*$", "公开: {属性: 不公开, 理由: 工作秘密}", text)
    assert closed != text
    file.write_text(closed, encoding="utf-8")
    (paper,) = practices.make(open_department(root, DAY, cached=False).department, YEAR)
    assert "干部人事档案管理制度" not in text_of(paper)


def test_a_department_with_nothing_in_it_still_makes_its_reports(tmp_path: Path) -> None:
    (tmp_path / "单位.yaml").write_text("文档: 单位\n版本: 1\n名称: 甲局\n", encoding="utf-8")
    department = open_department(tmp_path, DAY, cached=False).department
    for make in (results_report.make, self_report.make, book.make):
        (paper,) = make(department, YEAR)
        assert "甲局" in paper.title
        assert all(grid.rows for grid in paper.blocks if isinstance(grid, Grid))
    told = "\n".join(text_of(kind.make(department, YEAR, None)[0]) for kind in KINDS[1:5])
    assert "自查范围为甲局及其0个机构、0个岗位的职责权限" in told
    assert "现行制度0项；" in told and "没有登记廉政风险点。" in told
    for none in (control_table.make, proposals.make, practices.make, results_notice.make):
        assert none(department, YEAR) == ()


@pytest.mark.parametrize(
    ("department", "name", "whole"),
    [
        ("人才工作科", "人才工作科科长", "人才工作科科长"),
        ("城区分局", "分局局长", "城区分局局长"),
        ("人教科", "科长", "人教科科长"),
        ("法制科", "法制岗", "法制科法制岗"),
        ("", "局长", "局长"),
    ],
)
def test_a_post_in_its_department_names_neither_twice(
    department: str, name: str, whole: str
) -> None:
    assert placed(Post(name=name, department=department)) == whole


@OF_EACH
def test_letters_and_pledges_name_each_department_once(name: str) -> None:
    department = example(name)
    for paper in (*pledges.make(department, YEAR), *responsibility_letters.make(department, YEAR)):
        first = words(paper.blocks[0])
        assert not any(f"{one.name}{one.name}" in first for one in department.all(Organisation))
        assert not any(f"{one.name}的{one.name}" in first for one in department.all(Organisation))


@OF_EACH
def test_no_title_cuts_the_name_of_the_unit(name: str) -> None:
    department = example(name)
    for kind in KINDS:
        for paper in kind.make(department, YEAR, None)[:1]:
            if department.unit.name in paper.title:
                assert department.unit.name in setting_of(paper).title


@OF_EACH
def test_problems_of_several_kinds_are_told_to_count_several_times(name: str) -> None:
    department = example(name)
    (paper,) = proposals.make(department, YEAR)
    told = words(under(paper, "权力运行中的问题和原因")[0])
    issues = department.all(Issue)
    assert told.startswith(f"问题台账登记问题{len(issues)}个")
    if sum(len(one.kinds) for one in issues) > len(issues):
        assert "有几种的分别计入" in told


def test_reports_to_a_superior_end_as_reports_do() -> None:
    for make in (self_report.make, results_report.make):
        (paper,) = make(example("xiaoyi-zuzhibu"), YEAR, None)
        assert paper.addressee and words(paper.blocks[-1]) == "特此报告。"
