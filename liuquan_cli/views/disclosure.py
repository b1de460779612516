"""公开情况: what is open, what is withheld and on which ground, and what was published when."""

from collections import Counter

from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.disclose import WithholdingGround
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View, cells

BASIS = ("长治方案 四(二)6", "孝义方案 四(五)1")
OPEN = "公开"


def view(department: Department) -> View:
    """Entries of the catalogue with their last publication; then powers by openness and ground."""
    tables = (_entries(department), _openness(department))
    return View("disclosure", _("公开情况"), BASIS, tables)


def _entries(department: Department) -> Table:
    rows = []
    for entry in department.all(CatalogueEntry):
        last = max((log.on for log in entry.log), default=None)
        shown = entry.disclosure
        channels = {log.channel: None for log in entry.log if log.channel}
        rows.append(
            (
                *cells(entry.id, entry.topic, entry.stage, shown.nature if shown else ""),
                *cells(shown.cadence if shown else "", entry.period, "、".join(channels)),
                Cell(str(last), Tone.GOOD) if last else Cell(_("没有记录"), Tone.LACK),
            )
        )
    head = (
        _("编号"), _("事项"), _("阶段"), _("性质"), _("时效"), _("周期"), _("渠道"), _("最近公开"),
    )  # fmt: skip
    return Table(_("公开目录"), head, tuple(rows))


def _openness(department: Department) -> Table:
    grounds = department.scheme(WithholdingGround)
    counts: Counter[tuple[str, str]] = Counter()
    for power in department.all(Power):
        shown = power.disclosure
        attribute = shown.status if shown else OPEN
        ground = grounds.canonical(shown.ground) if shown and attribute != OPEN else ""
        counts[attribute, ground] += 1
    rows = tuple(
        cells(attribute, ground or "—", number)
        for (attribute, ground), number in sorted(counts.items())
    )
    return Table(
        _("权力事项按公开属性"), (_("属性"), _("理由"), _("项数")), rows, numbers=frozenset((2,))
    )
