"""Every rule's 反例 is found by that rule and no other, and its 正例 by none."""

from types import ModuleType

import pytest

from liuquan_cli.model.rule import Profile
from liuquan_cli.rules import form
from liuquan_cli.rules.document import Example, page_of
from liuquan_cli.rules.registry import RULES

from .harness import findings

JUDGED = [m for m in RULES if m not in form.RULES]  # those have tests/form/test_examples.py
CASES = [
    (m, e, kind) for m in JUDGED for kind in ("bad", "good") for e in getattr(page_of(m), kind)
]


def test_the_demonstration_department_is_clean() -> None:
    assert findings("", Profile.常态) == []


@pytest.mark.parametrize(
    ("module", "example", "kind"), CASES, ids=[f"{m.RULE.code}-{k}" for m, _, k in CASES]
)
def test_example(module: ModuleType, example: Example, kind: str) -> None:
    found = {f.rule for f in findings(example.text, max(module.RULE.since, Profile.公开))}
    assert found == ({module.RULE.code} if kind == "bad" else set())
