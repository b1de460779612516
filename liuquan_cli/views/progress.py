"""工作进展: the campaign's phases and tasks, how far they are, which are late."""

from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.plan import PlanFile, Task
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View, cells

BASIS = ("孝义方案 二(二)", "长治方案 五(三)", "襄垣方案 七")


def view(department: Department) -> View:
    """A row for each task, in the order of the plan."""
    rows = tuple(
        (
            *cells(phase.name, f"{task.id} {task.name}", task.power_of_reform),
            *cells("、".join(task.leads), task.since or phase.since, task.until or phase.until),
            *_state(task, task.until or phase.until, department.day),
        )
        for plan in department.all(PlanFile)
        for phase in plan.phases
        for task in phase.tasks
    )
    head = (
        _("阶段"), _("任务"), _("六权"), _("牵头"), _("自"), _("至"), _("进度"), _("状态"),
    )  # fmt: skip
    table = Table(_("任务进展"), head, rows, _("到 {day}").format(day=department.day))
    return View("progress", _("工作进展"), BASIS, (table,))


def _state(task: Task, until: date, day: date) -> tuple[Cell, Cell]:
    told = [entry for entry in task.progress if entry.on <= day and entry.percent is not None]
    last = max(told, key=lambda entry: entry.on, default=None)
    if task.done_on and task.done_on <= day:
        return Cell("100%"), Cell(_("完成"), Tone.GOOD)
    percent = f"{last.percent}%" if last else "—"
    if until < day:
        return Cell(percent), Cell(_("逾期"), Tone.LACK)
    if task.since and task.since > day:
        return Cell(percent), Cell(_("未到"), Tone.QUIET)
    return Cell(percent), Cell(_("进行中"))
