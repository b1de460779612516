"""Which objects of a department stay out of its pages, and whose names go with them.

What is withheld by its own 公开 stays out, and with it what hangs on nothing public; a power is in
only while it is approved and in force.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import DisclosureYear
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.office_text import OfficeText
from liuquan_cli.model.power import ListAdjustment, Power
from liuquan_cli.model.rule import Located
from liuquan_cli.model.schemes.disclose import Audience, DocumentKind
from liuquan_cli.model.shared import Disclosure
from liuquan_cli.publish import mask
from liuquan_cli.publish.markdown import visible
from liuquan_cli.repository.kinds import TYPES, item_type

APPROVED = "公布"  # of a power's 状态 and of a list version's
OPEN = "公开"  # of 公开.属性


def closed_by(disclosure: Disclosure | None, widest: str) -> bool:
    """Whether a 公开 keeps its object off a site that all can read.

    Only 公开 to the `widest` audience, without a ground to the contrary, is open; an object that
    says nothing is open, because openness is the rule.
    """
    if disclosure is None:
        return False
    told = disclosure.ground or disclosure.closure or disclosure.closure_basis
    narrow = disclosure.audience not in ("", widest)
    return disclosure.status not in ("", OPEN) or bool(told) or narrow


class Screen:
    """Which objects stay out, and the names by which others may mention them."""

    def __init__(self, department: Department) -> None:
        audiences = department.scheme(Audience).names
        self.widest = audiences[0] if audiences else ""
        self.documents = department.scheme(DocumentKind)
        self.day = department.day
        self.closed: list[Located] = []  # withheld by their own 公开
        self.waiting = 0
        self.left: set[str] = set()
        self._out: set[int] = set()
        self._gone: dict[str, set[str]] = {}  # names that must not be mentioned, by kind
        self._gone["power"] = set()  # powers, too: those that are neither public nor left
        for power in department.all(Power):
            if closed_by(power.disclosure, self.widest):
                self._close(power)
            elif department.leaves(power) and power.state == APPROVED:
                self.left.add(power.id)
                continue
            elif self._in_force(power) and not department.leaves(power):
                continue
            else:
                self._out.add(id(power))
                self.waiting += self._awaited(power)
            self._gone["power"].add(power.id)
        self._hangers(department)

    def _awaited(self, power: Power) -> bool:
        """Whether a power that is not public yet is going to be."""
        return power.expires is None or power.expires > self.day

    def _in_force(self, power: Power) -> bool:
        begun = power.effective is None or power.effective <= self.day
        ended = power.expires is not None and power.expires <= self.day
        return power.state == APPROVED and begun and not ended

    def _close(self, item: Located) -> None:
        self._out.add(id(item))
        self.closed.append(item)

    def _hangers(self, department: Department) -> None:
        """Everything but powers: what is withheld, and what hangs on nothing public."""
        out: dict[str, set[str]] = {}
        known: dict[str, set[str]] = {}
        meetings = {
            d.collective.meeting
            for d in department.all(Decision)
            if d.collective and closed_by(d.disclosure, self.widest)
        }
        for kind, item in _listed(department):
            if isinstance(item, Power):
                continue
            if closed_by(getattr(item, "disclosure", None), self.widest):
                self._close(item)
            elif self._hangs(item) or (kind == "meeting" and item.label in meetings):
                self._out.add(id(item))
            if id(item) in self._out:
                out.setdefault(kind, set()).update(_handles(item))
            else:
                known.setdefault(kind, set()).update(_handles(item))
        for kind, names in out.items():
            self._gone[kind] = names - known.get(kind, set())

    def _hangs(self, item: Located) -> bool:
        """Whether all powers an object is about are hidden, or its one power is off the list.

        What the office wrote is public only with the document that it goes into.
        """
        if isinstance(item, OfficeText):
            document = self.documents.member(item.kind)
            return not (document and document.public)
        if isinstance(item, ListAdjustment) and (item.handed_on or date.max) > self.day:
            return True  # it is public from the day it is handed over to be
        power = getattr(item, "power", "")
        if power:
            return power in self._gone["power"] or power in self.left
        powers = getattr(item, "powers", ())
        return bool(powers) and all(one in self._gone["power"] for one in powers)

    def hidden(self, among: Sequence[str], name: str) -> bool:
        """Whether `name`, said where one of the kinds `among` is named, must not be shown."""
        return any(name in self._gone.get(kind, ()) for kind in among)

    def file(self, kind: str, held: Located) -> Any:
        """The public part of a file; None where the file as a whole is not public."""
        if id(held) in self._out:
            return None
        bare: dict[str, Any] = {}
        listed: dict[str, Any] = {}
        published = _published(held)
        for field in msgspec.structs.fields(type(held)):
            if item_type(field.type) is None:
                continue
            bare[field.name] = ()
            where = mask.definition_of(kind, field.encode_name)
            if where and published and mask.is_public(kind, field.encode_name):
                shown = (
                    mask.public(item, where, self.hidden)
                    for item in getattr(held, field.name)
                    if id(item) not in self._out
                )
                listed[field.name] = tuple(item for item in shown if item is not None)
        shell = msgspec.structs.replace(held, **bare)
        public = mask.public(shell, mask.of_kind(kind), self.hidden)
        if public is None:
            return None
        if text := getattr(public, "body", ""):  # what Markdown would not show is not public
            listed["body"] = visible(text)
        return msgspec.structs.replace(public, **listed)


def _published(held: Any) -> bool:
    """A list that keeps versions is public once one of them is."""
    versions = getattr(held, "versions", ())
    return not versions or any(version.state == APPROVED for version in versions)


def _listed(department: Department) -> Iterator[tuple[str, Located]]:
    """Every listed object and whole file, with the word by which schemas refer to its kind."""
    for held in TYPES.values():
        if held in _WHOLE:
            yield from ((_WHOLE[held], item) for item in department.all(held))
            continue
        for field in msgspec.structs.fields(held):
            found = item_type(field.type)
            if found is not None:
                yield from ((_WORDS.get(found.__name__, ""), i) for i in department.all(found))


# The kinds of which a file is one object.
_WHOLE: dict[type[Located], str] = {
    Institution: "institution",
    OfficeText: "office-text",
    DisclosureYear: "disclosure-year",
}
_WORDS = {
    "Risk": "risk",
    "Duty": "duty",
    "CatalogueEntry": "entry",
    "Meeting": "meeting",
    "Decision": "decision",
    "Prohibition": "prohibition",
    "OtherEntry": "other-entry",
}


def _handles(item: Any) -> tuple[str, ...]:
    """The names by which other objects may refer to `item`."""
    if isinstance(item, Institution):
        return (item.id, item.name)
    return (getattr(item, "id", ""),)
