"""Judging in portions gives what judging the whole department gives; the cache changes nothing."""

import json
import os
import pickle
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from liuquan_cli.checking import panel
from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.intake import Intake, take_in
from liuquan_cli.checking.panel import judged_powers
from liuquan_cli.checking.portion import Portions, judged_department, judged_names
from liuquan_cli.checking.review import Review, review
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import BULK, Profile, Scope
from liuquan_cli.repository import contract, reader
from liuquan_cli.rules.registry import RULES

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
NAMES = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
DAY = date(2026, 9, 30)
SECRET = "11010519491231002X"  # the number that the standard itself gives as its example
Documents = dict[str, Any]


def documents(name: str) -> Documents:
    """The values of an example's YAML files by path; each bulk list cut into files of three."""
    held: Documents = {}
    for path in sorted((EXAMPLES / name).rglob("*.yaml")):
        file = str(path.relative_to(EXAMPLES / name))
        values = reader.read(file, path.read_bytes(), contract.integer_keys()).values
        assert values is not None
        lists = [key for key, value in values.items() if isinstance(value, list)]
        if values["文档"] not in BULK or not lists:
            held[file] = values
            continue
        longest = max(lists, key=lambda key: len(values[key]))
        for start in range(0, len(values[longest]), 3):
            part = {"文档": values["文档"], longest: values[longest][start : start + 3]}
            held[f"{file[:-5]}-{start:03d}.yaml"] = part if start else {**values, **part}
    return held


def written(root: Path, held: Documents, name: str) -> Path:
    """`held` as files under `root` (JSON is YAML), with the example's institutions."""
    for file, values in held.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    for path in (EXAMPLES / name).rglob("*.md"):
        copy = root / path.relative_to(EXAMPLES / name)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return root


def spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every (container, key) below a value."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in list(pairs):
        yield value, key
        if isinstance(inner, dict | list):
            yield from spots(inner)


def mutate(held: Documents, chance: random.Random) -> None:
    """Break a few things: drop values, exchange values, give an id twice."""
    files = [file for file, values in held.items() if values["文档"] in (*BULK, "单位", "依据")]
    for _ in range(12):
        places = [(c, k) for c, k in spots(held[chance.choice(files)]) if k not in ("文档", "编号")]
        container, key = chance.choice(places)
        if chance.random() < 0.5:
            del container[key]
            continue
        others = [c[k] for c, k in places if k == key and type(c[k]) is type(container[key])]
        container[key] = chance.choice(others)
    lists = [values["事项"] for values in held.values() if values["文档"] == "权力清单"]
    if len(lists) > 1 and lists[0] and lists[-1]:
        lists[-1][0]["编号"] = lists[0][0]["编号"]


def read(root: Path, cache: Path | None = None) -> Intake:
    return take_in(root, Cache(cache), DAY)


def same(one: list[Finding], other: list[Finding]) -> bool:
    return Counter(map(repr, one)) == Counter(map(repr, other))


def in_portions(intake: Intake, profile: Profile) -> list[Finding]:
    by_scope: dict[Scope, list[ModuleType]] = defaultdict(list)
    for module in RULES:
        if module.RULE.since <= profile:
            by_scope[module.RULE.scope].append(module)
    portions = Portions(intake, profile)
    with judged_powers(by_scope[Scope.POWER], portions, frozenset()) as of_powers:
        found = [*judged_names(by_scope[Scope.NAMES], portions)]
        found += judged_department(by_scope[Scope.DEPARTMENT], portions)
        return [*found, *of_powers()]


def as_a_whole(intake: Intake, profile: Profile) -> list[Finding]:
    department = intake.department.asked(profile)
    found: list[Finding] = []
    for module in RULES:
        if module.RULE.since > profile:
            continue
        if module.RULE.scope is Scope.POWER:
            for power in department.all(Power):
                found += module.check(power, department)
        elif module.RULE.scope in (Scope.NAMES, Scope.DEPARTMENT):
            found += module.check(department)
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", NAMES)
def test_portions_find_what_the_whole_finds(name: str, seed: int, tmp_path: Path) -> None:
    held = documents(name)
    if seed:
        mutate(held, random.Random(f"{name} {seed}"))
    intake = read(written(tmp_path, held, name))
    assert len(Portions(intake, Profile.公开).of_powers()) > 1
    for profile in (Profile.确权, Profile.常态):
        found = in_portions(intake, profile)
        assert same(found, as_a_whole(intake, profile))
        assert found or not seed


