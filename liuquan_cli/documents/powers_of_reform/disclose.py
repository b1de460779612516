"""阳光行使权力: what is open, what is withheld and why, what was published in the year."""

from collections import Counter
from collections.abc import Iterator

from liuquan_cli.documents.grids import grid, grid_of
from liuquan_cli.documents.paper import Block, Paragraph
from liuquan_cli.documents.phrases import in_year
from liuquan_cli.model.catalogue import CatalogueEntry, InformationDemand
from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.text import untranslated
from liuquan_cli.views import disclosure

TITLE = "阳光行使权力"


def _cleared(department: Department) -> str:
    """That the table counts more than the list does; "" where it does not."""
    gone = len(department.all(Power)) - len(department.retained)
    return f"包括清理以后不再列入清单的{gone}项。" if gone else ""


def section(department: Department, year: int) -> Iterator[Block]:
    """The catalogue, the publications of the year by channel, and what is not open."""
    with untranslated():
        _entries, openness = disclosure.view(department).tables
    entries = department.all(CatalogueEntry)
    logs = [log for entry in entries for log in entry.log if in_year(log.on, year)]
    ever = sum(bool(entry.log) for entry in entries)
    yield Paragraph(f"公开目录{len(entries)}条，有公开记录的{ever}条；{year}年公开{len(logs)}次。")
    channels = Counter(log.channel for log in logs if log.channel)
    if channels:
        ordered = sorted(channels.items(), key=lambda pair: (-pair[1], pair[0]))
        yield grid(("渠道", "次数"), ordered, (4, 1), f"{year}年各渠道公开的次数", numbers=(1,))
    yield grid_of(openness, (3, 4, 1), "全部权力事项的公开属性", note=_cleared(department))
    demands = [one for one in department.all(InformationDemand) if in_year(one.on, year)]
    if demands:
        answered = sum(one.answered_on is not None for one in demands)
        yield Paragraph(f"{year}年收到信息需求{len(demands)}条，已经答复{answered}条。")
