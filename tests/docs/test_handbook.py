"""The handbook's worked example is a department that passes, and its findings are what is told."""

import re
from pathlib import Path

import pytest

from liuquan_cli.app import COMMANDS
from liuquan_cli.repository.contract import kinds
from liuquan_cli.repository.new import sorts

from ..cli.calling import Called, liuquan
from .pages import HANDBOOK, README, README_ZH, blocks, prose

DAY = ("--today", "2026-06-30")
FIRST_SIX = ("单位", "依据", "权力清单", "责任清单", "流程", "风险")


def written(folder: Path, *only: str) -> Path:
    """The files of the worked example under `folder`; those of the named documents, if any."""
    for block in blocks(HANDBOOK):
        file = block.attributes.get("file", "")
        if not file or "alone" in block.attributes:
            continue
        if only and file.removesuffix(".yaml") not in (*only, "liuquan"):
            continue
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(block.text, encoding="utf-8")
    return folder


def counts(called: Called) -> tuple[int, int]:
    return called.json["summary"]["error"], called.json["summary"]["warning"]


def test_the_worked_example_passes_as_public(tmp_path: Path) -> None:
    called = liuquan("validate", written(tmp_path), "--profile", "公开", "--format", "json", *DAY)
    assert counts(called) == (0, 0), called.out
    assert called.code == 0


def test_its_first_six_steps_pass_as_determined(tmp_path: Path) -> None:
    folder = written(tmp_path, *FIRST_SIX)
    called = liuquan("validate", folder, "--profile", "确权", "--format", "json", *DAY)
    assert counts(called)[0] == 0, called.out


def test_the_worked_example_is_laid_out(tmp_path: Path) -> None:
    assert liuquan("fmt", "--check", written(tmp_path)).code == 0


def test_the_finding_it_explains_is_what_people_see(tmp_path: Path) -> None:
    powers = written(tmp_path) / "权力清单.yaml"
    text = powers.read_text(encoding="utf-8")
    powers.write_text(text.replace("执行: 公开岗", "执行: 办公室主任", 1), encoding="utf-8")
    shown = liuquan("validate", tmp_path, *DAY).out
    told = next(b.text for b in blocks(HANDBOOK) if b.language == "text" and "LQ201" in b.text)
    assert told in shown


def test_the_waiver_it_shows_takes_its_finding_away_until_it_expires(tmp_path: Path) -> None:
    written(tmp_path)
    for file in (tmp_path / "制度").iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("全单位: 是", "岗位: [监察岗]"), encoding="utf-8")
    waiver = next(block for block in blocks(HANDBOOK) if "alone" in block.attributes)
    (tmp_path / waiver.attributes["file"]).write_text(waiver.text, encoding="utf-8")
    report = liuquan("validate", tmp_path, "--format", "json", *DAY).json
    assert [waived["rule"] for waived in report["waived"]] == ["LQ309"]
    assert report["findings"] == []
    later = liuquan("validate", tmp_path, "--format", "json", "--today", "2026-10-08").json
    assert {finding["rule"] for finding in later["findings"]} == {"LQ041", "LQ309"}


def test_every_kind_of_document_has_its_line() -> None:
    table = prose(HANDBOOK).split("### 4.2 ")[1].split("\n### ")[0]
    named = re.findall(r"^\| (\S+) \| .", table, re.MULTILINE)
    assert set(named) - {"文档"} == set(kinds())


def test_every_command_has_its_line() -> None:
    assert set(re.findall(r"^\| `liuquan (\w+)` \|", prose(HANDBOOK), re.MULTILINE)) >= set(
        COMMANDS
    )


def test_what_new_can_add_is_told() -> None:
    sentence = re.search(r"能新增的有：(.+?)。", prose(HANDBOOK))
    assert sentence is not None
    assert sentence[1].split("、") == list(sorts())


@pytest.mark.parametrize("page", [README, README_ZH], ids=lambda page: page.name)
def test_the_tour_shows_what_people_see(page: Path, tmp_path: Path) -> None:
    language = "en" if page is README else "zh"
    tour = next(b.text for b in blocks(page) if "liuquan init" in b.text)
    for line in tour.splitlines():
        command, *words = line.split()
        if command == "liuquan":
            words += ["--no-git"] if words[0] == "init" else []
            called = liuquan(*words, cwd=tmp_path, LIUQUAN_LANG=language)
    told = next(block.text for block in blocks(page) if block.language == "text")
    assert told in called.out
