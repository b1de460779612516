"""依法确定权力: the lists, what the clean-up made of each power, what changed since last year."""

from collections.abc import Iterator

from liuquan_cli.documents.changes import Changes
from liuquan_cli.documents.figures.bars import bars
from liuquan_cli.documents.grids import grid, grid_of
from liuquan_cli.documents.paper import Block, Paragraph
from liuquan_cli.documents.phrases import in_words, in_year, is_party_organ, power_list_name
from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty, DutyListFile
from liuquan_cli.model.other_list import NegativeListFile, OtherEntry, OtherListFile, Prohibition
from liuquan_cli.model.power import ListAdjustment, ListVersion, Power, PowerListFile
from liuquan_cli.model.text import untranslated
from liuquan_cli.model.view import Table
from liuquan_cli.views import counts

TITLE = "依法确定权力"


def section(department: Department, year: int, changes: Changes | None) -> Iterator[Block]:
    """The state of the lists, with the numbers of the clean-up."""
    if not department.all(Power):
        yield Paragraph("没有登记职权。")
        return
    with untranslated():
        by_category, _by_department = counts.view(department).tables
    if any(power.cleanup for power in department.all(Power)):
        yield Paragraph(_cleaned(department, by_category))
        yield dispositions(by_category)
    else:
        yield Paragraph(f"登记职权{len(department.all(Power))}项，还没有逐项提出处理意见。")
    yield Paragraph("各类职权清理前后的数量如下表。")
    yield grid_of(by_category, _widths(by_category), "各类职权清理前后的数量（项）")
    yield Paragraph(_reviewed(department))
    yield Paragraph(_lists(department))
    published = _published(department, year)
    if published:
        yield Paragraph(published)
    adjusted = sum(
        in_year(one.approved_on or one.triggered_on, year) for one in department.all(ListAdjustment)
    )
    if adjusted:
        yield Paragraph(f"清单公布以后，{year}年按动态调整程序办理调整{adjusted}次。")
    if changes is not None:
        yield from compared(changes)


def _widths(table: Table) -> tuple[float, ...]:
    return (2.2, *(1.0 for _ in table.columns[1:]))


def sums(table: Table) -> dict[str, int]:
    """The last row of a table of 清理前后: each column with its sum."""
    *_rows, last = table.rows
    return {
        name: int(cell.text) for name, cell in zip(table.columns[1:], last[1:], strict=True)
    }  # fmt: skip


def _cleaned(department: Department, table: Table) -> str:
    total = sums(table)
    names = list(table.columns[2:-1])
    parts = "，".join(f"{name}{total[name]}项" for name in names if total[name])
    list_name = power_list_name(department)
    norms = "党章、党内法规、国家法律法规" if is_party_organ(department) else "法律法规"
    return (
        f"对照{norms}和“三定”规定逐项清理，清理前有职权{total[table.columns[1]]}项，"
        f"处理意见为：{parts}。清理后列入《{list_name}》的有{total[table.columns[-1]]}项。"
    )


def dispositions(table: Table) -> Block:
    """How many powers were kept, dropped, merged and so on."""
    total = sums(table)
    rows = [(name, total[name]) for name in table.columns[2:-1]]
    return bars("职权清理的处理意见", rows, "项")


def _reviewed(department: Department) -> str:
    powers = department.all(Power)
    done = [power.cleanup for power in powers if power.cleanup]
    reviewed = sum(one.review is not None for one in done)
    opinions = [opinion for one in done for opinion in one.appraisals]
    taken = sum(opinion.adopted == "采纳" for opinion in opinions)
    grounded = sum(bool(power.bases) for power in department.retained)
    text = (
        f"经过合法性、合理性、必要性审查的有{reviewed}项；列入清单的{len(department.retained)}项中，"
        f"写明实施依据的有{grounded}项，依据登记{len(department.all(Basis))}部。"
    )
    if opinions:
        text += f"逐项评议收到意见{len(opinions)}条，采纳{taken}条。"
    return text


def _lists(department: Department) -> str:
    further = [
        f"{one.name or one.kind}{len(one.entries)}条" for one in department.all(OtherListFile)
    ]
    parts = [
        f"责任清单{len(department.all(Duty))}条",
        f"负面清单{len(department.all(Prohibition))}条",
        *(further if department.all(OtherEntry) else []),
    ]
    return f"与权力对应的清单有：{'、'.join(parts)}。"


def versions(department: Department) -> list[tuple[str, ListVersion]]:
    """Every version of every list, with what the list is called."""
    lists: tuple[tuple[str, PowerListFile | DutyListFile | NegativeListFile | OtherListFile], ...]
    lists = (
        *((one.name or power_list_name(department), one) for one in department.all(PowerListFile)),
        *((one.name or "责任清单", one) for one in department.all(DutyListFile)),
        *((one.name or "负面清单", one) for one in department.all(NegativeListFile)),
        *((one.name or one.kind, one) for one in department.all(OtherListFile)),
    )
    return [(name, version) for name, file in lists for version in file.versions]


def _published(department: Department, year: int) -> str:
    told = [
        f"《{name}》{in_words(version.on)}{version.state}"
        + (f"（{version.document}）" if version.document else "")
        for name, version in versions(department)
        if version.state == "公布" and in_year(version.on, year)
    ]
    return f"{year}年公布的清单：{'；'.join(told)}。" if told else ""


def compared(changes: Changes) -> Iterator[Block]:
    """The list as it was and as it is."""
    old, new = changes.powers
    added, left = len(changes.added), len(changes.left)
    yield Paragraph(
        f"与上年相比，清单由{old}项变为{new}项：增加{added}项，退出{left}项，"
        f"内容有变化的{len(changes.altered)}项。"
    )
    rows = [
        *(("增加", power.id, power.name, _why(power)) for power in changes.added),
        *(("退出", power.id, power.name, fate) for power, fate in changes.left),
        *(("变化", power.id, power.name, told) for power, told in changes.altered),
    ]
    if rows:
        yield grid(("变动", "编号", "职权名称", "说明"), rows, (1, 1.4, 4, 4.6), "清单的变动")


def _why(power: Power) -> str:
    done = power.cleanup
    if done is None:
        return ""
    return "：".join(filter(None, (done.disposition, done.ground or done.opinion)))
