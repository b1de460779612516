"""The handbook's worked example is a department that passes, and its findings are what is told."""

import re
from pathlib import Path

import pytest
import yaml

from liuquan_cli.app import COMMANDS
from liuquan_cli.report.formats import WRITERS
from liuquan_cli.repository.contract import kinds
from liuquan_cli.repository.new import sorts
from liuquan_cli.views.catalogue import NAMES

from ..cli.calling import ROOT, Called, liuquan
from ..cli.test_review import git
from .pages import HANDBOOK, ONE_POWER, README, README_ZH, Block, blocks, prose

DAY = ("--today", "2026-06-30")
YEAR_END = ("--today", "2026-12-30")
# An example number of the standard on identity numbers, nobody's.
NUMBER = "11010519491231002X"
# What `liuquan new` has to be told, where not just any words will do.
VALUES = {"权力": "QL-001", "规则": "LQ309", "到期": "2026-12-31", "金额": "1000"}
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


def told(words: str) -> str:
    """The one output that the handbook shows and that holds `words`."""
    [found] = [b.text for b in blocks(HANDBOOK) if b.language == "text" and words in b.text]
    return found


def alone(name: str) -> Block:
    """A block that is no part of the worked example, by the name it was given."""
    [found] = [b for b in blocks(HANDBOOK) if b.attributes.get("alone") == name]
    return found


def add(folder: Path, name: str) -> None:
    """Put the file of such a block beside the worked example."""
    block = alone(name)
    (folder / block.attributes["file"]).write_text(block.text, encoding="utf-8")


def plain(table: str) -> str:
    """A table as it was printed, without the blanks at the ends of its lines."""
    return "\n".join(line.rstrip() for line in table.splitlines())


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
    assert told("LQ201 「") in shown


def test_the_waiver_it_shows_takes_its_finding_away_until_it_expires(tmp_path: Path) -> None:
    written(tmp_path)
    for file in (tmp_path / "制度").iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("全单位: 是", "岗位: [监察岗]"), encoding="utf-8")
    add(tmp_path, "waiver")
    report = liuquan("validate", tmp_path, "--format", "json", *DAY).json
    assert [waived["rule"] for waived in report["waived"]] == ["LQ309"]
    assert report["findings"] == []
    later = liuquan("validate", tmp_path, "--format", "json", "--today", "2026-10-08").json
    assert {finding["rule"] for finding in later["findings"]} == {"LQ041", "LQ309"}


def test_a_scheme_of_its_own_changes_a_limit(tmp_path: Path) -> None:
    before, after = told("120 天内"), told("60 天内")
    shown = liuquan("due", written(tmp_path), "--within", "120", *YEAR_END).out
    assert shown.startswith(before)
    add(tmp_path, "scheme")
    config = tmp_path / "liuquan.yaml"
    text = config.read_text(encoding="utf-8")
    line = "  - {种类: 审批链, 采用: 政府部门审批链}\n"
    assert line in text
    config.write_text(text.replace(line, line + alone("adopted").text), encoding="utf-8")
    assert liuquan("fmt", "--check", tmp_path).code == 0
    assert counts(liuquan("validate", tmp_path, "--format", "json", *DAY)) == (0, 0)
    assert liuquan("due", tmp_path, "--within", "60", *YEAR_END).out.startswith(after)


def test_a_year_that_it_states_is_no_longer_provisional(tmp_path: Path) -> None:
    asked = ("due", written(tmp_path), "--within", "120", *YEAR_END)
    assert "（暂定）" in liuquan(*asked).out
    add(tmp_path, "calendar")
    assert "（暂定）" not in liuquan(*asked).out
    assert counts(liuquan("validate", tmp_path, "--format", "json", *DAY)) == (0, 0)


def test_the_report_it_shows_is_what_people_see(tmp_path: Path) -> None:
    shown = liuquan("report", written(tmp_path), "--view", "posts", *DAY).out
    assert plain(told("流程环节")) in plain(shown)


def test_the_quick_look_it_shows_is_what_people_see(tmp_path: Path) -> None:
    (tmp_path / "通讯录.yaml").write_text(f"联系人：张三，身份证 {NUMBER}\n", encoding="utf-8")
    called = liuquan("scan", ".", cwd=tmp_path)
    assert called.code == 1
    assert called.out.startswith(told("LQ051"))


def test_the_requirement_it_shows_is_what_people_see() -> None:
    assert liuquan("explain", "P2-04").out.startswith(told("# P2-04"))


