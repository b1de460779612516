"""HTML: a page that stands alone, a piece for other pages, safe text."""

import base64
import hashlib
import re
from itertools import pairwise

import html5lib

from liuquan_cli.documents import writing
from liuquan_cli.documents.writing import html
from tests.documents import samples

_NS = "{http://www.w3.org/1999/xhtml}"


def _tree(paper):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=True)
    return parser.parse(html.write(paper).decode())


def test_every_sample_is_valid_and_fetches_nothing():
    for paper in (
        samples.long_report(),
        samples.long_report(True),
        samples.yearly_table(),
        samples.pledge(),
        samples.hostile(),
    ):
        _tree(paper)
        page = html.write(paper).decode()
        assert "default-src 'none'" in page
        assert not re.search(r'(?:src|href)="(?!data:|#)', page)
        assert "url(" not in page
        assert " style=" not in page


def test_the_policy_allows_this_style_and_no_other():
    page = html.write(samples.pledge()).decode()
    sheet = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page


def test_headings_descend_without_gaps_and_contents_lead_to_them():
    tree = _tree(samples.long_report(True))
    levels = [int(e.tag[-1]) for e in tree.iter() if re.fullmatch(rf"{_NS}h[1-6]", e.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    anchors = {e.get("id") for e in tree.iter() if e.get("id")}
    links = [e.get("href") for e in tree.iter(f"{_NS}a")]
    assert len(links) == 6
    assert {link[1:] for link in links} <= anchors


def test_tables_have_heads_with_scope_and_keep_merged_cells():
    tree = _tree(samples.yearly_table())
    cells = [(e.tag[len(_NS) :], e.get("scope"), e.get("rowspan"), e.get("colspan"))
             for e in tree.iter() if e.tag in (f"{_NS}th", f"{_NS}td")]  # fmt: skip
    assert cells[0] == ("th", "colgroup", "2", "2")
    assert cells[1] == ("th", "colgroup", None, "3")
    assert len(list(tree.iter(f"{_NS}thead"))) == 1


def test_charts_are_pictures_with_their_words():
    alts = [e.get("alt") for e in _tree(samples.long_report()).iter(f"{_NS}img")]
    assert alts == ["逐月办件数", "流程图：受理、审查、决定", "结构图：两个岗位"]


def test_text_is_never_markup():
    page = html.write(samples.hostile()).decode()
    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;  䶮㎡𠮷 &amp;amp;") >= 12
    assert "{{ 7*7 }}" in page


def test_on_paper_it_has_the_page_of_the_standard():
    style = html.style()
    assert "margin: 37mm 26mm 35mm 28mm" in style
    assert "counter(page)" in style
    outside = [
        line
        for line in style.splitlines()
        if line.startswith(("body", "html", "h1", "p ", "table", "*"))
    ]
    assert outside == []


def test_the_piece_is_the_page_without_its_frame():
    piece = html.body(samples.pledge())
    assert piece.startswith('<article class="paper">')
    assert piece.encode() in writing.write(samples.pledge(), "html")
    assert writing.write(samples.pledge(), "html") == html.write(samples.pledge())
