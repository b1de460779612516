"""What each verb promises: output, exit code, and what it writes."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from .calling import EXAMPLES, ROOT, Called, liuquan

DAY = ("--today", "2026-11-30")
UNIT = EXAMPLES / "xiangyuan-jisheng"


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return Path(shutil.copytree(UNIT, tmp_path / "unit"))


def spoiled(unit: Path) -> Path:
    """One error: a power decided and executed by one post, whose stated function then is wrong."""
    path = unit / "权力清单.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("执行: [窗口受理岗,", "执行: [副局长（审批执法）,", 1), encoding="utf-8"
    )
    return unit


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def no_traceback(called: Called) -> None:
    assert "Traceback" not in called.out + called.err
    assert called.code != 3


def test_validate_text_reads_like_a_sentence_with_its_place(unit: Path) -> None:
    called = liuquan("validate", spoiled(unit), *DAY)
    assert called.code == 1
    block = next(part for part in called.out.split("\n\n") if "LQ201" in part)
    head, excerpt, caret = block.splitlines()[:3]
    assert head.startswith("权力清单.yaml:63:")
    assert "错误 LQ201 「副局长（审批执法）」" in head
    assert excerpt.strip().startswith("63 │")
    assert "^" in caret
    assert "  怎么改：" in called.out
    assert "  依据：孝义方案 三(二)" in called.out
    assert called.out.rstrip().endswith("错误 1，警告 1，提示 0")


def test_validate_json_is_what_its_schema_says(unit: Path) -> None:
    schema = json.loads((ROOT / "schemas/report/validate.schema.json").read_text("utf-8"))
    for folder in (UNIT, spoiled(unit)):
        report = liuquan("validate", folder, "--format", "json", *DAY).json
        jsonschema.validate(report, schema, jsonschema.Draft202012Validator)


def test_a_check_never_writes(unit: Path) -> None:
    before = tree(unit)
    liuquan("validate", spoiled(unit), *DAY)
    liuquan("fmt", unit, "--check")
    after = tree(unit)
    assert before.keys() == after.keys()


def test_findings_below_the_bar_do_not_fail(unit: Path) -> None:
    path = unit / "风险.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("防控频率: 每月", "防控频率: 每年", 1), encoding="utf-8")
    assert liuquan("validate", unit, *DAY).code == 0
    assert liuquan("validate", unit, "--fail-on", "warning", *DAY).code == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("validate", "no-such-folder"), "不是一个目录"),
        (("validate", ".", "--today", "明天"), "不是日期"),
        (("validate", ".", "--profile", "终态"), "没有「终态」这个阶段"),
        (("explain", "LQ9999"), "没有「LQ9999」这条规则"),
        (("new", "权利"), "不会新增「权利」"),
        (("new", "责任", "--name", "x"), "还要填：权力"),
        (("init", "somewhere", "--unit", "某局"), "--kind"),
    ],
)
def test_misuse_is_told_in_chinese(arguments: tuple[str, ...], says: str, tmp_path: Path) -> None:
    called = liuquan(*arguments, cwd=tmp_path)
    assert called.code == 2
    assert says in called.err
    no_traceback(called)


def test_an_empty_folder_is_nothing_to_check(tmp_path: Path) -> None:
    called = liuquan("validate", tmp_path)
    assert (called.code, "没有要检查的文件" in called.err) == (2, True)


def test_a_baseline_takes_old_findings_and_only_shrinks(unit: Path) -> None:
    spoiled(unit)
    assert liuquan("validate", unit, *DAY, "--write-baseline", "2026-12-31").code == 0
    called = liuquan("validate", unit, *DAY)
    assert (called.code, "旧账 2" in called.out) == (0, True)
    assert liuquan("validate", unit, "--today", "2027-01-01").code == 1  # overdue
    shutil.copy(UNIT / "权力清单.yaml", unit / "权力清单.yaml")  # mended
    stale = liuquan("validate", unit, *DAY)
    assert (stale.code, "LQ045" in stale.out) == (1, True)
    assert liuquan("validate", unit, *DAY, "--prune-baseline").code == 0
    assert liuquan("validate", unit, *DAY).code == 0
    assert not (unit / "基线.yaml").exists()


def test_a_waiver_by_another_post_takes_a_finding_away(unit: Path) -> None:
    waiver = (
        "文档: 豁免\n豁免:\n  - {编号: HM-001, 规则: LQ201, 对象: XK-01, 理由: 编制不足, "
        "依据: 局党组会2026年第9次会议, 批准岗位: POST, 批准日期: 2026-09-01, 到期: 2026-12-31}\n"
    )
    path = spoiled(unit) / "豁免.yaml"
    path.write_text(waiver.replace("POST", "派驻纪检监察组组长"), encoding="utf-8")
    called = liuquan("validate", unit, *DAY)
    assert (called.code, "豁免 1" in called.out) == (0, True)
    path.write_text(waiver.replace("POST", "副局长（审批执法）"), encoding="utf-8")
    own = liuquan("validate", unit, *DAY)
    assert own.code == 1
    assert "LQ043" in own.out and "LQ201" in own.out


def test_explain_tells_what_why_and_both_examples() -> None:
    called = liuquan("explain", "LQ201")
    for part in ("# LQ201", "## 检查什么", "## 为什么", "## 反例", "## 正例", "孝义方案 三(二)"):
        assert part in called.out
    assert liuquan("explain", "separated-powers-on-one-post").out == called.out


def test_fmt_leaves_a_laid_out_department_alone(unit: Path) -> None:
    before = tree(unit)
    assert liuquan("fmt", unit, "--check").code == 0
    assert liuquan("fmt", unit).code == 0
    assert tree(unit) == before


def test_fmt_mends_layout_and_nothing_else(unit: Path) -> None:
    path = unit / "依据.yaml"
    good = path.read_bytes()
    spread = good.replace("效力级别: ".encode(), "效力级别:   ".encode())
    path.write_bytes(b"\xef\xbb\xbf" + spread.replace(b"\n", b"\r\n"))
    assert liuquan("fmt", unit, "--check").code == 1
    shown = liuquan("fmt", unit, "--diff")
    assert shown.code == 1 and "+++ 依据.yaml" in shown.out
    assert liuquan("fmt", unit).code == 0
    assert path.read_bytes() == good


def test_fmt_does_not_touch_what_it_cannot_read(unit: Path) -> None:
    path = unit / "依据.yaml"
    path.write_text("文档: 依据\n依据:\n\t- {名称: 某法}\n", encoding="utf-8")
    before = path.read_bytes()
    called = liuquan("fmt", unit)
    assert (called.code, path.read_bytes()) == (1, before)
    assert "没有动 依据.yaml" in called.out


def test_new_adds_lines_and_changes_none(unit: Path) -> None:
    before = tree(unit)
    called = liuquan("new", "权力", "--name", "新的事项: 甲", "--repo", unit)
    assert called.code == 0, called.err
    after = tree(unit)
    changed = [name for name in after if after[name] != before.get(name)]
    assert changed == ["权力清单.yaml"]
    old, new = (t["权力清单.yaml"].decode().splitlines() for t in (before, after))
    assert [line for line in new if line not in set(new) - set(old)] == old
    assert any('名称: "新的事项: 甲"' in line for line in new)


def test_new_mints_ids_that_were_never_used(unit: Path) -> None:
    first = liuquan("new", "风险", "--name", "甲", "--set", "权力=XK-01", "--repo", unit).out
    second = liuquan("new", "风险", "--name", "乙", "--set", "权力=XK-01", "--repo", unit).out
    ids = {text.rsplit("：", 1)[1].strip() for text in (first, second)}
    assert len(ids) == 2
    assert all(b not in tree(UNIT)["风险.yaml"].decode() for b in ids)


def test_new_makes_an_institution_a_file_of_its_own(unit: Path) -> None:
    called = liuquan("new", "制度", "--name", "值班制度", "--repo", unit)
    made = [p for p in (unit / "制度").iterdir() if "值班制度" in p.name]
    assert called.code == 0 and len(made) == 1
    assert made[0].read_text(encoding="utf-8").startswith("---\n文档: 制度\n")


def test_new_dry_run_writes_nothing(unit: Path) -> None:
    before = tree(unit)
    called = liuquan("new", "岗位", "--name", "新岗", "--repo", unit, "--dry-run")
    assert "名称: 新岗" in called.out
    assert tree(unit) == before


@pytest.mark.git
@pytest.mark.parametrize("kind", ["党委部门", "政府部门"])
def test_init_makes_a_clean_repository_with_a_history(kind: str, tmp_path: Path) -> None:
    who = {
        "GIT_AUTHOR_NAME": "张三", "GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig"),
        "HOME": str(tmp_path),
    }  # fmt: skip
    (tmp_path / ".gitconfig").write_text("[user]\nname=张三\nemail=a@example.org\n", "utf-8")
    called = liuquan("init", tmp_path / "r", "--unit", "某县某局", "--kind", kind, **who)
    assert called.code == 0, called.err
    assert "有了第一次提交" in called.out
    assert (tmp_path / "r/.git").is_dir()
    assert (tmp_path / "r/.liuquan/hooks/pre-commit").stat().st_mode & 0o100
    checked = liuquan("validate", tmp_path / "r")
    assert checked.code == 0, checked.out
    for file in ("liuquan.yaml", "单位.yaml", "权力清单.yaml"):
        first = (tmp_path / "r" / file).read_text(encoding="utf-8").splitlines()[0]
        schema = first.removeprefix("# yaml-language-server: $schema=")
        assert (tmp_path / "r" / schema).is_file()


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "单位.yaml").write_text("mine", encoding="utf-8")
    called = liuquan("init", tmp_path, "--unit", "某局", "--kind", "政府部门")
    assert (called.code, "不覆盖" in called.err) == (2, True)
    assert list(tree(tmp_path)) == ["单位.yaml"]


def test_doctor_and_version_answer() -> None:
    assert "画图引擎" in liuquan("doctor").out
    assert liuquan("--version").out.startswith("liuquan ")


def test_doctor_tells_of_a_font_folder_that_is_not_there(tmp_path: Path) -> None:
    called = liuquan("doctor", LIUQUAN_FONTS=str(tmp_path / "没有"))
    assert called.code == 1 and f"LIUQUAN_FONTS 写的字体目录 {tmp_path / '没有'} 不在" in called.out


@pytest.mark.parametrize(
    ("file", "setup"),
    [
        ("README.md", ""),
        ("单位.yaml", ""),
        ("../out.yaml", ""),
        ("", "# 我们的清单\n名称: 清单\n事项:\n  - {编号: QL-001, 名称: 甲}\n"),
    ],
)
def test_new_writes_over_nothing(file: str, setup: str, tmp_path: Path) -> None:
    liuquan("init", tmp_path / "r", "--unit", "某局", "--kind", "政府部门", "--no-git")
    if setup:
        (tmp_path / "r/权力清单.yaml").write_text(setup, encoding="utf-8")
    before = tree(tmp_path)
    called = liuquan("new", "权力", "--name", "乙", "--repo", tmp_path / "r", "--file", file)
    assert called.code == 2, called.out
    assert tree(tmp_path) == before


def test_names_lead_nowhere_else_on_the_disk(unit: Path, tmp_path: Path) -> None:
    called = liuquan("new", "制度", "--name", "a/../../../evil", "--repo", unit)
    assert called.code == 0
    assert not [p for p in tmp_path.rglob("*evil*") if unit / "制度" not in p.parents]


def test_a_slip_in_the_configuration_is_a_finding(unit: Path) -> None:
    path = unit / "liuquan.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("阶段: 公开", "阶段: 乱写").replace("[责任事项,", "[责任,"), "utf-8"
    )
    called = liuquan("validate", unit, *DAY)
    assert (called.code, called.out.count("LQ023")) == (1, 2)


@pytest.mark.parametrize(
    "text",
    ["事项: [ # 一\n  a, # 二\n  ] # 三\n", "名称: # 空注\n  值\n", "名称: 值\n...\n# 后\n"],
)
def test_fmt_never_drops_a_comment(text: str, tmp_path: Path) -> None:
    path = tmp_path / "权力清单.yaml"
    path.write_text(f"文档: 权力清单\n{text}", encoding="utf-8")
    liuquan("fmt", tmp_path)
    assert path.read_text(encoding="utf-8").count("#") == text.count("#")


def test_a_name_set_wide_is_the_same_person(unit: Path) -> None:
    path = unit / "单位.yaml"
    text = path.read_text(encoding="utf-8")
    line = "  - {人员: 王　五, 岗位: 审批审查岗, 自: 2026-01-01}\n"
    path.write_text(text.replace("任职:\n", "任职:\n" + line, 1), encoding="utf-8")
    assert "LQ205" in liuquan("validate", unit, *DAY).out


def test_the_head_may_not_manage_staff_by_a_second_post(unit: Path) -> None:
    path = unit / "单位.yaml"
    text = path.read_text(encoding="utf-8")
    line = "  - {人员: 张三, 岗位: 副局长（综合）, 自: 2026-01-01}\n"
    path.write_text(text.replace("任职:\n", "任职:\n" + line, 1), encoding="utf-8")
    assert "LQ211" in liuquan("validate", unit, *DAY).out


def test_what_cannot_be_written_is_told(unit: Path) -> None:
    called = liuquan("validate", unit, *DAY, "--output", unit / "no" / "where")
    assert called.code == 2
    assert "读写不了" in called.err
    assert liuquan("init", unit / "x", "--unit", "某局 # 甲", "--kind", "政府部门").code == 2
