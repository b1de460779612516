"""成果公示 (孝义方案 四(六)3): results shown to the public, and where to send opinions."""

from collections.abc import Iterator

from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Blank, Block, Heading, Paper, Paragraph
from liuquan_cli.documents.phrases import (
    MOVEMENT,
    chart_names,
    in_cells,
    in_year,
    listed,
    power_list_name,
)
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.supervision import Channel

NAME = "成果公示"
_PERIOD = "公示时间"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The notice; none for a unit without a channel by which people could answer."""
    if not department.all(Channel):
        return ()
    words = OfficeWords(department, NAME, year)
    unit = department.unit.name
    period = words.under(_PERIOD)
    blocks = (
        *words.under(""),
        Paragraph(
            f"{unit}开展{MOVEMENT}工作，形成{power_list_name(department)}、责任清单、"
            f"{chart_names(department)[0]}、{chart_names(department)[1]}等成果。"
            "现向社会公示，广泛征集意见建议。"
        ),
        Heading("公示的成果和查看方式"),
        *_shown(department, year),
        Heading("反映意见的方式"),
        *_channels(department),
        *_heard(department, year),
        *words.others(),
        Heading(_PERIOD),
        *(period or (Blank("公示期自"), Blank("公示期至"))),
    )
    return (
        unit_paper(
            department,
            NAME,
            year,
            f"关于公示{MOVEMENT}工作成果、\n征集意见建议的公告",
            blocks,
            missing=words.missing,
        ),
    )


def _shown(department: Department, year: int) -> Iterator[Block]:
    """What of the catalogue is open to all and was published, with the place of the last time."""
    rows = []
    for entry in department.all(CatalogueEntry):
        open_to_all = entry.disclosure is None or entry.disclosure.status in ("", "公开")
        logs = [log for log in entry.log if log.on <= department.day and log.taken_down is None]
        if open_to_all and logs:
            last = max(logs, key=lambda log: log.on)
            topic = f"{entry.topic}（{entry.sub_topic}）" if entry.sub_topic else entry.topic
            rows.append((topic, listed(log.channel for log in logs), in_cells(last.on)))
    site = department.unit.website
    if site:
        yield Paragraph(
            f"公示内容可以在{site}查看，也可以到{department.unit.address or '本单位'}查阅。"
        )
    if rows:
        yield grid(("内容", "公开渠道", "最近公开"), rows, (3.4, 3, 2), "已经公开的内容")
    elif not site:
        yield Paragraph(f"公示内容可以到{department.unit.address or '本单位'}查阅。")


def _channels(department: Department) -> Iterator[Block]:
    rows = []
    for one in department.all(Channel):
        contact = one.contact
        known = (
            (contact.phone, contact.address, contact.email, contact.url) if contact else ()
        )  # fmt: skip
        days = f"{one.reply_days}个工作日内" if one.reply_days else "—"
        rows.append((one.name, "，".join(filter(None, known)) or "—", days))
    yield Paragraph("对公示内容有意见建议的，请通过下列渠道反映，我们将逐条研究、答复。")
    yield grid(("渠道", "联系方式", "答复时限"), rows, (2.4, 5, 1.8), "意见建议的渠道")


def _heard(department: Department, year: int) -> Iterator[Block]:
    """How often opinions were asked for, and how many came: a line for each matter, day and way."""
    asked: dict[tuple[str, str, str], list[int]] = {}
    for entry in department.all(CatalogueEntry):
        for log in entry.log:
            if log.collection and in_year(log.on, year):
                came = asked.setdefault((entry.topic, in_cells(log.on), log.collection), [])
                came += [] if log.opinions is None else [log.opinions]
    if asked:
        yield Heading("已经开展的征集")
        yield grid(
            ("事项", "日期", "征集方式", "收到意见（条）"),
            [(*what, sum(came) if came else "—") for what, came in asked.items()],
            (3.4, 2, 2.6, 1.4),
            f"{year}年征集意见的情况",
            numbers=(3,),
        )
