"""Which files of a folder are read, and what becomes of those that can't be."""

import os
from pathlib import Path

import pytest

from liuquan_cli.repository.discover import discover

POWERS = "文档: 权力清单\n"
INSTITUTION = "---\n文档: 制度\n---\n正文\n"


def files(root: Path, **options: object) -> list[str]:
    return [found.file for found in discover(root, **options)]  # type: ignore[arg-type]


def troubles(root: Path, **options: object) -> dict[str, str]:
    return {
        found.file: found.trouble.problems[0].kind
        for found in discover(root, **options)  # type: ignore[arg-type]
        if found.trouble is not None
    }


def write(root: Path, *names: str, text: str = POWERS) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_yaml_and_institutions_in_the_order_of_paths(tmp_path: Path) -> None:
    write(tmp_path, "权力/清单.yaml", "b.yml", "A.YAML", "a/z.yaml", "notes.txt", "x.yaml.bak")
    write(tmp_path, "制度/公开.md", text=INSTITUTION)
    assert files(tmp_path) == ["A.YAML", "a/z.yaml", "b.yml", "制度/公开.md", "权力/清单.yaml"]


def test_hidden_and_foreign_folders_are_skipped(tmp_path: Path) -> None:
    write(tmp_path, ".git/a.yaml", ".liuquan/b.yaml", ".gitlab-ci.yml", "node_modules/c.yaml")
    write(tmp_path, "x/.venv/d.yaml", "x/docker-compose.yml")
    assert files(tmp_path) == ["x/docker-compose.yml"]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (INSTITUTION, True),
        ("\ufeff" + INSTITUTION, True),
        ("———\n文档：制度\n———\n", True),
        ("---\ntitle: blog\n---\n", False),
        ("# 说明\n\n文档: 制度\n", False),
        ("", False),
    ],
)
def test_markdown_is_ours_by_its_front_matter(tmp_path: Path, text: str, ours: bool) -> None:
    write(tmp_path, "README.md", text=text)
    assert files(tmp_path) == (["README.md"] if ours else [])


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_markdown_in_another_encoding_is_not_overlooked(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "制度.md").write_bytes(INSTITUTION.encode(encoding))
    assert files(tmp_path) == ["制度.md"]


@pytest.mark.parametrize("pattern", ["草稿", "草稿/", "草稿/**", "草*/*", "草稿/a.yaml"])
def test_exclusions(tmp_path: Path, pattern: str) -> None:
    write(tmp_path, "草稿/a.yaml", "权力清单.yaml")
    assert files(tmp_path, exclude=(pattern,)) == ["权力清单.yaml"]


def test_loops_and_ways_out_are_troubles(tmp_path: Path) -> None:
    root = tmp_path / "repo"
    write(root, "清单/a.yaml")
    write(tmp_path, "outside/b.yaml")
    (root / "清单" / "loop").symlink_to("..")
    (root / "self.yaml").symlink_to("self.yaml")
    (root / "outside").symlink_to(tmp_path / "outside")
    (root / "outside.yaml").symlink_to(tmp_path / "outside" / "b.yaml")
    (root / "gone.yaml").symlink_to("nowhere.yaml")
    found = troubles(root)
    assert set(found) == {"清单/loop", "self.yaml", "outside", "outside.yaml", "gone.yaml"}
    assert set(found.values()) == {"bad-symlink"}


def test_a_link_inside_the_repository_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a/powers.yaml")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "c.yaml").symlink_to("a/powers.yaml")
    assert files(tmp_path) == ["a/powers.yaml"]


def test_oversize_files_are_not_read(tmp_path: Path) -> None:
    write(tmp_path, "big.yaml", text="#" * 200)
    write(tmp_path, "big.md", text="#" * 200)
    assert troubles(tmp_path, size_limit=100) == {"big.yaml": "file-too-large"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_files_and_folders_are_troubles(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "b/c.yaml")
    (tmp_path / "a.yaml").chmod(0)
    (tmp_path / "b").chmod(0)
    try:
        assert set(troubles(tmp_path).values()) == {"unreadable-file"}
    finally:
        (tmp_path / "b").chmod(0o700)


def test_names_that_cannot_be_printed(tmp_path: Path) -> None:
    for name in (b"line\nbreak.yaml", b"\xff\xfe.yaml"):
        try:
            with open(os.fsencode(tmp_path) + b"/" + name, "wb") as file:
                file.write(POWERS.encode())
        except OSError:
            pytest.skip("the file system refuses such names")
    found = files(tmp_path)
    assert found == ["\\xff\\xfe.yaml", "line\\x0abreak.yaml"]
    assert all(name.isprintable() for name in found)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml")
    with pytest.raises(NotADirectoryError):
        files(tmp_path / "a.yaml")


def test_names_of_other_files_are_told(tmp_path: Path) -> None:
    for name in ("甲.yaml", "随笔.md", "图/乙.png", ".隐.txt", "丙.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("文档: 单位\n", encoding="utf-8")
    others: list[str] = []
    assert [found.file for found in discover(tmp_path, others=others)] == ["甲.yaml"]
    assert sorted(others) == ["丙.docx", "图/乙.png", "随笔.md"]
