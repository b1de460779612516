"""The law library: listed once, kept, and never believed when it changed."""

import os
import pickle
import time
from datetime import date
from pathlib import Path

import pytest

from liuquan_cli.checking import library
from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.library import laws_of, listing_of
from liuquan_cli.model.law import no_laws
from liuquan_cli.repository.lawbook import listed, settled, still_true

TEXT = "# 示范法\n\n<!-- INFO END -->\n\n第一条 {words}\n"


def write(root: Path, name: str, words: str = "申请人应当提交申请书。") -> Path:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(TEXT.format(words=words), encoding="utf-8")
    return file


def aged(root: Path) -> None:
    """Let every folder look as if it had not changed for a minute."""
    then = time.time() - 60
    for place, _inner, _names in os.walk(root):
        os.utime(place, (then, then))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "laws"
    write(root, "行政法/示范法(2015-01-01).md")
    write(root, "行政法/中华人民共和国示范法（2025-01-01）.md")
    write(root, "经济法/示范法(2025-01-01).md")
    write(root, "行政法规/细则/示范条例(2020-02-30).md")
    write(root, "行政法规/细则/示范条例(2020-02-29).md")
    write(root, "README.md")
    write(root, ".git/示范法(2030-01-01).md")
    aged(root)
    return root


def test_a_library_is_listed_by_the_names_of_its_files(root: Path) -> None:
    listing = listed(root)
    assert {key: [v.issued_on for v in laws] for key, laws in listing.laws.items()} == {
        "示范法": [date(2015, 1, 1), date(2025, 1, 1)],
        "示范条例": [date(2020, 2, 29)],
    }
    assert listing.files == 3
    assert settled(listing)


def test_a_list_is_kept_until_a_file_comes_or_goes(root: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = listing_of(root, cache)
    assert listing_of(root, cache) == first
    write(root, "经济法/另一部法(2021-01-01).md")
    assert "另一部法" in listing_of(root, cache).laws
    (root / "行政法规/细则/示范条例(2020-02-29).md").unlink()
    assert "示范条例" not in listing_of(root, cache).laws
    assert not still_true(first, root)


def test_a_kept_list_saves_listing(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path / "cache")
    first = listing_of(root, cache)
    monkeypatch.setattr(library, "listed", lambda _root: pytest.fail("listed again"))
    assert listing_of(root, cache) == first


def test_a_list_made_just_after_a_change_is_not_kept(root: Path, tmp_path: Path) -> None:
    write(root, "经济法/另一部法(2021-01-01).md")
    assert not settled(listed(root))
    listing_of(root, Cache(tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()


def test_damage_in_the_cache_is_no_harm(root: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    first = listing_of(root, cache)
    laws = laws_of(root, "", ["示范法"], cache)
    text = laws.text(laws.versions("示范法")[0])
    for file in (tmp_path / "cache").rglob("*"):
        if file.is_file():
            file.write_bytes(b"{}")
    assert listing_of(root, cache) == first
    laws = laws_of(root, "", ["示范法"], cache)
    assert laws.text(laws.versions("示范法")[0]) == text


def test_the_print_follows_the_laws_that_are_named_and_no_others(
    root: Path, tmp_path: Path
) -> None:
    cache = Cache(tmp_path / "cache")

    def printed() -> bytes:
        return laws_of(root, "", ["示范法"], cache).print

    first = printed()
    write(root, "行政法规/细则/示范条例(2020-02-29).md", "改了。")
    assert printed() == first
    write(root, "行政法/示范法(2015-01-01).md", "改了，长了。")
    second = printed()
    assert second != first
    write(root, "行政法/示范法(2026-01-01).md")
    assert printed() != second


def test_the_print_follows_words_that_keep_size_and_time(root: Path) -> None:
    file = root / "行政法/示范法(2015-01-01).md"
    first = laws_of(root, "", ["示范法"], Cache(None)).print
    before = file.stat()
    write(root, "行政法/示范法(2015-01-01).md", "申请人不必提交申请书。")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert laws_of(root, "", ["示范法"], Cache(None)).print != first


def test_a_text_that_changed_is_read_anew(root: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    file = root / "行政法/示范法(2015-01-01).md"
    for words in ("一。", "二。"):
        file.write_text(TEXT.format(words=words), encoding="utf-8")
        laws = laws_of(root, "", ["示范法"], cache)
        assert laws.text(laws.versions("示范法")[0]).articles[0].whole == words


def test_a_library_that_is_not_there_is_absent(tmp_path: Path) -> None:
    laws = laws_of(tmp_path / "nowhere", "../nowhere", ["示范法"], Cache(None))
    assert not laws
    assert laws.absent == "../nowhere"
    assert laws.print


def test_a_file_that_goes_while_it_is_used_has_no_articles(root: Path) -> None:
    laws = laws_of(root, "", ["示范法"], Cache(None))
    (root / "行政法/示范法(2015-01-01).md").unlink()
    assert laws.text(laws.versions("示范法")[0]).articles == ()


def test_laws_go_to_other_processes(root: Path) -> None:
    laws = laws_of(root, "", ["示范法"], Cache(None))
    for one in (laws, no_laws("../nowhere")):
        other = pickle.loads(pickle.dumps(one))
        assert (other.print, other.absent) == (one.print, one.absent)
        for version in one.versions("示范法"):
            assert other.text(version) == one.text(version)
