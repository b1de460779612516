"""A whole department: every object of its files, with indexes that are built when first asked."""

import copy
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

import msgspec

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.calendar import Calendar, YearCalendar
from liuquan_cli.model.config import ConfigFile
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.facts import Facts
from liuquan_cli.model.finding import Place
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.law import Laws, no_laws
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located, Profile
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes import type_of
from liuquan_cli.model.schemes.determine import Disposition
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.unit import Body, Organisation, Post, Tenure, UnitFile
from liuquan_cli.model.vocabulary import Vocabulary, adopt

T = TypeVar("T", bound=Located)
V = TypeVar("V")
M = TypeVar("M", bound=Member)


def placed(file: str, content: Located, kept: dict[str, list[int]] | None = None) -> list[Located]:
    """`content` (what one file holds) and the objects listed in it, each told where it stands.

    `kept` gives the places of listed objects where some of their list were left out.
    """
    msgspec.structs.force_setattr(content, "stands", Place(file))
    objects: list[Located] = [content]
    for field in msgspec.structs.fields(content):
        listed = getattr(content, field.name)
        if isinstance(listed, tuple) and listed and isinstance(listed[0], Located):
            indexes = (kept or {}).get(field.encode_name) or range(len(listed))
            for index, item in zip(indexes, listed, strict=True):
                place = Place(file, (field.encode_name, index))
                msgspec.structs.force_setattr(item, "stands", place)
            objects.extend(listed)
    return objects


