"""Which citations create a power, and what the matrix of setting power says of them."""

from collections.abc import Iterator
from typing import NamedTuple

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.determine import (
    NormLevel,
    PowerCategory,
    RestrictedSetting,
    SettingPower,
)
from liuquan_cli.model.shared import Citation

CREATION = "设定依据"  # in 处置: not a key of 清理, but a citation that creates the power
_CREATES = ("", "设定")  # a citation that does not say what it is for may be the one that creates


class Setting(NamedTuple):
    """One citation that may create a power, and what the matrix says of its level."""

    place: int
    citation: Citation
    level: str
    forbidden: bool
    restricted: RestrictedSetting | None


def creating(power: Power) -> Iterator[tuple[int, Citation]]:
    """The citations that may create the power: those for 设定, or for nothing in particular."""
    return ((i, c) for i, c in enumerate(power.bases) if c.role in _CREATES)


def row_of(category: str, department: Department) -> SettingPower | None:
    """The matrix row for a category, or for the category above it."""
    matrix = department.scheme(SettingPower)
    member = department.scheme(PowerCategory).member(category)
    names = (member.name, member.parent) if member else (category,)
    return next((row for name in names if name and (row := matrix.member(name))), None)


def settings_of(power: Power, row: SettingPower, department: Department) -> list[Setting]:
    """What `row` says of each creating citation; nothing where a norm is not in the register."""
    found = []
    for index, citation in creating(power):
        norm = department.bases.get(citation.basis)
        if norm is None:
            return []
        found.append(judged(index, citation, norm, row, department))
    return found


def judged(
    index: int, citation: Citation, norm: Basis, row: SettingPower, department: Department
) -> Setting:
    """What `row` says of one citation."""
    level = department.scheme(NormLevel).canonical(norm.level)
    restricted = next((entry for entry in row.restricted if entry.level == level), None)
    return Setting(index, citation, level, level in row.forbidden, restricted)


def approval_kind(category: str, department: Department) -> bool:
    """Whether a category of the adopted classification holds approvals."""
    member = department.scheme(PowerCategory).member(category)
    return bool(member and member.approval)
