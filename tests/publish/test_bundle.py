"""A bundle takes the place of another whole, and of nothing else."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from liuquan_cli.publish.bundle import NotOursError, put

FACTS = {"unit": "示范局"}


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*.html")}


def test_a_failure_half_way_leaves_the_old_bundle_whole(tmp_path: Path) -> None:
    out = tmp_path / "site"
    put(out, [("index.html", b"old"), ("a/b.html", b"old")], FACTS)

    def broken() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"new"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        put(out, broken(), FACTS)
    assert held(out) == {"index.html": b"old", "a/b.html": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_fails_puts_the_old_bundle_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    put(out, [("index.html", b"old")], FACTS)
    replace = os.replace

    def refusing(source: Path, target: Path) -> None:
        if source.name == "new":
            raise PermissionError
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    with pytest.raises(PermissionError):
        put(out, [("index.html", b"new")], FACTS)
    assert held(out) == {"index.html": b"old"}


@pytest.mark.parametrize("manifest", [None, "{}", "[]", "\x00", '{"format": "other"}'])
def test_only_a_bundle_of_ours_is_replaced(tmp_path: Path, manifest: str | None) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    if manifest is not None:
        (tmp_path / "manifest.json").write_text(manifest)
    with pytest.raises(NotOursError):
        put(tmp_path, [("index.html", b"new")], FACTS)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_an_empty_folder_and_a_link_to_one_are_filled(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    put(tmp_path / "link", [("index.html", b"new")], FACTS)
    assert held(tmp_path / "real") == {"index.html": b"new"}
    assert (tmp_path / "link").is_symlink()


def test_a_web_server_may_read_it_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        put(tmp_path / "site", [("a/b.html", b"")], FACTS)
    finally:
        os.umask(before)
    for path in (tmp_path / "site").rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o755 if path.is_dir() else 0o644)


def test_the_manifest_is_sorted_and_says_what_it_is(tmp_path: Path) -> None:
    put(tmp_path / "site", [("b.html", b"b"), ("a.html", b"a")], FACTS)
    manifest = json.loads((tmp_path / "site/manifest.json").read_text(encoding="utf-8"))
    assert (manifest["format"], manifest["unit"]) == ("liuquan-bundle", "示范局")
    assert list(manifest["files"]) == ["a.html", "b.html"]
