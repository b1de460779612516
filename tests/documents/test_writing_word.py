"""Word: page, grid, styles and fonts read back; safe text; equal bytes."""

import re
import zipfile
from io import BytesIO

import pytest

from liuquan_cli.documents.paper import Figure, Grid, Paper, Paragraph, Points, Slot
from liuquan_cli.documents.writing import word
from liuquan_cli.render.paper import fonts
from tests.documents import samples
from tests.render.fonts import needs_fonts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _read(paper):
    import docx

    return docx.Document(BytesIO(word.write(paper)))


def _part(paper, name):
    with zipfile.ZipFile(BytesIO(word.write(paper))) as archive:
        return archive.read(name).decode()


def test_the_page_is_that_of_the_standard():
    document = _read(samples.long_report())
    seen = set()
    for section in document.sections:
        lying = section.page_width > section.page_height
        seen.add(lying)
        sides = (
            section.top_margin,
            section.right_margin,
            section.bottom_margin,
            section.left_margin,
        )
        asked = (28, 37, 26, 35) if lying else (37, 26, 35, 28)
        assert [round(side.mm, 1) for side in sides] == list(asked)
        assert round(min(section.page_width.mm, section.page_height.mm)) == 210
        grid = section._sectPr.find(f"{_W}docGrid")
        assert grid.get(f"{_W}linePitch") == "579"
        assert 22 * 579 <= 225 / 25.4 * 1440 < 23 * 579
    assert seen == {True, False}


def test_28_characters_fit_a_line():
    styles = _part(samples.pledge(), "word/styles.xml")
    assert '<w:spacing w:val="-5"/>' in styles
    assert '<w:sz w:val="32"/>' in styles
    room = 11906 - 1587 - 1474
    assert 28 * (320 - 5) <= room < 29 * (320 - 5)


def test_styles_carry_the_fonts_of_the_standard_and_levels():
    document = _read(samples.long_report())
    for style, font, level in (
        ("Normal", None, None),
        ("Title", "方正小标宋简体", None),
        ("Heading 1", "黑体", "0"),
        ("Heading 2", "楷体_GB2312", "1"),
        ("Heading 3", "仿宋_GB2312", "2"),
        ("Heading 4", "仿宋_GB2312", "3"),
    ):
        element = document.styles[style].element
        if font:
            assert element.rPr.rFonts.get(f"{_W}eastAsia") == font
        found = element.find(f".//{_W}outlineLvl")
        assert (found.get(f"{_W}val") if found is not None else None) == level
    texts = {p.text: p.style.name for p in document.paragraphs}
    assert texts["一、总体情况"] == "Heading 1"
    assert texts["（一）清单"] == "Heading 2"
    assert texts["1.权力清单"] == "Heading 3"
    assert texts["（1）调整"] == "Heading 4"
    assert texts["示例市推进六权治本工作领导小组办公室："] == "公文顶格"
    assert "附件：1.权力清单" in texts


def test_numbers_of_pages_differ_by_side():
    settings = _part(samples.pledge(), "word/settings.xml")
    assert "<w:evenAndOddHeaders/>" in settings
    section = _read(samples.pledge()).sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert odd.text.replace("1", "") == even.text.replace("1", "") == "—  —"
    assert (odd.alignment, even.alignment) == (2, 0)


def test_tables_repeat_their_heads_cut_no_row_and_keep_merged_cells():
    table = _read(samples.yearly_table()).tables[0]
    rows = table._tbl.tr_lst
    assert [r.trPr.find(f"{_W}tblHeader") is not None for r in rows] == [True] * 2 + [False] * 3
    assert all(row.trPr.find(f"{_W}cantSplit") is not None for row in rows)
    assert table.cell(0, 0)._tc is table.cell(1, 1)._tc
    assert table.cell(0, 2).text == table.cell(0, 4).text == "申请人情况"
    assert table.cell(3, 0)._tc is table.cell(4, 0)._tc
    assert [table.cell(2, n).paragraphs[0].alignment for n in (0, 2)] == [0, 2]


