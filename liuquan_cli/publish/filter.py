"""The one door between a department and its public pages.

An object is open unless its 公开 withholds it; a field is public only where its schema says so;
whatever names something withheld loses the name, or goes with it. Pages are made from `Disclosed`
and from nothing else.
"""

from typing import Any

import msgspec

from liuquan_cli.model.config import ConfigFile, Terms
from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.part import YesNo
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Located
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes.disclose import ApplicationRow, DisputeRow, ProactiveRow
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.model.unit import Absence, Tenure
from liuquan_cli.publish.screening import Screen
from liuquan_cli.publish.withheld import Withheld, counted
from liuquan_cli.repository.kinds import TYPES, item_type

# Of members of schemes.
_DRAWN = ("名称", "代码", "别名", "级", "形状", "退出", "制度", "向社会公布", "章节")
_ROWS = tuple(one.KIND for one in (ProactiveRow, ApplicationRow, DisputeRow))


class Disclosed(msgspec.Struct, frozen=True):
    """All of a department that may be public.

    `department` holds public objects with public fields only, its vocabularies reduced to names;
    `left` are the powers that went off the list, `waiting` counts those not approved yet.
    """

    department: Department
    left: tuple[Power, ...]
    waiting: int
    withheld: tuple[Withheld, ...]


def disclose(department: Department) -> Disclosed:
    """What of `department` may be public on its day."""
    screen = Screen(department)
    by_type: dict[type, list[Located]] = {}

    def collect(item: Located) -> None:
        by_type.setdefault(type(item), []).append(item)

    for kind, held in TYPES.items():
        if held in (ConfigFile, SchemeFile):
            continue
        for file in department.all(held):
            shown = screen.file(kind, file)
            if shown is None:
                continue
            collect(shown)
            for field in msgspec.structs.fields(held):
                if item_type(field.type) is not None:
                    for item in getattr(shown, field.name):
                        collect(item)
    powers = by_type.get(Power, [])
    left = tuple(p for p in powers if isinstance(p, Power) and p.id in screen.left)
    by_type[Power] = [p for p in powers if isinstance(p, Power) and p.id not in screen.left]
    by_type[ConfigFile] = [_frame(department.config)]
    open_part = Department(
        lambda kind: by_type.get(kind, ()), {}, _vocabularies(department), department.day
    )
    return Disclosed(open_part, left, screen.waiting, counted(screen.closed, department))


def private_names(department: Department, shown: Disclosed) -> tuple[str, ...]:
    """Names of people and of withheld powers, decisions and institutions.

    The filter can't know when a public sentence mentions them; whoever publishes can look.
    """
    people = {tenure.person for tenure in department.all(Tenure)}
    people |= {absence.person for absence in department.all(Absence) if absence.person}
    things = _names(department) - _names(shown.department) - {power.name for power in shown.left}
    return tuple(sorted(people | {name for name in things if len(name) >= 4}))


def _names(department: Department) -> set[str]:
    return (
        {power.name for power in department.all(Power)}
        | {decision.name for decision in department.all(Decision)}
        | {institution.name for institution in department.all(Institution)}
    )


def _frame(config: ConfigFile) -> ConfigFile:
    """Of the configuration: the terms, and the colour of the pages."""
    terms = config.terms
    kept = (
        Terms(power_list=terms.power_list, flow_chart=terms.flow_chart, risk_chart=terms.risk_chart)
        if terms
        else None
    )
    return ConfigFile(terms=kept, accent=config.accent)


def _vocabularies(department: Department) -> list[SchemeFile]:
    """Every vocabulary in force, its members reduced to what order and drawing need."""
    kinds = dict.fromkeys(
        scheme.kind for scheme in (*department.shipped_schemes, *department.all(SchemeFile))
    )
    return [
        SchemeFile(
            kind=kind,
            name=kind,
            default=YesNo.YES,
            members=tuple(_drawn(member, kind) for member in department.vocabulary(kind).members),
        )
        for kind in kinds
    ]


def _drawn(member: Member, kind: str) -> dict[str, Any]:
    """The part of a member that order and drawing need, as it would be written.

    Members that are the rows of a public table are kept whole: notes and clauses stand in it.
    """
    held: dict[str, Any] = msgspec.to_builtins(member)
    if kind in _ROWS:
        return held
    return {key: held[key] for key in _DRAWN if held.get(key)}
