"""Past states of a department: which commit, which files, and what is said where there is none."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from liuquan_cli.checking.desk import open_department_at
from liuquan_cli.repository.snapshot import NoSnapshotError, snapshot

pytestmark = pytest.mark.git
UNIT = "文档: 单位\n版本: 1\n名称: {name}\n"


def _git(root: Path, *arguments: str, on: str = "2025-06-30T12:00:00+08:00") -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    facts = (("NAME", "甲"), ("EMAIL", "a@example.org"), ("DATE", on))
    who = {f"GIT_{one}_{fact}": text for one in ("AUTHOR", "COMMITTER") for fact, text in facts}
    hidden = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", "-C", str(root), *arguments],
        capture_output=True, encoding="utf-8", check=True, env={**kept, **who, **hidden},
    )  # fmt: skip
    return done.stdout.strip()


def _commit(root: Path, on: str) -> str:
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", "改", on=on)
    return _git(root, "rev-parse", "HEAD")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A department in a folder of a repository, with three states; the tag names the second."""
    top = tmp_path / "库"
    root = top / "部门 一"
    root.mkdir(parents=True)
    _git(top, "init", "-q", "-b", "main")
    (top / "说明.txt").write_text("外面的文件", encoding="utf-8")
    _commit(top, "2024-12-31T23:30:00+08:00")
    (root / "单位.yaml").write_text(UNIT.format(name="甲局"), encoding="utf-8")
    (root / "附件.bin").write_bytes(b"\0" * 9)
    (root / "外.yaml").symlink_to(top / "说明.txt")
    (top / "别处.yaml").write_text(UNIT.format(name="别的"), encoding="utf-8")
    _commit(top, "2025-06-30T12:00:00+08:00")
    (root / "单位.yaml").write_text(UNIT.format(name="乙局"), encoding="utf-8")
    (root / "制度").mkdir()
    (root / "制度" / "“三重一大”.md").write_text("---\n文档: 制度\n---\n", encoding="utf-8")
    _commit(top, "2025-12-31T23:50:00+08:00")
    _git(top, "tag", "-a", "-m", "年", "年度/2025")
    (root / "单位.yaml").write_text(UNIT.format(name="丙局"), encoding="utf-8")
    _commit(top, "2026-01-01T00:10:00+08:00")
    return root


def _files(root: Path, revision: str) -> dict[str, str]:
    with snapshot(root, revision) as past:
        files = [path for path in sorted(past.root.rglob("*")) if not path.is_dir()]
        assert not any(path.is_symlink() for path in files)
        return {str(f.relative_to(past.root)): f.read_text(encoding="utf-8") for f in files}


@pytest.mark.parametrize("revision", ["年度/2025", "2025-12-31", "HEAD~1"])
def test_a_state_holds_its_documents_and_nothing_else(office: Path, revision: str) -> None:
    files = _files(office, revision)
    assert sorted(files) == ["制度/“三重一大”.md", "单位.yaml"]
    assert "乙局" in files["单位.yaml"]


def test_a_day_takes_the_last_commit_before_its_end(office: Path) -> None:
    assert "丙局" in _files(office, "2026-01-01")["单位.yaml"]
    assert "甲局" in _files(office, "2025-12-30")["单位.yaml"]


def test_branches_that_were_merged_later_do_not_count(office: Path) -> None:
    _git(office, "switch", "-q", "-c", "旁", "HEAD~1")
    (office / "单位.yaml").write_text(UNIT.format(name="旁局"), encoding="utf-8")
    _commit(office, "2026-02-01T09:00:00+08:00")
    _git(office, "switch", "-q", "main")
    _git(office, "merge", "-q", "-s", "ours", "-m", "并", "旁", on="2026-03-01T09:00:00+08:00")
    assert "丙局" in _files(office, "2026-02-15")["单位.yaml"]


def test_a_department_opens_as_it_was(office: Path) -> None:
    intake, past = open_department_at(office, "2025-12-31", date(2025, 12, 31), cached=False)
    assert intake.department.unit.name == "乙局"
    assert past.on == date(2025, 12, 31)
    assert not past.root.exists()


@pytest.mark.parametrize(
    ("revision", "told"),
    [
        ("2024-12-31", "还没有文件"),
        ("2020-01-01", "还没有提交"),
        ("2025-02-30", "不是日期"),
        ("没有这个", "没有「没有这个」"),
        ("--all", "不是标签"),
        ("HEAD^{tree}", "没有「HEAD^{tree}」"),
    ],
)
def test_where_there_is_no_state_it_says_why(office: Path, revision: str, told: str) -> None:
    with pytest.raises(NoSnapshotError) as caught, snapshot(office, revision):
        pass
    assert told in str(caught.value)


def test_a_folder_outside_git_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshotError, match="不在 git 仓库里"), snapshot(tmp_path, "HEAD"):
        pass


def test_without_git_it_says_so(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoSnapshotError, match="没有安装 git"), snapshot(office, "HEAD"):
        pass


def test_a_shallow_clone_says_so(office: Path, tmp_path: Path) -> None:
    _git(tmp_path, "clone", "-q", "--depth=1", f"file://{office.parent}", "浅")
    shallow = tmp_path / "浅" / "部门 一"
    for revision in ("2025-12-31", "年度/2025"):
        with pytest.raises(NoSnapshotError, match="浅克隆"), snapshot(shallow, revision):
            pass


def test_submodules_and_crafted_paths_stay_out(office: Path) -> None:
    head = _git(office, "rev-parse", "HEAD")
    _git(office, "update-index", "--add", "--cacheinfo", f"160000,{head},部门 一/子.yaml")
    _git(office, "commit", "-q", "-m", "子")
    assert sorted(_files(office, "HEAD")) == ["制度/“三重一大”.md", "单位.yaml"]