def judged(root: Path, cache: Path | None) -> Review:
    return review(read(root, cache), Profile.公开)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A department cut into portions, with findings."""
    held = documents(NAMES[0])
    mutate(held, random.Random("broken"))
    return written(tmp_path / "unit", held, NAMES[0])


def kept(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())


def test_the_cache_changes_nothing(broken: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    plain = judged(broken, None)
    assert plain.findings
    assert judged(broken, cache) == plain
    count = len(kept(cache))
    assert judged(broken, cache) == plain
    assert len(kept(cache)) == count > 0


def test_a_changed_file_is_judged_anew(broken: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    judged(broken, cache)
    bulk = [f for f in sorted(broken.rglob("*.yaml")) if held(f)["文档"] in BULK]
    for file in bulk[::7]:
        values = held(file)
        lists = [value for value in values.values() if isinstance(value, list) and value]
        for listed in lists[:1]:
            listed.pop()
        file.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        assert judged(broken, cache) == judged(broken, None)


def test_a_renamed_file_is_judged_under_its_new_name(broken: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for post in broken.rglob("流程*.yaml"):  # a finding about names, in a file of many
        values = held(post)
        values["流程"][0]["环节"][0]["岗位"] = "没有的岗位"
        post.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    judged(broken, cache)
    for number, file in enumerate(sorted(broken.rglob("*.yaml"))[::3]):
        file.rename(file.with_name(f"改名{number}.yaml"))
        assert judged(broken, cache) == judged(broken, None)


def test_what_is_missing_stands_at_the_first_file_there_is(broken: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (broken / "liuquan.yaml").unlink()
    judged(broken, cache)
    flow = next(file for file in broken.rglob("*.yaml") if held(file)["文档"] == "流程")
    flow.rename(broken / "!.yaml")
    assert judged(broken, cache) == judged(broken, None)


def held(file: Path) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return values


@pytest.mark.parametrize("damage", ["truncated", "emptied", "garbage", "one byte"])
def test_a_damaged_cache_file_is_a_miss(broken: Path, tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    plain = judged(broken, cache)
    for file in kept(cache):
        data = file.read_bytes()
        middle = len(data) // 2
        file.write_bytes({
            "truncated": data[:-1],
            "emptied": b"",
            "garbage": b"\xff\x00 not what was written",
            "one byte": data[:middle] + bytes((data[middle] ^ 1,)) + data[middle + 1 :],
        }[damage])  # fmt: skip
    assert judged(broken, cache) == plain


def test_what_holds_a_secret_is_not_kept(tmp_path: Path) -> None:
    root, cache = tmp_path / "unit", tmp_path / "cache"
    written(root, documents(NAMES[0]), NAMES[0])
    target = min(f for f in root.rglob("*.yaml") if '"文档": "权力清单"' in f.read_text("utf-8"))
    clean = target.read_text(encoding="utf-8")
    target.write_text(f"{clean} # {SECRET}\n", encoding="utf-8")
    found = judged(root, cache)
    assert any(finding.rule == "LQ051" for finding in found.findings)
    intake = read(root, cache)
    name = str(target.relative_to(root))
    assert Cache(cache).get(intake.keys[name]) is None
    others = [file for file in intake.keys if file != name]
    assert all(Cache(cache).get(intake.keys[file]) is not None for file in others)
    assert all(SECRET.encode() not in file.read_bytes() for file in kept(cache))
    portions = Portions(intake, Profile.公开)
    bulk = next(group for group in portions.of_powers() if name in group)
    portions.remember("f" * 64, [], bulk)
    assert Cache(cache).get("f" * 64) is None


def test_several_processes_find_what_one_finds(
    broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = judged(broken, None)
    monkeypatch.setattr(panel, "_ALONE", 0)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert judged(broken, None) == alone


def test_portions_can_be_handed_to_a_process_that_is_not_forked(broken: Path) -> None:
    portions = Portions(read(broken), Profile.公开)
    handed = pickle.loads(pickle.dumps(portions))
    for bulk in portions.of_powers():
        powers = [power.id for power in portions.department(bulk).all(Power)]
        assert [power.id for power in handed.department(bulk).all(Power)] == powers
