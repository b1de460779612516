"""Where a registered norm stands on a day: the version it names, the one in force, what changed.

What is assumed: a version takes effect on the day the register gives for it; else on the day its
own last articles or head name, where that is later than the day in its file's name; else on the day
in the file's name. An amended law keeps the clause on effect of its first version, so an earlier
day there says nothing. The version in force is the newest that has taken effect.
"""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from liuquan_cli.model.article import Reference, references
from liuquan_cli.model.basis import Article, Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.law import Laws, LawText, LawVersion
from liuquan_cli.model.wording import Divergence, changes, divergence, fingerprint

# Adoption and publication lie apart: a register may give one day and the library the other.
_APART = timedelta(days=62)


class Standing(msgspec.Struct, frozen=True):
    """A registered norm before the library on a day.

    `named` is the version whose days the register gives, `current` the newest in force, `judged`
    the one that quotes are held against; each None where there is none. `beyond`: the register
    names a version later than all that the library has in force.
    """

    versions: tuple[LawVersion, ...] = ()
    named: LawVersion | None = None
    current: LawVersion | None = None
    judged: LawVersion | None = None
    beyond: bool = False

    @property
    def superseded(self) -> bool:
        """Whether the register names a version older than the one in force."""
        return self.current is not None and self.judged is self.current is not self.named

    @property
    def newest(self) -> LawVersion | None:
        """The newest version there is, in force or not."""
        return self.versions[-1] if self.versions else None


def standing(basis: Basis, laws: Laws, day: date) -> Standing:
    """Where `basis` stands on `day`; all empty where the library does not hold it."""
    versions = laws.versions(basis.name)
    if not versions:
        return Standing()
    named = _named(basis, versions)
    current = next(
        (v for v in reversed(versions) if _effective(v, basis, named, laws) <= day), None
    )
    if basis.repealed_on is not None and basis.repealed_on <= day:
        return Standing(versions, named, current, named)
    if current is None or (named is not None and named.issued_on > current.issued_on):
        return Standing(versions, named, current)
    if named is None and basis.issued_on is not None and basis.issued_on > current.issued_on:
        return Standing(versions, named, current, beyond=True)
    if named is None and basis.issued_on is None:
        named = current  # the register leaves open which version it means
    return Standing(versions, named, current, current)


def _named(basis: Basis, versions: Sequence[LawVersion]) -> LawVersion | None:
    issued = basis.issued_on
    if issued is None:
        return None
    near = min(versions, key=lambda version: abs(version.issued_on - issued))
    return near if abs(near.issued_on - issued) <= _APART else None


def _effective(version: LawVersion, basis: Basis, named: LawVersion | None, laws: Laws) -> date:
    if version is named and basis.effective is not None:
        return basis.effective
    return effective(version, laws)


def effective(version: LawVersion, laws: Laws) -> date:
    """When a version took effect, as far as its own text and its file's name tell."""
    stated = laws.text(version).effective
    return stated if stated is not None and stated > version.issued_on else version.issued_on


def standings(department: Department) -> dict[str, Standing]:
    """Where every registered norm stands, by its name; for `department.derived`."""
    laws, day = department.laws, department.day
    if not laws:
        return {}
    return {basis.name: standing(basis, laws, day) for basis in department.all(Basis)}


class Missing(msgspec.Struct, frozen=True):
    """A part of a law that is not there: the nearest whole that is, and how much of it there is.

    `last` is the number of the last article where the article itself is not there; `count` how
    many paragraphs the article has where it has too few.
    """

    reference: Reference
    last: int = 0
    count: int = 0


def missing_part(text: LawText, article: str) -> Missing | None:
    """Which part of a law that `article` names is not there; None where all are, or none is named.

    A text without articles (a file that can't be read) lacks nothing.
    """
    if not text.articles:
        return None
    return next(filter(None, (_missing(text, one) for one in references(article))), None)


def _missing(text: LawText, reference: Reference) -> Missing | None:
    if text.part(reference) is not None:
        return None
    found = text.article(reference)
    if found is None:
        return Missing(reference, last=max(article.number for article in text.articles))
    if reference.paragraph > len(found.paragraphs):
        return Missing(reference, count=len(found.paragraphs))
    return Missing(reference)


def quote_diverges(text: LawText, article: str, quote: str) -> Divergence | None:
    """Where `quote` leaves the articles that `article` names; None too where they are not there.

    A quote of an item may begin with the sentence before the list, and leave out other items.
    """
    named = references(article)
    articles = [found for one in named if (found := text.article(one))]
    if not articles or len(articles) < len(named):
        return None
    wholes = list(dict.fromkeys(found.whole for found in articles))
    readings = ["\n".join(wholes)]
    items = {(one.article, one.branch, one.item) for one in named if one.item}
    for found in articles if items else ():
        for paragraph in found.paragraphs:
            chosen = [
                item.text for item in paragraph.items
                if (found.number, found.branch, item.number) in items
            ]  # fmt: skip
            readings.append("\n".join((paragraph.text, *chosen)))
    return divergence(quote, readings)


def words_of(text: LawText, article: str) -> str | None:
    """The words of the parts that `article` names; None where it names none or one is missing."""
    parts = [text.part(one) for one in references(article)]
    if not parts or None in parts:
        return None
    return "\n".join(part for part in parts if part is not None)


class Change(msgspec.Struct, frozen=True):
    """A registered article whose words are no longer those people reviewed.

    `before` is the version that had them, None where no version in the library does; `what` the
    changes in few words, "" where the old words are lost. `now` is None where the article is gone.
    """

    basis: Basis
    index: int
    article: Article
    before: LawVersion | None
    current: LawVersion
    old: str | None
    now: str | None

    @property
    def what(self) -> str:
        """The changes in few words; "" where the old words or the new are lost."""
        return changes(self.old, self.now) if self.old is not None and self.now is not None else ""


def changed(basis: Basis, where: Standing, laws: Laws) -> list[Change]:
    """The registered articles of `basis` that changed since they were reviewed."""
    current = where.judged
    if current is None or not laws.text(current).articles:
        return []
    found = []
    for index, article in enumerate(basis.articles):
        if not article.fingerprint or not references(article.article):
            continue
        now = words_of(laws.text(current), article.article)
        if now is None or fingerprint(now) != article.fingerprint:
            before, old = _reviewed(article, where, laws)
            found.append(Change(basis, index, article, before, current, old, now))
    return found


def _reviewed(
    article: Article, where: Standing, laws: Laws
) -> tuple[LawVersion | None, str | None]:
    """The words behind a fingerprint, and the version that has them, as far as they are left."""
    for version in reversed(where.versions):
        words = words_of(laws.text(version), article.article)
        if words is not None and fingerprint(words) == article.fingerprint:
            return version, words
    verbatim = fingerprint(article.quote) == article.fingerprint
    return None, article.quote if verbatim else None
