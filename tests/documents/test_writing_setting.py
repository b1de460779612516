"""What all formats share: numbers of headings, tables laid out, pages' turns."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.documents.paper import (
    Break,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Slot,
)
from liuquan_cli.documents.writing.grids import table_of
from liuquan_cli.documents.writing.numbering import Numbering
from liuquan_cli.documents.writing.setting import Head, setting_of, written
from liuquan_cli.model.article import number
from tests.documents.samples import drawing, heads, yearly_table


def _paper(*blocks, **more):
    return Paper(name="件", title="题", blocks=blocks, **more)


def test_headings_are_numbered_as_the_standard_has_it():
    numbering = Numbering()
    levels = [1, 2, 3, 4, 4, 3, 2, 3, 1, 2]
    assert [numbering.label(level) for level in levels] == [
        "一、", "（一）", "1.", "（1）", "（2）", "2.", "（二）", "1.", "二、", "（一）",
    ]  # fmt: skip
    for _ in range(8):
        numbering.label(1)
    assert numbering.label(1) == "十一、"


def test_a_heading_out_of_the_count_takes_no_number_and_depths_have_no_gap():
    setting = setting_of(
        _paper(Heading("甲", 3), Heading("前言", numbered=False), Heading("乙"), Heading("丙", 4))
    )
    found = [(h.label, h.depth) for h in setting.parts[0].pieces if isinstance(h, Head)]
    assert found == [("1.", 1), ("", 1), ("一、", 1), ("（1）", 2)]


def test_a_day_has_no_zeros_in_front():
    assert written(date(2026, 3, 1)) == "2026年3月1日"


def test_merged_cells_cover_every_place_once():
    table = table_of(yearly_table().blocks[0])
    assert table is not None
    covered = [
        (cell.row + down, cell.column + across)
        for cell in table.cells
        for down in range(cell.down)
        for across in range(cell.across)
    ]
    assert sorted(covered) == [(row, column) for row in range(5) for column in range(6)]
    assert len(covered) == len(set(covered))
    assert sum(table.widths) == pytest.approx(1)


@given(
    st.lists(
        st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=6),
        min_size=1,
        max_size=8,
    ),
    st.lists(st.floats(0, 9), min_size=1, max_size=6),
    st.integers(0, 9),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_merged_every_place_is_covered_once(spans, widths, count):
    rows = tuple(
        tuple(Slot("格", down=down, across=across) for down, across in row) for row in spans
    )
    table = table_of(Grid(rows, tuple(widths), heads=count))
    places = [
        (cell.row + down, cell.column + across)
        for cell in table.cells
        for down in range(cell.down)
        for across in range(cell.across)
    ]
    assert sorted(places) == [
        (row, column) for row in range(len(rows)) for column in range(len(table.widths))
    ]
    assert all(
        sum(place.cell.across for place in row.places) == len(table.widths)
        for row in table.by_row()
    )


@given(st.lists(st.integers(1, 4), max_size=40))
@settings(max_examples=60, deadline=None)
def test_a_number_counts_the_headings_since_the_last_higher_one(levels):
    numbering = Numbering()
    for at, level in enumerate(levels):
        label = numbering.label(level)
        higher = [n for n in range(at) if levels[n] < level]
        since = levels[(higher[-1] + 1 if higher else 0) : at + 1]
        count = sum(other == level for other in since)
        assert number(label.strip("、（）.")) == count


@pytest.mark.parametrize(
    ("text", "align"),
    [("1,204", "right"), ("-1", "right"), ("2.5%", "right"), ("无", "left"), ("", "left")],
)
def test_numbers_stand_to_the_right(text, align):
    table = table_of(Grid((heads("头"), (Slot(text),)), (1,)))
    assert [cell.align for cell in table.cells] == ["centre", align]


def test_a_broken_table_is_cut_to_what_fits():
    rows = ((Slot("甲", across=9, down=9), Slot("乙")), (Slot("丙"), Slot("丁"), Slot("戊")))
    table = table_of(Grid(rows, (1, 0), heads=5))
    assert [(c.text, c.down, c.across) for c in table.cells[:1]] == [("甲", 1, 9)]
    assert table.rows == 2
    assert table_of(Grid((), (1,))) is None
    assert table_of(Grid(((),), ())) is None


def test_a_wide_table_and_a_chart_of_its_own_page_take_their_heading_along():
    wide = Grid((heads("头"), (Slot("1"),)), (1,), landscape=True)
    own = Figure(drawing(600, 900), "图", own_page=True)
    setting = setting_of(
        _paper(
            Paragraph("甲"), Heading("表"), wide, wide, Heading("图"), own, Paragraph("乙"), Break()
        )
    )
    kinds = [
        (part.landscape, [type(piece).__name__ for piece in part.pieces]) for part in setting.parts
    ]
    assert kinds == [
        (False, ["Text"]),
        (True, ["Head", "Table", "Table"]),
        (False, ["Head", "Chart"]),
        (False, ["Text"]),
    ]


@pytest.mark.parametrize(("wide", "high"), [(600, 900), (3000, 200), (100, 4000), (90, 60)])
def test_a_chart_fits_its_page(wide, high):
    own = Figure(drawing(wide, high), "图", "图题", own_page=True)
    part = setting_of(_paper(Heading("题" * 60), own)).parts[0]
    room = (225, 156) if part.landscape else (156, 225)
    chart = part.pieces[-1]
    assert chart.width <= room[0]
    assert chart.height <= room[1] - 20
    assert chart.width / chart.height == pytest.approx(wide / high, rel=0.02)


def test_text_loses_what_no_file_can_hold():
    setting = setting_of(_paper(Paragraph("甲\x00\x07\ud800\ufffe\u202e乙\r\n丙\t丁")))
    assert setting.parts[0].pieces[0].text == "甲乙\n丙 丁"
