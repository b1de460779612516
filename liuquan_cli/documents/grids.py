"""Tables of documents: made from views, or from rows of plain texts."""

from collections.abc import Collection, Sequence

from liuquan_cli.documents.paper import Grid, Slot
from liuquan_cli.model.view import Table


def grid(
    head: Sequence[str],
    rows: Sequence[Sequence[object]],
    widths: Sequence[float],
    caption: str = "",
    *,
    numbers: Collection[int] = (),
    note: str = "",
    landscape: bool = False,
) -> Grid:
    """A table with one row of heads; the columns `numbers` are set to the right."""
    made = [
        tuple(
            Slot(str(text), align="right" if place in numbers else "left")
            for place, text in enumerate(row)
        )
        for row in rows
    ]
    top = tuple(Slot(text, head=True, align="centre") for text in head)
    return Grid((top, *made), tuple(widths), caption, note=note, landscape=landscape)


def grid_of(
    table: Table,
    widths: Sequence[float],
    caption: str = "",
    *,
    columns: Sequence[int] = (),
    note: str = "",
    landscape: bool = False,
) -> Grid:
    """A view's table, or only its `columns`."""
    kept = tuple(columns) or tuple(range(len(table.columns)))
    return grid(
        [table.columns[place] for place in kept],
        [[row[place].text for place in kept] for row in table.rows],
        widths,
        caption or table.title,
        numbers=[k for k, place in enumerate(kept) if place in table.numbers],
        note=note or table.note,
        landscape=landscape,
    )
