"""Every rule. A room lists its own rules; governance comes last, since it knows the others."""

from types import ModuleType

from liuquan_cli.rules import governance
from liuquan_cli.rules.judging import JUDGING

RULES: tuple[ModuleType, ...] = tuple(
    sorted((*JUDGING, *governance.RULES), key=lambda module: str(module.RULE.code))
)
BY_CODE: dict[str, ModuleType] = {module.RULE.code: module for module in RULES}
