"""How wide text is in a terminal: a full-width character takes two columns."""

import unicodedata


def columns(text: str) -> int:
    """The columns that `text` takes; combining marks take none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )
