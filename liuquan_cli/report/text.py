"""Findings for people: place, sentence, the line with a caret, the remedy, the clause."""

from collections.abc import Callable

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.places import Seen, seen
from liuquan_cli.checking.review import Review, counted
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _, say
from liuquan_cli.report.width import columns
from liuquan_cli.rules.registry import BY_CODE

SEVERITIES = {
    Severity.ERROR: say("错误"),
    Severity.WARNING: say("警告"),
    Severity.INFO: say("提示"),
}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_WIDEST = 100  # columns of an excerpt
_CARETS = 24  # at most


def write(review: Review, intake: Intake, colour: bool = False) -> str:
    """The whole report, ending in a line that counts."""

    def paint(text: str, code: str) -> str:
        return f"\033[{code}m{text}\033[0m" if colour else text

    blocks = [_block(one, paint) for one in seen(review.findings, intake)]
    for skip in review.skipped:
        blocks.append(
            _("没有查：{rules}\n  因为：{because}").format(
                rules=_codes(skip.rules), because=skip.because
            )
        )
    blocks.append(_summary(review, intake))
    return "\n\n".join(blocks) + "\n"


def _codes(codes: tuple[str, ...]) -> str:
    if len(codes) <= 3:
        return _("、").join(codes)
    return _("{first} 至 {last} 共 {count} 条规则").format(
        first=codes[0], last=codes[-1], count=len(codes)
    )


def _block(one: Seen, paint: Callable[[str, str], str]) -> str:
    finding, spot = one.finding, one.spot
    head = f"{finding.place.file}:{spot.line}:{spot.column}"
    severity = paint(str(SEVERITIES[finding.severity]), _COLOURS[finding.severity])
    lines = [f"{paint(head, '1')} {severity} {finding.rule} {finding.message}"]
    if one.line.strip() and not _secret(finding.rule):
        lines += _excerpt(one)
    if finding.remedy is not None:
        lines.append(_("  怎么改：{remedy}").format(remedy=finding.remedy))
    basis = BY_CODE[finding.rule].RULE.basis
    lines.append(_("  依据：{basis}").format(basis=_("；").join(basis)))
    for related in finding.related:
        lines.append(f"  → {related.place.file} {related.note}")
    return "\n".join(lines)


def _secret(code: str) -> bool:
    """Whether the excerpt could print the very thing that must not leave the file."""
    return not BY_CODE[code].RULE.waivable and code.startswith("LQ05")


def _excerpt(one: Seen) -> list[str]:
    number = str(one.spot.line)
    text = one.line.replace("\t", " ")
    before = text[: one.spot.column - 1]
    rest = text[one.spot.column - 1 :]
    cut = 0
    while columns(before) - cut > _WIDEST // 2:
        before = before[1:]
        cut = -1
    shown = ("…" if cut else "") + before
    room = max(10, _WIDEST - columns(shown))
    tail = ""
    for character in rest:
        if columns(tail) >= room:
            tail += "…"
            break
        tail += character
    marked = rest.split("  #")[0].rstrip(" ,}]")
    carets = min(max(1, columns(marked)), _CARETS)
    gutter = " " * len(number)
    return [f"  {number} │ {shown}{tail}", f"  {gutter} │ {' ' * columns(shown)}{'^' * carets}"]


def _summary(review: Review, intake: Intake) -> str:
    counts = counted(review.findings)
    parts = [
        _("阶段「{profile}」，查了 {files} 个文件，{powers} 项权力").format(
            profile=review.profile.name,
            files=len(intake.data),
            powers=intake.powers,
        ),
        _("错误 {errors}，警告 {warnings}，提示 {infos}").format(
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARNING],
            infos=counts[Severity.INFO],
        ),
    ]
    if review.waived:
        parts.append(_("豁免 {count}").format(count=len(review.waived)))
    if review.old:
        parts.append(_("旧账 {count}").format(count=len(review.old)))
    if not any(counts.values()) and not review.skipped:
        parts.append(_("没有发现问题"))
    return _("；").join(parts)
