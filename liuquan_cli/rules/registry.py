"""Every rule, in the order of the stages and of their codes. A room lists its own rules."""

from types import ModuleType

from liuquan_cli.model.rule import Scope
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

RULES: tuple[ModuleType, ...] = (
    *form.RULES,
    *integrity.RULES,
    *determine.RULES,
    *allocate.RULES,
    *constrain.RULES,
    *disclose.RULES,
    *supervise.RULES,
    *punish.RULES,
)
BY_CODE: dict[str, ModuleType] = {module.RULE.code: module for module in RULES}


def of_scope(scope: Scope) -> tuple[ModuleType, ...]:
    """The rules of one scope."""
    return tuple(module for module in RULES if module.RULE.scope is scope)
