"""What a visitor reads in the main part of a page, line by line, cheaply.

Our own pages and cleaned Markdown only: every `<` begins a tag, attributes are quoted.
"""

import html
import re

_UNSEEN = (("<svg", "</svg>"), ("<script", "</script>"), ("<style", "</style>"))
# Where words run on across a tag: 《行政许可法》</span>第三十八条. All other tags end a line.
_INLINE = re.compile(
    r"</?(?:a|b|strong|em|i|u|s|del|ins|code|sub|sup|small|abbr|time|wbr|mark|cite|q|bdi)"
    r"(?=[\s>])[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>"
    r'|<span class="(?:norm|digits|nowrap|function)">|</span>(?!<span)'
)
_TAG = re.compile(r"<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>")


def title_of(page: bytes) -> str:
    """The heading of a page: its first <h1>, else its <title>."""
    for begin, end in ((b"<h1", b"</h1>"), (b"<title", b"</title>")):
        _, found, rest = page.partition(begin)
        if found:
            inner = rest[rest.index(b">") + 1 : rest.index(end)]
            return " ".join(lines_of(inner.decode("utf-8"))).strip()
    return ""


def visible_text(page: bytes) -> list[str]:
    """The lines of a page's <main>; a page without one has none."""
    return lines_of_main(main_of(page))


def main_of(page: bytes) -> bytes:
    """The <main> of a page as it is written."""
    begin = page.find(b"<main")
    return page[begin : page.rfind(b"</main>")] if begin >= 0 else b""


def lines_of_main(main: bytes) -> list[str]:
    """The lines of what `main_of` gave.

    A line ends where a block does. Spaces are collapsed as browsers do. Pictures are left out:
    the tables beside them say the same.
    """
    return lines_of(main.decode("utf-8"))


def lines_of(source: str) -> list[str]:
    """The lines of a piece of HTML."""
    for begin, end in _UNSEEN:
        if begin in source:
            source = _without(source, begin, end)
    text = " ".join(source.split())
    text = _TAG.sub("\n", _INLINE.sub("", text))
    if "&" in text:
        text = html.unescape(text)
    return [line for raw in text.split("\n") if (line := raw.strip())]


def _without(source: str, begin: str, end: str) -> str:
    """`source` with a line's end in the place of all that stands between `begin` and `end`."""
    first, *rest = source.split(begin)
    return "<p>".join((first, *(part.partition(end)[2] for part in rest)))
