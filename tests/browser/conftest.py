"""Sites of the examples, and the Chromium that looks at them; `make seen` brings both."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import EXAMPLES, liuquan

UNITS = ("changzhi-gongshang", "xiangyuan-jisheng", "xiaoyi-zuzhibu")
JUDGES = Path(__file__).resolve().parent.parent.parent / "build" / "judges" / "node_modules"
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--allow-file-access-from-files",
)


def lacking(what: str, how: str) -> None:
    """Skip with a word; fail where CI must have prepared everything."""
    if os.environ.get("LIUQUAN_SEEN") == "must":
        pytest.fail(f"没有 {what}：{how}", pytrace=False)
    pytest.skip(f"没有 {what}：{how}")


@pytest.fixture(scope="session", params=UNITS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published bundle of one example."""
    return published(request.param, tmp_path_factory)


@pytest.fixture(scope="session")
def one_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of one example, for what does not differ between units."""
    return published(UNITS[0], tmp_path_factory)


_MADE: dict[str, Path] = {}


def published(unit: str, folders: pytest.TempPathFactory) -> Path:
    """The bundle of an example, made once."""
    if unit not in _MADE:
        out = folders.mktemp("site") / unit
        done = liuquan(
            "publish", EXAMPLES / unit, "--out", out, "--today", "2026-11-30", "--force"
        )  # fmt: skip
        assert done.code == 0, done.err
        _MADE[unit] = out
    return _MADE[unit]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("playwright", "make seen")
    program = shutil.which("chromium")
    if program is None:
        lacking("Chromium", "apt-get install chromium")
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=list(_FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """A desktop page that fails the test when it asks for anything outside or complains."""
    yield from opened(chromium, {"width": 1280, "height": 900})


@pytest.fixture
def phone(chromium: Any) -> Iterator[Any]:
    """The same on a phone."""
    yield from opened(chromium, {"width": 390, "height": 844})


def opened(browser: Any, size: dict[str, int], **options: Any) -> Iterator[Any]:
    """A page of its own; what it asked for outside and what it complained of must be nothing."""
    context = browser.new_context(viewport=size, locale="zh-CN", **options)
    page = context.new_page()
    wrong: list[str] = []
    page.on("request", lambda r: _inside(r.url) or wrong.append(f"asks for {r.url}"))
    page.on("console", lambda m: m.type in ("error", "warning") and wrong.append(m.text))
    page.on("pageerror", lambda e: wrong.append(str(e)))
    page.set_default_timeout(15_000)
    yield page
    context.close()
    assert not wrong, wrong


def _inside(url: str) -> bool:
    return url.startswith(("file:", "data:", "blob:", "about:"))


def pages_of(site: Path) -> list[Path]:
    """One page of each kind: every page at the top, and the first of each folder."""
    found = sorted(site.glob("*.html"))
    for folder in sorted(path for path in site.iterdir() if path.is_dir()):
        found += sorted(folder.glob("*.html"))[:1]
    return found
