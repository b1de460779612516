"""One finding for people: place, sentence, the line with a caret, the remedy, the clause."""

from collections.abc import Callable

from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _, say
from liuquan_cli.report.entry import Entry
from liuquan_cli.report.width import columns

SEVERITIES = {
    Severity.ERROR: say("错误"),
    Severity.WARNING: say("警告"),
    Severity.INFO: say("提示"),
}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_WIDEST = 100  # columns of an excerpt
_CARETS = 24  # at most
Paint = Callable[[str, str], str]


def painter(colour: bool) -> Paint:
    """What puts a text in a colour, or leaves it plain."""
    return lambda text, code: f"\033[{code}m{text}\033[0m" if colour else text


def block(one: Entry, paint: Paint) -> str:
    """The lines on one finding, without a line break at the end."""
    head = f"{one.file}:{one.spot.line}:{one.spot.column}"
    severity = paint(str(SEVERITIES[one.severity]), _COLOURS[one.severity])
    lines = [f"{paint(head, '1')} {severity} {one.code} {one.message}"]
    if one.line.strip():
        lines += _excerpt(one)
    if one.remedy:
        lines.append(_("  怎么改：{remedy}").format(remedy=one.remedy))
    lines.append(_("  依据：{basis}").format(basis=_("；").join(one.basis)))
    for other in one.related:
        lines.append(f"  → {other.file}:{other.spot.line}:{other.spot.column} {other.note}")
    return "\n".join(lines)


def _excerpt(one: Entry) -> list[str]:
    number = str(one.spot.line)
    before = one.line[: one.spot.column - 1]
    rest = one.line[one.spot.column - 1 :]
    cut = 0
    while columns(before) - cut > _WIDEST // 2:
        before = before[1:]
        cut = -1
    begin = ("…" if cut else "") + before
    room = max(10, _WIDEST - columns(begin))
    tail = ""
    for character in rest:
        if columns(tail) >= room:
            tail += "…"
            break
        tail += character
    marked = rest.split("  #")[0].rstrip(" ,}]")
    carets = min(max(1, columns(marked)), _CARETS)
    gutter = " " * len(number)
    return [f"  {number} │ {begin}{tail}", f"  {gutter} │ {' ' * columns(begin)}{'^' * carets}"]
