"""The three examples as departments, and papers as plain text."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from liuquan_cli.checking.desk import open_department
from liuquan_cli.documents.paper import (
    Blank,
    Block,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Points,
)
from liuquan_cli.model.department import Department

ROOT = Path(__file__).resolve().parent.parent.parent
NAMES = ("changzhi-gongshang", "xiangyuan-jisheng", "xiaoyi-zuzhibu")
DAY = date(2026, 11, 30)
YEAR = 2026


@cache
def example(name: str, day: date = DAY) -> Department:
    """An example as it stands on `day`."""
    return open_department(ROOT / "examples" / name, day, cached=False).department


def words(block: Block) -> str:
    """All that a block says."""
    match block:
        case Heading(text) | Paragraph(text):
            return text
        case Points(items):
            return "\n".join(items)
        case Grid():
            cells = (slot.text for row in block.rows for slot in row)
            return "\n".join((block.caption, *cells, block.note))
        case Figure():
            return f"{block.caption}\n{block.alt}\n{block.svg}"
        case Blank():
            return block.label
    return ""


def text_of(paper: Paper) -> str:
    """All that a paper says."""
    own = (paper.name, paper.title, paper.number, paper.addressee, *paper.signers, *paper.missing)
    return "\n".join((*own, *map(words, paper.blocks)))


def under(paper: Paper, title: str) -> tuple[Block, ...]:
    """What stands under the heading `title`, to the next one as high."""
    found: list[Block] = []
    level = 0
    for block in paper.blocks:
        if isinstance(block, Heading):
            if level and block.level <= level:
                break
            if block.text == title:
                level = block.level
                continue
        if level:
            found.append(block)
    assert level, f"no heading {title}"
    return tuple(found)


def grids(blocks: tuple[Block, ...]) -> Iterator[Grid]:
    """The tables among blocks."""
    return (block for block in blocks if isinstance(block, Grid))


def rows(grid: Grid) -> list[tuple[str, ...]]:
    """The rows of a table below its head."""
    return [tuple(slot.text for slot in row) for row in grid.rows[grid.heads :]]
