"""A sheet that takes its rows at once: asked cell by cell, a workbook is most of a publication.

Written is what xlsxwriter writes in `constant_memory`, but for texts that look like its marked-up
ones: here a text is a text.
"""

import re
from collections.abc import Iterable, Sequence

from xlsxwriter.format import Format  # type: ignore[import-untyped]
from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from liuquan_cli.publish.downloads.columns import Cell

_ODD = re.compile(r"[&<>\x00-\x08\x0b-\x1f]|_x[0-9a-fA-F]{4}_|^\s|\s$")


class Rows(Worksheet):  # type: ignore[misc]
    """A worksheet of a book that keeps no rows in memory."""

    def write_rows(
        self,
        rows: Sequence[Sequence[Cell]],
        heights: Iterable[float | None],
        text: Format,
        number: Format,
    ) -> None:
        """Write all rows below the first, which is there; `heights` are those that differ."""
        width = max(map(len, rows), default=0)
        self._check_dimensions(len(rows), width - 1)
        self._write_single_row(len(rows))  # the first leaves; nothing waits after it
        begins = [f'<c r="{xl_col_to_name(column)}' for column in range(width)]
        told = f'" s="{text._get_xf_index()}" t="inlineStr"><is><t'
        counted = f'" s="{number._get_xf_index()}"><v>'
        for place, (row, height) in enumerate(zip(rows, heights, strict=True), 2):
            high = "" if height is None else f' ht="{height:g}" customHeight="1"'
            cells = [f'<row r="{place}"{high}>']
            for begin, value in zip(begins, row, strict=True):
                if isinstance(value, str):
                    written = self._text(value) if _ODD.search(value) else f">{value}"
                    cells.append(f"{begin}{place}{told}{written}</t></is></c>")
                elif value is not None:
                    cells.append(f"{begin}{place}{counted}{value}</v></c>")
            self.fh.write("".join((*cells, "</row>")))

    def _text(self, value: str) -> str:
        """What stands in a cell for a text with signs that mean something to XML or sheets."""
        kept = ' xml:space="preserve"' if value != value.strip() else ""
        return f"{kept}>{self._escape_data(self._escape_control_characters(value))}"
