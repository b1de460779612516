"""Letters, media, demands and applications that wait for an answer; supervision that is due."""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.catalogue import CatalogueEntry, InformationDemand
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.schemes.supervise import SupervisionForm, SupervisionKind
from liuquan_cli.model.supervision import (
    Channel,
    HandledCase,
    Letter,
    MediaIssue,
    Supervision,
    SupervisionActivity,
)
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.frequencies import next_due
from liuquan_cli.rules.disclose.entries import limit_of
from liuquan_cli.rules.supervise.letters import media_channel, media_due, reply_due
from liuquan_cli.rules.supervise.traces import limit_day


def collect_letters(department: Department) -> Iterator[Obligation]:
    """Letters without an answer, by the post that keeps their channel."""
    channels = {channel.name: channel for channel in department.all(Channel)}
    for letter in department.all(Letter):
        due = reply_due(letter, department) if letter.answered_on is None else None
        if due is not None:
            yield owed(
                "letter",
                letter,
                "日期",
                what=say("答复来信 {id}", id=letter.id),
                posts=(channels[letter.channel].post if letter.channel in channels else "",),
                due=due,
                clause="孝义方案 三(五)",
                counted_in=department,
            )


def collect_media(department: Department) -> Iterator[Obligation]:
    """Problems raised by the media that are not mended, made known and answered."""
    channel = media_channel(department)
    for issue in department.all(MediaIssue):
        due = media_due(issue, department)
        if due is None or (issue.rectified_on and issue.notified_on and issue.fed_back_on):
            continue
        yield owed(
            "media",
            issue,
            "反映日期",
            what=say("整改、通报并反馈媒体反映的问题 {id}", id=issue.id),
            posts=(channel.post if channel else "",),
            due=due,
            clause="孝义方案 三(五)",
            counted_in=department,
        )


def collect_demands(department: Department) -> Iterator[Obligation]:
    """What people asked to know and was not answered."""
    limit = limit_of("答复需求", department)
    publishers = {entry.id: entry.publisher for entry in department.all(CatalogueEntry)}
    for demand in department.all(InformationDemand):
        if demand.on is None or demand.answered_on or limit is None or limit.days is None:
            continue
        yield owed(
            "demand",
            demand,
            "日期",
            what=say("答复公开需求 {id}", id=demand.id),
            posts=(publishers.get(demand.entry, ""),),
            due=department.calendar.due(demand.on, limit.days, limit.unit or "工作日"),
            clause=limit.clause,
            counted_in=department,
        )


def collect_applications(department: Department) -> Iterator[Obligation]:
    """Cases handled under a power that are still open, by the post of their last trace."""
    for case in department.all(HandledCase):
        due = limit_day(case, department) if case.closed_on is None else None
        if due is not None:
            last = max(case.trace, key=lambda step: step.on or date.min, default=None)
            yield owed(
                "application",
                case,
                "收件日期",
                what=say("办结办件 {id}", id=case.id),
                posts=(last.post if last else "",),
                due=due,
                clause="孝义方案 四(三)3",
                counted_in=department,
            )


def collect_supervision(department: Department) -> Iterator[Obligation]:
    """The next activity of each kind of supervision."""
    kinds = department.scheme(SupervisionKind)
    latest: dict[str, date] = {}
    for activity in department.all(SupervisionActivity):
        kind = kinds.canonical(activity.kind)
        if activity.on <= department.day:
            latest[kind] = max(activity.on, latest.get(kind, date.min))
    for line in department.all(Supervision):
        member = kinds.member(line.kind)
        if member is None or not member.frequency:
            continue
        last = max((on for on in (line.last_on, latest.get(member.name)) if on), default=None)
        due = next_due(last, member.frequency, department.calendar) if last else None
        if due is not None:
            yield owed(
                "supervision",
                line,
                "种类",
                what=say("开展一次{kind}", kind=member.name),
                posts=(line.post,),
                due=due,
                clause=member.clause or "孝义方案 三(五)",
                name=member.name,
                counted_in=department,
            )


def collect_listening(department: Department) -> Iterator[Obligation]:
    """The next time to listen, invite and be appraised, as LQ514 asks: any form of a group does."""
    last: dict[str, tuple[SupervisionActivity, str, str]] = {}
    held = [one for one in department.all(SupervisionActivity) if one.on <= department.day]
    for form in department.scheme(SupervisionForm).members:
        if not form.frequency:
            continue
        group = form.parent or form.name
        for activity in held:
            if activity.form == form.name and (
                group not in last or last[group][0].on < activity.on
            ):
                last[group] = activity, form.frequency, form.clause
    for group, (activity, frequency, clause) in last.items():
        due = next_due(activity.on, frequency, department.calendar)
        if due is not None:
            yield owed(
                "supervision",
                activity,
                "日期",
                what=say("再开展一次{kind}", kind=group),
                posts=(),
                due=due,
                clause=clause,
                name=group,
                counted_in=department,
            )
