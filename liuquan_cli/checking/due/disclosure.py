"""Publications that recur, postings that end, and what is withheld and must be looked at again."""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.checking.due.owing import owed
from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import DisclosureYear, report_on
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.frequencies import next_due
from liuquan_cli.rules.disclose.entries import open_entries, yearly_day
from liuquan_cli.rules.disclose.withheld import called, disclosures
from liuquan_cli.rules.disclose.yearly import yearly_duty


def collect_publications(department: Department) -> Iterator[Obligation]:
    """The next publication of every entry that recurs, and postings whose last day comes."""
    for entry in open_entries(department):
        days = [log.on for log in entry.log if log.on <= department.day]
        due = next_due(max(days), entry.period, department.calendar) if days else None
        by = yearly_day(entry, department)
        yearly = _next_yearly(by, days, department.day) if by else None
        if yearly is not None:
            yield owed(
                "publication",
                entry,
                "类别",
                what=say("公布今年的「{topic}」", topic=entry.topic),
                posts=(entry.publisher,),
                due=yearly,
                clause="政府信息公开条例第四十九条",
            )
        elif due is not None:
            yield owed(
                "publication",
                entry,
                "周期",
                what=say("{period}公开「{topic}」", period=entry.period, topic=entry.topic),
                posts=(entry.publisher,),
                due=due,
                clause="孝义方案 三(四)",
                counted_in=department,
            )
        for index, log in enumerate(entry.log):
            if log.posted_until is not None and log.opinions is None:
                yield owed(
                    "publication",
                    entry,
                    "记录",
                    index,
                    "公示至",
                    what=say("公示「{topic}」期满，归集意见", topic=entry.topic),
                    posts=(entry.publisher,),
                    due=log.posted_until,
                    clause="孝义方案 四(六)3",
                )


def _next_yearly(by: str, published: list[date], day: date) -> date | None:
    """The next day `by` (MM-DD): this year's until this year's publication is there."""
    year = day.year + any(on.year == day.year for on in published)
    try:
        return date.fromisoformat(f"{year:04}-{by}")
    except ValueError:  # a scheme of the unit's own may name a day that is none
        return None


def collect_yearly_report(department: Department) -> Iterator[Obligation]:
    """The yearly report on disclosure: this year's day until last year's is in, then the next.

    Where the catalogue has an entry on it, its publication is owed already. What went before the
    first report that is kept here is nobody's debt: it was written elsewhere.
    """
    reports = department.all(DisclosureYear)
    listed = any(yearly_day(entry, department) for entry in open_entries(department))
    latest = max(reports, key=lambda one: one.year, default=None)
    for year in (department.day.year, department.day.year + 1):
        duty = yearly_duty(department, year)
        if duty is None or (listed and not duty.submitted):
            return
        if not reports and duty.due < department.day:
            continue
        report = report_on(duty.year, reports)
        done = None
        if report is not None:
            done = report.submitted_on if duty.submitted else report.published_on
        if done is not None and done <= department.day:
            continue
        if not duty.submitted:
            what = say("公布{year}年度政府信息公开工作年度报告", year=duty.year)
        elif listed:
            what = say("提交{year}年度政府信息公开工作年度报告", year=duty.year)
        else:
            what = say("提交并公布{year}年度政府信息公开工作年度报告", year=duty.year)
        yield owed(
            "publication",
            report or department.unit,
            what=what,
            posts=(latest.owner,) if latest else (),
            due=duty.due,
            clause="政府信息公开条例第四十九条",
            name=report.id if report else department.unit.name,
        )
        return


def collect_reviews(department: Department) -> Iterator[Obligation]:
    """Objects that are withheld from the public, by the post that approved it."""
    for item, disclosure in disclosures(department):
        if disclosure.review_on is not None and disclosure.status not in ("", "公开"):
            yield owed(
                "withheld",
                item,
                "公开",
                "复审日期",
                what=say("复审「{name}」还要不要不公开", name=called(item)),
                posts=(disclosure.approver,),
                due=disclosure.review_on,
                clause="政府信息公开条例第十八条",
            )
