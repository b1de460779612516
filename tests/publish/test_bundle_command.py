"""`liuquan publish`: where a bundle may go, what goes with it, and what it refuses."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

from liuquan_cli.publish import manifest
from tests.cli.calling import liuquan
from tests.publish.units import SMALL_DAY as DAY
from tests.publish.units import small


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return small(tmp_path / "unit")


def test_the_repository_itself_is_never_replaced(unit: Path) -> None:
    before = sorted(unit.rglob("*"))
    for out in (unit, unit.parent):
        called = liuquan("publish", unit, "--out", out, *DAY)
        assert (called.code, "仓库本身" in called.err) == (2, True)
    assert sorted(unit.rglob("*")) == before


def test_a_bundle_inside_the_repository_is_no_part_of_the_next(unit: Path) -> None:
    for _turn in range(2):
        called = liuquan("publish", unit, "--out", unit / "公开", *DAY, "--archive", "zip")
        assert called.code == 0, called.err
    with zipfile.ZipFile(unit / "公开.zip") as packed:
        found = manifest.read(packed.read("manifest.json"))
        assert set(packed.namelist()) == {"manifest.json", *found.files}
        for name, known in found.files.items():
            assert manifest.held(packed.read(name)) == known


def test_an_archive_that_stays_behind_is_named(unit: Path, tmp_path: Path) -> None:
    for more, told in ((("--archive", "zip"), False), ((), True)):
        called = liuquan("publish", unit, "--out", tmp_path / "site", *DAY, *more)
        assert (called.code, "site.zip 是以前的" in called.err) == (0, told)


def test_a_file_and_a_foreign_archive_are_not_replaced(unit: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    called = liuquan("publish", unit, "--out", tmp_path / "site", *DAY)
    assert (called.code, "不覆盖" in called.err) == (2, True)
    (tmp_path / "other.zip").write_text("mine")
    called = liuquan("publish", unit, "--out", tmp_path / "other", "--archive", "zip", *DAY)
    assert (called.code, "不覆盖" in called.err) == (2, True)
    assert (tmp_path / "other.zip").read_text() == "mine"
    assert not (tmp_path / "other").exists()


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write into any folder"
)
def test_a_folder_that_may_not_be_written_is_named(unit: Path, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    called = liuquan("publish", unit, "--out", tmp_path / "closed" / "site", *DAY)
    assert (called.code, "读写不了" in called.err) == (2, True)


def test_less_than_what_is_public_asks_must_be_said(unit: Path, tmp_path: Path) -> None:
    path = unit / "liuquan.yaml"
    text = path.read_text("utf-8")
    for stage in ("摸底", "确权", "公开", "常态"):
        text = text.replace(f"阶段: {stage}", "阶段: 摸底")
    path.write_text(text, "utf-8")
    for more, profile in (((), "公开"), (("--profile", "摸底"), "摸底")):
        out = tmp_path / profile
        called = liuquan("publish", unit, "--out", out, *DAY, *more)
        assert called.code == 0, called.err
        assert manifest.read((out / "manifest.json").read_bytes()).facts.profile == profile


@pytest.mark.parametrize(
    "url", ["example.org", "javascript:alert(1)", "https://a b/", 'https://a.cn/"x', "https://u@a/"]
)
def test_an_address_that_is_none_is_refused(unit: Path, tmp_path: Path, url: str) -> None:
    called = liuquan("publish", unit, "--out", tmp_path / "site", "--base-url", url, *DAY)
    assert (called.code, "不是网址" in called.err) == (2, True)


def test_the_manifest_names_nothing_of_this_machine(unit: Path, tmp_path: Path) -> None:
    called = liuquan("publish", unit, "--out", tmp_path / "site", *DAY)
    assert called.code == 0, called.err
    text = (tmp_path / "site/manifest.json").read_text("utf-8")
    assert str(tmp_path) not in text and tmp_path.name not in text
