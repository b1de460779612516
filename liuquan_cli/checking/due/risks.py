"""Risks to be reviewed, analyses to be held, warnings to be handled, measures with a day."""

from collections.abc import Iterator

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.risk import Analysis, Risk, RiskWarning
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.clocks import due_for
from liuquan_cli.rules.constrain.frequencies import next_due


def collect_risks(department: Department) -> Iterator[Obligation]:
    """The next review of every risk, by its owner."""
    for risk in department.all(Risk):
        last = risk.reviewed_on
        due = next_due(last, risk.frequency, department.calendar) if last else None
        if due is not None:
            yield owed(
                "risk",
                risk,
                "上次复核",
                what=say("复核风险点 {risk}（{often}）", risk=risk.id, often=risk.frequency),
                posts=(risk.owner or risk.post,),
                due=due,
                clause="孝义方案 四(四)3",
                counted_in=department,
            )


def collect_measures(department: Department) -> Iterator[Obligation]:
    """Measures that are to be in place by a day to come; whether a past one is, nothing says."""
    for risk in department.all(Risk):
        if risk.measures is None:
            continue
        times = (
            ("事前", risk.measures.before),
            ("事中", risk.measures.during),
            ("事后", risk.measures.after),
        )
        for time, measures in times:
            for index, measure in enumerate(measures):
                if measure.due is not None and measure.due >= department.day:
                    yield owed(
                        "measure",
                        risk,
                        "措施",
                        time,
                        index,
                        "期限",
                        what=say(
                            "风险点 {risk} 的{time}措施到位：{measure}",
                            risk=risk.id, time=time, measure=measure.content,
                        ),
                        posts=(measure.post or risk.owner,),
                        due=measure.due,
                        clause="孝义方案 四(四)3",
                        act=f"{time} {measure.content}",
                    )  # fmt: skip


def collect_analyses(department: Department) -> Iterator[Obligation]:
    """The next analysis, as the last one set it."""
    held = [one for one in department.all(Analysis) if one.on <= department.day]
    last = max(held, key=lambda one: one.on, default=None)
    if last is not None and last.next_on is not None:
        yield owed(
            "analysis",
            last,
            "下次",
            what=say("开展风险分析研判"),
            posts=(),
            due=last.next_on,
            clause="孝义方案 四(六)2",
            name=str(last.on),
        )


def collect_warnings(department: Department) -> Iterator[Obligation]:
    """Warnings that nobody has handled, by the owner of their risk."""
    owners = {risk.id: risk.owner or risk.post for risk in department.all(Risk)}
    for warning in department.all(RiskWarning):
        if warning.on is None or warning.handled_on is not None:
            continue
        due = due_for("处置", warning.on, department)
        if due is not None:
            yield owed(
                "warning",
                warning,
                "日期",
                what=say("处置廉政预警 {id}", id=warning.id),
                posts=(owners.get(warning.risk, ""),),
                due=due,
                clause="长治方案 三(三)",
                counted_in=department,
            )
