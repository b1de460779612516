"""A view without personal data, signs that steer a terminal, and what bears a mark of secrecy."""

from collections.abc import Mapping, Sequence

from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, View
from liuquan_cli.report.entry import shown
from liuquan_cli.rules.marks import secrecy_marks


def hidden(views: Sequence[View], secrets: Mapping[str, str]) -> list[View]:
    """`views` as they may be shown; `secrets` are those found in the files behind them."""

    def plain(text: str) -> str:
        if next(secrecy_marks(text), None) is not None:
            return _("（带国家秘密标志，不显示）")
        return shown(text, secrets)

    def table(one: Table) -> Table:
        rows = tuple(tuple(Cell(plain(cell.text), cell.tone) for cell in row) for row in one.rows)
        columns = tuple(map(plain, one.columns))
        return Table(plain(one.title), columns, rows, plain(one.note), one.numbers)

    return [View(one.name, one.title, one.basis, tuple(map(table, one.tables))) for one in views]
