"""Every link, anchor and picture of a published site leads to something that is there."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.cli.calling import EXAMPLES, liuquan


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            elif name in ("href", "src", "action", "for", "aria-labelledby", "aria-describedby"):
                own = f"#{value}" if name in ("for", "aria-labelledby", "aria-describedby") else ""
                self.targets.append(own or value or "")


def read(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text(encoding="utf-8"))
    return page


@pytest.mark.parametrize("unit", ["changzhi-gongshang", "xiangyuan-jisheng", "xiaoyi-zuzhibu"])
def test_every_link_and_anchor_resolves(unit: str, tmp_path: Path) -> None:
    out = tmp_path / "site"
    done = liuquan("publish", EXAMPLES / unit, "--out", out, "--today", "2026-11-30", "--force")
    assert done.code == 0, done.err
    pages = {file.resolve(): read(file) for file in out.rglob("*.html")}
    lost, linked = [], set()
    for file, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), (file, "an id stands twice")
        for target in page.targets:
            parts = urlsplit(target)
            if parts.scheme or target.startswith("//"):
                assert parts.scheme in ("http", "https", "mailto", "tel"), (file, target)
                continue
            aim = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            linked.add(aim)
            anchor = unquote(parts.fragment) if aim.suffix == ".html" else ""
            if not aim.is_file() or (anchor and anchor not in pages[aim].ids):
                lost.append((file.name, target))
    assert not lost, lost[:20]
    alone = [file.name for file in pages if file not in linked and file.name != "index.html"]
    assert not alone, f"no page leads to {alone}"


def test_style_and_scripts_ask_for_nothing_outside(tmp_path: Path) -> None:
    out = tmp_path / "site"
    unit = EXAMPLES / "xiaoyi-zuzhibu"
    assert liuquan("publish", unit, "--out", out, "--today", "2026-11-30", "--force").code == 0
    for file in (*out.rglob("*.css"), *out.rglob("*.js"), *out.rglob("*.svg")):
        text = file.read_text(encoding="utf-8")
        found = re.findall(r"""(?:url\(|src=|href=|fetch\(|import\()\s*["']?(?:https?:)?//""", text)
        assert not found, (file.name, found)
