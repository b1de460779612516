"""Terms that end: of office, of appointed supervisors, of delegations."""

from collections.abc import Iterator

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.supervision import AppointedSupervisor
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Delegation


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
