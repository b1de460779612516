"""How the department stands by the rules, as 五维自查 counts it."""

from collections.abc import Iterator
from types import ModuleType

from liuquan_cli.checking.baseline import without_old
from liuquan_cli.checking.waiving import without_waived
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Scope
from liuquan_cli.model.schemes.supervise import SelfCheckDimension
from liuquan_cli.model.view import View
from liuquan_cli.rules.registry import RULES
from liuquan_cli.views import selfcheck


def self_check(department: Department) -> View:
    """五维自查 of a department that is held as objects only, as a past state is.

    Rules on the form of files belong to none of the dimensions, so no file is needed.
    """
    return department.derived(_self_check)


def _self_check(department: Department) -> View:
    dimensions = department.scheme(SelfCheckDimension).members
    prefixes = tuple(prefix for one in dimensions for prefix in one.rules)
    asked = [
        module for module in RULES
        if module.RULE.since <= department.profile and module.RULE.code.startswith(prefixes)
    ]  # fmt: skip
    found = [finding for module in asked for finding in _found(module, department)]
    kept, _waived = without_waived(found, department)
    fresh, _old = without_old(kept, department)
    return selfcheck.view(department, fresh, [module.RULE.code for module in asked])


def _found(module: ModuleType, department: Department) -> Iterator[Finding]:
    if module.RULE.scope is Scope.POWER:
        for power in department.all(Power):
            yield from module.check(power, department)
    elif module.RULE.scope in (Scope.NAMES, Scope.DEPARTMENT):
        yield from module.check(department)
