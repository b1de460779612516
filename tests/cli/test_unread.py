"""What is made without a file that could not be read names that file, and why a call failed."""

import shutil
from pathlib import Path

import pytest

from .calling import EXAMPLES, liuquan

DAY = ("--today", "2026-11-30")
UNIT = EXAMPLES / "xiangyuan-jisheng"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A department whose list of powers is in the encoding of an old editor."""
    copy = shutil.copytree(UNIT, tmp_path / "unit")
    powers = copy / "权力清单.yaml"
    powers.write_bytes(powers.read_text("utf-8").encode("gb18030"))
    return copy


@pytest.mark.parametrize(
    "call",
    [
        ("render", "--kind", "结构图", "--out", "图"),
        ("report", "--view", "counts"),
        ("report", "year", "--year", "2026", "--document", "承诺书", "--format", "html"),
        ("publish", "--force", "--out", "公开"),
    ],
)
def test_a_file_that_could_not_be_read_is_named(broken: Path, call: tuple[str, ...]) -> None:
    called = liuquan(*call, *DAY, cwd=broken)
    assert called.code == 0
    assert "留意：权力清单.yaml 里有读不成的内容，没有算进去" in called.err


def test_no_file_is_named_where_all_could_be_read(tmp_path: Path) -> None:
    called = liuquan("render", UNIT, "--power", "XK-01", "--out", tmp_path / "a.svg", *DAY)
    assert (called.code, called.err) == (0, "")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("render", "--ppi", "9"), "--ppi 不对：不能小于 24"),
        (("render", "--ppi", "大"), "--ppi 不对：要写整数"),
        (("serve", "--port", "70000"), "--port 不对：不能大于 65535"),
        (("import", "没有.bpmn", "--power", "XK-01"), "读写不了 没有.bpmn：没有这个文件或者文件夹"),
    ],
)
def test_the_machine_refuses_in_chinese(call: tuple[str, ...], said: str) -> None:
    called = liuquan(*call, cwd=UNIT)
    assert (called.code, called.err.strip()) == (2, said)
