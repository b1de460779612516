"""Who holds which posts on which days, worked out at the ends of the terms, not day by day."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Related
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.text import Text, say
from liuquan_cli.model.unit import Tenure

Span = tuple[date, date]  # first and last day; date.max stands for "until further notice"


class Concurrent(msgspec.Struct, frozen=True):
    """A person who holds several posts at once, and when."""

    person: str
    spans: tuple[Span, ...]


class Terms:
    """The terms of office of a department, by post and person."""

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        spans: dict[str, dict[str, list[Span]]] = {}
        for tenure in tenures:
            span = (tenure.since, tenure.until or date.max)
            if span[0] <= span[1]:  # LQ215 finds the others
                person = one_spelling(tenure.person)
                spans.setdefault(tenure.post, {}).setdefault(person, []).append(span)
        self._held = {
            post: {person: joined(held) for person, held in persons.items()}
            for post, persons in spans.items()
        }
        self._together: dict[frozenset[str], tuple[Concurrent, ...]] = {}
        self.posts: dict[str, tuple[str, ...]] = {}  # by person
        for post, persons in self._held.items():
            for person in persons:
                self.posts[person] = (*self.posts.get(person, ()), post)
        people = [person for persons in self._held.values() for person in persons]
        self.anyone_twice = len(people) > len(set(people))

    def held(self, post: str) -> Mapping[str, tuple[Span, ...]]:
        """Who ever holds `post`, and on which days."""
        return self._held.get(post, {})

    def together(self, posts: frozenset[str]) -> tuple[Concurrent, ...]:
        """Every person who on some day holds all of `posts`, and on which days."""
        known = self._together.get(posts)
        if known is None:
            known = self._together[posts] = tuple(self._all_of(posts))
        return known

    def _all_of(self, posts: frozenset[str]) -> Iterable[Concurrent]:
        held = sorted((self._held.get(post, {}) for post in posts), key=len)
        for person in held[0] if held else ():
            spans: Sequence[Span] = held[0][person]
            for persons in held[1:]:
                spans = common(spans, persons.get(person, ()))
            if spans:
                yield Concurrent(person, tuple(spans))


def one_spelling(person: str) -> str:
    """A name as it is compared: 王　五, set wide as lists often are, is 王五."""
    return re.sub(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])", "", person).strip()


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days in the fewest spans, in order."""
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and (merged[-1][1] == date.max or first <= merged[-1][1] + timedelta(days=1)):
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)


def common(left: Sequence[Span], right: Sequence[Span]) -> tuple[Span, ...]:
    """The days that are in both; each side in order and without overlaps, so is the answer."""
    shared: list[Span] = []
    i = j = 0
    while i < len(left) and j < len(right):
        first = max(left[i][0], right[j][0])
        last = min(left[i][1], right[j][1])
        if first <= last:
            shared.append((first, last))
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
    return tuple(shared)


def without(spans: Sequence[Span], taken: Sequence[Span]) -> tuple[Span, ...]:
    """The days of `spans` that are not in `taken`; both in order and without overlaps."""
    gaps: list[Span] = []
    first = date.min
    for start, end in taken:
        if first < start:
            gaps.append((first, start - timedelta(days=1)))
        if end == date.max:
            return common(spans, gaps)
        first = end + timedelta(days=1)
    return common(spans, (*gaps, (first, date.max)))


def terms_of(department: Department) -> Terms:
    """The terms of office of `department`."""
    return department.derived(_terms)


def _terms(department: Department) -> Terms:
    return Terms(department.all(Tenure))


def in_force(
    spans: Sequence[Span], power: Power, rule: SeparationRule | None = None
) -> tuple[Span, ...]:
    """The days of `spans` on which `power` is in force, and the separation rule if one is given.

    On the day it 失效 a power is in force no more; a rule still is on the day it ends.
    """
    last = power.expires - timedelta(days=1) if power.expires else date.max
    spans = common(spans, ((power.effective or date.min, last),))
    if rule is not None and (rule.since or rule.until):
        spans = common(spans, ((rule.since or date.min, rule.until or date.max),))
    return tuple(spans)


def days(spans: Sequence[Span]) -> str:
    """The days as people read them; of many spans the first two."""
    shown = [f"{a}—{b}" if b < date.max else f"{a}—" for a, b in spans[:2]]
    return "、".join(shown) + (" …" if len(spans) > 2 else "")


def terms_behind(
    department: Department, person: str, posts: Iterable[str], spans: Sequence[Span]
) -> tuple[Related, ...]:
    """The entries of 任职 that give `person` each of `posts` on days of `spans`."""
    note: Text = say("任职登记在这里")
    return tuple(
        Related(tenure.place(), note)
        for post in posts
        for tenure in department.tenures_of.get(post, ())
        if one_spelling(tenure.person) == person
        and common(spans, ((tenure.since, tenure.until or date.max),))
    )
