"""限权: institutions, flows, risks and tiers that bind a power."""

from types import ModuleType

from liuquan_cli.rules.constrain import (
    discretion_without_standard,
    flow_not_sound,
    high_risk_without_measures,
    key_post_without_institution,
    owner_bears_risk,
    power_without_flow,
    power_without_institution,
    promise_exceeds_law,
    repealed_institution_in_use,
    risk_level_unexplained,
    risk_not_graded,
    risk_without_measures,
    risk_without_place,
    standard_stage_missing,
    statutory_flow_without_basis,
    step_field_missing,
    steps_exceed_promise,
    tier_gap_or_overlap,
)

RULES: tuple[ModuleType, ...] = (
    power_without_flow,
    step_field_missing,
    flow_not_sound,
    promise_exceeds_law,
    steps_exceed_promise,
    statutory_flow_without_basis,
    standard_stage_missing,
    discretion_without_standard,
    power_without_institution,
    repealed_institution_in_use,
    key_post_without_institution,
    risk_not_graded,
    risk_level_unexplained,
    high_risk_without_measures,
    risk_without_measures,
    owner_bears_risk,
    risk_without_place,
    tier_gap_or_overlap,
)
