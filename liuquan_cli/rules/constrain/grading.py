"""Grading a risk by the method the unit adopted (定级方法): one function for each kind of method.

A method is a scheme. Of its members those named as a level of 风险等级 give the lowest score of
that level (下限); the others are criteria (要件), which may set a level of their own (等级).
"""

from collections.abc import Callable, Mapping

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Indicators, Risk
from liuquan_cli.model.schemes.constrain import GradingStep, RiskLevel


class Grading(msgspec.Struct, frozen=True):
    """The adopted method made ready: from the highest level down, and what criteria set."""

    method: str
    name: str
    levels: tuple[str, ...]  # highest first
    thresholds: Mapping[str, int]
    criteria: Mapping[str, str]  # the level each sets by itself, "" for none

    def level_for(self, score: int | None, criteria: tuple[str, ...]) -> str:
        """The highest level that the score reaches or a criterion sets; "" where none is."""
        for level in self.levels:
            least = self.thresholds.get(level)
            if score is not None and least is not None and score >= least:
                return level
            if any(self.criteria.get(one) == level for one in criteria):
                return level
        return ""


def grading_of(department: Department) -> Grading:
    """The method in force; keep it by `department.derived`."""
    levels = department.scheme(RiskLevel)
    method = department.scheme(GradingStep)
    ranked = sorted((m.rank or 0, m.name) for m in levels.members)
    thresholds, criteria = {}, {}
    for member in method.members:
        level = levels.member(member.name)
        if level is None:
            criteria[member.name] = levels.canonical(member.level) if member.level else ""
        elif member.threshold is not None:
            thresholds[level.name] = member.threshold
    if method.method == "合计":  # a unit may state the scores beside its own levels
        own = {m.name: m.threshold for m in levels.members if m.threshold is not None}
        thresholds = own or thresholds
    return Grading(
        method.method, method.name, tuple(name for _rank, name in ranked), thresholds, criteria
    )


def _sum(risk: Risk) -> int | None:
    scores = risk.indicators or Indicators()
    four = (scores.harm_to_society, scores.harm_to_state, scores.private_gain, scores.complaints)
    total = 0
    for score in four:
        if score is None:
            return None
        total += score
    return total


def _product(risk: Risk) -> int | None:
    scores = risk.indicators or Indicators()
    if scores.likelihood is None or scores.danger is None:
        return None
    return scores.likelihood * scores.danger


def _criteria_met(risk: Risk) -> int | None:
    return len(set(risk.criteria)) or None


# 查表 has no score, its criteria set the level; 计数 takes all risks of a post (LQ368).
SCORES: Mapping[str, Callable[[Risk], int | None]] = {
    "合计": _sum,
    "乘积": _product,
    "要件数": _criteria_met,
    "查表": lambda _risk: None,
}
INPUTS: Mapping[str, tuple[str, ...]] = {
    "合计": ("社会危害", "国家集体危害", "谋取私利", "信访举报"),
    "乘积": ("可能性", "危险性"),
    "要件数": ("要件",),
    "查表": ("要件",),
}
