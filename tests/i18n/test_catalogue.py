"""English is whole: every sentence has it, and no Chinese is left but the department's own data."""

import os
import re
import shutil
import string
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent.parent
PO = ROOT / "liuquan_cli" / "locale" / "en" / "LC_MESSAGES" / "liuquan.po"
UNIT = ROOT / "examples" / "xiangyuan-jisheng"
COMMANDS = ("init", "new", "validate", "explain", "fmt", "render", "publish", "doctor")
HAN = re.compile(r"[\u3400-\u9fff]+")

# Words a person types, or a file says: they are Chinese in every language.
TYPED = frozenset(
    (
        "摸底",
        "确权",
        "公开",
        "常态",
        "党委部门",
        "政府部门",
        "流程图",
        "风险图",
        "结构图",
        "风险地图",
        "权力矩阵",
        "权力",
        "流程",
        "风险",
        "责任",
        "制度",
    )
)
# Functions of posts, as the schemas name them: values that a finding repeats.
VALUES = frozenset(("决策", "执行", "监督"))

QUOTED = re.compile(r"「[^」]*」|`[^`]*`|《[^》]*》")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
EXCERPT = re.compile(r"^ +\d* *│.*$", re.MULTILINE)
BASIS = re.compile(r"^(?:  |- )Basis: .*$", re.MULTILINE)  # citations keep their numbering
PLACE = re.compile(r"^\S+\.(?:yaml|md):\d+:\d+ |^  → \S+", re.MULTILINE)


class Called(NamedTuple):
    """How a call ended and all it printed."""

    code: int
    said: str


def liuquan(*arguments: str | Path, **environment: str) -> Called:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LIUQUAN", "GIT_"))}
    done = subprocess.run(
        [sys.executable, "-m", "liuquan_cli", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        env={**kept, "LIUQUAN_CACHE": os.devnull, "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )
    return Called(done.returncode, done.stdout + done.stderr)


def chinese(text: str, known: frozenset[str]) -> list[str]:
    """What is Chinese in `text`, apart from the words `known`."""
    return [word for word in HAN.findall(text) if word not in known]


def without_data(text: str) -> str:
    """`text` without what repeats the department's files: quotes, excerpts, places, citations."""
    for data in (FENCED, EXCERPT, BASIS, PLACE, QUOTED):
        text = data.sub("", text)
    return text


def placeholders(text: str) -> set[str]:
    """Names in braces; a title or page that is never formatted may hold stray braces."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return set(re.findall(r"\{\w+\}", text))


def test_every_sentence_has_english_and_the_files_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "docs/translate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_placeholders_agree() -> None:
    with PO.open("rb") as file:
        entries = [m for m in read_po(file, locale="en") if m.id and m.string]
    wrong = [m.id for m in entries if placeholders(m.id) != placeholders(m.string)]
    assert entries
    assert not wrong


def test_spaces_at_the_ends_agree_where_they_lay_out_lines() -> None:
    with PO.open("rb") as file:
        entries = [m for m in read_po(file, locale="en") if m.id and m.string]
    indent = re.compile(r"^[ \n]*")
    assert not [m.id for m in entries if indent.match(m.id)[0] != indent.match(m.string)[0]]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_english(command: str) -> None:
    called = liuquan("--lang", "en", *filter(None, [command]), "--help")
    assert called.code == 0, called.said
    assert "Usage: liuquan" in called.said
    assert not chinese(called.said, TYPED)


def test_an_environment_variable_chooses_english() -> None:
    assert liuquan("--help", LIUQUAN_LANG="en") == liuquan("--lang", "en", "--help")


def test_the_option_outweighs_the_environment() -> None:
    assert "用法：" in liuquan("--lang", "zh", "--help", LIUQUAN_LANG="en").said


def test_findings_are_english(tmp_path: Path) -> None:
    unit = Path(shutil.copytree(UNIT, tmp_path / "unit"))
    power_list = unit / "权力清单.yaml"
    text = power_list.read_text(encoding="utf-8")
    power_list.write_text(
        text.replace("执行: [窗口受理岗,", "执行: [副局长（审批执法）,", 1), encoding="utf-8"
    )
    (unit / "备注.yaml").write_text("文档：风险\n风险点: []\n", encoding="utf-8")
    called = liuquan("--lang", "en", "validate", unit, "--today", "2026-11-30")
    assert called.code == 1, called.said
    assert "error LQ006" in called.said
    assert "To mend: " in called.said
    assert not chinese(without_data(called.said).replace("文档:", ""), TYPED | VALUES)


@pytest.mark.parametrize("rule", ["LQ001", "LQ006", "LQ304", "LQ321"])
def test_rule_pages_are_english(rule: str) -> None:
    called = liuquan("--lang", "en", "explain", rule)
    assert called.code == 0, called.said
    assert "## Why" in called.said
    assert not chinese(without_data(called.said), TYPED)


def test_the_list_of_rules_is_english() -> None:
    called = liuquan("--lang", "en", "explain")
    assert called.code == 0, called.said
    assert not chinese(without_data(called.said), TYPED)


def test_mistakes_in_a_call_are_told_in_english(tmp_path: Path) -> None:
    for call in (["nosuch"], ["validate", "--nosuch"], ["explain", "LQ999"], ["fmt", tmp_path]):
        called = liuquan("--lang", "en", *call)
        assert not chinese(without_data(called.said), TYPED), called.said
