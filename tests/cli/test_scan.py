"""The quick look before a commit: what it finds, where it looks, and what it does not load."""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .calling import EXAMPLES, ROOT, Called, liuquan
from .test_commands import tree

ID = "11010519491231002X"  # the sample number in GB 11643
MOBILE = "13800138000"


def git(root: Path, *arguments: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    who = {"GIT_AUTHOR_NAME": "张三", "GIT_AUTHOR_EMAIL": "a@example.org",
           "GIT_COMMITTER_NAME": "张三", "GIT_COMMITTER_EMAIL": "a@example.org"}  # fmt: skip
    subprocess.run(["git", *arguments], cwd=root, check=True, env={**kept, **who})


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    return tmp_path


def put(root: Path, name: str, text: str) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def codes(called: Called) -> list[str]:
    return [word for line in called.out.splitlines() for word in line.split() if word[:2] == "LQ"]


@pytest.mark.parametrize("unit", sorted(p.name for p in EXAMPLES.iterdir()))
def test_the_examples_pass(unit: str) -> None:
    called = liuquan("scan", EXAMPLES / unit)
    assert (called.code, called.out) == (0, "")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("权力清单.yaml", f"文档: 权力清单\n# {MOBILE}\n", ["LQ052"]),
        ("权力清单.yaml", f"文档: 权力清单\n{ID}: 甲\n", ["LQ051"]),
        ("权力清单.yaml", "文档: 权力清单\n事项：\n  - 编号: QL-001\n", ["LQ006"]),
        ("权力清单.yaml", "文档: 权力清单\n名称: a: b\n", ["LQ029"]),
        ("说明.txt", f"电话 {MOBILE}\n", ["LQ052"]),
        ("表.csv", f"甲,{ID}\n", ["LQ051"]),
        ("制度.md", "---\n文档: 制度\n---\n<!-- 秘密★1年 -->\n", ["LQ053"]),
        ("随笔.md", "会后收回\n", ["LQ056"]),
        (f"{ID}/甲.docx", "\0", ["LQ051"]),
        ("docker-compose.yaml", "a: &x 1\nb: *x\n\tc: 1\n", []),
        (".github/workflows/a.yml", "文档: 权力清单\n\t- 甲\n", []),
        ("liuquan.yaml", "文档: 配置\n阶段: 乱写\n", []),  # for validate to tell
    ],
)
def test_what_is_found(name: str, text: str, expected: list[str], tmp_path: Path) -> None:
    put(tmp_path, name, text)
    called = liuquan("scan", name, cwd=tmp_path)
    assert (codes(called), called.code) == (expected, 1 if expected else 0)
    assert ID not in called.out and MOBILE not in called.out


def test_old_windows_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "旧.txt").write_bytes(f"手机 {MOBILE}，家庭住址：某县某街1号".encode("gb18030"))
    assert codes(liuquan("scan", "旧.txt", cwd=tmp_path)) == ["LQ052", "LQ058"]


def packed(**entries: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in entries.items():
            archive.writestr(name.replace("__", "/") + ".xml", text)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (packed(word__document=f"<w:p><w:t>{ID[:9]}</w:t><w:t>{ID[9:]}</w:t></w:p>"), ["LQ051"]),
        (packed(xl__sharedStrings=f"<si><t>1</t></si><si><t>{MOBILE}</t></si><si><t>2</t></si>"),
         ["LQ052"]),
        (packed(xl__worksheets__sheet1=f"<c><v>{MOBILE}</v></c><c><v>20</v></c>"), ["LQ052"]),
        (packed(word__comments="<w:p><w:t>内部资料&#160;注意保存</w:t></w:p>"), ["LQ056"]),
        (packed(content="<text:p>秘密★1年</text:p>"), ["LQ053"]),
        (packed(other=f"<p>{ID}</p>"), []),
        (packed(word__document=f"<w:p>{ID}</w:p>")[:-30], []),  # cut off: its name alone is seen
        (f"\ufeff电话 {MOBILE}".encode("utf-16-le"), ["LQ052"]),
    ],
)  # fmt: skip
def test_office_documents_are_read(data: bytes, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "花名册.docx").write_bytes(data)
    called = liuquan("scan", "花名册.docx", cwd=tmp_path)
    assert codes(called) == expected, called
    assert ID not in called.out and MOBILE not in called.out


@pytest.mark.git
def test_the_index_counts_and_not_the_work_tree(repository: Path) -> None:
    file = put(repository, "权力清单.yaml", f"文档: 权力清单\n# {MOBILE}\n")
    git(repository, "add", "--all")
    file.write_text("文档: 权力清单\n", encoding="utf-8")
    staged = liuquan("scan", "--staged", cwd=repository)
    assert (staged.code, codes(staged)) == (1, ["LQ052"])
    assert "权力清单.yaml:2:3" in staged.out
    assert liuquan("scan", "权力清单.yaml", cwd=repository).code == 0
    git(repository, "add", "--all")
    file.write_text(f"文档: 权力清单\n# {MOBILE}\n", encoding="utf-8")
    assert liuquan("scan", "--staged", cwd=repository).code == 0


