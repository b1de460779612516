"""Names and references that must hold before anything else can be judged."""

from types import ModuleType

RULES: tuple[ModuleType, ...] = ()
