"""确权: what powers there are, and by which law."""

from types import ModuleType

from liuquan_cli.rules.determine import (
    approval_incomplete,
    basis_not_in_force,
    basis_without_article,
    category_undeclared,
    department_without_power,
    disposition_incomplete,
    duty_incomplete,
    excluded_nature,
    list_not_kept,
    matrix_gap,
    missing_power_field,
    no_legal_basis,
    no_reform_opinion,
    only_departmental_documents,
    power_without_duty,
    retired_category,
    review_not_passed,
    same_power_twice,
)

RULES: tuple[ModuleType, ...] = (
    no_legal_basis,
    basis_without_article,
    basis_not_in_force,
    only_departmental_documents,
    missing_power_field,
    excluded_nature,
    category_undeclared,
    matrix_gap,
    retired_category,
    no_reform_opinion,
    disposition_incomplete,
    review_not_passed,
    approval_incomplete,
    power_without_duty,
    duty_incomplete,
    same_power_twice,
    list_not_kept,
    department_without_power,
)
