"""What the files state about names: who defines what, and how a finding points at a name."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Place, Related
from liuquan_cli.model.rule import Rule
from liuquan_cli.model.text import Text

TERMS = {
    "unit": "单位", "department": "机构", "post": "岗位", "body": "集体", "power": "权力事项",
    "duty": "责任", "flow": "流程", "risk": "风险点", "institution": "制度", "basis": "依据",
    "entry": "公开目录条目", "demand": "公开需求", "decision": "决策事项", "meeting": "会议",
    "channel": "监督渠道", "appointed": "监督员", "letter": "来信", "media-issue": "媒体反映",
    "case": "办件", "warning": "预警", "discipline": "纪律要求", "issue": "问题",
    "abuse-case": "问责案件", "task": "任务", "prohibition": "禁止事项",
    "other-entry": "其他清单条目", "responsibility-letter": "责任书", "pledge": "承诺",
    "waiver": "豁免", "list-adjustment": "清单调整",
}  # fmt: skip
_CLOSE = 0.6  # as difflib measures; one wrong character in a name of three still counts


def terms(kinds: Iterable[str]) -> str:
    """The kinds as people call them: 岗位或集体."""
    return "或".join(TERMS.get(kind, kind) for kind in kinds)


def names_by_kind(department: Department) -> dict[str, dict[str, None]]:
    """Every name that some file gives to a thing, by kind, in the order of files."""
    names: dict[str, dict[str, None]] = {}
    for facts in department.facts.values():
        for definition in facts.definitions:
            names.setdefault(definition.kind, {})[definition.name] = None
    return names


def owner(path: KeyPath) -> KeyPath:
    """The key path of the object whose name stands at `path`: 依据/0/简称/1 → 依据/0."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path[:-1]


def _labels(department: Department) -> dict[tuple[str, KeyPath], str]:
    """The id or name of every object that has one, as `Located.label` says it, by its place."""
    labels: dict[tuple[str, KeyPath], str] = {}
    for file, facts in department.facts.items():
        for definition in facts.definitions:
            place = (file, owner(definition.path))
            if definition.path[-1] == "编号":
                labels[place] = definition.name
            else:
                labels.setdefault(place, definition.name)
    return labels


def at_name(
    rule: Rule,
    department: Department,
    file: str,
    path: KeyPath,
    message: Text,
    remedy: Text | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding of `rule` at `path` of `file`, about the object that stands there."""
    holder = path[:2] if len(path) > 1 and isinstance(path[1], int) else ()
    label = department.derived(_labels).get((file, holder), "")
    within = path[len(holder) :]
    return Finding(
        rule.code, rule.severity, message, Place(file, path), label, within, remedy, related
    )


class Guesses:
    """The nearest known name for a wrong one, until `most` names were compared: so it stays quick.

    The default is about half a second.
    """

    def __init__(self, most: int = 200_000) -> None:
        self._left = most

    def of(self, wrong: str, known: Collection[str]) -> str:
        """The known name that `wrong` most likely means; "" where none is near."""
        if self._left < len(known):
            return ""
        self._left -= len(known)
        return next(iter(get_close_matches(wrong, known, 1, _CLOSE)), "")
