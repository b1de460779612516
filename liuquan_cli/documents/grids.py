"""Tables of documents: made from views, or from rows of plain texts."""

from collections.abc import Collection, Sequence

from liuquan_cli.documents.paper import Grid, Slot
from liuquan_cli.model.view import Table
from liuquan_cli.render.layout.measure import text_width

_ROOM = (40.0, 58.0)  # characters in a line of a table, upright and on its side
_SHORT = 5.0  # characters; what is no longer stays on one line
_UNBROKEN = 8.0  # nor are days, codes and amounts broken, up to this
_PADDING = 1.0


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
    """A table with one row of heads; the columns `numbers` are set to the right.

    `widths` are meant for long texts; columns of short ones get what keeps them on one line.
    """
    made = [
        tuple(
            Slot(str(text), align="right" if place in numbers else "left")
            for place, text in enumerate(row)
        )
        for row in rows
    ]
    top = tuple(Slot(text, head=True, align="centre") for text in head)
    fitted = _fitted(widths, [list(map(str, row)) for row in rows], landscape)
    return Grid((top, *made), fitted, caption, note=note, landscape=landscape)


def _fitted(
    widths: Sequence[float], rows: Sequence[Sequence[str]], landscape: bool
) -> tuple[float, ...]:
    room = _ROOM[landscape]
    wanted = [width * room / sum(widths) for width in widths]
    least = [_least([row[place] for row in rows]) for place in range(len(widths))]
    fixed = [place for place, need in enumerate(least) if need > wanted[place]]
    taken = sum(least[place] for place in fixed)
    free = sum(want for place, want in enumerate(wanted) if place not in fixed)
    if not fixed or not free or taken > room / 2:
        return tuple(round(want, 2) for want in wanted)
    return tuple(
        round(least[place] if place in fixed else want * (room - taken) / free, 2)
        for place, want in enumerate(wanted)
    )


def _least(texts: Sequence[str]) -> float:
    """The width below which a column's texts would break; 0 where they may."""
    longest = max((text_width(text, 1) for text in texts), default=0.0)
    whole = all(text.isascii() or text == "—" for text in texts)
    limit = _UNBROKEN if whole else _SHORT
    return longest + _PADDING if longest <= limit else 0.0


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
