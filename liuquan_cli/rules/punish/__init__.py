"""惩权: what follows an abuse."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
