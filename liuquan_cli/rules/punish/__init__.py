"""惩权: what follows an abuse."""

from types import ModuleType

from liuquan_cli.rules.punish import duty_form_for_leaders_only, offence_not_transferred

RULES: tuple[ModuleType, ...] = (duty_form_for_leaders_only, offence_not_transferred)
