"""sitemap.xml and robots.txt for crawlers, where it is known at which address the site stands.

Both want whole addresses, so without one there is neither; people find all pages by the menu.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape

File = tuple[str, bytes]
SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
_MOST = 50_000  # addresses in one map, as the protocol has it
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def mapped(made: Iterable[File], base_url: str) -> Iterator[File]:
    """All of `made`, and a map of its pages; `base_url` ends with a slash, "" for none."""
    pages = []
    for name, data in made:
        yield name, data
        if name.endswith(".html"):
            pages.append(name)
    if base_url:
        yield from _maps(pages, base_url)


def _maps(pages: list[str], base_url: str) -> Iterator[File]:
    shares = [pages[start : start + _MOST] for start in range(0, len(pages), _MOST)]
    if len(shares) == 1:
        yield SITEMAP, _listing("urlset", "url", pages, base_url)
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(shares) + 1)]
        for name, share in zip(names, shares, strict=True):
            yield name, _listing("urlset", "url", share, base_url)
        yield SITEMAP, _listing("sitemapindex", "sitemap", names, base_url)
    if urlsplit(base_url).path == "/":  # crawlers ask for it at the root only
        yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {base_url}{SITEMAP}\n".encode()


def _listing(kind: str, one: str, names: Iterable[str], base_url: str) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<{kind} {_SPACE}>"]
    lines += [f"<{one}><loc>{escape(base_url + quote(name))}</loc></{one}>" for name in names]
    return "\n".join([*lines, f"</{kind}>", ""]).encode()
