"""A view as CSV for spreadsheets."""

import csv
from collections.abc import Sequence
from io import StringIO

from liuquan_cli.model.view import View
from liuquan_cli.report.cell import safe


def write(views: Sequence[View]) -> str:
    """Every table under its title, one empty line between; begins with a BOM, for Excel."""
    out = StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, lineterminator="\r\n")
    for view in views:
        for table in view.tables:
            writer.writerow([safe(f"{view.title}：{table.title}")])
            writer.writerow([safe(column) for column in table.columns])
            writer.writerows([safe(cell.text) for cell in row] for row in table.rows)
            writer.writerow([])
    return out.getvalue()
