"""What every rule must have, and what it may look at."""

import re
from collections import Counter
from types import ModuleType

import pytest

from liuquan_cli.model.power import (
    CategoryDeclaration,
    ListAdjustment,
    ListVersion,
    MatrixGap,
    Power,
    PowerListFile,
)
from liuquan_cli.model.rule import BULK, Located, Scope
from liuquan_cli.repository.kinds import HOLDERS
from liuquan_cli.rules.document import page_of
from liuquan_cli.rules.registry import BY_CODE, RULES

from .harness import department
from .making import watched

CODES = {
    "form": "LQ0[0125].",
    "integrity": "LQ03.",
    "governance": "LQ04.",
    "determine": "LQ1..",
    "allocate": "LQ2..",
    "constrain": "LQ3..",
    "disclose": "LQ4..",
    "supervise": "LQ5..",
    "punish": "LQ6..",
}
REQUIREMENT = re.compile(r"[A-Z]{1,2}\d?-\d{2}|DIFF-\d{2}")
OTHER_POWERS = (
    Power, PowerListFile, CategoryDeclaration, MatrixGap, ListVersion, ListAdjustment,
)  # fmt: skip

every_rule = pytest.mark.parametrize("module", RULES, ids=[m.RULE.code for m in RULES])


def test_codes_and_names_are_given_once() -> None:
    names = Counter(module.RULE.name for module in RULES)
    titles = Counter(page_of(module).title for module in RULES)
    assert len(BY_CODE) == len(RULES)
    assert [name for name, times in (names + titles).items() if times > 1] == []


@every_rule
def test_a_rule_says_what_why_and_how(module: ModuleType) -> None:
    page = page_of(module)
    assert page.title
    assert "\n" not in page.title
    assert page.what
    assert page.why
    assert page.bad
    assert page.good
    assert module.RULE.basis


@every_rule
def test_a_rule_stands_where_its_code_says(module: ModuleType) -> None:
    *_, room, file = module.__name__.split(".")
    assert re.fullmatch(CODES[room], module.RULE.code)
    assert module.RULE.name == file.replace("_", "-")


@every_rule
def test_requirements_are_named_by_their_ids(module: ModuleType) -> None:
    assert [text for text in module.RULE.serves if not REQUIREMENT.fullmatch(text)] == []


POWER_RULES = [m for m in RULES if m.RULE.scope is Scope.POWER]


@pytest.mark.parametrize("module", POWER_RULES, ids=[m.RULE.code for m in POWER_RULES])
def test_a_rule_of_one_power_looks_at_no_other(module: ModuleType) -> None:
    for example in ("", *(e.text for e in page_of(module).bad)):
        whole = department(example)
        alone = watched(whole, lambda kind: kind not in OTHER_POWERS)
        for power in whole.all(Power):
            list(module.check(power, alone))


DEPARTMENT_RULES = [m for m in RULES if m.RULE.scope is Scope.DEPARTMENT]


@pytest.mark.parametrize("module", DEPARTMENT_RULES, ids=[m.RULE.code for m in DEPARTMENT_RULES])
def test_a_rule_of_the_department_reads_what_it_says(module: ModuleType) -> None:
    def stated(kind: type[Located]) -> bool:
        holders = BULK.intersection(HOLDERS[kind])
        return not holders or not holders.isdisjoint(module.RULE.reads)

    assert BULK.issuperset(module.RULE.reads)
    for example in ("", *(e.text for e in page_of(module).bad)):
        list(module.check(watched(department(example), stated)))
