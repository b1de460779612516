"""Judge the examples in rules' docstrings: an example overlays the demonstration department."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.record import Head, Record, headed
from liuquan_cli.checking.review import review
from liuquan_cli.checking.shelf import Shelf, Stated
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.law import Laws, LawVersion, no_laws, title_key
from liuquan_cli.model.rule import Profile
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.calendars import shipped_years
from liuquan_cli.repository.facts import facts_of
from liuquan_cli.repository.lawtext import parse
from liuquan_cli.repository.schemes import shipped

DAY = date(2026, 6, 30)
BASE = (Path(__file__).parent / "base.yaml").read_text(encoding="utf-8")
CASE = (Path(__file__).parent / "case.yaml").read_text(encoding="utf-8")
_WITH_CASE = "# 办件 BJ-1 的其余内容照常"  # an example that says so changes the case of case.yaml
Documents = dict[str, dict[str, Any]]


def documents(text: str) -> Iterable[dict[str, Any]]:
    """The documents of a text that holds several between lines of ---; no problem is allowed."""
    for part in re.split(r"^---$", text, flags=re.MULTILINE):
        source = reader.read("example.yaml", part.encode(), contract.integer_keys())
        assert source.values is not None, source.problems
        yield source.values


def overlay(old: Any, new: Any, key: str = "") -> Any:
    """`new` laid over `old`: mappings by key (empty removes), lists of objects by id or name.

    The steps of a trace (痕迹) have neither: they are known by their 环节.
    """
    if isinstance(old, dict) and isinstance(new, dict):
        merged = {**old, **{k: overlay(old.get(k), value, k) for k, value in new.items()}}
        return {k: value for k, value in merged.items() if value is not None}
    if isinstance(old, list) and isinstance(new, list):
        for id_key in ("环节",) if key == "痕迹" else ("编号", "名称"):
            if all(isinstance(item, dict) and id_key in item for item in (*old, *new)):
                ids = {item[id_key]: item for item in old}
                for item in new:
                    ids[item[id_key]] = overlay(ids.get(item[id_key]), item)
                return list(ids.values())
    return new


def _file(values: dict[str, Any], held: Documents) -> str:
    """The name of the file that `values` overlays or makes."""
    kind = str(values["文档"])
    other = values.get("编号", "")
    same = kind not in held or other in ("", held[kind].get("编号"))
    return kind if same else f"{kind} {other}"


_LAW = re.compile(r"# 法律库：(.+)\((\d{4}-\d{2}-\d{2})\)$")


def laws(example: str, judged: Department) -> Laws:
    """The library that an example tells of in comments: # 法律库：名称(日期), then its lines."""
    held: dict[LawVersion, list[str]] = {}
    for line in example.split("\n"):
        if found := _LAW.match(line):
            version = LawVersion(found[1], date.fromisoformat(found[2]), line)
            held[version] = []
        elif line.startswith("# ") and held:
            held[version].append(line.removeprefix("# "))
    if not held:
        configured = judged.config.law_library
        return no_laws(configured.path if configured else "")
    every = "\n".join(f"第{number}条 示范。\n\n示范。" for number in range(1, 100))
    held[LawVersion("行政许可法", date(2019, 4, 23), "")] = [every]  # what the base cites
    versions = sorted(held, key=lambda version: version.issued_on)
    keys = {title_key(version.title) for version in versions}
    by_key = {k: tuple(v for v in versions if title_key(v.title) == k) for k in keys}
    return Laws(by_key, lambda v: parse("\n".join(held[v]).encode()), b"demonstration")


def intake(example: str = "", day: date = DAY) -> Intake:
    """The demonstration department with `example` laid over it, as if it had been read.

    A document overlays the base's document of its kind; one with another id stands beside it.
    """
    held: Documents = {values["文档"]: values for values in documents(BASE)}
    case = documents(CASE) if _WITH_CASE in example else ()
    for values in (*case, *(documents(example) if example else ())):
        held[_file(values, held)] = overlay(held.get(_file(values, held)), values)
    records = {}
    for file, values in held.items():
        kind = values["文档"]
        problems = contract.schema_problems(values, kind)
        assert not problems, (kind, problems)
        facts = facts_of(values, kind)
        head = headed(Head(kind), facts)
        encode = msgspec.json.encode
        records[f"{file}.yaml"] = Record(head, encode(facts), encode(values))
    shelf = Shelf(records)
    judged = Department(shelf.objects, Stated(records), shipped(), day, shipped_years)
    judged = judged.under(laws(example, judged))
    return Intake(judged, shelf, (), (), {}, dict.fromkeys(records, ""), Cache(None))


def department(example: str = "", day: date = DAY) -> Department:
    """The demonstration department with `example` laid over it."""
    return intake(example, day).department


def findings(example: str, profile: Profile, day: date = DAY) -> list[Finding]:
    """All that a review of the department with `example` at `profile` finds."""
    return list(review(intake(example, day), profile).findings)
