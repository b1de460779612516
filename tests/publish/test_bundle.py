"""A bundle takes the place of another whole, and of nothing else, whatever stops the work."""

import errno
import json
import os
import random
import signal
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from liuquan_cli.publish import archive, bundle, manifest, swapping
from liuquan_cli.publish.bundle import BusyError, NotOursError, building, put
from liuquan_cli.publish.manifest import Facts
from tests.cli.calling import ROOT

FACTS = Facts(tool="liuquan", unit="示范局", profile="公开", day="2026-06-30", commit="")
needs_lock = pytest.mark.skipif(bundle.fcntl is None, reason="this system has no file locks")


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


def test_a_full_disk_leaves_the_old_bundle_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "site"
    put(out, [("index.html", b"old")], FACTS)
    chmod = os.chmod

    def full(path: str | Path, *rest: Any, **more: Any) -> None:
        if str(path).endswith("b.html"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)
        chmod(path, *rest, **more)

    monkeypatch.setattr(os, "chmod", full)
    with pytest.raises(OSError, match="No space left"):
        put(out, [("a.html", b"new"), ("b.html", b"new")], FACTS)
    assert held(out) == {"index.html": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform == "win32", reason="a process can't be kept from writing there")
def test_the_file_that_did_not_fit_is_named(tmp_path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, before[1]))
    try:
        with pytest.raises(OSError) as caught:
            put(tmp_path / "site", [("a/b.html", b"x" * (2 << 20))], FACTS)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert str(caught.value.filename).endswith("a/b.html")
    assert list(tmp_path.iterdir()) == []


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

    monkeypatch.setattr(bundle, "exchanged", lambda one, two: False)
    monkeypatch.setattr(os, "replace", refusing)
    with pytest.raises(PermissionError):
        put(out, [("index.html", b"new")], FACTS)
    assert held(out) == {"index.html": b"old"}


def test_where_folders_cannot_change_places_they_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "exchanged", lambda one, two: False)
    for text in (b"one", b"two"):
        put(tmp_path / "site", [("index.html", text)], FACTS)
    assert held(tmp_path / "site") == {"index.html": b"two"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can do this")
def test_two_folders_change_places(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "name").write_text(name)
    if not swapping.exchanged(tmp_path / "a", tmp_path / "b"):
        pytest.skip("this disk can't let two folders change places")
    assert (tmp_path / "a/name").read_text() == "b"
    with pytest.raises(OSError, match="No such file"):
        swapping.exchanged(tmp_path / "a", tmp_path / "none")


@pytest.mark.parametrize("text", [None, "{}", "[]", "\x00", '{"format": "other"}'])
def test_only_a_bundle_of_ours_is_replaced(tmp_path: Path, text: str | None) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "mine.txt").write_text("mine")
    if text is not None:
        (out / "manifest.json").write_text(text)
    with pytest.raises(NotOursError):
        put(out, [("index.html", b"new")], FACTS)
    assert (out / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("name", [".git/HEAD", "CNAME", "powers/mine.html"])
def test_a_file_that_somebody_put_into_a_bundle_is_not_thrown_away(
    tmp_path: Path, name: str
) -> None:
    out = tmp_path / "site"
    put(out, [("index.html", b"old"), ("powers/a.html", b"old")], FACTS)
    (out / ".DS_Store").write_bytes(b"")
    put(out, [("index.html", b"new"), ("powers/a.html", b"new")], FACTS)
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_text("mine")
    with pytest.raises(NotOursError) as caught:
        put(out, [("index.html", b"newer")], FACTS)
    assert (caught.value.stranger, (out / name).read_text()) == (name, "mine")
    assert (out / "index.html").read_bytes() == b"new"


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotOursError):
        put(tmp_path / "site", [("index.html", b"new")], FACTS)
    assert (tmp_path / "site").read_text() == "mine"


