"""What a page that a theme has dressed must not do: a page asks nobody but its own site.

The page's policy keeps a browser from most of it, but only from where it stands in the head, and
it does not rule where a page leads by itself. So a theme that tries is told, not published.
"""

import re
from html.parser import HTMLParser

_LOADED = ("src", "srcset", "data", "poster", "background", "ping", "manifest")
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[\\/]{2})", re.IGNORECASE)


class _Stopped(Exception):
    """The first thing that must not be; the message is the tag as it stands there."""


class _Reader(HTMLParser):
    """Reads a page's tags up to the first that is not allowed."""

    def __init__(self, policy: str) -> None:
        super().__init__()
        self._policy = policy
        self.guarded = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "meta" and found.get("http-equiv", "").lower() == "content-security-policy":
            self.guarded |= found.get("content") == self._policy
        elif not self._is_harmless(tag, found):
            raise _Stopped(" ".join((self.get_starttag_text() or tag).split())[:80])

    def _is_harmless(self, tag: str, found: dict[str, str]) -> bool:
        if tag in ("base", "iframe", "frame", "object", "embed") or (
            tag == "meta" and "http-equiv" in found
        ):
            return False
        if not self.guarded and tag not in ("html", "head", "meta", "title"):
            return False
        if tag == "script" and "src" not in found:
            return False
        if "style" in found or tag == "style" or any(name.startswith("on") for name in found):
            return False
        places = [found[name] for name in _LOADED if name in found]
        if tag in ("link", "image", "use"):
            places += [found[name] for name in ("href", "xlink:href") if name in found]
        return not any(map(_ELSEWHERE.match, places))


def trespass(html: str, policy: str) -> str | None:
    """The first tag of a page that loads from elsewhere, leads there by itself or brings code of
    its own; "" where the policy does not stand before all that loads; None for a good page.
    """
    reader = _Reader(policy)
    try:
        reader.feed(html)
        reader.close()
    except _Stopped as stopped:
        return str(stopped) if reader.guarded else ""
    return None if reader.guarded else ""
