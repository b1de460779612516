"""工作项目 × 权力种类: which powers each work project holds, cell by cell."""

from collections import defaultdict

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import MatrixGap, Power
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View

BASIS = ("孝义方案 三(一)", "孝义方案 三(二)")


def view(department: Department) -> View:
    """Projects down, categories across; where the unit has no projects, departments down."""
    powers = department.retained
    by_project = any(power.project for power in powers)
    projects, categories = department.vocabulary("工作项目"), department.scheme(PowerCategory)
    grid: dict[tuple[str, str], list[Power]] = defaultdict(list)
    rows: dict[str, None] = {}
    for power in powers:
        row = projects.canonical(power.project) if by_project else power.holder
        row = row or _("（没有写）")
        rows[row] = None
        grid[row, categories.canonical(power.category)].append(power)
    none = {
        (projects.canonical(gap.project), categories.canonical(category))
        for gap in department.all(MatrixGap)
        for category in gap.none
    }
    columns = (
        *categories.names,
        *(c for c in {c: None for _r, c in grid} if c not in categories.names),
    )

    def cell(row: str, column: str) -> Cell:
        here = grid.get((row, column))
        if here:
            return Cell("；".join(power.name for power in here), Tone.GOOD)
        if (row, column) in none or not by_project:
            return Cell(_("无"), Tone.QUIET)
        return Cell(_("没有定"), Tone.LACK)

    table = Table(
        _("工作项目和权力种类") if by_project else _("行使主体和权力类别"),
        (_("工作项目") if by_project else _("行使主体"), *(c or _("（没有写）") for c in columns)),
        tuple((Cell(row), *(cell(row, column) for column in columns)) for row in rows),
    )
    return View("projects", _("工作项目 × 权力种类"), BASIS, (table,))
