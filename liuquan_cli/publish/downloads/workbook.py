"""All tables as one workbook, a sheet each: to be read, filtered and printed."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from liuquan_cli.publish.downloads.columns import Cell, Column
from liuquan_cli.publish.downloads.table import Table

_LONGEST = 32_767  # signs in one cell of a sheet
_CUT = "……（未完，全文见 CSV）"
_NARROW, _WIDE = 6.0, 46.0
_A4 = 9  # as spreadsheets number paper
_PAPER = 220.0  # signs that fit beside each other on a sheet across and stay readable
_LINE, _DEEPEST = 14.25, 24  # points; lines of one row
_SAMPLE = 200  # rows that decide how wide a column is


def workbook(tables: Sequence[Table], title: str, day: date) -> bytes:
    """The workbook; the same tables give the same bytes. It names no person."""
    import xlsxwriter  # type: ignore[import-untyped]

    from liuquan_cli.publish.downloads.rows import Rows

    out = io.BytesIO()
    options = {
        "constant_memory": True,  # rows leave as they come
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title, "created": datetime(day.year, day.month, day.day)})
        base = {"font_name": "宋体", "font_size": 10.5, "valign": "top"}
        text = book.add_format({**base, "text_wrap": True, "num_format": "@"})
        number = book.add_format(base)
        head = book.add_format(
            {**base, "bold": True, "bg_color": "#EFEBE4", "bottom": 1, "text_wrap": True}
        )
        link = book.add_format({**base, "font_color": "#1F4E79", "underline": 1})
        _contents(book, tables, title, base, head, link)
        for table in tables:
            _sheet(book.add_worksheet(table.title[:31], Rows), table, text, number, head)
    return out.getvalue()


def _contents(
    book: Any, tables: Sequence[Table], title: str, base: dict[str, Any], head: Any, link: Any
) -> None:
    """The first sheet: what is in the others."""
    sheet = book.add_worksheet("目录")
    plain = book.add_format({**base, "text_wrap": True})
    sheet.hide_gridlines(2)
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 8)
    sheet.set_column(2, 2, 64)
    sheet.write_string(0, 0, title, book.add_format({**base, "bold": True, "font_size": 16}))
    for place, name in enumerate(("表", "行数", "说明")):
        sheet.write_string(2, place, name, head)
    sheet.freeze_panes(3, 0)
    for row, table in enumerate(tables, 3):
        sheet.write_url(row, 0, f"internal:'{table.title[:31]}'!A1", link, table.title)
        sheet.write_number(row, 1, len(table.rows), plain)
        sheet.write_string(row, 2, table.description, plain)


def _sheet(sheet: Any, table: Table, text: Any, number: Any, head: Any) -> None:
    last, widths = len(table.columns) - 1, list[float]()
    for place, column in enumerate(table.columns):
        width = _width(column, [row[place] for row in table.rows[:_SAMPLE]])
        widths.append(width)
        sheet.set_column(place, place, width, number if column.type == "integer" else text)
        sheet.write_string(0, place, column.name, head)
    rows = [[whole(one) if isinstance(one, str) else one for one in row] for row in table.rows]
    rooms = [max(int(width) - 1, 1) for width in widths]
    sheet.write_rows(rows, (_height(row, rooms) for row in rows), text, number)
    leading = 2 if last > 2 else 0  # columns that say what a row is about
    sheet.freeze_panes(1, leading)
    sheet.autofilter(0, 0, len(table.rows), last)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    if sum(widths) <= _PAPER:
        sheet.fit_to_pages(1, 0)
    else:
        sheet.set_print_scale(70)
        if leading:
            sheet.repeat_columns(0, leading - 1)
    sheet.repeat_rows(0)
    sheet.set_footer("&C&P / &N")


def whole(value: str) -> str:
    """A text as far as a cell can hold it."""
    return value if len(value) <= _LONGEST else value[: _LONGEST - len(_CUT)] + _CUT


def _width(column: Column, values: Sequence[Cell]) -> float:
    """In signs of half width: as wide as most values ask for, no wider than a line to read."""
    asked = sorted(
        max((_halves(line) for line in str(value).split("\n")), default=0)
        for value in values
        if value is not None
    )
    most = asked[len(asked) * 9 // 10] if asked else 0
    return min(_WIDE, max(_NARROW, _halves(column.name) + 4.0, most + 2.0))


def _height(row: Sequence[Cell], rooms: Sequence[int]) -> float | None:
    """How high a row must be in points; None where one line will do."""
    deep = 1
    for value, room in zip(row, rooms, strict=True):
        if isinstance(value, str) and (len(value) * 2 > room or "\n" in value):
            deep = max(deep, _lines(value, room))  # no sign is wider than two
    return _LINE * min(deep, _DEEPEST) if deep > 1 else None


def _lines(value: str, room: int) -> int:
    """How many lines a text takes where a line has room for so many signs of half width."""
    return sum(-(-_halves(line) // room) or 1 for line in value.split("\n"))


def _halves(text: str) -> int:
    """How wide a text is: a Chinese character is three bytes long and two signs wide."""
    return (len(text.encode("utf-8", "surrogatepass")) + len(text)) // 2
