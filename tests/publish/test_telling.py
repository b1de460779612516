"""What liuquan publish tells of a bundle that is not all that was asked for."""

import shutil
from pathlib import Path

from tests.cli.calling import EXAMPLES, liuquan

DAY = ("--today", "2026-11-30")
UNIT = EXAMPLES / "xiangyuan-jisheng"


def test_a_year_whose_documents_are_not_finished_is_told(tmp_path: Path) -> None:
    unit = shutil.copytree(UNIT, tmp_path / "unit")
    called = liuquan("publish", unit, "--out", tmp_path / "site", "--year", "2019", *DAY)
    assert called.code == 0 and "没有附上2019年的年度文书" in called.err


def test_a_bundle_forced_past_its_errors_is_told(tmp_path: Path) -> None:
    unit = shutil.copytree(UNIT, tmp_path / "unit")
    (unit / "单位.yaml").unlink()
    called = liuquan("publish", unit, "--out", tmp_path / "site", "--force", *DAY)
    assert called.code == 0 and "只供内部试看" in called.err
    assert "内容只供预览" in (tmp_path / "site" / "index.html").read_text("utf-8")
