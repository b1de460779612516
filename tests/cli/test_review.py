"""liuquan review, and validate with a law library, as people call them."""

import os
import subprocess
from pathlib import Path

import pytest

from .calling import Called, liuquan

DAY = ("--today", "2026-06-30")
OLD = "申请人应当提交申请书。登记机关应当在二十日内决定。"
NEW = "申请人应当提交申请书。登记机关应当在十日内决定。"
LIST = "有下列情形之一的，责令改正：\n\n（一）不受理的；\n\n（二）不送达的。"
REGISTER = """文档: 依据
# 登记照原文抄录
依据:
  - 名称: 中华人民共和国示范条例
    简称: [示范条例]
    效力级别: 行政法规
    公布日期: 2015-01-01  # 公布
    条文:
      - 条款: 第一条  # 期限
        内容: 申请人应当提交申请书。登记机关应当在二十日内决定。

      # 下面是责任
      - 条款: 第二条
        内容: |-
          有下列情形之一的，责令改正：
          （一）不受理的；
          （二）不送达的。
      - {条款: 第三条, 内容: 本条例自2015年3月1日起施行。}

  - {名称: 示范规定, 效力级别: 规范性文件}
"""


def law(root: Path, day: str, first: str, effective: str) -> None:
    folder = root / "法律库" / "行政法规"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"示范条例({day}).md").write_text(
        f"# 示范条例\n\n{day} 公布\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n"
        f"第一条 {first}\n\n第二条 {LIST}\n\n第三条 本条例自{effective}起施行。\n",
        encoding="utf-8",
    )


