"""Cases of accountability and problems whose clocks run."""

from collections.abc import Iterator

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.accountability import AccountabilityCase, Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.schemes.punish import CaseClock, CaseGrade, ProblemClock
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import dates_of, finish, transfer_due


def collect_issues(department: Department) -> Iterator[Obligation]:
    """Problems to be answered, handled, or whose patch is to be verified."""
    for issue in department.all(Issue):
        for clock in department.scheme(ProblemClock).members:
            given = {key: on for key, on in dates_of(issue, (clock.left, clock.right))}
            start = given.get(clock.left)
            if start is None or clock.right in given:
                continue
            if clock.right == "验证日期" and not issue.patch:
                continue
            if clock.right == "反馈日期" and issue.handled_on is not None:
                continue
            due = finish(department, clock, start)
            if due is not None:
                yield owed(
                    "problem",
                    issue,
                    clock.left,
                    what=say("问题 {issue}：{act}", issue=issue.id, act=clock.name),
                    posts=(issue.owner,),
                    due=due,
                    clause=clock.clause,
                    act=clock.name,
                    counted_in=department,
                )


def collect_cases(department: Department) -> Iterator[Obligation]:
    """Cases to be reported, opened or handled. The post of a case is not told: it is accused."""
    grades = department.scheme(CaseGrade)
    for case in department.all(AccountabilityCase):
        grade = grades.member(case.grade)
        to_transfer = grade is not None and "移送" in grade.needs
        for clock in department.scheme(CaseClock).members:
            given = {key: on for key, on in dates_of(case, (clock.left, clock.right))}
            start = given.get(clock.left)
            if start is None or clock.right in given or case.handled_on is not None:
                continue
            if clock.right != "报告日期" and (case.transfer is not None or to_transfer):
                continue  # that is for the receiver, or told as the transfer itself
            due = finish(department, clock, start)
            if due is not None:
                yield owed(
                    "case",
                    case,
                    clock.left,
                    what=say("案件 {case}：{act}", case=case.id, act=clock.name),
                    posts=(),
                    due=due,
                    clause=clock.clause,
                    act=clock.name,
                    counted_in=department,
                )
        yield from _transfer(case, department)


def _transfer(case: AccountabilityCase, department: Department) -> Iterator[Obligation]:
    grade = department.scheme(CaseGrade).member(case.grade)
    if grade is None or "移送" not in grade.needs or case.transfer is not None:
        return
    due = transfer_due(department, case)
    if due is not None:
        yield owed(
            "case",
            case,
            "性质",
            what=say("案件 {case}：移送有管辖权的机关", case=case.id),
            posts=(),
            due=due,
            clause=grade.clause,
            counted_in=department,
        )
