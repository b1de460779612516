"""Reviewing the law behind the register: which articles wait for it, and what is then recorded."""

from collections.abc import Iterator

import msgspec

from liuquan_cli.checking.intake import Intake
from liuquan_cli.model.article import references
from liuquan_cli.model.basis import Article, Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.law import LawVersion
from liuquan_cli.model.standing import Standing, changed, quote_diverges, standings, words_of
from liuquan_cli.model.text import Text, say
from liuquan_cli.model.wording import changes, fingerprint, flat
from liuquan_cli.repository.registering import Entry, written


class Waiting(msgspec.Struct, frozen=True):
    """An article to be reviewed.

    `old` are the words reviewed last, None where they are not known; `now` the words in force.
    `quote` is what the register's quote becomes, None where it stays. `because` says why the
    article can't be recorded, None where it can.
    """

    basis: Basis
    index: int
    article: Article
    version: LawVersion
    old: str | None
    now: str
    quote: str | None = None
    because: Text | None = None

    @property
    def what(self) -> str:
        """What changed, in few words."""
        return changes(self.old, self.now) if self.old is not None else ""

    @property
    def entry(self) -> Entry:
        """What the register is to say of it."""
        path = (*self.basis.stands.path, "条文", self.index)
        return Entry(path, fingerprint(self.now), self.quote)


def waiting(department: Department, basis: str = "", article: str = "") -> list[Waiting]:
    """The articles that changed since they were reviewed, or never were.

    With `basis` only those of that norm, with `article` only those that meet it.
    """
    known = department.derived(standings)
    only = department.bases.get(basis) if basis else None
    asked = references(article)
    return [
        one
        for norm in department.all(Basis)
        if norm.name in known and (not basis or norm is only)
        for one in _of_norm(norm, known[norm.name], department)
        if not asked or any(a.meets(b) for a in asked for b in references(one.article.article))
    ]


def _of_norm(basis: Basis, where: Standing, department: Department) -> Iterator[Waiting]:
    version, laws = where.judged, department.laws
    if version is None or not laws.text(version).articles:
        return
    known = {change.index: change for change in changed(basis, where, laws)}
    for index, article in enumerate(basis.articles):
        if (article.fingerprint and index not in known) or not references(article.article):
            continue
        now = words_of(laws.text(version), article.article)
        old = known[index].old if index in known else None
        if now is None:
            gone = say("现行文本里没有这一条，先改正「条款」")
            yield Waiting(basis, index, article, version, old, "", because=gone)
            continue
        quote, because = None, None
        if quote_diverges(laws.text(version), article.article, article.quote):
            if _was_whole(article, where, department):
                quote = now
            else:
                because = say("「内容」与现行文本不同，又不是整条照抄的，先改正「内容」")
        yield Waiting(basis, index, article, version, old, now, quote, because)


def _was_whole(article: Article, where: Standing, department: Department) -> bool:
    """Whether the quote was once the whole of what it quotes, word for word."""
    if article.fingerprint == fingerprint(article.quote):
        return True
    texts = (department.laws.text(version) for version in where.versions)
    words = (words_of(text, article.article) for text in texts)
    return flat(article.quote).text in {flat(one).text for one in words if one is not None}


def register_with(intake: Intake, reviewed: list[Waiting]) -> dict[str, bytes]:
    """The files of the register with what was reviewed recorded in them.

    Raises UnfitError where a file's layout does not allow it.
    """
    by_file: dict[str, list[Entry]] = {}
    for one in reviewed:
        by_file.setdefault(one.basis.stands.file, []).append(one.entry)
    return {file: written(file, intake.data[file], found) for file, found in by_file.items()}


def message(reviewed: list[Waiting]) -> str:
    """The message of the commit that records a review; Chinese, for it is the unit's own record."""
    lines = [f"复核依据条文 {len(reviewed)} 条", ""]
    for one in reviewed:
        day = one.version.issued_on.isoformat()
        what = one.what or "首次记下指纹" if not one.article.fingerprint else one.what
        lines.append(f"《{one.basis.name}》{one.article.article}，{day} 的文本。{what}".rstrip())
    lines.append("")
    lines += [f"复核: {one.basis.name} {one.article.article}" for one in reviewed]
    return "\n".join(lines) + "\n"
