"""配权: who decides, who executes, who oversees."""

from types import ModuleType

from liuquan_cli.rules.allocate import separated_powers_on_one_post

RULES: tuple[ModuleType, ...] = (separated_powers_on_one_post,)
