"""Tasks of the campaign, papers asked for, education, leaders' records."""

from collections.abc import Iterator

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.accountability import Education
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.plan import DataRequest
from liuquan_cli.model.pledge import LeaderRecord
from liuquan_cli.model.schemes.supervise import EducationKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import tasks


def collect_tasks(department: Department) -> Iterator[Obligation]:
    """Tasks that are not done, by the departments that lead them."""
    for phase, index, task in tasks(department):
        if task.until is not None and task.done_on is None:
            yield owed(
                "task",
                phase,
                "任务",
                index,
                "至",
                what=say("完成任务「{task}」", task=task.name),
                posts=task.leads,
                due=task.until,
                clause="长治方案 五(一)",
                name=task.id,
            )


def collect_requests(department: Department) -> Iterator[Obligation]:
    """Papers that one department asked of another and has not been given."""
    for request in department.all(DataRequest):
        if request.due is not None and request.provided_on is None:
            yield owed(
                "papers",
                request,
                "期限",
                what=say("提供资料 {id}", id=request.id),
                posts=(request.provider,),
                due=request.due,
                clause="长治方案 五(二)",
            )


def collect_records(department: Department) -> Iterator[Obligation]:
    """Leaders' yearly duties that are not done."""
    for record in department.all(LeaderRecord):
        if record.due is not None and record.done_on is None:
            yield owed(
                "record",
                record,
                "应完成",
                what=say("{year}年度{kind}", year=str(record.year), kind=record.kind),
                posts=(record.post,),
                due=record.due,
                clause="孝义方案 四(六)1",
                name=f"{record.kind} {record.year}",
            )


def collect_education(department: Department) -> Iterator[Obligation]:
    """The next education of each kind that is asked for every year."""
    last: dict[str, Education] = {}
    for held in department.all(Education):
        if held.on <= department.day and (
            held.kind not in last or last[held.kind].on < held.on
        ):  # fmt: skip
            last[held.kind] = held
    for kind in department.scheme(EducationKind).members:
        if kind.standard and kind.name in last:
            held = last[kind.name]
            yield owed(
                "education",
                held,
                "日期",
                what=say("再开展一次{kind}", kind=kind.name),
                posts=(),
                due=department.calendar.due(held.on, 12, "月"),
                clause=kind.clause,
                name=kind.name,
                counted_in=department,
            )
