"""The locks pin all that pyproject asks for, by hash, and name no place to fetch it from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "requirements"
LOCKS = ("build", "run", "dev", "browser", "bench")

# The whole grammar of a lock: a line of another shape is where an address would hide.
PIN = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9][0-9a-z.+]*)( ; [a-zA-Z_ '=!<>.0-9]+)? \\"
)
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def pins(lock: str) -> dict[str, Version]:
    """Package name to pinned version, as `requirements/<lock>.txt` has them."""
    lines = (REQUIREMENTS / f"{lock}.txt").read_text(encoding="utf-8").splitlines()
    matches = (PIN.fullmatch(line) for line in lines)
    return {match["name"]: Version(match["version"]) for match in matches if match}


def asked(extra: str | None = None) -> list[Requirement]:
    """What pyproject asks for: of itself, and with `extra`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = project["optional-dependencies"][extra] if extra else []
    return [Requirement(line) for line in [*project["dependencies"], *more]]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_a_pin_or_a_hash(lock: str) -> None:
    lines = (REQUIREMENTS / f"{lock}.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not PIN.fullmatch(line) and not HASH.fullmatch(line)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    text = (REQUIREMENTS / f"{lock}.txt").read_text(encoding="utf-8")
    stated = [line for line in text.splitlines() if PIN.fullmatch(line)]  # one a Python, at most
    assert len(re.findall(r"\\\n    --hash=.*?\n(?! )", text, re.DOTALL)) == len(stated) > 0


@pytest.mark.parametrize(
    ("lock", "extra"), [("run", None), ("dev", "dev"), ("bench", "bench")], ids=lambda value: value
)
def test_what_pyproject_asks_for_is_locked_in_range(lock: str, extra: str | None) -> None:
    locked = pins(lock)
    missing = [
        str(requirement)
        for requirement in asked(extra)
        if canonicalize_name(requirement.name) not in locked
        or locked[canonicalize_name(requirement.name)] not in requirement.specifier
    ]
    assert missing == []


@pytest.mark.parametrize("lock", ["dev", "bench"])
def test_what_is_tested_and_measured_is_what_is_run(lock: str) -> None:
    other = pins(lock)
    assert {name: other.get(name) for name in pins("run")} == pins("run")


def test_the_build_backend_is_locked() -> None:
    system = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]
    for requirement in map(Requirement, system["requires"]):
        for lock in ("build", "dev"):
            assert pins(lock)[canonicalize_name(requirement.name)] in requirement.specifier


def test_every_dependency_has_its_reason_written_down() -> None:
    reasons = (ROOT / "docs/decisions/0001-dependencies.md").read_text(encoding="utf-8")
    names = [requirement.name for requirement in asked()]
    assert [name for name in names if f"`{name}`" not in reasons] == []
