"""What is taken over from the last bundle is what making it anew would give, to the byte."""

import os
import random
import shutil
import stat
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.desk import open_department
from liuquan_cli.publish import gate
from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.gate import Verdict
from liuquan_cli.publish.pages import parcels
from liuquan_cli.publish.production import Order, produce
from liuquan_cli.publish.wanted import Wanted
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.repository import contract, reader
from tests.cli.calling import EXAMPLES

DAY = date(2026, 11, 30)
CLEAN = Verdict((), 0, ())


class Bench:
    """A small department, a place for its bundle, and a cache."""

    def __init__(self, folder: Path) -> None:
        self.unit = folder / "unit"
        shutil.copytree(EXAMPLES / "xiangyuan-jisheng", self.unit)
        self.out, self.cache, self._folder = folder / "site", Cache(folder / "cache"), folder
        self.day, self.turn = DAY, 0

    def publish(self, out: Path | None = None, cached: bool = True) -> dict[str, bytes]:
        """Publish to `out`, with or without what the cache holds; the bytes of every file."""
        intake = open_department(self.unit, self.day, cached=False)
        stamp = gate.stamp(self.day, f"{self.turn:040x}", CLEAN)
        facts = gate.facts("示范局", intake.department.profile, stamp, Wanted())
        order = Order(disclose(intake.department), stamp, Wanted(), choose_engine())
        cache = self.cache if cached else Cache(None)
        out = out or self.out
        produce(order, out, facts, cache, zipped=False, step=lambda: None)
        return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*.*")}

    def publish_both(self) -> None:
        """Publish with what is remembered, and from nothing; both must be the same."""
        self.turn += 1
        self.day += timedelta(days=1)
        remembered, anew = self.publish(), self.publish(self._folder / "anew", cached=False)
        assert [name for name in anew if remembered.get(name) != anew[name]] == []
        assert set(remembered) == set(anew)

    def read(self, name: str) -> Any:
        data = (self.unit / name).read_bytes()
        return reader.read(name, data, contract.integer_keys()).values

    def write(self, name: str, values: Any) -> None:
        text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
        (self.unit / name).write_text(text, "utf-8")


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The powers whose files are made, not taken over."""
    found: list[str] = []
    make = parcels.power_files

    def noted(power: Any, *rest: Any) -> Any:
        found.append(power.id)
        return make(power, *rest)

    monkeypatch.setattr(parcels, "power_files", noted)
    return found


def edited(values: Any, chance: random.Random, mark: str) -> None:
    """Change one thing somewhere: a text, the order of a list, or what is in it."""
    lists: list[list[Any]] = []
    texts: list[tuple[Any, Any]] = []

    def walk(value: Any) -> None:
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, one in pairs:
            if isinstance(one, (dict, list)):
                walk(one)
            elif isinstance(one, str) and key not in ("文档", "编号") and one[:1] >= "\u4e00":
                texts.append((value, key))
        if isinstance(value, list) and len(value) > 1:
            lists.append(value)

    walk(values)
    what = chance.choice(("text", "text", "order", "less"))
    if what == "text" or not lists:
        where, key = chance.choice(texts)
        where[key] += mark
        return
    changed = chance.choice(lists)
    if what == "order":
        changed.reverse()
    else:
        changed.pop(chance.randrange(len(changed)))


@pytest.mark.parametrize("seed", range(4))
def test_after_any_change_the_bundle_is_as_if_made_anew(bench: Bench, seed: int) -> None:
    chance = random.Random(seed)
    files = sorted(path.name for path in bench.unit.glob("*.yaml"))
    bench.publish()
    for turn in range(2):
        for _change in range(3):
            name = chance.choice(files)
            values = bench.read(name)
            edited(values, chance, f"改{turn}")
            bench.write(name, values)
        bench.publish_both()


def test_only_the_power_that_was_changed_is_made_anew(bench: Bench, made: list[str]) -> None:
    bench.publish()
    everything = list(made)
    made.clear()
    bench.publish()
    assert made == []
    values = bench.read("权力清单.yaml")
    power = next(one for one in values["事项"] if one["编号"] in everything)
    power["内容"] = "另一种内容"
    bench.write("权力清单.yaml", values)
    bench.day += timedelta(days=1)
    bench.publish()
    assert made == [power["编号"]]


@pytest.mark.parametrize("part", ["powers", "charts"])
def test_a_tampered_file_is_not_taken_over(bench: Bench, made: list[str], part: str) -> None:
    whole = bench.publish()
    made.clear()
    victim = next(path for path in sorted((bench.out / part).iterdir()))
    victim.write_bytes(victim.read_bytes() + b"<!-- -->")
    assert bench.publish() == whole
    assert len(made) == 1


def test_a_file_that_is_the_same_is_not_written_again(bench: Bench) -> None:
    bench.publish()
    chart = next(path for path in sorted((bench.out / "charts").iterdir()))
    before = chart.stat()
    bench.turn += 1
    bench.publish()
    after = chart.stat()
    assert (after.st_ino, after.st_nlink) == (before.st_ino, 1)


@pytest.mark.parametrize("how", ["mode", "name", "folder"])
def test_a_file_that_others_could_change_is_written_again(bench: Bench, how: str) -> None:
    whole = bench.publish()
    chart = next(path for path in sorted((bench.out / "charts").iterdir()))
    other = bench.out.with_name("elsewhere")
    if how == "mode":
        chart.chmod(0o666)
    elif how == "name":
        os.link(chart, other)
    else:
        chart.parent.rename(other)
        chart.parent.symlink_to(other)
    before = chart.stat().st_ino
    assert bench.publish() == whole
    assert chart.stat().st_ino != before
    assert chart.stat().st_mode == stat.S_IFREG | 0o644


def test_a_bundle_with_another_manifest_is_not_taken_over(bench: Bench, made: list[str]) -> None:
    whole = bench.publish()
    made.clear()
    path = bench.out / "manifest.json"
    path.write_text(path.read_text("utf-8").replace("示范局", "示范站"), "utf-8")
    assert bench.publish() == whole
    assert len(made) > 1


def test_a_bundle_that_is_gone_and_a_cache_that_is_broken_cost_only_time(
    bench: Bench, tmp_path: Path
) -> None:
    whole = bench.publish()
    shutil.rmtree(bench.out)
    assert bench.publish() == whole
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(b"x")
    assert bench.publish() == whole
