"""What people do with pages: without JavaScript, by keyboard, on a phone, enlarged, on paper."""

import io
from pathlib import Path
from typing import Any

import pytest

from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.pages import files
from liuquan_cli.publish.site import Stamp
from liuquan_cli.render.engine import choose_engine
from tests.browser.conftest import opened, pages_of
from tests.publish.maximal import DAY, Writer, department


class Endless(Writer):
    """Writes public texts that no line can be broken in."""

    def _value(self, *rest: Any) -> Any:
        found = super()._value(*rest)
        return found + "x" * 90 if isinstance(found, str) and found.startswith("明文") else found


_WIDER = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 1) return [];
  const limit = document.documentElement.clientWidth + 1;
  return [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > limit && !e.closest('.scroll, .table'))
    .slice(0, 4).map(e => e.tagName + '.' + (e.className.baseVal ?? e.className));
}"""


@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_no_page_is_wider_than_the_window(chromium: Any, site: Path, width: int) -> None:
    """320 pixels are 1280 at 400 %, which WCAG 1.4.10 asks for."""
    found = {}
    for page in opened(chromium, {"width": width, "height": 900}):
        for file in pages_of(site):
            page.goto(file.as_uri())
            if wide := page.evaluate(_WIDER):
                found[file.name] = wide
    assert not found, found


def test_everything_can_be_read_without_javascript(chromium: Any, one_site: Path) -> None:
    power = next(iter(sorted((one_site / "powers").glob("*.html"))))
    size = {"width": 1280, "height": 900}
    for page in opened(chromium, size, java_script_enabled=False):
        page.goto((one_site / "index.html").as_uri())
        page.get_by_role("link", name="权力清单").first.click()
        assert page.locator("main h1").inner_text() == "权力清单"
        assert page.locator("main table tbody tr").first.is_visible()
        page.goto(power.as_uri())
        assert page.locator("figure.chart svg").first.is_visible()


def test_the_keyboard_reaches_everything(page: Any, site: Path) -> None:
    for name in ("index.html", "powers.html", "catalogue.html"):
        page.goto((site / name).as_uri())
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        seen = set()
        for _ in range(400):
            page.keyboard.press("Tab")
            spot = page.evaluate(
                """() => { const e = document.activeElement;
                if (e === document.body) return null;
                const r = e.getBoundingClientRect(), s = getComputedStyle(e);
                const ring = s.outlineStyle !== 'none' || s.boxShadow !== 'none';
                return [e.tagName, e.getAttribute('href') || e.name || e.id || e.className,
                        ring, r.width > 0 && r.height > 0]; }"""
            )
            if spot is None:
                break
            assert spot[2], f"{name}: no visible focus on {spot}"
            assert spot[3], f"{name}: focus on something that is not shown: {spot}"
            seen.add(spot[1])
        links = page.evaluate(
            """() => [...document.querySelectorAll('main a[href]')]
            .filter(a => a.checkVisibility()).map(a => a.getAttribute('href'))"""
        )
        assert len(seen) >= min(len(set(links)), 380) * 0.95, name


def test_every_kind_of_page_prints_on_a4(page: Any, site: Path) -> None:
    from pypdf import PdfReader

    for file in pages_of(site):
        page.goto(file.as_uri())
        paper = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
        sizes = {(round(p.mediabox.width), round(p.mediabox.height)) for p in paper.pages}
        assert sizes <= {(595, 842), (596, 842), (842, 595), (842, 596)}, (file.name, sizes)
        if file.parent.name == "cards":
            assert len(paper.pages) == 1, file.name


@pytest.mark.parametrize("width", [1280, 768, 390])
def test_the_type_of_charts_can_be_read_in_any_window(
    chromium: Any, one_site: Path, width: int
) -> None:
    """A chart wider than the window is scrolled in its box: its type is never below 10 pixels."""
    files = [one_site / "structure.html", *sorted((one_site / "powers").glob("*.html"))[:2]]
    for scripted in (True, False):
        size = {"width": width, "height": 900}
        for page in opened(chromium, size, java_script_enabled=scripted):
            for file in files:
                page.goto(file.as_uri())
                figures = page.locator("figure.chart .scroll")
                for number in range(figures.count()):
                    box = figures.nth(number).locator("svg").bounding_box()
                    natural = float(figures.nth(number).locator("svg").get_attribute("width"))
                    assert box["width"] >= 0.84 * natural, (file.name, box["width"] / natural)
                    assert figures.nth(number).bounding_box()["width"] <= width, file.name


def test_a_chart_that_was_enlarged_prints_within_the_sheet(page: Any, one_site: Path) -> None:
    page.goto((one_site / "structure.html").as_uri())
    for _ in range(4):
        page.get_by_role("button", name="放大").first.click()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 672, "height": 900})
    assert page.locator("figure.chart svg").first.bounding_box()["width"] <= 672


def test_words_without_end_do_not_widen_a_phone(chromium: Any, tmp_path: Path) -> None:
    shown = disclose(department(Endless()))
    for name, data in files(shown, Stamp(DAY, None), choose_engine(), lambda: None):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    wide = {}
    for page in opened(chromium, {"width": 320, "height": 900}):
        for file in sorted(tmp_path.rglob("*.html")):
            page.goto(file.as_uri())
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                wide[file.name] = width
    assert not wide
