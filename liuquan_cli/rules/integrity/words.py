"""What people call the kinds of thing that names are given to (the schemas' x-ref, x-defines)."""

import difflib
from collections.abc import Iterable

from liuquan_cli.model.text import Text, say

KINDS = {
    "unit": say("单位"),
    "department": say("机构"),
    "post": say("岗位"),
    "body": say("集体"),
    "power": say("权力"),
    "duty": say("责任"),
    "prohibition": say("禁止事项"),
    "other-entry": say("清单条目"),
    "list-adjustment": say("清单调整"),
    "flow": say("流程"),
    "risk": say("风险点"),
    "warning": say("预警"),
    "institution": say("制度"),
    "decision": say("决策"),
    "meeting": say("会议"),
    "entry": say("公开条目"),
    "demand": say("公开需求"),
    "channel": say("渠道"),
    "letter": say("来信"),
    "media-issue": say("媒体问题"),
    "case": say("办件"),
    "discipline": say("纪律要求"),
    "issue": say("问题"),
    "abuse-case": say("案件"),
    "responsibility-letter": say("责任书"),
    "pledge": say("承诺书"),
    "task": say("任务"),
    "basis": say("依据"),
    "waiver": say("豁免"),
    "appointed": say("监督员"),
}


def called(kinds: Iterable[str]) -> str:
    """The kinds in words, as alternatives."""
    return "、".join(str(KINDS[kind]) for kind in kinds)


def meant(value: str, known: Iterable[str]) -> Text | None:
    """A remedy that names the known word nearest to `value`; None where none is near."""
    close = difflib.get_close_matches(value, known, n=1, cutoff=0.5)
    return say("是不是「{close}」？", close=close[0]) if close else None
