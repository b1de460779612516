"""Findings for people: a block for each, and a line that counts."""

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review, Skipped, counted
from liuquan_cli.model.finding import Severity
from liuquan_cli.model.text import _
from liuquan_cli.report.block import block, painter
from liuquan_cli.report.entry import shown
from liuquan_cli.report.gather import Setting, gathered


def write(review: Review, intake: Intake, setting: Setting) -> str:
    """The whole report, ending in a line that counts."""
    entries = gathered(review, intake)
    paint = painter(setting.colour)
    blocks = [block(one, paint) for one in entries.new]
    for skip in review.skipped:
        blocks.append(
            _("没有查：{rules}\n  因为：{because}").format(
                rules=codes(skip), because=shown(str(skip.because), entries.secrets)
            )
        )
    blocks.append(summary(review, intake))
    return "\n\n".join(blocks) + "\n"


def codes(skip: Skipped) -> str:
    """The rules that were not judged, shortly."""
    if len(skip.rules) <= 3:
        return _("、").join(skip.rules)
    return _("{first} 至 {last} 共 {count} 条规则").format(
        first=skip.rules[0], last=skip.rules[-1], count=len(skip.rules)
    )


def summary(review: Review, intake: Intake) -> str:
    """What was looked at, and how many findings there are, on one line."""
    counts = counted(review.findings)
    parts = [
        _("阶段「{profile}」，查了 {files} 个文件，{powers} 项权力").format(
            profile=review.profile.name, files=len(intake.data), powers=intake.powers
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
