"""Rules on more than two things (集合): who does more of them than one post or person may."""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

import msgspec

from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.rules.allocate.terms import Span, Terms, common, joined


class Excess(msgspec.Struct, frozen=True):
    """A post, or a person on the days of `spans`, that does all of `things`; `posts` in turn."""

    things: tuple[str, ...]
    posts: tuple[str, ...]
    person: str = ""
    spans: tuple[Span, ...] = ()


def limit(rule: SeparationRule) -> int:
    """How many of its things one post or person may do."""
    return 1 if rule.at_most is None else rule.at_most


def on_one_post(rule: SeparationRule, by: Mapping[str, Collection[str]]) -> Iterator[Excess]:
    """Each post that does too many of the things; `by` tells which posts do a thing."""
    posts = dict.fromkeys(post for thing in rule.group for post in by.get(thing, ()))
    for post in posts:
        things = tuple(t for t in dict.fromkeys(rule.group) if post in by.get(t, ()))
        if len(things) > limit(rule):
            yield Excess(things, (post,))


def on_one_person(
    rule: SeparationRule, by: Mapping[str, Collection[str]], terms: Terms
) -> Iterator[Excess]:
    """Each person whose posts, no single one of them, do too many of the things on some day."""
    things = [thing for thing in dict.fromkeys(rule.group) if by.get(thing)]
    people = dict.fromkeys(
        person for thing in things for post in by[thing] for person in terms.held(post)
    )
    for person in people:
        found = _together(person, things, limit(rule) + 1, by, terms)
        if found is not None:
            yield found


def _together(
    person: str, things: list[str], many: int, by: Mapping[str, Collection[str]], terms: Terms
) -> Excess | None:
    """The first `many` of `things` that `person` does on one day, through several posts."""
    held = {
        thing: {post: own for post in by[thing] if (own := terms.held(post).get(person))}
        for thing in things
    }
    days = {
        thing: joined(span for own in posts.values() for span in own)
        for thing, posts in held.items()
        if posts
    }
    for some in combinations(days, many):
        spans: tuple[Span, ...] = days[some[0]] if some else ()
        for thing in some[1:]:
            spans = common(spans, days[thing])
        if not spans:
            continue
        posts = dict.fromkeys(
            post for thing in some for post, own in held[thing].items() if common(own, spans)
        )
        if not any(all(post in held[thing] for thing in some) for post in posts):
            return Excess(some, tuple(posts), person, spans)
    return None
