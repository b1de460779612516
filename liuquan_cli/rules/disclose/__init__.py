"""晒权: what is open, and on what ground the rest is not."""

from types import ModuleType

from liuquan_cli.rules.disclose import (
    minimum_package_missing,
    withheld_without_ground,
    withheld_without_review,
)

RULES: tuple[ModuleType, ...] = (
    withheld_without_ground,
    withheld_without_review,
    minimum_package_missing,
)
