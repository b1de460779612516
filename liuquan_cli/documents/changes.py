"""What changed in the lists since an earlier state of the department."""

from collections import Counter

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.rules.constrain.institutions import is_repealed


class Changes(msgspec.Struct, frozen=True):
    """Two states side by side.

    `left` pairs a power with what became of it; `altered` with what about it is different;
    `moved` holds risks with their level then and now; `levels` counts risks by level, then and now.
    """

    powers: tuple[int, int]
    added: tuple[Power, ...]
    left: tuple[tuple[Power, str], ...]
    altered: tuple[tuple[Power, str], ...]
    levels: tuple[tuple[str, int, int], ...]
    moved: tuple[tuple[Risk, str, str], ...]
    risks_added: int
    risks_gone: int
    institutions_added: tuple[Institution, ...]
    institutions_gone: tuple[Institution, ...]


def changes(before: Department, now: Department) -> Changes:
    """What is different in `now`; things are the same where their ids are."""
    old, new = _retained(before), _retained(now)
    risks = {risk.id: risk for risk in before.all(Risk)}
    here = {risk.id: risk for risk in now.all(Risk)}
    names = now.scheme(RiskLevel)
    counts = [
        Counter(names.canonical(risk.level) for risk in side.values()) for side in (risks, here)
    ]
    strange = sorted(set().union(*counts) - set(names.names))  # levels of an older scheme
    moved = tuple(
        (risk, names.canonical(risks[key].level), names.canonical(risk.level))
        for key, risk in here.items()
        if key in risks and names.canonical(risks[key].level) != names.canonical(risk.level)
    )
    then, today = _in_force(before), _in_force(now)
    return Changes(
        (len(old), len(new)),
        tuple(power for key, power in new.items() if key not in old),
        tuple((power, _fate(key, now)) for key, power in old.items() if key not in new),
        tuple(
            (power, told)
            for key, power in new.items()
            if key in old and (told := _difference(old[key], power))
        ),
        tuple((name, counts[0][name], counts[1][name]) for name in (*names.names, *strange)),
        moved,
        len(here.keys() - risks.keys()),
        len(risks.keys() - here.keys()),
        tuple(one for key, one in today.items() if key not in then),
        tuple(one for key, one in then.items() if key not in today),
    )


def _retained(department: Department) -> dict[str, Power]:
    return {power.id: power for power in department.retained}


def _in_force(department: Department) -> dict[str, Institution]:
    return {
        one.id: one for one in department.all(Institution) if not is_repealed(one, department)
    }  # fmt: skip


def _fate(key: str, now: Department) -> str:
    """What became of a power that is no longer in the list."""
    power = now.powers.get(key)
    if power is None or power.cleanup is None:
        return "清单里不再列出"
    done = power.cleanup
    target = now.powers.get(done.merged_into)
    merged = target.name if target else done.merged_into
    whither = f"并入{merged}" if merged else done.receiver
    return f"{done.disposition}（{whither}）" if whither else done.disposition


def _difference(old: Power, new: Power) -> str:
    pairs = (
        ("名称", old.name, new.name),
        ("类别", old.category, new.category),
        ("行使主体", old.holder, new.holder),
    )
    told = [f"{what}由“{was}”改为“{now}”" for what, was, now in pairs if was != now]
    if old.split != new.split and new.split is not None:
        told.append("决策、执行、监督的分工有调整")
    return "；".join(told)
