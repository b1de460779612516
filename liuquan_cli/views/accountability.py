"""问责情况: how often each form was used, and how each grade of abuse was handled."""

from collections import Counter

from liuquan_cli.model.accountability import AccountabilityCase, Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.punish import SanctionForm
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Table, View, cells

BASIS = ("孝义方案 四(六)2", "孝义方案 三(六)", "长治方案 四(二)7")


def view(department: Department) -> View:
    """Counts only, no person and no post: forms by year, grades with handling, problems mended."""
    return View(
        "accountability",
        _("问责情况"),
        BASIS,
        (_forms(department), _grades(department), _issues(department)),
    )


def _forms(department: Department) -> Table:
    forms = department.scheme(SanctionForm)
    counts: Counter[tuple[int, str]] = Counter()
    for case in department.all(AccountabilityCase):
        on = case.handled_on or case.opened_on or case.found_on
        for form in case.forms:
            counts[on.year if on else 0, forms.canonical(form)] += 1
    rows = tuple(cells(year or "—", form, n) for (year, form), n in sorted(counts.items()))
    return Table(
        _("各种形式的次数"), (_("年度"), _("形式"), _("次数")), rows, numbers=frozenset((2,))
    )


def _grades(department: Department) -> Table:
    cases = department.all(AccountabilityCase)
    rows = []
    for grade in sorted({case.grade for case in cases}):
        mine = [case for case in cases if case.grade == grade]
        handled = sum(case.handled_on is not None for case in mine)
        moved = sum(case.transfer is not None for case in mine)
        rows.append(cells(grade, len(mine), handled, moved))
    head = (_("性质"), _("件数"), _("已处理"), _("已移送"))
    return Table(_("违规、违纪、违法"), head, tuple(rows), numbers=frozenset((1, 2, 3)))


def _issues(department: Department) -> Table:
    issues = department.all(Issue)
    handled = sum(issue.handled_on is not None for issue in issues)
    verified = sum(issue.verified_on is not None for issue in issues)
    return Table(
        _("查出的问题"),
        (_("发现"), _("已处理"), _("已验证")),
        (cells(len(issues), handled, verified),),
        numbers=frozenset((0, 1, 2)),
    )
