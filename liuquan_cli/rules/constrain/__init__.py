"""限权: institutions, flows, risks and tiers that bind a power."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
