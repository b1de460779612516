"""Terms that end: of office, of supervisors, of delegations; yearly letters and pledges."""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.supervision import AppointedSupervisor
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Delegation
from liuquan_cli.rules.constrain import letter_missing
from liuquan_cli.rules.constrain.clocks import due_for


def collect_tenures(department: Department) -> Iterator[Obligation]:
    """Terms of office that end without another after them. Persons are not named."""
    for post, tenures in department.tenures_of.items():
        if any(tenure.until is None for tenure in tenures) or post not in department.posts:
            continue
        last = max(tenures, key=lambda tenure: tenure.until or tenure.since)
        if last.until is not None:
            yield owed(
                "term",
                last,
                "至",
                what=say("「{post}」任期届满，确定由谁接任", post=post),
                posts=(post,),
                due=last.until,
                clause="孝义方案 四(三)4",
                name=post,
            )


def collect_supervisors(department: Department) -> Iterator[Obligation]:
    """Appointments of supervisors that end; of those long over only the last is told."""
    appointed = [one for one in department.all(AppointedSupervisor) if one.until is not None]
    running = any(one.until >= department.day for one in appointed if one.until)
    for one in appointed:
        if one.until is not None and (one.until >= department.day or not running):
            yield owed(
                "term",
                one,
                "至",
                what=say("监督员 {id} 聘期届满，续聘或者另聘", id=one.id),
                posts=(),
                due=one.until,
                clause="孝义方案 四(六)1",
            )


def collect_delegations(department: Department) -> Iterator[Obligation]:
    """Delegations that still run and end on a day: to be renewed or taken back."""
    for one in department.all(Delegation):
        if one.until is not None and one.until >= department.day:
            yield owed(
                "delegation",
                one,
                "至",
                what=say("授权 {id} 到期，续授或者收回", id=one.id),
                posts=(one.grantor or one.delegate,),
                due=one.until,
                clause="孝义方案 三(二)",
            )


def collect_letters(department: Department) -> Iterator[Obligation]:
    """The letters that posts which signed one last year have still to sign for a year."""
    signed = {(one.subordinate, one.year): one for one in department.all(ResponsibilityLetter)}
    for year in (department.day.year, department.day.year + 1):
        due = due_for("签订", date(min(year, date.max.year), 1, 1), department)
        for post in letter_missing.bound(department):
            last = signed.get((post.name, year - 1))
            if last is not None and due is not None and (post.name, year) not in signed:
                yield owed(
                    "pledge",
                    last,
                    "年度",
                    what=say("签订{year}年度廉政风险防控责任书", year=str(year)),
                    posts=(post.name,),
                    due=due,
                    clause="孝义方案 四(四)3",
                    name=f"{post.name} {year}",
                    act="letter",
                    counted_in=department,
                )


def collect_pledges(department: Department) -> Iterator[Obligation]:
    """The pledges that posts which made one last year have still to sign for a year."""
    signed = {(one.post, one.year): one for one in department.all(Pledge)}
    for year in (department.day.year, department.day.year + 1):
        due = due_for("签订", date(min(year, date.max.year), 1, 1), department)
        for post in department.posts:
            last = signed.get((post, year - 1))
            if last is not None and due is not None and (post, year) not in signed:
                yield owed(
                    "pledge",
                    last,
                    "年度",
                    what=say("签订{year}年度岗位廉政承诺书", year=str(year)),
                    posts=(post,),
                    due=due,
                    clause="孝义方案 四(四)3",
                    name=f"{post} {year}",
                    counted_in=department,
                )
