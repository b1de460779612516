"""The days on which nobody of a post is there, worked out from 任职 and 缺勤."""

from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.unit import Absence
from liuquan_cli.rules.allocate.terms import Span, common, joined, one_spelling, terms_of, without


class Away:
    """Who is away when; a post is unmanned while every one of its holders is away."""

    def __init__(self, department: Department) -> None:
        self._terms = terms_of(department)
        posts: dict[str, list[Span]] = {}
        people: dict[str, list[Span]] = {}
        for absence in department.all(Absence):
            span = (absence.since, absence.until or date.max)
            if span[0] <= span[1]:  # LQ243 finds the others
                if absence.post and not absence.person:
                    posts.setdefault(absence.post, []).append(span)
                if absence.person:
                    people.setdefault(one_spelling(absence.person), []).append(span)
        self._posts = {post: joined(spans) for post, spans in posts.items()}
        self._people = {person: joined(spans) for person, spans in people.items()}

    def __bool__(self) -> bool:
        return bool(self._posts or self._people)

    def unmanned(self, post: str) -> tuple[Span, ...]:
        """The days on which `post` has holders, or is said to be empty, and none is there."""
        manned: list[Span] = []
        held: list[Span] = []
        for person, spans in self._terms.held(post).items():
            held += spans
            manned += without(spans, self._people.get(person, ()))
        away = without(joined(held), joined(manned))
        return joined((*away, *self._posts.get(post, ())))


def away_of(department: Department) -> Away:
    """Who of `department` is away when."""
    return department.derived(Away)


def from_day(spans: tuple[Span, ...], day: date) -> tuple[Span, ...]:
    """The days of `spans` from `day` on."""
    return common(spans, ((day, date.max),))
