"""All that falls due until a day, and all that is late: in order, for one post or for all."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

import msgspec

from liuquan_cli.checking.due import answers, campaign, cases, disclosure, people, risks, upkeep
from liuquan_cli.checking.due.owing import FAMILIES
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation

COLLECTORS: tuple[Callable[[Department], Iterator[Obligation]], ...] = (
    campaign.collect_tasks,
    campaign.collect_requests,
    campaign.collect_records,
    campaign.collect_education,
    cases.collect_issues,
    cases.collect_cases,
    answers.collect_letters,
    answers.collect_media,
    answers.collect_demands,
    answers.collect_applications,
    answers.collect_supervision,
    answers.collect_listening,
    disclosure.collect_publications,
    disclosure.collect_yearly_report,
    disclosure.collect_reviews,
    risks.collect_risks,
    risks.collect_measures,
    risks.collect_analyses,
    risks.collect_warnings,
    people.collect_tenures,
    people.collect_supervisors,
    people.collect_delegations,
    people.collect_letters,
    people.collect_pledges,
    upkeep.collect_adjustments,
    upkeep.collect_powers,
    upkeep.collect_institutions,
    upkeep.collect_waivers,
    upkeep.collect_baseline,
)


class Agenda(msgspec.Struct, frozen=True):
    """What is late and what falls due, as of `day`; `order` is the order of the unit's posts."""

    unit: str
    day: date
    within: int
    items: tuple[Obligation, ...]
    order: tuple[str, ...]

    @property
    def late(self) -> tuple[Obligation, ...]:
        """What should have been done already."""
        return tuple(item for item in self.items if item.is_late(self.day))

    def by_post(self) -> list[tuple[str, list[Obligation]]]:
        """Items by who answers for them, in the unit's order; those of nobody come last, as ""."""
        groups: dict[str, list[Obligation]] = {}
        for item in self.items:
            for post in item.posts or ("",):
                groups.setdefault(post, []).append(item)
        places = {name: place for place, name in enumerate(self.order)}
        last = len(places)
        names = sorted(groups, key=lambda name: (not name, places.get(name, last), name))
        return [(name, groups[name]) for name in names]


def agenda(department: Department, within: int, posts: Iterable[str] = ()) -> Agenda:
    """What is late, and what falls due in `within` days from the day of judgement on.

    Of `posts` where any are named, else of everyone.
    """
    full = _full_names(department)
    asked = frozenset(full.get(name, name) for name in posts)
    end = department.day + timedelta(days=min(within, (date.max - department.day).days))
    rank = {family: place for place, family in enumerate(FAMILIES)}
    items = [
        item
        for collect in COLLECTORS
        for item in _fully_named(collect(department), full)
        if item.due <= end and (not asked or not asked.isdisjoint(item.posts))
    ]
    items.sort(key=lambda item: (item.due, rank[item.family], item.object, item.place.file))
    return Agenda(
        department.unit.name, department.day, within, tuple(items), tuple(known_names(department))
    )


def _full_names(department: Department) -> dict[str, str]:
    """The full name of a department by its short one, so that nobody has two lists."""
    return {
        short: organisation.name
        for short, organisation in department.organisations.items()
        if short != organisation.name and short not in department.posts
    }


def _fully_named(items: Iterable[Obligation], full: dict[str, str]) -> Iterator[Obligation]:
    for item in items:
        if full.keys().isdisjoint(item.posts):
            yield item
        else:
            names = dict.fromkeys(full.get(name, name) for name in item.posts)
            yield msgspec.structs.replace(item, posts=tuple(names))


def known_names(department: Department) -> dict[str, None]:
    """Who may answer for something: posts, departments and bodies, in the unit's order."""
    names = (*department.posts, *department.organisations, *department.bodies)
    return dict.fromkeys(filter(None, names))
