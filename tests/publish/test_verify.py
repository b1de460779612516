"""`liuquan verify` finds every byte that was changed, taken away or added, and where from."""

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from liuquan_cli.publish import manifest
from liuquan_cli.publish.manifest import DamagedManifestError, Facts, NoManifestError
from tests.cli.calling import EXAMPLES, liuquan
from tests.render.fonts import needs_fonts

DAY = "2026-11-30"


def git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=张三", "-c", "user.email=a@example.org")
    now = {"GIT_AUTHOR_DATE": f"{DAY}T10:00:00+0800", "GIT_COMMITTER_DATE": f"{DAY}T10:00:00+0800"}
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    subprocess.run(
        ["git", "-C", folder, *name, *arguments], check=True, capture_output=True, env=kept | now
    )


@pytest.fixture(scope="module")
def unit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(
        shutil.copytree(EXAMPLES / "xiangyuan-jisheng", tmp_path_factory.mktemp("in") / "unit")
    )


@pytest.fixture(scope="module")
def published(unit: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "site"
    called = liuquan("publish", unit, "--out", out, "--archive", "zip", "--today", DAY)
    assert called.code == 0, called.err
    return out


@pytest.fixture
def site(published: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(published, tmp_path / "site"))


def differences(bundle: Path, *more: str | Path) -> list[tuple[str, str]]:
    called = liuquan("verify", bundle, "--format", "json", *more)
    found = [(one["kind"], one["file"]) for one in called.json["differences"]]
    assert called.code == (1 if found else 0), called.err
    return found


def test_a_bundle_as_it_was_made_is_whole(published: Path) -> None:
    for path in (published, published.with_name("site.zip")):
        assert differences(path) == []
        called = liuquan("verify", path)
        assert (called.code, "个文件与清单一致" in called.out) == (0, True)


def one_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def to_link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        (lambda s: one_bit(s / "index.html"), [("changed", "index.html")]),
        (lambda s: (s / "style.css").unlink(), [("missing", "style.css")]),
        (lambda s: (s / "style.css").write_bytes(b""), [("changed", "style.css")]),
        (lambda s: (s / "a.html").write_text("a"), [("added", "a.html")]),
        (lambda s: (s / "powers/.a").write_text(""), [("added", "powers/.a")]),
        (lambda s: to_link(s / "icon.svg"), [("added", "elsewhere"), ("link", "icon.svg")]),
        (lambda s: (s / "b").symlink_to("/"), [("link", "b")]),
        (lambda s: (s / "a\nb").write_text(""), [("name", "a\\x0ab")]),
        (lambda s: (s / "manifest.json").unlink(), [("missing", "manifest.json")]),
        (lambda s: (s / "manifest.json").write_text("{}"), [("manifest", "manifest.json")]),
    ],
)
def test_every_harm_is_found(
    site: Path, harm: Callable[[Path], object], found: list[tuple[str, str]]
) -> None:
    harm(site)
    assert differences(site) == found


def test_a_file_that_is_changed_with_its_line_in_the_manifest_changes_the_seal(site: Path) -> None:
    whole = liuquan("verify", site, "--format", "json").json["bundle"]["seal"]
    (site / "index.html").write_text("new")
    read = manifest.read((site / "manifest.json").read_bytes())
    files = {**read.files, "index.html": manifest.held(b"new")}
    (site / "manifest.json").write_bytes(manifest.written(read.facts, files))
    called = liuquan("verify", site, "--format", "json")
    assert called.code == 0
    assert called.json["bundle"]["seal"] != whole


def repacked(
    archive: Path, target: Path, change: Callable[[zipfile.ZipFile, str, bytes], None]
) -> None:
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            change(new, name, old.read(name))


def test_harm_to_an_archive_is_found(published: Path, tmp_path: Path) -> None:
    archive, target = published.with_name("site.zip"), tmp_path / "harmed.zip"

    def harmed(new: zipfile.ZipFile, name: str, data: bytes) -> None:
        if name == "icon.svg":
            return
        if name == "style.css":
            data = data.replace(b"{", b" {", 1)
        new.writestr(name, data)
        if name == "index.html":
            link = zipfile.ZipInfo("link")
            link.external_attr = 0o120777 << 16
            new.writestr(link, "/etc/passwd")
            new.writestr("../out.html", "out")
            new.writestr("more.html", "more")

    repacked(archive, target, harmed)
    assert differences(target) == [
        ("name", "../out.html"), ("missing", "icon.svg"), ("link", "link"),
        ("added", "more.html"), ("changed", "style.css"),
    ]  # fmt: skip


def test_a_file_that_stands_twice_in_an_archive_is_found(published: Path, tmp_path: Path) -> None:
    target = Path(shutil.copy(published.with_name("site.zip"), tmp_path / "twice.zip"))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(target, "a") as packed:
        packed.writestr("index.html", "other")
    assert ("name", "index.html") in differences(target)


