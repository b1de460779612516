"""配权: who decides, who executes, who oversees."""

from types import ModuleType

from liuquan_cli.rules.allocate import (
    department_without_deputy,
    head_manages_directly,
    one_person_carries_power,
    overseer_reports_to_decider,
    path_without_oversight,
    post_without_duties,
    post_without_holder,
    reporting_cycle,
    separated_across_the_unit,
    separated_powers_on_one_person,
    separated_powers_on_one_post,
    separated_steps_on_one_person,
    separated_steps_on_one_post,
    split_incomplete,
    stand_in_breaks_separation,
    stand_in_invalid,
    step_functions_on_one_post,
    tenure_reversed,
)

RULES: tuple[ModuleType, ...] = (
    separated_powers_on_one_post,
    split_incomplete,
    separated_steps_on_one_post,
    step_functions_on_one_post,
    separated_powers_on_one_person,
    one_person_carries_power,
    overseer_reports_to_decider,
    path_without_oversight,
    stand_in_invalid,
    stand_in_breaks_separation,
    head_manages_directly,
    post_without_holder,
    post_without_duties,
    department_without_deputy,
    tenure_reversed,
    reporting_cycle,
    separated_across_the_unit,
    separated_steps_on_one_person,
)
