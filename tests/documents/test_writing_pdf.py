"""PDF: geometry of GB/T 9704 read back, tags, and equal bytes."""

from datetime import date
from io import BytesIO

import pytest

from liuquan_cli.documents.paper import Grid, Paper, Paragraph, Points, Slot
from liuquan_cli.documents.writing import formats, pdf
from liuquan_cli.documents.writing.setting import setting_of
from liuquan_cli.render.paper import fonts
from liuquan_cli.render.paper.fonts import NoFontError
from tests.documents import samples
from tests.render.fonts import needs_fonts

_MM = 72 / 25.4
DAY = date(2026, 11, 30)
pytestmark = needs_fonts


def _read(paper):
    from pypdf import PdfReader

    return PdfReader(BytesIO(pdf.write(paper)))


def _places(page):
    """Text with the place where it stands, in points."""
    found = []

    def visit(text, page_matrix, matrix, font, size):
        if text.strip():
            a, b, c, d, e, f = page_matrix
            x, y = matrix[4:6]
            found.append((text.strip(), a * x + c * y + e, b * x + d * y + f))

    page.extract_text(visitor_text=visit)
    return found


def test_a_full_page_has_22_lines_of_28_characters():
    page = _read(Paper(name="满", title="题", blocks=(Paragraph("字" * 28 * 60),))).pages[1]
    lines = page.extract_text().splitlines()
    assert sorted(len(line) for line in lines) == [len("— 2 —"), *[28] * 22]
    assert [round(float(side) / _MM) for side in page.mediabox[2:]] == [210, 297]


def test_page_numbers_stand_outside_7_mm_below_the_type_area():
    pages = _read(samples.pledge()).pages
    assert len(pages) == 2
    for page, near in zip(pages, (210 - 26 - 5, 28 + 5), strict=True):
        [(left, up)] = [(left, up) for text, left, up in _places(page) if text.startswith("—")]
        # the dash, a little above the line the text stands on, is 7 mm below the type area
        assert 35 - 7 - 2.5 <= up / _MM <= 35 - 7
        assert near - 15 <= left / _MM <= near


def test_wide_tables_lie_on_their_side_and_heads_repeat():
    pages = _read(samples.long_report()).pages
    lying = [page for page in pages if page.mediabox.width > page.mediabox.height]
    assert len(lying) >= 3
    wide = [page.extract_text() for page in lying if "栏目11" in page.extract_text()]
    assert len(wide) >= 2
    texts = [page.extract_text() for page in pages]
    assert sum("等级" in text and "岗位" in text for text in texts) >= 3


def test_it_is_tagged_and_archivable_with_title_language_and_no_clock():
    reader = _read(samples.long_report())
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("zh")
    assert reader.metadata.title == "示例市示例局2026年度六权治本工作情况自查报告"
    assert reader.metadata.author == "示例市示例局"
    xmp = root["/Metadata"].get_data().decode()
    assert "pdfaid:part>2<" in xmp
    assert "pdfaid:conformance>A<" in xmp
    assert "pdfuaid:part>1<" in xmp
    assert "2027-01-08" in xmp
    alts, waiting = [], [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        if isinstance(node, int) or not hasattr(node := node.get_object(), "get"):
            continue
        alts.extend([node["/Alt"]] if "/Alt" in node else [])
        kids = node.get("/K", [])
        waiting.extend(kids if isinstance(kids, list) else [kids])
    assert sorted(alts) == ["流程图：受理、审查、决定", "结构图：两个岗位", "逐月办件数"]


def test_it_has_bookmarks_and_a_book_has_its_page_numbers():
    paper = samples.long_report(contents=True)
    reader = _read(paper)
    titles = [str(item.title) for item in reader.outline if not isinstance(item, list)]
    assert titles == ["一、总体情况", "二、分解表", "三、岗位", "未编号"]
    listed = reader.pages[1].extract_text()
    numbers = pdf.pages(setting_of(paper))
    assert listed.startswith("目")
    assert numbers["h1"] == 1
    for line, key in (("一、总体情况", "h1"), ("三、岗位", "h7")):
        found = next(row for row in listed.splitlines() if line in row)
        assert found.endswith(str(numbers[key]))
    body = reader.pages[1 + numbers["h7"]].extract_text()
    assert "三、岗位" in body


def test_equal_papers_give_equal_bytes():
    assert pdf.write(samples.long_report(True)) == pdf.write(samples.long_report(True))


def test_text_is_never_markup():
    text = "".join(page.extract_text() for page in _read(samples.hostile()).pages)
    flat = "".join(text.replace("\u200b", "").split())
    assert flat.count("{{7*7}}{%for%}{_{}_}<script>alert(1)</script>]]>&") >= 8
    assert '#include"x"#panic()$a$*粗*_斜_`码`@ref<标签>' in flat


def test_odd_papers_are_written():
    for paper in (
        Paper(name="空", title="", blocks=()),
        Paper(name="空", title="空书", blocks=(), contents=True),
        samples.yearly_table(),
    ):
        assert pdf.write(paper).startswith(b"%PDF")


def test_without_a_chinese_font_it_is_refused_with_the_remedy(monkeypatch):
    monkeypatch.setattr(fonts, "_families", lambda extra: {})
    with pytest.raises(NoFontError) as refused:
        pdf.write(samples.pledge())
    assert "fonts-noto-cjk" in str(refused.value)
    assert "LIUQUAN_FONTS" in str(refused.value)
    with pytest.raises(NoFontError):
        formats.notices(["pdf"])
    [told] = formats.notices(["docx"], charts=True)
    assert "fonts-noto-cjk" in str(told)
    assert formats.notices(["docx", "html"]) == ()


def test_fonts_that_stand_in_are_named():
    for told in formats.notices(["pdf"]):
        assert "→" in str(told)


@pytest.mark.parametrize("above", range(18, 23))
@pytest.mark.parametrize("last", [Paragraph("特此报告。"), Points(("甲", "乙"))])
def test_a_signature_never_stands_on_a_page_alone(above, last):
    body = tuple(Paragraph("行") for _ in range(above))
    paper = Paper(name="署", title="题", blocks=(*body, last), signers=("某局",), day=DAY)
    pages = [page.extract_text() for page in _read(paper).pages]
    (signed,) = [text for text in pages if "某局" in text]
    assert "2026年11月30日" in signed
    assert "特此报告" in signed or "乙" in signed


def test_days_and_numbers_in_tables_can_be_found_and_copied():
    told = ("2026-11-30", "0355-0000040", "xinxiang@example.org")
    row = tuple(Slot(text) for text in told)
    grid = Grid((row, (Slot("Q" * 60), Slot(""), Slot(""))), (1, 1, 2), heads=0)
    text = _read(Paper(name="表", title="题", blocks=(grid,))).pages[0].extract_text()
    assert all(one in text for one in told)
    assert "Q" * 60 not in text.replace("\n", "")  # cut where it must be: it stays in its column
