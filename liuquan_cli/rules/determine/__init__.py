"""确权: what powers there are, and by which law."""

from types import ModuleType

from liuquan_cli.rules.determine import no_legal_basis

RULES: tuple[ModuleType, ...] = (no_legal_basis,)