def test_an_empty_folder_and_a_link_to_one_are_filled(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    put(tmp_path / "link", [("index.html", b"new")], FACTS)
    assert held(tmp_path / "real") == {"index.html": b"new"}
    assert (tmp_path / "link").is_symlink()


def test_a_web_server_may_read_it_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        put(tmp_path / "site", [("a/b/c.html", b"")], FACTS)
    finally:
        os.umask(before)
    for path in (tmp_path / "site", *(tmp_path / "site").rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o755 if path.is_dir() else 0o644)


def test_the_manifest_is_sorted_and_says_what_it_is(tmp_path: Path) -> None:
    put(tmp_path / "site", [("b.html", b"b"), ("a.html", b"a")], FACTS)
    found = json.loads((tmp_path / "site/manifest.json").read_text(encoding="utf-8"))
    assert (found["format"], found["unit"]) == ("liuquan-bundle", "示范局")
    assert list(found["files"]) == ["a.html", "b.html"]
    assert manifest.read((tmp_path / "site/manifest.json").read_bytes()).facts == FACTS


@needs_lock
def test_only_one_works_on_a_bundle_at_a_time(tmp_path: Path) -> None:
    with building(tmp_path / "site") as fresh:
        fresh.add("index.html", b"one")
        with pytest.raises(BusyError):
            put(tmp_path / "site", [("index.html", b"two")], FACTS)
        put(tmp_path / "other", [("index.html", b"two")], FACTS)
        fresh.seal(FACTS)
        fresh.swap()
    assert held(tmp_path / "site") == {"index.html": b"one"}
    put(tmp_path / "site", [("index.html", b"three")], FACTS)
    assert held(tmp_path / "site") == {"index.html": b"three"}


def test_what_a_killed_publication_left_is_cleared_up(tmp_path: Path) -> None:
    out, aside = tmp_path / "site", tmp_path / ".site.liuquan"
    put(out, [("index.html", b"old")], FACTS)
    (aside / "new/half").mkdir(parents=True)
    (aside / "archive.zip").write_bytes(b"half")
    put(out, [("index.html", b"new")], FACTS)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert held(out) == {"index.html": b"new"}


def test_a_bundle_that_was_moved_away_when_it_was_killed_comes_back(tmp_path: Path) -> None:
    out, aside = tmp_path / "site", tmp_path / ".site.liuquan"
    put(out, [("index.html", b"old")], FACTS)
    aside.mkdir()
    out.rename(aside / "old")

    def broken() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"new"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        put(out, broken(), FACTS)
    assert held(out) == {"index.html": b"old"}


def test_a_folder_of_that_name_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".site.liuquan").mkdir()
    (tmp_path / ".site.liuquan/mine.txt").write_text("mine")
    with pytest.raises(NotOursError):
        put(tmp_path / "site", [("index.html", b"new")], FACTS)


ENDLESS = """
import sys
from pathlib import Path
from liuquan_cli.publish.bundle import put
from liuquan_cli.publish.manifest import Facts
facts = Facts(tool="liuquan", unit="", profile="", day="", commit="")
print("begun", flush=True)
for turn in range(10**9):
    text = b"%d" % turn
    put(Path(sys.argv[1]), [(f"p/{n}.html", text) for n in range(40)], facts)
"""


def test_a_publication_killed_at_any_moment_leaves_a_whole_bundle(tmp_path: Path) -> None:
    out = tmp_path / "site"
    put(out, [(f"p/{n}.html", b"0") for n in range(40)], FACTS)
    chance = random.Random(20261130)
    for _turn in range(8):
        process = subprocess.Popen(
            [sys.executable, "-c", ENDLESS, out],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        assert process.stdout and process.stdout.readline() == b"begun\n"
        time.sleep(chance.uniform(0, 0.1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        if not out.exists():  # only where folders can't change places in one step
            assert (tmp_path / ".site.liuquan/old").is_dir()
            continue
        found = manifest.read((out / "manifest.json").read_bytes())
        assert len(found.files) == 40
        for name, known in found.files.items():
            assert manifest.held((out / name).read_bytes()) == known
    put(out, [("index.html", b"new")], FACTS)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_archive_is_the_same_whenever_it_is_packed(tmp_path: Path) -> None:
    for name, order in (("one", 1), ("two", -1)):
        put(tmp_path / name, [("b/c.html", b"b"), ("a.html", b"a")][::order], FACTS)
        os.utime(tmp_path / name / "a.html", (order + 10**9, order + 10**9))
        archive.pack(tmp_path / name, ["b/c.html", "a.html"][::order], tmp_path / f"{name}.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        assert packed.namelist() == ["manifest.json", "a.html", "b/c.html"]
        assert packed.testzip() is None


def test_an_archive_that_is_not_ours_is_not_replaced(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "mine.zip", "w") as packed:
        packed.writestr("mine.txt", "mine")
    (tmp_path / "text.zip").write_text("mine")
    for name in ("mine.zip", "text.zip"):
        with pytest.raises(NotOursError):
            archive.check_ours(tmp_path / name)
    archive.check_ours(tmp_path / "none.zip")
    put(tmp_path / "site", [], FACTS)
    archive.pack(tmp_path / "site", [], tmp_path / "site.zip")
    archive.check_ours(tmp_path / "site.zip")
