"""What the office wrote itself, by chapter, as blocks: Markdown that may only be read."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from liuquan_cli.documents.paper import Block, Grid, Heading, Paper, Paragraph, Points, Slot
from liuquan_cli.model.department import Department
from liuquan_cli.model.office_text import OfficeText
from liuquan_cli.model.schemes.disclose import DocumentKind

_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u3000-\u303f“”‘’…—]")
_STATED = ("number", "attachments", "copies", "issuer", "issued")  # once for the whole document


def texts_of(department: Department, kind: str, year: int) -> tuple[OfficeText, ...]:
    """The files that the office wrote for the document `kind` of `year`, in order."""
    kinds = department.scheme(DocumentKind)
    wanted = kinds.canonical(kind)
    return tuple(
        text
        for text in department.all(OfficeText)
        if text.year == year and kinds.canonical(text.kind) == wanted
    )


def sections(
    department: Department, kind: str, year: int, level: int = 2
) -> dict[str, tuple[Block, ...]]:
    """The office's words for the document `kind` of `year`, by the chapter they go into.

    What stands before the first chapter is under "". Headings inside a chapter begin at `level`.
    """
    found: dict[str, tuple[Block, ...]] = {}
    for text in texts_of(department, kind, year):
        for title, markdown in text.sections().items():
            found[title] = (*found.get(title, ()), *blocks(markdown, level))
    return {title: made for title, made in found.items() if made}


def dressed(paper: Paper, department: Department, kind: str, year: int) -> Paper:
    """`paper` with the number, the attachments and the foot that the office gave it."""
    given: dict[str, Any] = {}
    for text in texts_of(department, kind, year):
        stated = {name: getattr(text, name) for name in _STATED}
        given = {name: value for name, value in stated.items() if value} | given
    return msgspec.structs.replace(paper, **given)


def blocks(markdown: str, level: int = 1) -> tuple[Block, ...]:
    """`markdown` as blocks; its highest headings become headings of `level`.

    Raw HTML, comments and pictures are left out; of links and stress the words remain.
    """
    tokens = _reader().parse(markdown)
    highest = min((int(t.tag[1]) for t in tokens if t.type == "heading_open"), default=1)
    return tuple(_made(tokens, level - highest))


@cache
def _reader() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True, "typographer": False}).enable("table")


def _made(tokens: list[Any], down: int) -> Iterator[Block]:
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            end = _end_of(tokens, at)
            yield from _listed(tokens[at : end + 1])
            at = end
        elif token.type == "table_open":
            end = _end_of(tokens, at)
            yield _grid(tokens[at:end])
            at = end
        elif token.type == "heading_open":
            text = "".join(_lines(tokens[at + 1]))
            if text:
                yield Heading(text, max(1, min(4, int(token.tag[1]) + down)))
            at += 2
        elif token.type == "inline":
            yield from (Paragraph(line) for line in _lines(token))
        elif token.type in ("fence", "code_block"):
            lines = (line.strip() for line in token.content.split("\n"))
            yield from (Paragraph(line) for line in lines if line)
        at += 1


def _end_of(tokens: list[Any], start: int) -> int:
    """Where what opens at `start` closes."""
    depth = 0
    for at in range(start, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at
    return len(tokens) - 1


def _listed(tokens: list[Any]) -> Iterator[Block]:
    """A list and the lists in it: numbered items as paragraphs with their number, others points."""
    lists: list[int | None] = []
    number = ""
    points: list[str] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            lists.append(None)
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            lists.pop()
        elif token.type == "list_item_open" and (counted := lists[-1]) is not None:
            number, lists[-1] = f"{counted}.", counted + 1
        elif token.type == "inline" and (line := "".join(_lines(token))):
            if lists[-1] is None:
                points.append(line)
                continue
            if points:
                yield Points(tuple(points))
                points = []
            yield Paragraph(number + line)
            number = ""
    if points:
        yield Points(tuple(points))


def _grid(tokens: list[Any]) -> Grid:
    rows: list[list[Slot]] = []
    heads, align = 0, "left"
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            style = str(token.attrGet("style") or "")
            align = "right" if "right" in style else "centre" if "center" in style else "left"
        elif token.type == "thead_close":
            heads = len(rows)
        elif token.type == "inline":
            head = heads == 0
            centred = "centre" if head else align
            rows[-1].append(Slot("".join(_lines(token)), head=head, align=centred))  # type: ignore[arg-type]
    widths = tuple(1.0 for _ in rows[0]) if rows else ()
    return Grid(tuple(map(tuple, rows)), widths, heads=heads)


def _lines(inline: Any) -> list[str]:
    """The words of `inline`, a line for each hard break; lines of Chinese join without a gap."""
    lines = [""]
    for token in inline.children or ():
        if token.type in ("text", "code_inline"):
            lines[-1] += token.content
        elif token.type == "softbreak":
            lines[-1] += "" if _WIDE.match(lines[-1][-1:]) else " "
        elif token.type == "hardbreak":
            lines.append("")
    return [line.strip() for line in lines if line.strip()]
