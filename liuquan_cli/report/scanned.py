"""What a quick look found, for people. Knows the rules of form alone, so that it starts at once."""

from collections.abc import Iterable, Mapping

from liuquan_cli.model.finding import Finding, Place, Spot
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import _
from liuquan_cli.report.block import block, painter
from liuquan_cli.report.entry import Entry, shown, shown_line
from liuquan_cli.repository import reader
from liuquan_cli.repository.locate import locate
from liuquan_cli.rules import form
from liuquan_cli.rules.form import secrecy_mark
from liuquan_cli.rules.personal import secrets


def write(file: str, data: bytes, findings: Iterable[Finding], colour: bool) -> str:
    """A block for each finding in one file, a blank line after each."""
    found = list(findings)
    if not found:
        return ""
    text = data.decode("utf-8", "replace")
    hidden = {**secrets(file), **secrets(text)}
    marked = any(finding.rule == secrecy_mark.RULE.code for finding in found)
    source = reader.read(file, data, frozenset()) if _needs_marks(found) else None
    lines = text.removeprefix("\ufeff").split("\n")

    def line(finding: Finding, spot: Spot) -> str:
        if marked or finding.rule in form.LEAKS or spot.line > len(lines):
            return ""
        return shown_line(lines[spot.line - 1].rstrip("\r"), hidden)

    blocks = []
    for finding in found:
        spot = _spot(finding.place, source)
        blocks.append((spot, finding.rule, _entry(finding, spot, line(finding, spot), hidden)))
    paint = painter(colour)
    return "".join(f"{block(entry, paint)}\n\n" for _at, _code, entry in sorted(blocks, key=_first))


def _first(placed: tuple[Spot, str, Entry]) -> tuple[Spot, str]:
    return placed[0], placed[1]


def _needs_marks(findings: Iterable[Finding]) -> bool:
    return any(finding.place.spot is None for finding in findings)


def _spot(place: Place, source: Source | None) -> Spot:
    return place.spot or (locate(source, place) if source else Spot(1, 1))


def _entry(finding: Finding, spot: Spot, line: str, hidden: Mapping[str, str]) -> Entry:
    return Entry(
        module=form.BY_CODE[finding.rule],
        severity=finding.severity,
        message=shown(str(finding.message), hidden),
        remedy=shown(str(finding.remedy), hidden) if finding.remedy else "",
        file=shown(finding.place.file, hidden),
        spot=spot,
        line=line,
    )


def summary(files: int, errors: int, others: int) -> str:
    """The line that counts."""
    counts = _("查了 {files} 个文件；错误 {errors}，其他 {others}")
    return counts.format(files=files, errors=errors, others=others)
