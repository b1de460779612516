"""An institution's Markdown → HTML that can do nothing but be read."""

import re
from functools import cache
from typing import Any

_ARTICLE = re.compile(r"<p>(第[一二三四五六七八九十百零〇]+[条章节])(?=[\s\u3000])[\s\u3000]*")
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>", re.DOTALL)
_TAGS = {
    *("h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "strong", "em", "blockquote"),
    *("hr", "br", "code", "pre", "a", "table", "thead", "tbody", "tr", "th", "td"),
}


def visible(text: str) -> str:
    """Markdown without the comments and raw tags that a page made of it leaves out."""
    return _UNSEEN.sub("", text)


@cache
def _reader() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True, "typographer": False}).enable("table")


def _without_html(tokens: list[Any]) -> list[Any]:
    """`tokens` without raw HTML: it is read as such, so that comments don't become text."""
    for token in tokens:
        if token.children:
            token.children = [c for c in token.children if c.type not in ("html_inline", "image")]
    return [token for token in tokens if token.type != "html_block"]


def rendered(text: str, name: str) -> str:
    """Safe HTML of `text`; its own first heading is left out where it is the `name`.

    Headings begin at h2. Comments, raw tags and pictures are left out, and links lead only to
    http(s) and mail.
    """
    import nh3

    tokens = _without_html(_reader().parse(text))
    titled = len(tokens) > 2 and tokens[0].type == "heading_open"
    if titled and "".join(tokens[1].content.split()) == "".join(name.split()):
        tokens = tokens[3:]
    opened = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    down = 2 - min(opened, default=2)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) + down)}"
    html = _reader().renderer.render(tokens, _reader().options, {})
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href"}, "ol": {"start"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )
    clean = clean.replace("<p></p>\n", "")
    return _ARTICLE.sub(r'<p class="article"><b>\1</b> ', clean)
