"""政府信息公开工作年度报告: six chapters and three tables, as 条例第五十条 asks.

The order of chapters is that of the unified format (国办公开办函〔2021〕30号).
"""

from collections.abc import Iterator

from liuquan_cli.documents.disclosure_tables import (
    application_table,
    dispute_table,
    proactive_table,
)
from liuquan_cli.documents.figures.bars import bars, paired_bars
from liuquan_cli.documents.office_text import texts_of
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Break, Heading, Paper, Paragraph
from liuquan_cli.documents.phrases import is_party_organ, listed, named
from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import (
    TOTAL,
    Applications,
    DisclosureYear,
    amount,
    counts,
    report_on,
)
from liuquan_cli.model.schemes.disclose import ApplicationRow, DisputeRow
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.disclose.yearly import yearly_duty

NAME = "政府信息公开工作年度报告"
_OF_A_GOVERNMENT = ("工作考核", "社会评议", "责任追究")


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The report on `year`; of a unit that does not owe it only where it has written for it."""
    reports = department.all(DisclosureYear)
    report, last = report_on(year, reports), report_on(year - 1, reports)
    words = OfficeWords(department, NAME, year)
    party = is_party_organ(department)
    if party and report is None and not words.any:
        return ()
    figures = None if report is None or report.is_blank else report
    unit = department.unit
    title = "党务公开工作年度报告" if party else NAME
    blocks = (
        Paragraph(_preface(department, year, party)),
        *words.under(""),
        Heading("总体情况"),
        *words.under("总体情况"),
        *(Paragraph(text) for text in _overview(department, year, figures, last)),
        Break(),  # a table of several parts, each with its head, is not to be cut between them
        Heading("主动公开政府信息情况"),
        *words.under("主动公开政府信息情况"),
        proactive_table(department, figures),
        Break(),
        Heading("收到和处理政府信息公开申请情况"),
        *words.under("收到和处理政府信息公开申请情况"),
        application_table(department, figures),
        *_chart(department, year, figures, last),
        Heading("政府信息公开行政复议、行政诉讼情况"),
        *words.under("政府信息公开行政复议、行政诉讼情况"),
        dispute_table(department, figures),
        Heading("存在的主要问题及改进情况"),
        *words.under("存在的主要问题及改进情况"),
        Heading("其他需要报告的事项"),
        *words.under("其他需要报告的事项"),
        *_fee(figures),
        *words.others(),
    )
    return (
        Paper(
            named(NAME, year),
            f"{unit.name}\n{year}年{title}",
            blocks,
            signers=(unit.name,) if unit.name else (),
            day=(report.published_on if report else None) or department.day,
            unit=unit.name,
            missing=(*_unfinished(department, year, report), *words.missing),
        ),
    )


def _unfinished(department: Department, year: int, report: DisclosureYear | None) -> Iterator[str]:
    if department.day.year <= year:
        yield f"{year}年还没有过完，数字还会变"
    if report is None:
        yield f"没有{year}年度的数字：用 liuquan new 公开年报 建一个文件，填三张表"
    elif report.is_blank:
        yield f"公开年报 {report.id} 的三张表都没有填；一件也没有的，写一行 0"
    duty = yearly_duty(department, year + 1)
    if duty is not None and not duty.submitted:
        written = "".join(text.body for text in texts_of(department, NAME, year))
        left = [name for name in _OF_A_GOVERNMENT if name not in written]
        if left:
            yield f"一级人民政府的年报还要写{listed(left)}结果情况（条例第五十条第（四）项）"


def _preface(department: Department, year: int, party: bool) -> str:
    unit = department.unit
    ground = (
        "本报告参照政府信息公开工作年度报告的统一格式编制"
        if party
        else "本报告依照《中华人民共和国政府信息公开条例》第四十九条、第五十条编制"
    )
    reach = [
        f"{label}：{text}" for label, text in (("地址", unit.address), ("电话", unit.phone)) if text
    ]
    contact = f"对本报告有疑问的，可以向{unit.name}询问（{'，'.join(reach)}）。" if reach else ""
    return f"{ground}。数据统计的期限是{year}年1月1日至12月31日。{contact}"


def _overview(
    department: Department, year: int, report: DisclosureYear | None, last: DisclosureYear | None
) -> Iterator[str]:
    """What the figures come to, in sentences."""
    entries = open_entries(department)
    told = sum(log.on.year == year for entry in entries for log in entry.log)
    if told:
        yield f"主动公开方面，公开目录列有{len(entries)}个条目，全年公布信息{told}条次。"
    if report is None:
        return
    table = Applications(report, department.scheme(ApplicationRow))
    came, held, done, kept = (
        table.part("新收")[TOTAL],
        table.part("上年结转")[TOTAL],
        table.results()[TOTAL],
        table.part("结转下年")[TOTAL],
    )
    compared = ""
    if last is not None:
        more = came - Applications(last, department.scheme(ApplicationRow)).part("新收")[TOTAL]
        way = "增加" if more > 0 else "减少"
        compared = f"，比上年{way}{abs(more)}件" if more else "，与上年持平"
    answers = "、".join(
        f"{name}{number}件" for name, number in _outcomes(table, done=True) if number
    )
    yield (
        f"依申请公开方面，新收政府信息公开申请{came}件{compared}，上年结转{held}件；办理完毕{done}件"
        + (f"，其中{answers}" if answers else "")
        + f"；结转下年度继续办理{kept}件。"
    )
    yield _contests(department, report)


def _contests(department: Department, report: DisclosureYear) -> str:
    scheme = department.scheme(DisputeRow)
    numbers: dict[str, int] = {}
    for row in report.disputes:
        member = scheme.member(row.name)
        if member is not None:
            name = member.parent or member.name
            numbers[name] = numbers.get(name, 0) + counts(row)[TOTAL]
    told = "、".join(f"{name}{number}件" for name, number in numbers.items() if number)
    return (
        f"因政府信息公开工作发生{told}。"
        if told
        else "没有因政府信息公开工作发生行政复议、行政诉讼。"
    )


def _outcomes(table: Applications, done: bool = False) -> list[tuple[str, int]]:
    """The outcomes of applications, each with how many; the open ones last unless `done`."""
    found = [(name, table.under(name)[TOTAL]) for name in table.outcomes]
    return found if done else [*found, ("结转下年度", table.part("结转下年")[TOTAL])]


def _chart(
    department: Department, year: int, report: DisclosureYear | None, last: DisclosureYear | None
) -> Iterator[Block]:
    """The outcomes as bars, beside those of the year before where they are known."""
    rows = department.scheme(ApplicationRow)
    if report is None or not report.applications:
        return
    now = _outcomes(Applications(report, rows))
    if last is None or not last.applications:
        yield bars(f"{year}年申请的办理结果", now, "件")
        return
    old = dict(_outcomes(Applications(last, rows)))
    pairs = [(name, old[name], number) for name, number in now]
    yield paired_bars("两年来申请的办理结果", pairs, (f"{year - 1}年", f"{year}年"), "件")


def _fee(report: DisclosureYear | None) -> Iterator[Block]:
    if report is not None and report.fee:
        fee = amount(report.fee)
        told = f"本年度收取信息处理费{fee:f}元。" if fee else "本年度没有收取信息处理费。"
        yield Paragraph(told)
