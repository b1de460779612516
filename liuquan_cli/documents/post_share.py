"""What one post has to do with: its powers by function, its risk points, what it answers for."""

from collections import defaultdict

import msgspec

from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.paper import Block, Points
from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.rules.constrain.measures import measures_of


class Shares(msgspec.Struct, frozen=True):
    """By post: names of powers by function; risks at it, those it is owner of, its duties."""

    powers: dict[str, dict[str, list[str]]]
    at: dict[str, list[Risk]]
    owned: dict[str, list[Risk]]
    led: dict[str, list[Risk]]
    duties: dict[str, list[Duty]]


def shares(department: Department) -> Shares:
    """The shares of every post; keep it by `department.derived`."""
    powers: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for power in department.retained:
        for function, posts in (power.split.by_function if power.split else {}).items():
            for post in posts:
                powers[post][function].append(power.name)
    at, owned, led = defaultdict(list), defaultdict(list), defaultdict(list)
    for risk in department.all(Risk):
        at[risk.post].append(risk)
        if risk.owner != risk.post:
            owned[risk.owner].append(risk)
        if risk.leader not in (risk.post, risk.owner):
            led[risk.leader].append(risk)
    duties: dict[str, list[Duty]] = defaultdict(list)
    for duty in department.all(Duty):
        for bearer in duty.bearers:
            duties[bearer].append(duty)
    return Shares(powers, at, owned, led, duties)


def powers_of(post: str, department: Department) -> Block | None:
    """The powers in which the post decides, carries out or oversees; None without any."""
    found = department.derived(shares).powers.get(post)
    if not found:
        return None
    return Points(tuple(f"{function}：{'、'.join(names)}" for function, names in found.items()))


def risks_of(post: str, department: Department, *, wide: bool) -> Block | None:
    """The risk points at the post and, where `wide`, those it answers for; None without any."""
    known = department.derived(shares)
    found = [*known.at.get(post, ()), *(known.owned.get(post, ()) if wide else ())]
    if not found:
        return None
    levels = department.scheme(RiskLevel)

    def grave(risk: Risk) -> tuple[int, str]:
        member = levels.member(risk.level)
        return (member.rank if member and member.rank else 99), risk.id

    rows = []
    for risk in sorted(found, key=grave):
        power = department.powers.get(risk.power)
        place = "·".join(filter(None, (power.name if power else "", risk.stage)))
        told = "；".join(measure.content for _path, measure in measures_of(risk))
        rows.append((risk.id, risk.level, place, risk.expression, told, risk.frequency))
    return grid(
        ("编号", "等级", "权力和环节", "风险表现", "防控措施", "频率"),
        rows,
        (1.2, 1.4, 2.2, 2.4, 3.6, 0.9),
    )
