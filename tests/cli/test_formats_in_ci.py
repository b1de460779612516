"""What others copy from us: hooks for pre-commit, and pipelines for the places that host code."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from liuquan_cli.app import COMMANDS
from liuquan_cli.report.formats import WRITERS

from .calling import ROOT

CI = ROOT / "templates/ci"
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
STAGES = {"commit-msg", "manual", "pre-commit", "pre-push"}


def test_hooks_have_what_pre_commit_asks_for() -> None:
    assert {"liuquan-scan", "liuquan-validate"} <= {hook["id"] for hook in HOOKS}
    known = {"id", "name", "description", "entry", "language", "types", "files", "stages",
             "pass_filenames", "require_serial"}  # fmt: skip
    for hook in HOOKS:
        assert set(hook) <= known
        assert {"id", "name", "entry", "language"} <= set(hook)
        program, command, *_options = hook["entry"].split()
        assert (program, command in COMMANDS, hook["language"]) == ("liuquan", True, "python")
        assert set(hook["stages"]) <= STAGES
        assert re.compile(hook.get("files", ""))


@pytest.mark.parametrize("path", sorted(CI.glob("*.yml")), ids=lambda path: path.name)
def test_a_pipeline_is_yaml_and_calls_what_there_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert isinstance(yaml.safe_load(text), dict)
    for command, rest in re.findall(r"\bliuquan (\w+)(.*)", text):
        assert command in COMMANDS
        for format in re.findall(r"--format (\w+)", rest):
            assert format in WRITERS
    assert "liuquan validate" in text
    hosts = re.findall(r"https?://|index-url|-i \S+", text)
    assert hosts == []  # the unit's own index is set where the pipeline runs


def test_each_host_gets_the_report_that_it_reads() -> None:
    gitlab = yaml.safe_load((CI / "gitlab-ci.yml").read_text("utf-8"))
    job = next(value for value in gitlab.values() if isinstance(value, dict))
    assert set(job["artifacts"]["reports"]) == {"codequality", "junit"}
    assert job["artifacts"]["when"] == "always"
    for path in job["artifacts"]["reports"].values():
        assert any(f"--output {path}" in line for line in job["script"])
    github = yaml.safe_load((CI / "github.yml").read_text("utf-8"))
    steps = github["jobs"]["validate"]["steps"]
    sent = next(s["with"]["sarif_file"] for s in steps if "upload-sarif" in s.get("uses", ""))
    assert any(f"--output {sent}" in step.get("run", "") for step in steps)
    assert github["permissions"]["security-events"] == "write"
    gitee = yaml.safe_load((CI / "gitee-go.yml").read_text("utf-8"))
    (step,) = gitee["stages"][0]["steps"]
    assert step["step"] == "build@python" and step["artifacts"][0]["path"] == ["./reports"]


@pytest.mark.parametrize("path", sorted(CI.glob("*.yml")), ids=lambda path: path.name)
def test_the_last_review_decides(path: Path) -> None:
    calls = re.findall(r"liuquan validate.*", path.read_text(encoding="utf-8"))
    assert [call.endswith("|| true") for call in calls] == [True] * (len(calls) - 1) + [False]
