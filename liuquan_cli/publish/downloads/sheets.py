"""A table as CSV: UTF-8 with BOM, CRLF, for spreadsheets and programs alike."""

import csv
import io

from liuquan_cli.publish.downloads.columns import Cell
from liuquan_cli.publish.downloads.table import Table

BOM = b"\xef\xbb\xbf"
# A spreadsheet takes what begins so for a formula. A ' before it makes it text; a text that begins
# with ' gets one more, so taking one leading ' away always gives the text back.
RISKY = frozenset("=+-@\t\r'＝＋－＠")
NOTE = (
    "单元格里有几个值的，每行一个。以 = + - @、制表符、回车、' 或者全角的 ＝＋－＠ 开头的文字，"
    "前面多写了一个 '，免得电子表格当成公式；程序读取时去掉开头的一个 ' 就是原文。"
)


def guarded(value: Cell) -> str:
    """A cell as it is written."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    return f"'{value}" if value[:1] in RISKY and value else value


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text.removeprefix("'")


def sheet(table: Table) -> bytes:
    """The whole file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([guarded(value) for value in row] for row in table.rows)
    return BOM + out.getvalue().encode()