class Department:
    """All objects of a department on one day. Read only; indexes are made once, when asked for.

    `objects` gives the objects of a type when they are first asked for; `facts` maps a file to
    what it states about names; `schemes` and `years` (asked for when needed) are the shipped
    vocabularies and calendars; `day` is the day on which the department is judged.
    """

    def __init__(
        self,
        objects: Callable[[type[Located]], Iterable[Located]],
        facts: Mapping[str, Facts],
        schemes: Sequence[SchemeFile],
        day: date,
        years: Callable[[], Iterable[YearCalendar]] = tuple,
    ) -> None:
        self._objects = objects
        self._by_type: dict[type, tuple[Located, ...]] = {}
        self.facts = facts
        self.shipped_schemes = tuple(schemes)
        self.day = day
        self.shipped_years = years
        self.laws = no_laws()
        self._asked: Profile | None = None
        self._derived: dict[Callable[[Department], Any], Any] = {}

    def asked(self, profile: Profile) -> "Department":
        """The same department, to be judged as strictly as `profile` says."""
        other = copy.copy(self)
        other._asked, other._derived = profile, {}
        return other

    def under(self, laws: Laws) -> "Department":
        """The same department, its norms to be held against the laws of a library."""
        other = copy.copy(self)
        other.laws, other._derived = laws, {}
        return other

    @property
    def profile(self) -> Profile:
        """How far the unit has come: as asked, else as configured, else at the beginning."""
        configured = self.config.profile
        return self._asked or Profile.__members__.get(configured, Profile.摸底)

    def derived(self, make: Callable[["Department"], V]) -> V:
        """What `make` works out from the department: made when first asked for, then kept."""
        if make not in self._derived:
            self._derived[make] = make(self)
        known: V = self._derived[make]
        return known

    def all(self, kind: type[T]) -> tuple[T, ...]:
        """Every object of one type, in the order of files and lists."""
        if kind not in self._by_type:
            self._by_type[kind] = tuple(self._objects(kind))
        return self._by_type[kind]  # type: ignore[return-value]

    # --- the frame: unit, configuration, vocabularies ---

    @cached_property
    def unit(self) -> UnitFile:
        """The 单位 file that names the unit; an empty one where none does."""
        files = self.all(UnitFile)
        named = next((file for file in files if file.name), None)
        return named or next(iter(files), UnitFile(stands=self._somewhere))

    @cached_property
    def config(self) -> ConfigFile:
        """The configuration; an empty one where the repository has none."""
        return next(iter(self.all(ConfigFile)), ConfigFile(stands=self._somewhere))

    @property
    def _somewhere(self) -> Place:
        """Where what is missing altogether is reported: the first file there is."""
        return Place(next(iter(self.facts), ""))

    @cached_property
    def _adoption(self) -> tuple[dict[str, Vocabulary[Any]], list[tuple[str, str]]]:
        adopted = {choice.kind: choice.adopted for choice in self.config.schemes}
        return adopt((*self.shipped_schemes, *self.all(SchemeFile)), adopted)

    def scheme(self, held: type[M]) -> Vocabulary[M]:
        """The scheme in force for the kind whose members are of type `held`."""
        return self._adoption[0].get(held.KIND) or Vocabulary(held.KIND, (), held)

    def vocabulary(self, kind: str) -> Vocabulary[Member]:
        """The scheme in force for `kind`; an open one without members where none exists.

        For kinds that are used for their names only; `scheme` knows the traits of the others.
        """
        return self._adoption[0].get(kind) or Vocabulary(kind, (), type_of(kind))

    @property
    def unknown_adoptions(self) -> list[tuple[str, str]]:
        """(kind, name) pairs of the configuration that name no scheme."""
        return self._adoption[1]

    @cached_property
    def calendar(self) -> Calendar:
        """Working days: the shipped years, and those the repository adds or replaces."""
        return Calendar((*self.shipped_years(), *self.all(YearCalendar)))

    @cached_property
    def posts(self) -> dict[str, Post]:
        """Posts by name."""
        return {post.name: post for post in self.all(Post)}

    @cached_property
    def organisations(self) -> dict[str, Organisation]:
        """内设机构 and the like, by name and by short name."""
        organisations = self.all(Organisation)
        return {o.short: o for o in organisations if o.short} | {o.name: o for o in organisations}

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Collective bodies by name."""
        return {body.name: body for body in self.all(Body)}

    @cached_property
    def tenures_of(self) -> dict[str, list[Tenure]]:
        """Terms of office by post."""
        return grouped(self.all(Tenure), lambda tenure: tenure.post)

    def holders(self, post: str, day: date | None = None) -> list[str]:
        """Who holds `post` on `day` (default: the day of judgement)."""
        day = day or self.day
        return [t.person for t in self.tenures_of.get(post, ()) if t.covers(day)]

    @cached_property
    def heads(self) -> frozenset[str]:
        """The post of the head of the unit: as configured, else every post whose rank says so."""
        if self.config.head_post:
            return frozenset({self.config.head_post})
        ranks = self.scheme(PostRank)
        return frozenset(
            post.name for post in self.all(Post) if (m := ranks.member(post.rank)) and m.head
        )

    def superiors(self, post: str) -> list[str]:
        """The chain of posts above `post`, nearest first; stops at a cycle or an unknown post."""
        chain: list[str] = []
        above = self.posts[post].superior if post in self.posts else ""
        while above and above not in chain and above != post:
            chain.append(above)
            above = self.posts[above].superior if above in self.posts else ""
        return chain

    # --- powers and what hangs on them ---

    @cached_property
    def powers(self) -> dict[str, Power]:
        """Power items by id."""
        return {power.id: power for power in self.all(Power)}

    def leaves(self, power: Power) -> bool:
        """Whether the clean-up takes `power` off the list (取消, 下放 and so on)."""
        if power.cleanup is None:
            return False
        member = self.scheme(Disposition).member(power.cleanup.disposition)
        return bool(member and member.leaves)

    @cached_property
    def retained(self) -> tuple[Power, ...]:
        """The powers that stay in the list."""
        return tuple(power for power in self.all(Power) if not self.leaves(power))

    @cached_property
    def flows_of(self) -> dict[str, list[Flow]]:
        """Flows by power id."""
        return grouped(self.all(Flow), lambda flow: flow.power)

    @cached_property
    def duties_of(self) -> dict[str, list[Duty]]:
        """Responsibilities by power id."""
        return grouped(self.all(Duty), lambda duty: duty.power)

    @cached_property
    def risks_of(self) -> dict[str, list[Risk]]:
        """Risk points by power id."""
        return grouped(self.all(Risk), lambda risk: risk.power)

    # --- norms ---

    @cached_property
    def bases(self) -> dict[str, Basis]:
        """The register of norms, by title and by each short title."""
        register = self.all(Basis)
        short = {alias: basis for basis in register for alias in basis.aliases}
        return short | {basis.name: basis for basis in register}

    @cached_property
    def institutions(self) -> dict[str, Institution]:
        """Institutions by id and by name."""
        institutions = self.all(Institution)
        return {i.name: i for i in institutions} | {i.id: i for i in institutions}


def grouped(items: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """`items` in lists by `key`, each list in the given order."""
    groups: dict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)
