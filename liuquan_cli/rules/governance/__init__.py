"""Waivers and the baseline: what may be left unmended, by whose word, and how long."""

from types import ModuleType

from liuquan_cli.rules.governance import (
    baseline_overdue,
    baseline_stale,
    waiver_expired,
    waiver_forbidden,
    waiver_self_approved,
    waiver_unmatched,
)

RULES: tuple[ModuleType, ...] = (
    waiver_expired,
    waiver_unmatched,
    waiver_self_approved,
    waiver_forbidden,
    baseline_stale,
    baseline_overdue,
)
