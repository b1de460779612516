"""权力矩阵: which post decides, carries out and oversees which power."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Mark, Note
from liuquan_cli.render.drawing.legend import mark_signs
from liuquan_cli.render.unit.matrix import Line, Matrix, Spot, Sums
from liuquan_cli.render.unit.unit_order import by_category, handlers

FUNCTIONS = {"决策": Mark.DECIDE, "执行": Mark.EXECUTE, "监督": Mark.OVERSEE}


def power_matrix(department: Department) -> Matrix:
    """A row for each power that is kept, a column for each post and body with a part in one."""
    powers = [power for power in by_category(department) if power.split]
    columns = handlers(department, {name for p in powers if p.split for name in p.split.everyone})
    place = {line.label: i for i, line in enumerate(columns)}
    cells: dict[tuple[int, int], tuple[Mark, ...]] = {}
    for row, power in enumerate(powers):
        assert power.split is not None
        for function, names in power.split.by_function.items():
            for name in dict.fromkeys(names):
                key = row, place[name]
                cells[key] = (*cells.get(key, ()), FUNCTIONS[function])
    counts = {
        mark: tuple(
            sum(mark in marks for (_row, column), marks in cells.items() if column == i)
            for i in range(len(columns))
        )
        for mark in Mark
    }
    words = {Mark.DECIDE: _("决策"), Mark.EXECUTE: _("执行"), Mark.OVERSEE: _("监督")}
    told = []
    for i, line in enumerate(columns):
        parts = [
            _("{function} {count} 项").format(function=words[mark], count=counts[mark][i])
            for mark in Mark
            if counts[mark][i]
        ]
        told.append(f"{line.label}：{'，'.join(parts)}。")
    present = [mark for mark in Mark if any(counts[mark])]
    return Matrix(
        f"{department.unit.name}{_('权力矩阵')}",
        (
            Note(_("权力"), _("{count} 项").format(count=len(powers))),
            Note(_("岗位和集体"), _("{count} 个").format(count=len(columns))),
        ),
        tuple(Line(power.name, power.id, power.category) for power in powers),
        tuple(columns),
        {key: Spot(marks=marks) for key, marks in cells.items()},
        tuple(Sums(_("{function}项数").format(function=words[m]), counts[m]) for m in present),
        tuple(mark_signs(present, {})),
        tuple(told),
        "" if powers else _("没有写明分权的权力。"),
    )
