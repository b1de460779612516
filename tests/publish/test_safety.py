"""Text that a department keeps can do nothing in a bundle but be read."""

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.markdown import rendered
from liuquan_cli.publish.pages import files
from liuquan_cli.publish.site import Stamp
from liuquan_cli.publish.wanted import Wanted
from liuquan_cli.render.engine import choose_engine
from tests.publish.maximal import DAY, Writer, department

OWN = re.compile(r"(\.\./)*(site|search|search/index)\.js")
EVIL = (
    "=1</script></title></style>]]>--><img src=x onerror=alert(1)>"
    '<a href="javascript:alert(2)">\'"&\u2028\u202e\u200b{{7*7}}//x.example|\\'
)
ADDRESSES = ("网址", "网站", "位置")


class Hostile(Writer):
    """Writes all that is public so that it would break out wherever it were not escaped."""

    def _value(self, key: str, *rest: Any) -> Any:
        found = super()._value(key, *rest)
        if not isinstance(found, str) or not found.startswith(("明文", "名-")):
            return found
        return f"javascript:alert(3)//{found}" if key in ADDRESSES else EVIL + found


class Tags(HTMLParser):
    """What a browser could be made to run or fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            led = name in ("href", "src", "action") and re.match(
                r"\s*(javascript|data|vbscript):|\s*//", value or ""
            )
            if led or name.startswith("on") or name == "style":
                self.wrong.append((tag, name))
        if tag in ("img", "iframe", "object", "style"):
            self.wrong.append((tag, ""))
        if tag == "script" and not OWN.fullmatch(dict(attrs).get("src") or ""):
            self.wrong.append((tag, "not ours"))


@pytest.fixture(scope="module")
def bundle() -> dict[str, bytes]:
    wanted = Wanted(base_url="https://a.example/x&y/")
    shown = disclose(department(Hostile()))
    return dict(files(shown, Stamp(DAY, None), choose_engine(), lambda: None, wanted=wanted))


def test_markup_in_any_text_is_shown_as_text(bundle: dict[str, bytes]) -> None:
    for name, data in bundle.items():
        if name.endswith(".html"):
            tags = Tags()
            tags.feed(data.decode())
            assert not tags.wrong, (name, tags.wrong)
    assert "{{7*7}}" in bundle["powers.html"].decode()


def test_charts_feed_and_map_stay_xml_that_runs_nothing(bundle: dict[str, bytes]) -> None:
    seen = [name for name in bundle if name.endswith((".svg", ".xml"))]
    assert {"feed.xml", "sitemap.xml"} < set(seen) and len(seen) > 5
    for name in seen:
        for one in ElementTree.fromstring(bundle[name]).iter():
            assert one.tag.rpartition("}")[2] not in ("script", "style", "image", "a"), name
            wrong = [k for k in one.attrib if k.startswith("on") or k == "style"]
            assert not wrong, (name, wrong)


def test_data_holds_no_formula_and_no_end_of_script(bundle: dict[str, bytes]) -> None:
    for name, data in bundle.items():
        if name.endswith((".json", ".jsonld")):
            json.loads(data)
        elif name.endswith(".js"):
            assert "\u2028" not in data.decode(), name
        elif name.endswith(".csv"):
            rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
            cells = [cell for row in rows for cell in row if cell]
            assert not [cell for cell in cells if cell[0] in "=+-@\t\r＝＋－＠"], name
    with zipfile.ZipFile(io.BytesIO(bundle["data/public.xlsx"])) as book:
        for part in book.namelist():
            held = book.read(part)
            assert b"<f>" not in held, part
            assert not (part.endswith(".rels") and b"javascript" in held), part


def test_an_institution_is_sanitised() -> None:
    html = rendered(
        "# 示范制度\n\n第一条 总则<!-- 内部 -->\n\n<!--\n草稿\n\n草稿\n-->\n\n"
        "<script>alert(1)</script>\n\n![图](http://x.example/a.png)\n\n"
        "[一](javascript:alert(1)) [二](https://example.org) <b onclick=x>三</b>\n\n## 附则\n",
        "示范制度",
    )
    assert not re.search('内部|草稿|<script|<img|onclick|href="javascript|示范制度', html)
    assert '<p class="article"><b>第一条</b> 总则</p>' in html
    assert 'href="https://example.org"' in html
    assert "<h2>附则</h2>" in html


def test_headings_of_an_institution_begin_under_the_title_of_the_page() -> None:
    assert "<h2>第一章</h2>" in rendered("# 第一章\n\n文\n\n## 第一节\n", "制度")
    assert "<h3>第一节</h3>" in rendered("# 第一章\n\n文\n\n## 第一节\n", "制度")
