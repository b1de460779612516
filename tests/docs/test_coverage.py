"""Each requirement of the plans is served, or says what it waits for."""

import json
from typing import Any

import pytest

from liuquan_cli.report.requirementpage import requirements
from liuquan_cli.resources import resource
from liuquan_cli.rules.registry import BY_CODE, RULES

ASKED: dict[str, dict[str, Any]] = requirements()
DIFFERENCES = [key for key in ASKED if key.startswith("DIFF-")]
ROWS = [key for key in ASKED if not key.startswith("DIFF-")]


def test_every_row_is_there() -> None:
    assert (len(ROWS), len(DIFFERENCES)) == (360, 24)
    held = json.loads(
        resource("schemas", "requirements", "coverage.json").read_text(encoding="utf-8")
    )
    assert held["version"] == 1


def test_what_asks_for_a_check_has_a_rule_or_says_what_it_waits_for() -> None:
    checks = [key for key in ROWS if "检查" in ASKED[key]["kinds"] and not ASKED[key]["rules"]]
    assert [key for key in checks if not ASKED[key]["later"]] == []


def test_what_no_field_rule_or_command_serves_says_what_it_waits_for() -> None:
    """Nineteen rows in twenty are served by now; the others name what they wait for."""
    bare = [key for key in ROWS if not any(ASKED[key][p] for p in ("fields", "rules", "commands"))]
    assert [key for key in bare if not ASKED[key]["later"]] == []
    assert len(bare) <= len(ROWS) // 20


def test_every_rule_named_is_there() -> None:
    assert {code for entry in ASKED.values() for code in entry["rules"]} <= set(BY_CODE)
    assert all(set(module.RULE.serves) <= set(ASKED) for module in RULES)


@pytest.mark.parametrize("key", DIFFERENCES)
def test_a_test_shows_the_tool_surviving_each_difference(key: str) -> None:
    assert ASKED[key]["tests"]
