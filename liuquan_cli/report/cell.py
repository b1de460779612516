"""A text as it may stand in a cell of a spreadsheet."""

_FORMULA = tuple("=+-@＝＋－＠\t\r\n|")  # what a spreadsheet may take for the start of a formula


def safe(cell: str) -> str:
    """`cell` as a text that no spreadsheet runs as a formula: behind an apostrophe if need be."""
    return "'" + cell if cell.lstrip(" \u3000\u00a0").startswith(_FORMULA) else cell
