"""A review that stays the same while rules are added: the golden department, judged by a few."""

from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from liuquan_cli.checking import review as reviewing
from liuquan_cli.checking.cache import Cache
from liuquan_cli.checking.intake import Intake, take_in
from liuquan_cli.checking.review import Review
from liuquan_cli.report import junit, sarif
from liuquan_cli.report.gather import Setting
from liuquan_cli.rules.registry import BY_CODE

GOLDEN = Path(__file__).parent / "golden"
REPOSITORY = GOLDEN / "repository"
DAY = date(2026, 11, 30)
FEW = ("LQ051", "LQ052", "LQ053", "LQ055", "LQ105", "LQ201")
SETTING = Setting(DAY)
# What is written in the golden department, and may be in no report.
SECRETS = ("11010519000101001X", "19000101", "15400000000", "154 0000 0000")


def few(monkeypatch: pytest.MonkeyPatch) -> tuple[ModuleType, ...]:
    """Judge and declare a few rules only."""
    modules = tuple(BY_CODE[code] for code in FEW)
    for room in (reviewing, sarif, junit):
        monkeypatch.setattr(room, "RULES", modules)
    return modules


def reviewed(root: Path = REPOSITORY) -> tuple[Review, Intake]:
    """What a review of the department finds."""
    intake = take_in(root, Cache(None), DAY)
    return reviewing.review(intake, intake.department.profile), intake
