"""五维自查: how the department stands in the five dimensions of the plans."""

from collections.abc import Collection, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.schemes.supervise import SelfCheckDimension
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View

BASIS = ("孝义方案 一", "襄垣方案 前言")


def view(department: Department, findings: Sequence[Finding], rules: Collection[str]) -> View:
    """A row for each dimension: the rules that were asked, and what they found.

    `rules` are the codes that were judged; the scheme 自查维度 tells which dimension each serves.
    """
    rows = []
    for member in department.scheme(SelfCheckDimension).members:
        asked = {code for code in rules if code.startswith(member.rules)}
        found = [finding for finding in findings if finding.rule in asked]
        failed = {finding.rule for finding in found}
        errors = sum(finding.severity is Severity.ERROR for finding in found)
        warnings = sum(finding.severity is Severity.WARNING for finding in found)
        objects = {(f.place.file, f.object) for f in found if f.severity is not Severity.INFO}
        share = 100 * (len(asked) - len(failed)) // len(asked) if asked else 0
        rows.append(
            (
                Cell(member.name),
                Cell(f"{len(asked) - len(failed)}/{len(asked)}"),
                Cell(f"{share}%", Tone.GOOD if not failed else Tone.LACK),
                *(Cell(str(n)) for n in (errors, warnings, len(objects))),
            )
        )
    head = (_("维度"), _("通过的检查"), _("通过率"), _("错误"), _("警告"), _("涉及对象"))
    note = _("按阶段「{profile}」、{day} 的审查结果").format(
        profile=department.profile.name, day=department.day
    )
    table = Table(_("五个维度"), head, tuple(rows), note, frozenset(range(1, 6)))
    return View("selfcheck", _("五维自查"), BASIS, (table,))
