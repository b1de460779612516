"""Who acts for a post while its holder is away, and which posts that person has besides."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from liuquan_cli.model.department import Department
from liuquan_cli.model.unit import StandIn
from liuquan_cli.rules.allocate.absences import from_day
from liuquan_cli.rules.allocate.terms import Span, Terms, common, joined, terms_of, without

ALWAYS: tuple[Span, ...] = ((date.min, date.max),)


class Acting(NamedTuple):
    """A post that acts for another by `line`: the B角 itself, or one more of its only holder.

    Of such a holder `person` is the name, and `spans` the days from the day of judgement on; what
    is written of AB角 bears no dates, so it says nothing of days that are gone.
    """

    line: StandIn
    post: str
    person: str = ""
    spans: tuple[Span, ...] = ALWAYS


def acting_for(department: Department) -> Mapping[str, Sequence[Acting]]:
    """Who acts for each post."""
    return department.derived(_acting)


def _acting(department: Department) -> dict[str, list[Acting]]:
    terms = terms_of(department)
    acting: dict[str, list[Acting]] = defaultdict(list)
    for line in department.all(StandIn):
        if line.post != line.stand_in:  # LQ209 finds it
            acting[line.post].append(Acting(line, line.stand_in))
            acting[line.post] += _besides(line, terms, department.day)
    return dict(acting)


def _besides(line: StandIn, terms: Terms, day: date) -> Iterator[Acting]:
    for person in terms.held(line.stand_in):
        alone = from_day(alone_on(line.stand_in, person, terms), day)
        for post in terms.posts[person] if alone else ():
            spans = common(alone, terms.held(post)[person])
            if spans and post not in (line.post, line.stand_in):  # LQ229 finds one's own stand-in
                yield Acting(line, post, person, spans)


def alone_on(post: str, person: str, terms: Terms) -> tuple[Span, ...]:
    """The days on which `person` and nobody else holds `post`."""
    held = terms.held(post)
    others = joined(span for one, spans in held.items() if one != person for span in spans)
    return without(held.get(person, ()), others)
