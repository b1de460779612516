"""A department that may be published and is small: what a test pays for each publication."""

from pathlib import Path

from tests.docs.pages import HANDBOOK, blocks

SMALL_DAY = ("--today", "2026-06-30")


def small(folder: Path) -> Path:
    """The handbook's worked example under `folder`: one power, and all that belongs to it."""
    for block in blocks(HANDBOOK):
        file = block.attributes.get("file", "")
        if file and "alone" not in block.attributes:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(block.text, encoding="utf-8")
    return folder
