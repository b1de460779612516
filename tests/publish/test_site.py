"""The published site: nothing withheld is in it, and nothing is published unasked."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from liuquan_cli.publish.templating import POLICY
from liuquan_cli.repository import contract, reader
from tests.cli.calling import EXAMPLES, liuquan
from tests.publish.units import SMALL_DAY, small

DAY = ("--today", "2026-11-30")
NAMES = sorted(path.name for path in EXAMPLES.iterdir())
VOID = ("meta", "link", "br", "hr", "img", "input", "path", "line", "rect", "circle")


@pytest.fixture(scope="module", params=NAMES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = shutil.copytree(EXAMPLES / request.param, tmp_path_factory.mktemp("in") / "unit")
    out = tmp_path_factory.mktemp("out") / "site"
    called = liuquan("publish", source, "--out", out, *DAY)
    assert called.code == 0, called.err
    return out


class Page(HTMLParser):
    """The ids and headings of a page, and its unclosed tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if one := dict(attrs).get("id"):
            self.ids.append(one)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()


def pages(folder: Path) -> Iterator[tuple[Path, Page]]:
    for path in sorted(folder.rglob("*.html")):
        yield path, Page(path.read_text(encoding="utf-8"))


def test_pages_are_well_formed_and_headed_in_order(site: Path) -> None:
    for path, page in pages(site):
        assert page.open == [], path
        assert page.headings[0] == 1 and page.headings.count(1) == 1, path
        assert all(b - a <= 1 for a, b in zip(page.headings, page.headings[1:], strict=False)), path
        assert len(page.ids) == len(set(page.ids)), path


def test_pages_run_only_our_scripts_and_fetch_nothing(site: Path) -> None:
    own = r'<script src="(\.\./)*(site|search|search/index)\.js" defer></script>'
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert f'content="{POLICY}"' in text
        text = re.sub(own, "", text)
        assert not re.search(r"<script|<iframe|\son\w+=|style=|javascript:", text), path
    assert not re.search(r"@import|url\(", (site / "style.css").read_text(encoding="utf-8"))


def test_the_manifest_names_every_file_with_its_hash(site: Path) -> None:
    manifest = json.loads((site / "manifest.json").read_text(encoding="utf-8"))
    files = {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    files.pop("manifest.json")
    assert set(manifest["files"]) == set(files)
    for name, data in files.items():
        entry = manifest["files"][name]
        assert entry == {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


class Planter:
    """Puts a canary in every text that may not be public, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def sign(self) -> str:
        self.count += 1
        return f"CANARY{self.count:05d}"

    def plant(self, value: Any, schema: dict[str, Any], file: str, withheld: bool) -> Any:
        """`value`, described by `schema` of `file`, with canaries where it is `withheld`."""
        free = True
        while "$ref" in schema:
            name, _, pointer = schema["$ref"].partition("#/$defs/")
            file = name or file
            free = free and pointer not in ("date", "id", "yes-no")
            schema = {**contract.schemas()[file]["$defs"][pointer]}
        if isinstance(value, dict):
            status = (value.get("公开") or {}) if isinstance(value.get("公开"), dict) else {}
            hidden = withheld or status.get("属性") in ("不予公开", "依申请公开")
            properties = schema.get("properties", {})
            return {
                key: self.plant(one, part, file, hidden or not self.public(part))
                for key, one in value.items()
                if (part := properties.get(key))
            }
        if isinstance(value, list):
            return [self.plant(one, schema.get("items", {}), file, withheld) for one in value]
        named = {"x-ref", "x-scheme", "x-defines", "enum", "const", "pattern"} & set(schema)
        if withheld and isinstance(value, str) and free and not named - {"pattern"}:
            return value + self.sign()
        return value

    @staticmethod
    def public(schema: dict[str, Any]) -> bool:
        return schema.get("x-public", True) is True


@pytest.mark.parametrize("name", NAMES)
def test_no_canary_gets_out(name: str, tmp_path: Path) -> None:
    planter = Planter()
    for path in sorted((EXAMPLES / name).rglob("*")):
        target = tmp_path / "unit" / path.relative_to(EXAMPLES / name)
        if path.suffix not in (".yaml", ".md") or path.name == "README.md":
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        values = reader.read(path.name, path.read_bytes(), contract.integer_keys()).values
        assert values is not None
        file = contract.kinds()[values["文档"]]
        schema = contract.schemas()[file]
        hidden = (values.get("公开") or {}).get("属性") in ("不予公开", "依申请公开")
        planted = planter.plant(values, schema, file, hidden)
        body = planted.pop("正文", None)
        text = yaml.safe_dump(planted, allow_unicode=True, sort_keys=False)
        text += f"# {planter.sign()}\n"
        if body is not None:
            text = f"---\n{text}---\n{body}\n<!-- {planter.sign()} -->\n"
        target = target.with_name(planter.sign() + target.name)
        target.write_text(text, encoding="utf-8")
    out = tmp_path / "site"
    called = liuquan("publish", tmp_path / "unit", "--out", out, "--force", *DAY)
    assert called.code == 0, called.err
    assert planter.count > 100
    for path in out.rglob("*"):
        assert "CANARY" not in path.name
        if path.is_file():
            data = path.read_bytes()
            found = re.findall(rb"CANARY\d{5}", data)
            assert not found, (
                path,
                found,
                data[data.index(found[0]) - 90 :][:200].decode(errors="replace"),
            )


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return small(tmp_path / "unit")


def test_a_failing_department_is_not_published(unit: Path, tmp_path: Path) -> None:
    path = unit / "权力清单.yaml"
    path.write_text(path.read_text("utf-8").replace("执行: 公开岗", "执行: 办公室主任", 1), "utf-8")
    called = liuquan("publish", unit, "--out", tmp_path / "site", *SMALL_DAY)
    assert (called.code, "不公开：有" in called.err) == (1, True)
    assert not (tmp_path / "site").exists()
    assert liuquan("publish", unit, "--out", tmp_path / "site", "--force", *SMALL_DAY).code == 0


def test_a_secret_is_not_published_even_by_force(unit: Path, tmp_path: Path) -> None:
    path = unit / "监督.yaml"
    path.write_text(path.read_text("utf-8") + "# 11010519491231002X\n", "utf-8")
    called = liuquan("publish", unit, "--out", tmp_path / "site", "--force", *SMALL_DAY)
    assert (called.code, "涉密标志或个人信息" in called.err) == (1, True)
    assert "11010519491231002X" not in called.out + called.err
    assert not (tmp_path / "site").exists()


def test_what_is_not_a_bundle_is_not_replaced(unit: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/mine.txt").write_text("mine")
    called = liuquan("publish", unit, "--out", tmp_path / "site", *SMALL_DAY)
    assert (called.code, "不覆盖" in called.err) == (2, True)
    assert (tmp_path / "site/mine.txt").read_text() == "mine"


def test_a_new_bundle_takes_the_place_of_the_old_one_whole(unit: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    liuquan("publish", unit, "--out", out, "--base-url", "https://example.org/", *SMALL_DAY)
    assert (out / "sitemap.xml").exists()
    assert liuquan("publish", unit, "--out", out, *SMALL_DAY).code == 0
    assert not (out / "sitemap.xml").exists()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["site", "unit"]


def test_a_file_of_somebody_else_in_a_bundle_is_named_and_kept(unit: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    liuquan("publish", unit, "--out", out, *SMALL_DAY)
    (out / "CNAME").write_text("mine")
    called = liuquan("publish", unit, "--out", out, *SMALL_DAY)
    assert (called.code, "CNAME 不是网站的文件" in called.err) == (2, True)
    assert (out / "CNAME").read_text() == "mine"


def test_dry_run_names_the_files_and_writes_none(unit: Path, tmp_path: Path) -> None:
    called = liuquan("publish", unit, "--out", tmp_path / "site", "--dry-run", *SMALL_DAY)
    assert "index.html" in called.out
    assert not (tmp_path / "site").exists()


def git(folder: Path, *arguments: str) -> None:
    name = ("-c", "user.name=张三", "-c", "user.email=a@example.org")
    now = "2026-06-30T10:00:00+0800"
    day = {"GIT_AUTHOR_DATE": now, "GIT_COMMITTER_DATE": now}
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    subprocess.run(
        ["git", "-C", folder, *name, *arguments], check=True, capture_output=True, env=kept | day
    )


@pytest.mark.git
def test_uncommitted_work_is_not_published(unit: Path, tmp_path: Path) -> None:
    out = unit / "公开"
    git(unit, "init", "-q")
    git(unit, "add", ".")
    git(unit, "commit", "-q", "-m", "第一版")
    called = liuquan("publish", unit, "--out", out)
    assert called.code == 0, called.err
    page = (out / "index.html").read_text("utf-8")
    assert "2026年6月30日生成" in page and re.search("提交 <code>[0-9a-f]{12}</code>", page)
    assert json.loads((out / "manifest.json").read_text("utf-8"))["day"] == "2026-06-30"
    assert liuquan("publish", unit, "--out", out).code == 0  # the site itself is no change
    path = unit / "单位.yaml"
    path.write_text(path.read_text("utf-8") + "# 改\n", "utf-8")
    called = liuquan("publish", unit, "--out", out)
    assert (called.code, "没有提交的修改" in called.err) == (1, True)
    assert (out / "index.html").read_text("utf-8") == page
    assert liuquan("publish", unit, "--out", out, "--force").code == 0
    assert "未提交的文件" in (out / "index.html").read_text("utf-8")


@pytest.mark.git
def test_a_file_that_git_ignores_is_not_published_unseen(unit: Path, tmp_path: Path) -> None:
    (unit / ".gitignore").write_text("负面清单.yaml\n", "utf-8")
    git(unit, "init", "-q")
    git(unit, "add", ".")
    git(unit, "commit", "-q", "-m", "第一版")
    called = liuquan("publish", unit, "--out", tmp_path / "site")
    assert (called.code, "负面清单.yaml" in called.err) == (1, True)


@pytest.mark.git
def test_a_change_that_git_was_told_to_look_away_from_is_not_published(
    unit: Path, tmp_path: Path
) -> None:
    git(unit, "init", "-q")
    git(unit, "add", ".")
    git(unit, "commit", "-q", "-m", "第一版")
    git(unit, "update-index", "--assume-unchanged", "负面清单.yaml")
    with (unit / "负面清单.yaml").open("a", encoding="utf-8") as file:
        file.write("\n")
    called = liuquan("publish", unit, "--out", tmp_path / "site")
    assert (called.code, "负面清单.yaml" in called.err) == (1, True)


def test_without_a_repository_the_pages_say_so(unit: Path, tmp_path: Path) -> None:
    called = liuquan("publish", unit, "--out", tmp_path / "site", *SMALL_DAY)
    assert called.code == 0, called.err
    assert "不在 git 仓库里" in (tmp_path / "site/powers.html").read_text("utf-8")


def test_the_site_is_chinese_in_any_language(unit: Path, tmp_path: Path) -> None:
    liuquan("publish", unit, "--out", tmp_path / "a", *SMALL_DAY)
    called = liuquan("publish", unit, "--out", tmp_path / "b", *SMALL_DAY, "--lang", "en")
    assert called.code == 0, called.err
    for path in (tmp_path / "a").rglob("*.*"):
        assert path.read_bytes() == (tmp_path / "b" / path.relative_to(tmp_path / "a")).read_bytes()
