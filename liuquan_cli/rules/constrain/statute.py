"""What a statute says of a power's limits and steps: which members of a scheme apply to it."""

import re
from collections.abc import Iterable, Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.scheme import SchemeMember

_NORM = re.compile(
    r"^[《〈]?(?:中华人民共和国)?(?P<law>[^第《》〈〉]+)[》〉]?(?P<article>第[^条]+条)?"
)


def norm_of(text: str) -> tuple[str, str]:
    """The law and the article that a text such as 行政许可法第四十二条第一款 begins with."""
    found = _NORM.match(text.strip())
    return (found["law"].strip(), found["article"] or "") if found else ("", "")


def names_of(power: Power, department: Department) -> tuple[str, ...]:
    """The power's category as schemes may call it: its own name, and its national code."""
    member = department.vocabulary("权力分类").member(power.category)
    return (member.name, member.code) if member else (power.category,)


def suits(member: SchemeMember, names: Iterable[str]) -> bool:
    """Whether the member is for a category that goes by one of `names`."""
    return any(name and name in member.categories for name in names)


def applying(
    members: Iterable[SchemeMember], names: tuple[str, ...], basis: str, *, by_article: bool = False
) -> Iterator[SchemeMember]:
    """The members for a limit that rests on `basis`; another law's own limits take precedence.

    A member without categories is for its law, or with `by_article` for its very article.
    """
    law, article = norm_of(basis) if basis else ("", "")
    for member in members:
        of_law, of_article = norm_of(member.clause)
        if suits(member, names):
            if law in ("", of_law):
                yield member
        elif (
            not member.categories
            and law
            and law == of_law
            and (article == of_article or not by_article)
        ):
            yield member
