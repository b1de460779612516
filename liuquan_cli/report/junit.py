"""JUnit XML, for Jenkins, GitLab and whatever else shows test results.

A rule is a suite. A finding that fails the run is a failure; one below the bar passes with its
words as output; a waiver, the baseline or a lost file makes it skipped. A rule without findings is
one passed case, so that people see what was checked.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from types import ModuleType
from xml.sax.saxutils import escape, quoteattr

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.report.block import SEVERITIES, block, painter
from liuquan_cli.report.entry import Entry, State, shown
from liuquan_cli.report.gather import RANK, Setting, gathered
from liuquan_cli.rules.registry import RULES

_PLAIN = painter(False)
# XML 1.0 production [2]: what is no Char may not even stand there escaped.
_NO_CHAR = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """The results as XML text."""
    entries = gathered(review, intake)
    found: dict[str, list[Entry]] = defaultdict(list)
    for one in entries.all:
        found[one.code].append(one)
    skipped = {
        code: shown(str(skip.because), entries.secrets)
        for skip in review.skipped
        for code in skip.rules
    }
    suites, totals = [], Counter[str]()
    for module in RULES:
        if module.RULE.since > review.profile:
            continue
        cases = list(_cases(module, found[module.RULE.code], skipped, setting))
        counts = Counter(kind for kind, _ in cases)
        counts["tests"] = len(cases)
        totals += counts
        name = quoteattr(f"{module.RULE.code} {module.RULE.name}")
        suites.append(f"  <testsuite name={name} {_counted(counts)}>")
        suites += [case for _, case in cases]
        suites.append("  </testsuite>")
    head = f'<testsuites name="liuquan" {_counted(totals)}>'
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>\n"))


def _counted(counts: Counter[str]) -> str:
    return " ".join(
        f'{name}="{counts[kind]}"'
        for name, kind in (
            ("tests", "tests"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")
        )
    ) + ' time="0"'  # fmt: skip


def _cases(
    module: ModuleType, found: Iterable[Entry], skipped: dict[str, str], setting: Setting
) -> Iterator[tuple[str, str]]:
    """Every case of a rule: its kind ("" for passed), and its XML."""
    rule = module.RULE
    group = f"liuquan.{module.__name__.split('.')[-2]}.{rule.code}"
    names: Counter[str] = Counter()
    none = True
    for one in found:
        none = False
        where = "/".join((one.object or one.file, *map(str, one.within)))
        names[where] += 1
        name = where if names[where] == 1 else f"{where} ({names[where]})"
        kind, inner = _outcome(one, setting)
        yield kind, _case(group, name, inner, setting.prefix + one.file, one.spot.line)
    if rule.code in skipped:
        inner = f"<skipped message={_attribute(skipped[rule.code])}/>"
        yield "skipped", _case(group, rule.name, inner)
    elif none:
        yield "", _case(group, rule.name, "")


def _outcome(one: Entry, setting: Setting) -> tuple[str, str]:
    if one.state is not State.NEW:
        return "skipped", f"<skipped message={_attribute(one.reason)}/>"
    words = _text(block(one, _PLAIN))
    if RANK[one.severity] > RANK[setting.bar]:
        return "", f"<system-out>{words}</system-out>"
    message = _attribute(f"{SEVERITIES[one.severity]} {one.message}")
    return "failure", f'<failure type="{one.severity}" message={message}>{words}</failure>'


def _case(group: str, name: str, inner: str, file: str = "", line: int = 0) -> str:
    place = f' file={_attribute(file)} line="{line}"' if file else ""
    start = f"    <testcase classname={_attribute(group)} name={_attribute(name)}{place}"
    return f'{start} time="0">{inner}</testcase>' if inner else f'{start} time="0"/>'


def _text(text: str) -> str:
    return escape(_NO_CHAR.sub("\ufffd", text))


def _attribute(text: str) -> str:
    return quoteattr(_NO_CHAR.sub("\ufffd", text))
