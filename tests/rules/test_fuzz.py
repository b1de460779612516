"""Whatever a department's files say, the rules make findings of it and nothing else."""

import copy
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.record import Head, Record, headed
from liuquan_cli.checking.review import review
from liuquan_cli.checking.shelf import Shelf, Stated
from liuquan_cli.model.department import Department
from liuquan_cli.model.rule import Profile
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.calendars import shipped_years
from liuquan_cli.repository.facts import facts_of
from liuquan_cli.repository.kinds import TYPES
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.resources import resource

from .harness import BASE, DAY, documents

Values = dict[str, Any]
STRANGE = ("", "不存在", "结束", "。", "｛｝", "第零条", "0", "a" * 300, "《》", "9" * 40)
DATES = ("0001-01-01", "9999-12-31", "2026-02-28", "2027-01-01", "1949-10-01")
NUMBERS = (0, -1, 1, 10**9, 999)


@cache
def units() -> dict[str, dict[str, Values]]:
    """The demonstration department and the three examples, by file."""
    found = {"base": {f"{values['文档']}.yaml": values for values in documents(BASE)}}
    for folder in sorted(Path(resource("examples")).iterdir()):
        files = sorted(path for path in folder.rglob("*") if path.suffix in (".yaml", ".md"))
        read = {
            path.name: reader.read(path.name, path.read_bytes(), contract.integer_keys()).values
            for path in files
        }
        found[folder.name] = {n: v for n, v in read.items() if v and v.get("文档") in TYPES}
    return found


def spots(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value inside `value`."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in inner:
        yield (*path, key)
        if isinstance(one, dict | list):
            yield from spots(one, (*path, key))


def spoil(values: Values, chance: random.Random, words: list[str]) -> None:
    """Change one thing in `values`: take it away, empty it, double it, or put another there."""
    paths = [path for path in spots(values) if path != ("文档",)]
    if not paths:
        return
    *way, last = chance.choice(paths)
    holder: Any = values
    for step in way:
        holder = holder[step]
    old = holder[last]
    match old:
        case _ if chance.random() < 0.2:
            del holder[last]
        case bool() | int():
            holder[last] = chance.choice(NUMBERS)
        case str() if len(old) == 10 and old[4:5] == "-":
            holder[last] = chance.choice(DATES)
        case str():
            holder[last] = chance.choice((*STRANGE, *chance.sample(words, 5)))
        case list() if old:
            changed = chance.choice((old[::-1], [*old, *old], [], old[:1]))
            holder[last] = copy.deepcopy(changed)
        case _:
            holder[last] = copy.deepcopy(old)


def judged(files: dict[str, Values], profile: Profile) -> None:
    """Review what fits its type; every finding can be said."""
    encode = msgspec.json.encode
    records = {}
    for name, values in files.items():
        kind = values["文档"]
        try:
            msgspec.convert(values, TYPES[kind])
        except msgspec.ValidationError:
            continue
        facts = facts_of(values, kind)
        records[name] = Record(headed(Head(kind), facts), encode(facts), encode(values))
    shelf = Shelf(records)
    department = Department(shelf.objects, Stated(records), shipped(), DAY, shipped_years)
    intake = Intake(department, shelf, (), (), {}, dict.fromkeys(records, ""), Cache(None))
    for finding in review(intake, profile).findings:
        assert str(finding.message)
        assert finding.remedy is None or str(finding.remedy)
        assert finding.place.file in records or not records


@pytest.mark.parametrize("unit", ["base", "changzhi-gongshang", "xiaoyi-zuzhibu"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), slips=st.integers(1, 25))
def test_a_spoilt_department_makes_findings(unit: str, seed: int, slips: int) -> None:
    chance = random.Random(seed)
    files = copy.deepcopy(units()[unit])
    words = sorted({v for f in files.values() for v in _words(f)})
    for _slip in range(slips):
        spoil(files[chance.choice(sorted(files))], chance, words)
    judged(files, chance.choice(list(Profile)))


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if len(value) < 30:
            yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)
