"""晒权: what is open, and on what ground the rest is not."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