@pytest.mark.git
def test_the_commit_of_a_review_is_what_it_shows(tmp_path: Path) -> None:
    folder, laws = written(tmp_path / "部门"), tmp_path / "法律库" / "行政法规"
    laws.mkdir(parents=True)
    register = yaml.safe_load((folder / "依据.yaml").read_text(encoding="utf-8"))
    text = "".join(
        f"{article['条款']} {article['内容']}\n".replace("\n", "\n\n")
        for article in register["依据"][0]["条文"]
    )
    (laws / "政府信息公开条例(2019-04-03).md").write_text(
        f"# 中华人民共和国政府信息公开条例\n\n2019年5月15日 施行\n\n<!-- INFO END -->\n\n{text}",
        encoding="utf-8",
    )
    config = folder / "liuquan.yaml"
    library = next(b.text for b in blocks(HANDBOOK) if b.text.startswith("法律库: "))
    config.write_text(config.read_text(encoding="utf-8") + library, encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "config", "user.name", "法制岗")
    git(folder, "config", "user.email", "fazhi@example.invalid")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "登记依据")
    called = liuquan("review", folder, *DAY)
    assert called.code == 0, called.out + called.err
    assert git(folder, "log", "-1", "--format=%B").strip() == told("复核依据条文").strip()


def test_every_format_has_its_line() -> None:
    table = prose(HANDBOOK).split("### 5.7 ")[1].split("\n### ")[0]
    first = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert {name for cell in first for name in re.findall(r"`(\w+)`", cell)} == set(WRITERS)


def test_every_view_has_its_line() -> None:
    table = prose(HANDBOOK).split("### 9.1 ")[1].split("\n### ")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == NAMES


def test_every_template_for_ci_is_there() -> None:
    folder = ROOT / "templates" / "ci"
    named = re.findall(r"`([\w-]+\.yml)` \|", (folder / "README.md").read_text(encoding="utf-8"))
    assert set(named) == {path.name for path in folder.glob("*.yml")}


def test_the_hooks_it_names_are_there() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    ids = re.findall(r"^- id: (\S+)$", hooks, re.MULTILINE)
    assert ids and all(f"`{name}`" in prose(HANDBOOK) for name in ids)


def test_every_kind_of_document_has_its_line() -> None:
    table = prose(HANDBOOK).split("### 4.2 ")[1].split("\n### ")[0]
    named = re.findall(r"^\| (\S+) \| .", table, re.MULTILINE)
    assert set(named) - {"文档"} == set(kinds())


def test_every_command_has_its_line() -> None:
    assert set(re.findall(r"^\| `liuquan ([a-z ]+)` \|", prose(HANDBOOK), re.MULTILINE)) >= set(
        COMMANDS
    )


def take_away_signs(folder: Path) -> None:
    """Make content of every line that is only hinted at."""
    for file in (*folder.glob("*.yaml"), *folder.glob("制度/*.md")):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        hints = r"^( *)# (?! *(?:yaml-|用 ))(?=\S|  )"
        text = "".join(re.sub(hints, r"\1", line) for line in lines)
        file.write_text(text, encoding="utf-8")


def test_a_hint_becomes_content_when_its_sign_is_taken_away(tmp_path: Path) -> None:
    """Everything that a new repository and new objects only hint at is in the contract."""
    unit = ("--unit", "某县示范局", "--kind", "政府部门", "--no-git")
    assert liuquan("init", tmp_path, *unit).code == 0
    take_away_signs(tmp_path)
    for sort in sorts():
        called = liuquan("new", sort, "--repo", tmp_path, "--name", f"示范{sort}", *DAY)
        if called.code:
            asked = re.search(r"还要填：(.+?)。", called.out + called.err)
            assert asked is not None, called
            given = [f"--set={key}={VALUES.get(key, key)}" for key in asked[1].split("、")]
            called = liuquan("new", sort, "--repo", tmp_path, "--name", f"示范{sort}", *given, *DAY)
        assert called.code == 0, called
    take_away_signs(tmp_path)
    findings = liuquan("validate", tmp_path, "--format", "json", *DAY).json["findings"]
    assert [f for f in findings if f["rule"] < "LQ030"] == []


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


def test_the_power_it_follows_is_written_so_in_the_example() -> None:
    quoted = [block for block in blocks(ONE_POWER) if "from" in block.attributes]
    assert quoted
    for block in quoted:
        file = ROOT / "examples" / "changzhi-gongshang" / block.attributes["from"]
        whole = iter(file.read_text(encoding="utf-8").splitlines())
        for line in block.text.splitlines():
            assert line in whole, line  # in this order, with lines between left out
