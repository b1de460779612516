"""What a statute says of a power's limits and steps: which members of a scheme apply to it."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.schemes.process import LimitUnit, StatutoryLimit, StatutoryStep
from liuquan_cli.model.shared import TimeLimit

S = TypeVar("S", LimitUnit, StatutoryLimit, StatutoryStep)

_NORM = re.compile(
    r"^[《〈]?(?:中华人民共和国)?(?P<law>[^第《》〈〉]+)[》〉]?(?P<article>第[^条]+条)?"
)


def norm_of(text: str) -> tuple[str, str]:
    """The law and the article that a text such as 行政许可法第四十二条第一款 begins with."""
    found = _NORM.match(text.strip())
    return (found["law"].strip(), found["article"] or "") if found else ("", "")


Memo = dict[tuple[type, str, str], tuple[Any, ...]]


def _memo(_department: Department) -> Memo:
    return {}


def names_of(power: Power, department: Department) -> tuple[str, ...]:
    """The power's category as schemes may call it: its own name, and its national code."""
    member = department.scheme(PowerCategory).member(power.category)
    return (member.name, member.code) if member else (power.category,)


def suits(member: LimitUnit | StatutoryLimit | StatutoryStep, names: Iterable[str]) -> bool:
    """Whether the member is for a category that goes by one of `names`."""
    return any(name and name in member.categories for name in names)


def members_for(
    held: type[S], power: Power, department: Department, basis: str, *, by_article: bool = False
) -> tuple[S, ...]:
    """The members of the scheme of type `held` for a limit of `power` that rests on `basis`.

    Another law's own limits take precedence. A member without categories is for its law, or with
    `by_article` for its very article. Kept: ten thousand powers share few categories and bases.
    """
    memo = department.derived(_memo)
    key = (held, power.category, basis)
    if key not in memo:
        members = department.scheme(held).members
        memo[key] = tuple(_applying(members, names_of(power, department), basis, by_article))
    return memo[key]


def unit_by_law(
    power: Power, department: Department, limit: TimeLimit
) -> tuple[LimitUnit, str] | None:
    """What the law counts the statutory limit in, and where it says so, if not as it is written."""
    if not limit.statutory or limit.unit not in ("工作日", "自然日"):
        return None
    for member in members_for(LimitUnit, power, department, limit.basis):
        in_unit = member.days is None or limit.statutory <= member.days
        expected = member.unit if in_unit else "自然日"
        if expected and expected != limit.unit:
            return member, expected
    return None


def _applying(
    members: Iterable[S], names: tuple[str, ...], basis: str, by_article: bool
) -> Iterator[S]:
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
