"""A view on the terminal: plain when piped."""

from collections.abc import Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from liuquan_cli.model.view import Tone, View

_STYLES = {Tone.PLAIN: "", Tone.GOOD: "", Tone.LACK: "bold red", Tone.QUIET: "dim"}


def write(views: Sequence[View], width: int, colour: bool = False) -> str:
    """Tables one after another, at most `width` columns wide."""
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=colour, no_color=not colour,
                      highlight=False, markup=False)  # fmt: skip
    for view in views:
        for table in view.tables:
            title = table.title if len(view.tables) == 1 else f"{view.title}：{table.title}"
            grid = Grid(
                title=Text(title, style="bold"),
                caption=Text(table.note) if table.note else None,
                box=SIMPLE_HEAD,
                title_justify="left",
                caption_justify="left",
            )
            for index, column in enumerate(table.columns):
                grid.add_column(
                    Text(column),
                    justify="right" if index in table.numbers else "left",
                    overflow="fold",
                )
            for row in table.rows:
                grid.add_row(*(Text(cell.text, style=_STYLES[cell.tone]) for cell in row))
            console.print(grid)
            console.print()
    return out.getvalue()
