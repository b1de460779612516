"""督权: who watches, and where to complain."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
