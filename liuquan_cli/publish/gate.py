"""May this department be published? What a review found, and what git does not hold."""

from collections.abc import Iterable
from datetime import date

import msgspec

from liuquan_cli import __version__
from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review, fails
from liuquan_cli.documents.writing.formats import font_prints
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile
from liuquan_cli.publish.manifest import Facts
from liuquan_cli.publish.remembering import theme_print
from liuquan_cli.publish.site import Stamp
from liuquan_cli.publish.wanted import Wanted
from liuquan_cli.render.paper.fonts import NoFontError
from liuquan_cli.rules.registry import BY_CODE

_NO_REPOSITORY = "资料不在 git 仓库里，无从核对出处。"
_FAILING = "生成时审查没有通过，内容只供预览。"
# What pages made from a commit may say of their making: a manifest can't put words into our mouth.
REMARKS = ("", _FAILING)


class Verdict(msgspec.Struct, frozen=True):
    """`leaks`: files that hold what may never be published, whatever a person says.

    `errors` are the findings that stand in the way, `loose` the files that are in no commit.
    """

    leaks: tuple[str, ...]
    errors: int
    loose: tuple[str, ...]


def least(configured: Profile) -> Profile:
    """What a department must pass to be published: what it set itself, and at least 公开."""
    return max(configured, Profile.公开)


def judged(intake: Intake, found: Review, loose: tuple[str, ...]) -> Verdict:
    """What stands in the way of publishing."""
    errors = [one for one in found.findings if fails([one], Severity.ERROR)]
    return Verdict(_leaks((*intake.findings, *found.findings)), len(errors), loose)


def _leaks(found: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(sorted({f.place.file for f in found if not BY_CODE[f.rule].RULE.waivable}))


def stamp(day: date, commit: str | None, verdict: Verdict) -> Stamp:
    """What every page says of its making; `commit` is that of the work tree, if it has one.

    It is Chinese in any language, as the pages are.
    """
    remark = "" if commit else _NO_REPOSITORY
    if verdict.errors:
        remark += _FAILING
    return Stamp(day, commit if commit and not verdict.loose else None, remark)


def facts(unit: str, profile: Profile, marked: Stamp, wanted: Wanted) -> Facts:
    """What the manifest says of the making."""
    return Facts(
        tool=f"liuquan {__version__}",
        unit=unit,
        profile=profile.name,
        day=marked.day.isoformat(),
        commit=marked.commit or "",
        remark=marked.remark,
        year=wanted.year,
        base_url=wanted.base_url,
        theme=theme_print(wanted.theme),
        fonts=fonts_of(wanted.year),
    )


def fonts_of(year: int | None) -> dict[str, str]:
    """The fonts here that yearly documents are set in; none without them, or without fonts."""
    if year is None:
        return {}
    try:
        return font_prints()
    except NoFontError:  # said where one is needed
        return {}
