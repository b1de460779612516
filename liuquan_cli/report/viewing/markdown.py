"""A view as Markdown tables."""

from collections.abc import Sequence

from liuquan_cli.model.text import _
from liuquan_cli.model.view import Table, View


def write(views: Sequence[View], unit: str) -> str:
    """Headings and tables; text from the repository is escaped, so that it stays text."""
    parts = [f"# {escaped(unit)}"] if unit else []
    for view in views:
        parts += [f"## {view.title}", _("依据：{basis}").format(basis="；".join(view.basis))]
        for table in view.tables:
            parts += [f"### {table.title}", _table(table)]
            parts += [table.note] if table.note else []
    return "\n\n".join(parts) + "\n"


def _table(table: Table) -> str:
    rule = ["---:" if index in table.numbers else "---" for index in range(len(table.columns))]
    rows = ([cell.text for cell in row] for row in table.rows)
    lines = (_line(map(escaped, cells)) for cells in (table.columns, *rows))
    head, *rest = lines
    return "\n".join((head, _line(rule), *rest))


def _line(cells: object) -> str:
    return "| " + " | ".join(cells) + " |"  # type: ignore[arg-type]


def escaped(text: str) -> str:
    """`text` with what Markdown or HTML would take for marks made plain, on one line."""
    plain = "".join(f"\\{c}" if c in "\\`*_[]|#~" else c for c in " ".join(text.split()))
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