@pytest.mark.git
def test_only_what_changes_is_looked_at(repository: Path) -> None:
    old = put(repository, "旧.yaml", f"文档: 权力清单\n# {MOBILE}\n")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "-m", "甲")
    put(repository, "新.yaml", "文档: 权力清单\n")
    git(repository, "add", "--all")
    assert liuquan("scan", "--staged", cwd=repository).code == 0
    old.rename(repository / "改名.yaml")  # said again, so looked at again
    git(repository, "add", "--all")
    assert codes(liuquan("scan", "--staged", cwd=repository)) == ["LQ052"]
    git(repository, "commit", "--quiet", "-m", "乙")
    (repository / "改名.yaml").unlink()
    git(repository, "add", "--all")
    assert liuquan("scan", "--staged", cwd=repository).code == 0  # taking away is no leak


@pytest.mark.git
def test_odd_names_links_and_empty_files(repository: Path) -> None:
    put(repository, "子/有 空格\n换行.yaml", f"文档: 权力清单\n# {MOBILE}\n")
    put(repository, f"{ID}.bin", "\0\0")
    put(repository, "空.yaml", "")
    (repository / "链接").symlink_to(f"/家/{MOBILE}")
    git(repository, "add", "--all")
    called = liuquan("scan", "--staged", cwd=repository / "子")
    assert sorted(codes(called)) == ["LQ051", "LQ052", "LQ052"]
    assert ID not in called.out and MOBILE not in called.out


@pytest.mark.git
def test_a_hook_is_told_of_another_index(repository: Path) -> None:
    put(repository, "甲.yaml", f"文档: 权力清单\n# {MOBILE}\n")
    other = {"GIT_INDEX_FILE": str(repository / ".git/other")}
    subprocess.run(["git", "add", "--all"], cwd=repository, check=True, env={**os.environ, **other})
    done = subprocess.run(
        [sys.executable, "-m", "liuquan_cli", "scan", "--staged"],
        cwd=repository, env={**os.environ, **other, "PYTHONPATH": str(ROOT)}, check=False,
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert (done.returncode, "LQ052" in done.stdout) == (1, True)
    assert liuquan("scan", "--staged", cwd=repository).code == 0


def test_the_message_is_looked_at_as_it_will_be_kept(tmp_path: Path) -> None:
    note = put(tmp_path, "MESSAGE", f"更正张三 {MOBILE}\n\n# 注释 {ID}\n")
    assert codes(liuquan("scan", "--message", note)) == ["LQ052"]
    note.write_text(
        f"更正\n# ------------------------ >8 ------------------------\n{ID}\n", "utf-8"
    )
    assert liuquan("scan", "--message", note).code == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("scan",), "没有说查什么"),
        (("scan", "没有.yaml"), "没有 没有.yaml 这个文件"),
        (("scan", "--staged"), "查不了暂存区"),
        (("scan", "--stagd"), "没有 --stagd 这个选项"),
        (("scan", "--message"), "后面缺少值"),
        (("scan", "--message", "没有"), "读写不了"),
    ],
)
def test_misuse(arguments: tuple[str, ...], says: str, tmp_path: Path) -> None:
    called = liuquan(*arguments, cwd=tmp_path)
    assert (called.code, says in called.err) == (2, True), called


@pytest.mark.git
def test_a_new_repository_looks_before_each_commit(tmp_path: Path) -> None:
    (tmp_path / ".gitconfig").write_text("[user]\nname=张三\nemail=a@example.org\n", "utf-8")
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/liuquan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m liuquan_cli "$@"\n', "utf-8")
    program.chmod(0o755)
    here = {"HOME": str(tmp_path), "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    unit = tmp_path / "r"
    liuquan("init", unit, "--unit", "某县某局", "--kind", "政府部门", **here)

    def commit(message: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        environment = {**kept, **here, "PYTHONPATH": str(ROOT)}
        subprocess.run(["git", "add", "--all"], cwd=unit, check=True, env=environment)
        return subprocess.run(
            ["git", "commit", "-m", message], cwd=unit, env=environment, check=False,
            capture_output=True, encoding="utf-8",
        )  # fmt: skip

    put(unit, "甲.txt", f"张三 {MOBILE}\n")
    refused = commit("加一个文件")
    assert refused.returncode != 0 and "LQ052" in refused.stdout + refused.stderr
    put(unit, "甲.txt", "张三\n")
    refused = commit(f"加一个文件 {MOBILE}")
    assert refused.returncode != 0 and "提交说明:1:" in refused.stdout + refused.stderr
    done = commit("加一个文件")
    assert done.returncode == 0, done.stderr


def test_nothing_heavy_is_loaded(tmp_path: Path) -> None:
    put(tmp_path, "甲.yaml", f"文档: 权力清单\n# {MOBILE}\n\t甲\n")
    script = (
        "import sys; sys.argv = ['liuquan', 'scan', '甲.yaml']\n"
        "from liuquan_cli.app import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)\n"
        "print('liuquan_cli.model.department' in sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True,
    )  # fmt: skip
    loaded, department = done.stderr.splitlines()
    heavy = {"typer", "pydantic", "rich", "jsonschema", "jsonschema_rs", "ruamel", "jinja2"}
    assert heavy.isdisjoint(loaded.split())
    assert department == "False"
    assert "LQ052" in done.stdout


def test_a_scan_writes_nothing(tmp_path: Path) -> None:
    unit = Path(shutil.copytree(EXAMPLES / "xiangyuan-jisheng", tmp_path / "unit"))
    before = tree(unit)
    liuquan("scan", unit)
    assert tree(unit) == before