def test_a_broken_archive_and_no_bundle_at_all_are_told_apart(
    published: Path, tmp_path: Path
) -> None:
    data = bytearray(published.with_name("site.zip").read_bytes())
    data[len(data) // 2] ^= 255
    (tmp_path / "broken.zip").write_bytes(data)
    assert {kind for kind, _file in differences(tmp_path / "broken.zip")} == {"changed"}
    (tmp_path / "text.zip").write_text("text")
    for name in ("text.zip", "none"):
        called = liuquan("verify", tmp_path / name)
        assert (called.code, "读不了" in called.err) == (2, True)


@pytest.mark.git
def test_a_page_that_differs_from_its_commit_is_found(unit: Path, tmp_path: Path) -> None:
    repo = shutil.copytree(unit, tmp_path / "repo" / "单位")
    git(repo.parent, "init", "-q")
    git(repo.parent, "add", ".")
    git(repo.parent, "commit", "-q", "-m", "第一版")
    out = tmp_path / "site"
    assert liuquan("publish", repo, "--out", out, "--base-url", "https://example.org/a/").code == 0
    path = repo / "权力清单.yaml"
    path.write_text("文档: 权力清单\n", "utf-8")  # what is on disk now does not matter
    assert differences(out, "--repo", repo) == []
    (out / "powers.html").write_text("new")
    read = manifest.read((out / "manifest.json").read_bytes())
    files = {**read.files, "powers.html": manifest.held(b"new")}
    (out / "manifest.json").write_bytes(manifest.written(read.facts, files))
    assert differences(out) == []
    assert differences(out, "--repo", repo) == [("page", "powers.html")]
    called = liuquan("verify", out, "--repo", repo)
    assert (called.code, "与提交不符：powers.html" in called.out) == (1, True)


@pytest.mark.git
def test_another_version_of_the_tool_is_named(unit: Path, tmp_path: Path) -> None:
    repo = shutil.copytree(unit, tmp_path / "unit")
    git(repo, "init", "-q")
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "第一版")
    out = tmp_path / "site"
    liuquan("publish", repo, "--out", out)
    path = out / "manifest.json"
    path.write_text(path.read_text("utf-8").replace('"liuquan 0', '"liuquan 99.0'), "utf-8")
    called = liuquan("verify", out, "--repo", repo)
    assert (called.code, "版本不同" in called.err) == (0, True)


def retold(bundle: Path, **change: object) -> None:
    """Let the manifest tell otherwise how its bundle was made."""
    read = manifest.read((bundle / "manifest.json").read_bytes())
    facts = msgspec.structs.replace(read.facts, **change)
    (bundle / "manifest.json").write_bytes(manifest.written(facts, read.files))


@needs_fonts
@pytest.mark.git
def test_what_only_the_manifest_says_of_the_making_is_not_believed(
    unit: Path, tmp_path: Path
) -> None:
    repo = shutil.copytree(unit, tmp_path / "unit")
    git(repo, "init", "-q")
    git(repo, "add", ".")
    git(repo, "commit", "-q", "-m", "第一版")
    out = tmp_path / "site"
    assert liuquan("publish", repo, "--out", out, "--year", "2025").code == 0
    assert list((out / "reports").glob("*.pdf"))
    assert differences(out, "--repo", repo) == []

    fonts = manifest.read((out / "manifest.json").read_bytes()).facts.fonts
    assert fonts and all(len(print) == 64 for print in fonts.values())
    retold(out, fonts={"示范仿宋": "0" * 64})
    called = liuquan("verify", out, "--repo", repo)
    assert (called.code, "用 示范仿宋 排的，这里的字体不同" in called.err) == (0, True)
    assert liuquan("verify", out, "--repo", repo, "--format", "json").json["same_fonts"] is False

    retold(out, fonts=fonts, remark="缴费请到示范路一号。")
    assert ("page", "manifest.json") in differences(out, "--repo", repo)
    for change in ({"year": 99999}, {"base_url": "javascript:alert(1)"}, {"day": "昨天"}):
        retold(out, **{"year": 2025, "base_url": "", "day": DAY} | change)
        called = liuquan("verify", out, "--repo", repo)
        assert (called.code, "清单里的" in called.err) == (2, True)


def test_without_a_commit_there_is_nothing_to_compare_with(published: Path, unit: Path) -> None:
    called = liuquan("verify", published, "--repo", unit)
    assert (called.code, "没有提交可以对照" in called.err) == (2, True)


@pytest.mark.git
def test_a_commit_that_is_not_there_is_said_so(unit: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        repo = shutil.copytree(unit, tmp_path / name)
        (repo / "说明.txt").write_text(name)
        git(repo, "init", "-q")
        git(repo, "add", ".")
        git(repo, "commit", "-q", "-m", name)
    liuquan("publish", tmp_path / "one", "--out", tmp_path / "site")
    called = liuquan("verify", tmp_path / "site", "--repo", tmp_path / "two")
    assert (called.code, "仓库里没有" in called.err) == (2, True)


FACTS = Facts(tool="liuquan", unit="示范局", profile="公开", day=DAY, commit="")


@pytest.mark.parametrize(
    "name", ["../a", "/a", "a//b", "a\\b", "a\x00b", "C:/a", "", ".", "a/..", "manifest.json"]
)
def test_a_manifest_names_only_places_in_the_bundle(name: str) -> None:
    with pytest.raises(DamagedManifestError):
        manifest.read(manifest.written(FACTS, {name: manifest.held(b"")}))


def test_a_manifest_is_only_read_as_we_write_it() -> None:
    data = manifest.written(FACTS, {"a.html": manifest.held(b"")})
    assert manifest.read(data).facts == FACTS
    document = json.loads(data)
    for change in ({"version": 2}, {"files": []}, {"commit": "--upload-pack=x"}, {"more": 1}):
        with pytest.raises(DamagedManifestError):
            manifest.read(json.dumps({**document, **change}).encode())
    for other in (b"", b"[", b"[" * 99999, b"{}", b"\xff", b'{"format": "other"}'):
        with pytest.raises(NoManifestError):
            manifest.read(other)
