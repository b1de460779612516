"""Names and references that must hold before anything else can be judged."""

from types import ModuleType

from liuquan_cli.rules.integrity import (
    dangling_reference,
    duplicate_id,
    no_unit,
    not_in_scheme,
    scheme_broken,
    unknown_step,
)

RULES: tuple[ModuleType, ...] = (
    duplicate_id,
    dangling_reference,
    not_in_scheme,
    no_unit,
    unknown_step,
    scheme_broken,
)