def git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(root), "-c", "core.quotepath=off", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
        env={k: v for k, v in os.environ.items() if not k.startswith("GIT_")},
    )
    return done.stdout


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A department without git whose register was copied from the old version."""
    unit = tmp_path / "unit"
    unit.mkdir()
    (unit / "依据.yaml").write_text(REGISTER, encoding="utf-8")
    (unit / "liuquan.yaml").write_text(
        "文档: 配置\n阶段: 常态\n法律库: {路径: ../法律库}\n", encoding="utf-8"
    )
    (unit / "权力清单.yaml").write_text(
        "文档: 权力清单\n事项:\n  - 编号: QL-1\n    名称: 示范许可\n    类别: 行政许可\n"
        "    实施依据: [{依据: 示范条例, 条款: 第一条第一款}]\n",
        encoding="utf-8",
    )
    law(tmp_path, "2015-01-01", OLD, "2015年3月1日")
    return unit


@pytest.fixture
def unit(bare: Path) -> Path:
    git(bare, "init", "-q")
    git(bare, "config", "user.name", "法制岗")
    git(bare, "config", "user.email", "fazhi@example.org")
    git(bare, "add", ".")
    git(bare, "commit", "-q", "-m", "初始")
    return bare


def of_laws(called: Called) -> set[str]:
    found = {finding["rule"] for finding in called.json["findings"]}
    return {code for code in found if "LQ121" <= code <= "LQ129"}


def validated(unit: Path, *more: str | Path, **environment: str) -> Called:
    return liuquan("validate", unit, "--format", "json", *DAY, *more, **environment)


@pytest.mark.git
def test_a_change_of_law_waits_for_people_until_it_is_reviewed(unit: Path, tmp_path: Path) -> None:
    first = liuquan("review", unit, *DAY)
    assert first.code == 0, first.err
    assert of_laws(validated(unit)) == set()

    law(tmp_path, "2026-01-01", NEW, "2026年5月1日")
    assert of_laws(validated(unit, "--today", "2026-04-30")) == set()
    called = validated(unit)
    assert of_laws(called) == {"LQ122", "LQ125", "LQ127"}
    [waiting] = [f for f in called.json["findings"] if f["rule"] == "LQ125"]
    assert "2015-01-01" in waiting["message"]
    assert "2026-01-01" in waiting["message"]
    assert "－「二」" in waiting["message"]

    register = unit / "依据.yaml"
    register.write_text(
        register.read_text("utf-8").replace("公布日期: 2015-01-01", "公布日期: 2026-01-01"), "utf-8"
    )
    git(unit, "commit", "-q", "-a", "-m", "改公布日期")
    done = liuquan("review", unit, *DAY)
    assert done.code == 0, done.err
    assert of_laws(validated(unit)) == set()


@pytest.mark.git
def test_words_that_were_never_the_law_are_left_to_people(unit: Path) -> None:
    register = unit / "依据.yaml"
    register.write_text(register.read_text("utf-8").replace("二十日", "三十日"), "utf-8")
    git(unit, "commit", "-q", "-a", "-m", "抄错")
    called = liuquan("review", unit, *DAY)
    assert called.code == 1
    assert "先改正「内容」" in called.out
    assert "1 条没有记下" in called.err
    assert register.read_text("utf-8").count("指纹") == 2


@pytest.mark.git
def test_a_review_is_a_commit_of_its_own(unit: Path) -> None:
    before = (unit / "依据.yaml").read_text("utf-8").split("\n")
    called = liuquan("review", unit, "--basis", "示范条例", *DAY)
    assert called.code == 0, called.err
    assert f"＋ {OLD}" in called.out
    assert git(unit, "show", "--name-only", "--format=", "HEAD").split() == ["依据.yaml"]
    body = git(unit, "log", "-1", "--format=%B").split("\n")
    assert [line for line in body if line.startswith("复核: ")] == [
        f"复核: 中华人民共和国示范条例 第{n}条" for n in "一二三"
    ]
    assert git(unit, "status", "--porcelain") == ""
    after = (unit / "依据.yaml").read_text("utf-8").split("\n")
    kept = [line for line in after if "指纹" not in line]
    assert kept == [line for line in before if "第三条" not in line]
    assert len([line for line in after if "指纹" in line]) == 3
    assert liuquan("review", unit, *DAY).out == "没有要复核的条文\n"


@pytest.mark.git
def test_a_verbatim_quote_follows_the_law_and_one_in_part_stays(unit: Path, tmp_path: Path) -> None:
    assert liuquan("review", unit, *DAY).code == 0
    law(tmp_path, "2026-01-01", f"{NEW}\n\n逾期不决定的，视为同意。", "2026年5月1日")
    called = liuquan("review", unit, "--article", "第1条", *DAY)
    assert called.code == 0, called.err
    text = (unit / "依据.yaml").read_text("utf-8")
    assert f"        内容: |-\n          {NEW}\n          逾期不决定的，视为同意。\n" in text
    assert "# 期限" in text
    assert "\n\n      # 下面是责任\n" in text
    assert "－「二」" in git(unit, "log", "-1", "--format=%B")


@pytest.mark.git
def test_a_dry_run_shows_and_writes_nothing(unit: Path) -> None:
    before = (unit / "依据.yaml").read_bytes()
    called = liuquan("review", unit, "--dry-run", *DAY)
    assert called.code == 0
    assert "第一条" in called.out
    assert (unit / "依据.yaml").read_bytes() == before
    assert git(unit, "log", "--format=%s").split() == ["初始"]


@pytest.mark.git
def test_other_changes_keep_a_review_from_being_committed(unit: Path) -> None:
    register = unit / "依据.yaml"
    register.write_text(register.read_text("utf-8") + "# 没有提交的一行\n", "utf-8")
    loose = register.read_bytes()
    called = liuquan("review", unit, *DAY)
    assert called.code == 2
    assert "依据.yaml 里有还没有提交的修改" in called.err
    assert register.read_bytes() == loose
    git(unit, "checkout", "-q", "--", "依据.yaml")
    (unit / "说明.txt").write_text("另一件事", "utf-8")
    git(unit, "add", "说明.txt")
    called = liuquan("review", unit, *DAY)
    assert called.code == 2
    assert "说明.txt" in called.err
    assert git(unit, "log", "--format=%s").split() == ["初始"]


@pytest.mark.git
def test_a_hook_that_refuses_leaves_the_file_as_it_was(unit: Path) -> None:
    hook = unit / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 不许 >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    before = (unit / "依据.yaml").read_bytes()
    called = liuquan("review", unit, *DAY)
    assert called.code == 2
    assert "不许" in called.err
    assert (unit / "依据.yaml").read_bytes() == before
    assert git(unit, "status", "--porcelain") == ""


@pytest.mark.git
def test_outside_git_only_no_commit_writes(bare: Path) -> None:
    before = (bare / "依据.yaml").read_bytes()
    called = liuquan("review", bare, *DAY, GIT_CEILING_DIRECTORIES=str(bare.parent))
    assert called.code == 2
    assert "--no-commit" in called.err
    assert (bare / "依据.yaml").read_bytes() == before
    assert liuquan("review", bare, "--no-commit", *DAY).code == 0
    assert "指纹" in (bare / "依据.yaml").read_text("utf-8")


def test_without_git_it_says_so(bare: Path, tmp_path: Path) -> None:
    called = liuquan("review", bare, *DAY, PATH=str(tmp_path / "nothing"))
    assert called.code == 2
    assert "没有安装 git" in called.err


def test_what_was_asked_for_must_be_there(bare: Path, tmp_path: Path) -> None:
    unknown = liuquan("review", bare, "--basis", "没有的法", *DAY)
    assert (unknown.code, "没有「没有的法」" in unknown.err) == (2, True)
    for call in ("review", "validate"):
        absent = liuquan(call, bare, "--laws", tmp_path / "没有", *DAY)
        assert (absent.code, "不是一个目录" in absent.err) == (2, True)
        absent = liuquan(call, bare, *DAY, LIUQUAN_LAWS=str(tmp_path / "没有"))
        assert absent.code == 2


def test_a_library_is_named_by_option_environment_or_configuration(
    bare: Path, tmp_path: Path
) -> None:
    other = tmp_path / "另一个"
    law(other, "2026-01-01", NEW, "2026年5月1日")
    changed = {"LQ122", "LQ127"}
    assert of_laws(validated(bare)) == set()
    assert of_laws(validated(bare, LIUQUAN_LAWS=str(other))) == changed
    assert (
        of_laws(validated(bare, "--laws", other, LIUQUAN_LAWS=str(tmp_path / "法律库"))) == changed
    )
    (bare / "liuquan.yaml").write_text("文档: 配置\n阶段: 常态\n", "utf-8")
    assert of_laws(validated(bare)) == set()
    assert liuquan("review", bare, *DAY).code == 2


def test_findings_kept_do_not_outlive_the_law(bare: Path, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    assert of_laws(validated(bare, LIUQUAN_CACHE=cache)) == set()
    law(tmp_path, "2026-01-01", NEW, "2026年5月1日")
    assert "LQ122" in of_laws(validated(bare, LIUQUAN_CACHE=cache))
    (tmp_path / "法律库/行政法规/示范条例(2026-01-01).md").unlink()
    assert of_laws(validated(bare, LIUQUAN_CACHE=cache)) == set()
    law(tmp_path, "2015-01-01", "申请人应当提交申请表。", "2015年3月1日")
    assert "LQ127" in of_laws(validated(bare, LIUQUAN_CACHE=cache))


def test_a_configured_library_that_is_gone_is_a_finding_at_its_key(bare: Path) -> None:
    (bare / "liuquan.yaml").write_text("文档: 配置\n法律库: {路径: ../搬走了}\n", "utf-8")
    called = validated(bare)
    [found] = [f for f in called.json["findings"] if f["rule"] == "LQ129"]
    assert found["file"] == "liuquan.yaml"
    assert "../搬走了" in found["message"]


def test_doctor_tells_which_library_is_used(bare: Path, tmp_path: Path) -> None:
    assert "没有设法律库" in liuquan("doctor", cwd=tmp_path).out
    assert "1 部，1 个文本" in liuquan("doctor", cwd=bare).out
    called = liuquan("doctor", cwd=tmp_path, LIUQUAN_LAWS=str(tmp_path / "没有"))
    assert called.code == 1
    assert "✗ 法律库" in called.out
