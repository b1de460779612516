"""What the documents name is there: files, anchors, commands, options, rules, rooms."""

import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
import typer

from liuquan_cli.app import COMMANDS, module_of
from liuquan_cli.rules.registry import BY_CODE

from .pages import (
    DECISIONS,
    EXAMPLES,
    GENERATED,
    HANDBOOK,
    README,
    README_ZH,
    ROOT,
    WRITTEN,
    anchors,
    blocks,
    commands,
    headings,
    links,
    make_targets,
)

GLOBAL = {"--lang", "--help", "--version", "--install-completion", "--show-completion"}


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", WRITTEN, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in links(page):
        file, _, fragment = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists() or there.name in GENERATED, target
        if fragment and there.exists():
            assert fragment in anchors(there), target


@cache
def options_of(verb: str) -> frozenset[str]:
    """The options that a command takes, as it declares them itself."""
    alone = typer.Typer(add_completion=False)
    alone.command()(import_module(module_of(verb)).run)
    command = typer.main.get_command(alone)
    return frozenset(option for parameter in command.params for option in parameter.opts)


@pytest.mark.parametrize("page", WRITTEN, ids=name)
def test_commands_and_options_exist(page: Path) -> None:
    for words in commands(page):
        while words[:1] == ["--lang"]:
            words = words[2:]
        verb = next((word for word in words if not word.startswith("-")), None)
        verb = two if (two := " ".join(words[:2])) in COMMANDS else verb
        assert verb is None or verb in COMMANDS, words
        allowed = GLOBAL if verb is None else GLOBAL | options_of(verb)
        used = {word.split("=")[0] for word in words if word.startswith("--")}
        assert used <= allowed, words


@pytest.mark.parametrize("page", WRITTEN, ids=name)
def test_make_targets_exist(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in make_targets(page):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("page", [README, README_ZH, HANDBOOK], ids=name)
def test_rules_exist(page: Path) -> None:
    codes = set(re.findall(r"LQ\d{3}", page.read_text(encoding="utf-8")))
    assert codes <= set(BY_CODE)


@pytest.mark.parametrize("page", [README, README_ZH, *EXAMPLES], ids=name)
def test_the_examples_are_tried_on_the_day_they_stand_on(page: Path) -> None:
    timed = {verb for verb in COMMANDS if "--today" in options_of(verb)}
    there = [
        words
        for words in commands(page)
        if len(words) > 1
        and words[0] in timed
        and (words[1].startswith("examples/") or words[1] == ".")
    ]
    assert there
    for words in there:
        assert "--today 2026-11-30" in " ".join(words), words


@pytest.mark.parametrize("page", [README, README_ZH], ids=name)
def test_every_room_has_its_line(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (ROOT / "liuquan_cli").glob("*/__init__.py")}
    assert set(re.findall(r"^\| `liuquan_cli/(\w+)/`", text, re.MULTILINE)) == rooms


def test_the_two_readmes_are_equals() -> None:
    assert [level for level, _ in headings(README)] == [level for level, _ in headings(README_ZH)]
    assert [b.language for b in blocks(README)] == [b.language for b in blocks(README_ZH)]
    kept = [[t for t in links(page) if "README" not in t] for page in (README, README_ZH)]
    assert kept[0] and sorted(kept[0]) == sorted(kept[1])
    assert "README.zh.md" in links(README) and "README.md" in links(README_ZH)


def test_pictures_are_small() -> None:
    for picture in (ROOT / "docs" / "pictures").iterdir():
        assert picture.stat().st_size < 200_000, picture.name


@pytest.mark.parametrize("page", DECISIONS, ids=name)
def test_a_decision_says_context_decision_and_consequences(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    number = page.name[:4]
    assert text.startswith(f"# {number} ")
    places = [text.find(f"**{part}.**") for part in ("Context", "Decision", "Consequences")]
    assert -1 not in places and places == sorted(places)


def test_decisions_are_numbered_in_a_row() -> None:
    assert [page.name[:4] for page in DECISIONS] == [f"{n + 1:04}" for n in range(len(DECISIONS))]
