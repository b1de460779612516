"""督权: who watches, and where to complain."""

from types import ModuleType

from liuquan_cli.rules.supervise import no_complaint_channel, supervision_missing

RULES: tuple[ModuleType, ...] = (no_complaint_channel, supervision_missing)