@needs_fonts
def test_charts_are_pictures_with_their_words():
    xml = _part(samples.long_report(), "word/document.xml")
    for words in ("流程图：受理、审查、决定", "结构图：两个岗位", "逐月办件数"):
        assert f'descr="{words}"' in xml
    assert len(_read(samples.long_report()).inline_shapes) == 3


def test_without_a_font_a_line_says_where_the_chart_is(monkeypatch):
    monkeypatch.setattr(fonts, "_families", lambda extra: {})
    chart = Figure(samples.drawing(300, 100), "流程图：受理", "图题")
    document = _read(Paper(name="图", title="题", blocks=(chart,), contents=True))
    assert not document.inline_shapes
    assert any("流程图：受理" in p.text and "字体" in p.text for p in document.paragraphs)


def test_a_book_has_a_table_of_contents_that_word_can_bring_up_to_date():
    paper = samples.long_report(contents=True)
    xml = _part(paper, "word/document.xml")
    assert 'TOC \\o "1-2"' in xml
    assert "updateFields" in _part(paper, "word/settings.xml")
    assert "updateFields" not in _part(samples.pledge(), "word/settings.xml")
    marks = set(re.findall(r'<w:bookmarkStart[^>]* w:name="([^"]+)"', xml))
    assert set(re.findall(r'w:anchor="([^"]+)"', xml)) <= marks
    entries = [p for p in _read(paper).paragraphs if p.style.name.startswith("toc")]
    assert [p.style.name for p in entries] == ["toc 1", "toc 2", "toc 2", "toc 1", "toc 1", "toc 1"]


def test_properties_name_the_unit_and_no_person_or_clock():
    properties = _read(samples.long_report()).core_properties
    assert properties.title == "示例市示例局2026年度六权治本工作情况自查报告"
    assert properties.author == "示例市示例局"
    assert properties.language == "zh-CN"
    assert properties.last_modified_by == ""
    assert _read(samples.pledge()).core_properties.author == ""
    made = word.write(samples.pledge())
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_equal_papers_give_equal_bytes():
    assert word.write(samples.long_report(True)) == word.write(samples.long_report(True))


def test_text_is_never_markup():
    document = _read(samples.hostile())
    kept = "{{ 7*7 }} {% for %} {_{ }_} <script>alert(1)</script> ]]> &  䶮㎡𠮷 &amp; \\ //"
    texts = [p.text for p in document.paragraphs]
    assert sum(kept in text for text in texts) >= 8
    assert kept in document.tables[0].cell(1, 0).text
    assert kept.split("<")[0] in document.core_properties.title


def test_five_hundred_rows_are_written():
    rows = tuple((Slot(str(n)), Slot(samples.SENTENCE)) for n in range(500))
    grid = Grid((samples.heads("号", "事项"), *rows), (1, 5))
    document = _read(Paper(name="长", title="长表", blocks=(grid,)))
    assert len(document.tables[0]._tbl.tr_lst) == 501


@pytest.mark.parametrize("contents", [False, True])
def test_an_empty_paper_is_written(contents):
    assert _read(Paper(name="空", title="", blocks=(), contents=contents)).sections


@pytest.mark.parametrize("last", [Paragraph("特此报告。"), Points(("甲", "乙"))])
def test_the_last_of_the_text_stays_with_the_signature(last):
    paper = Paper(name="署", title="题", blocks=(Paragraph("一"), last), signers=("某局",))
    paragraphs = {one.text.removeprefix("· "): one for one in _read(paper).paragraphs}
    kept = {text for text, one in paragraphs.items() if one.paragraph_format.keep_with_next}
    assert kept & {"一", "甲", "特此报告。", "乙"} == {"特此报告。", "乙"} & paragraphs.keys()


def test_lines_of_tables_are_as_high_in_every_font():
    merged = (Slot("合并", down=2), Slot("甲"))
    grid = Grid((merged, (Slot("乙"),)), (1, 1), heads=0)
    (table,) = _read(Paper(name="表", title="题", blocks=(grid,))).tables
    cells = [cell for row in table._tbl.tr_lst for cell in row.tc_lst]
    assert len(cells) == 4
    for cell in cells:
        (spacing,) = cell.iter(f"{_W}spacing")
        assert (spacing.get(f"{_W}lineRule"), spacing.get(f"{_W}line")) == ("exact", "312")
