"""The rules that judge the department itself: all but those that govern waivers and baseline."""

from types import ModuleType

from liuquan_cli.rules import (
    allocate,
    constrain,
    determine,
    disclose,
    form,
    integrity,
    punish,
    supervise,
)

JUDGING: tuple[ModuleType, ...] = (
    *form.RULES,
    *integrity.RULES,
    *determine.RULES,
    *allocate.RULES,
    *constrain.RULES,
    *disclose.RULES,
    *supervise.RULES,
    *punish.RULES,
)
