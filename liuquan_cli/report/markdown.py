"""A notice of inspection (督查通报) in Markdown, to be pasted into a document or a merge request.

Findings stand under the six powers of the plans and there by object. What people wrote is escaped:
it can make no table cell, link, picture, heading or HTML.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _, say
from liuquan_cli.report.block import SEVERITIES
from liuquan_cli.report.entry import Entry, shown
from liuquan_cli.report.gather import RANK, Gathered, Setting, gathered
from liuquan_cli.report.text import codes, summary

POWERS = {  # room of the rules → the task of the plans that it serves
    "determine": say("一、依法确定权力"),
    "allocate": say("二、科学配置权力"),
    "constrain": say("三、制度约束权力"),
    "disclose": say("四、阳光行使权力"),
    "supervise": say("五、合力监督权力"),
    "punish": say("六、严惩滥用权力"),
    "": say("七、文件、引用和检查本身"),
}
_SIGNS = re.compile(r"([\\`*_\[\]<>|~&#!$])")


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """The notice."""
    department, entries = intake.department, gathered(review, intake)
    unit = department.unit.name
    title = _("{unit}“六权治本”督查通报").format(unit=unit) if unit else _("“六权治本”督查通报")
    day = _("{year}年{month}月{day}日").format(
        year=setting.day.year, month=setting.day.month, day=setting.day.day
    )
    lines = [
        f"# {_escaped(title, entries)}",
        "",
        _("检查日期：{day}").format(day=day),
        "",
        _("{summary}。").format(summary=_escaped(summary(review, intake), entries)),
        "",
        *_table(entries.new),
    ]
    for room, power in POWERS.items():
        lines += ["", f"## {power}", ""]
        here = [one for one in entries.new if _room(one) == room]
        lines += list(_by_object(here, department)) or [_("没有发现问题。")]
    for heading, apart in ((_("附：豁免的问题"), entries.waived), (_("附：旧账"), entries.old)):
        if apart:
            lines += ["", f"## {heading}", "", *_items(apart)]
    if review.skipped:
        lines += ["", _("## 附：没有查的"), ""]
        for skip in review.skipped:
            because = _escaped(str(skip.because), entries)
            lines.append(_("- {rules}：{because}").format(rules=codes(skip), because=because))
    return "\n".join(lines).rstrip("\n") + "\n"


def _room(one: Entry) -> str:
    room = one.module.__name__.split(".")[-2]
    return room if room in POWERS else ""


def _table(entries: Iterable[Entry]) -> Iterator[str]:
    counts = Counter((_room(one), one.severity) for one in entries)
    yield "| " + " | ".join((_("任务"), *(str(SEVERITIES[s]) for s in Severity))) + " |"
    yield "|---" + "|---:" * len(Severity) + "|"
    for room, heading in POWERS.items():
        numbers = (str(counts[room, severity]) for severity in Severity)
        yield "| " + " | ".join((str(heading), *numbers)) + " |"
    sums = (str(sum(counts[room, severity] for room in POWERS)) for severity in Severity)
    yield "| " + " | ".join((_("合计"), *sums)) + " |"


def _by_object(entries: list[Entry], department: Department) -> Iterator[str]:
    """The findings of one power of the six, the objects in the order in which they appear."""
    objects: dict[str, list[Entry]] = {}
    for one in entries:
        objects.setdefault(one.object or one.file, []).append(one)
    for number, (name, found) in enumerate(objects.items()):
        power = department.powers.get(name)
        called = _("{id}（{name}）").format(id=name, name=power.name) if power else name
        yield from ([""] if number else [])
        yield f"### {escaped(shown(called, {}))}"
        yield ""
        yield from _items(sorted(found, key=lambda one: RANK[one.severity]))


def _items(entries: Iterable[Entry]) -> Iterator[str]:
    for number, one in enumerate(entries, start=1):
        yield f"{number}. **{SEVERITIES[one.severity]} {one.code}** {escaped(one.message)}"
        place = _("{file} 第 {line} 行").format(file=one.file, line=one.spot.line)
        facts = [
            (_("位置"), place),
            (_("依据"), _("；").join(one.basis)),
            (_("怎么改"), one.remedy),
            (_("不计入"), one.reason),
        ]
        for other in one.related:
            place = _("{file} 第 {line} 行").format(file=other.file, line=other.spot.line)
            facts.append((_("相关"), f"{place} {other.note}"))
        for name, value in facts:
            if value:
                yield "   - " + _("{name}：{value}").format(name=name, value=escaped(value))


def _escaped(text: str, entries: Gathered) -> str:
    return escaped(shown(text, entries.secrets))


def escaped(text: str) -> str:
    """`text` as Markdown that shows these very signs and nothing else."""
    text = _SIGNS.sub(r"\\\1", text)
    return text.replace("://", "\\://").replace("www.", "www\\.")
