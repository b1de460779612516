"""清理前后: how many powers there were, what became of them, how many remain."""

from collections import Counter, defaultdict
from collections.abc import Callable

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.schemes.determine import Disposition, PowerCategory
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, View

BASIS = ("孝义方案 四(二)3", "襄垣方案 四(一)1", "长治方案 一")


def view(department: Department) -> View:
    """Counts by category and by handling department, with a sum row each."""
    categories = department.scheme(PowerCategory)
    declared = {name: None for name in categories.names}
    by_category = _table(
        department, _("按类别"), _("类别"), lambda p: categories.canonical(p.category), declared
    )
    by_department = _table(department, _("按承办机构"), _("承办机构"), _handler, {})
    return View("counts", _("清理前后"), BASIS, (by_category, by_department))


def _handler(power: Power) -> str:
    return power.lead or next(iter(power.departments), power.holder)


def _table(
    department: Department,
    title: str,
    head: str,
    key: Callable[[Power], str],
    rows: dict[str, None],
) -> Table:
    dispositions = department.scheme(Disposition)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    after: Counter[str] = Counter()
    for power in department.all(Power):
        row = key(power) or _("（没有写）")
        rows = {**rows, row: None}
        done = power.cleanup.disposition if power.cleanup else ""
        counts[row][dispositions.canonical(done) or _("没有定")] += 1
        after[row] += not department.leaves(power)
    used = [n for n in (*dispositions.names, _("没有定")) if any(c[n] for c in counts.values())]

    def line(name: str, count: Counter[str], left: int) -> tuple[Cell, ...]:
        # What was added by the clean-up was not there before it.
        added = sum(count[m.name] for m in dispositions.members if m.added)
        before = count.total() - added
        return tuple(map(Cell, (name, str(before), *(str(count[n]) for n in used), str(left))))

    total: Counter[str] = Counter()
    for count in counts.values():
        total.update(count)
    lines = [line(row, counts[row], after[row]) for row in rows]
    return Table(
        title,
        (head, _("清理前"), *used, _("清理后")),
        (*lines, line(_("合计"), total, after.total())),
        numbers=frozenset(range(1, len(used) + 3)),
    )
