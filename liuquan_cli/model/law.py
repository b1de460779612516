"""Laws as a library holds them: versions by day of adoption, articles, paragraphs, items.

Nothing here reads a file: `Laws` is told where versions and their texts come from.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

import msgspec

from liuquan_cli.model.article import Reference


class Item(msgspec.Struct, frozen=True, gc=False):
    """One item (项) of a paragraph, with its number before it."""

    number: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph (款), and the items it lists."""

    text: str
    items: tuple[Item, ...] = ()

    @property
    def whole(self) -> str:
        """The paragraph with its items, a line each."""
        return "\n".join((self.text, *(item.text for item in self.items)))


class LawArticle(msgspec.Struct, frozen=True):
    """One article (条); `branch` is the M of 第N条之M."""

    number: int
    branch: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def whole(self) -> str:
        """The article without its number, a line for every paragraph and item."""
        return "\n".join(paragraph.whole for paragraph in self.paragraphs)


class LawText(msgspec.Struct, frozen=True):
    """What one file says: the articles, and the day of effect that the text itself names."""

    articles: tuple[LawArticle, ...] = ()
    effective: date | None = None

    def article(self, reference: Reference) -> LawArticle | None:
        """The article that `reference` names, or whose part it names."""
        wanted = (reference.article, reference.branch)
        return next((a for a in self.articles if (a.number, a.branch) == wanted), None)

    def part(self, reference: Reference) -> str | None:
        """The words of exactly the part that `reference` names; None where there is none."""
        article = self.article(reference)
        if article is None:
            return None
        paragraphs = article.paragraphs
        if reference.paragraph:
            paragraphs = paragraphs[reference.paragraph - 1 : reference.paragraph]
        if reference.item:
            items = (item for p in paragraphs for item in p.items if item.number == reference.item)
            return next((item.text for item in items), None)
        return "\n".join(p.whole for p in paragraphs) if paragraphs else None


class LawVersion(msgspec.Struct, frozen=True):
    """One version of a law: the day of adoption or publication, and its file in the library."""

    title: str
    issued_on: date
    file: str


class Laws:
    """The laws of a library, as far as a department needs them.

    `versions` maps a key made by `title_key` to versions, oldest first; `text` gives the text of
    one, when it is first asked for. `print` tells this library from any other as far as the
    department's register reaches. `absent` is the folder that was named and is not there.
    """

    def __init__(
        self,
        versions: Mapping[str, tuple[LawVersion, ...]],
        text: Callable[[LawVersion], LawText],
        print: bytes = b"",
        absent: str = "",
    ) -> None:
        self._versions = versions
        self._text = text
        self._known: dict[LawVersion, LawText] = {}
        self.print = print
        self.absent = absent

    def __bool__(self) -> bool:
        return bool(self.print) and not self.absent

    def versions(self, title: str) -> tuple[LawVersion, ...]:
        """The versions of the law called `title`, oldest first."""
        return self._versions.get(title_key(title), ())

    def text(self, version: LawVersion) -> LawText:
        """What a version says; without articles where its file can't be read."""
        if version not in self._known:
            self._known[version] = self._text(version)
        return self._known[version]


def no_laws(absent: str = "") -> Laws:
    """No library, or one that was named and is not there."""
    return Laws({}, _wordless, absent.encode(), absent)


def _wordless(_version: LawVersion) -> LawText:
    return LawText()


_VERSION_NOTE = re.compile(r"\((?:19|20)\d\d年?(?:修正|修订|修改|通过|公布|制定)[^()]*\)$")


def title_key(title: str) -> str:
    """What titles of one law have in common: no 《》, no 中华人民共和国, no year of amendment."""
    flat = "".join(unicodedata.normalize("NFKC", title).split()).strip("《》")
    flat = _VERSION_NOTE.sub("", flat).removeprefix("中华人民共和国")
    return flat or title
