"""What rules on the campaign share: its plans, phases, tasks and measures."""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.plan import Phase, PlanFile, Progress, Task
from liuquan_cli.model.schemes.supervise import ProgressStandard


def plans(department: Department) -> tuple[PlanFile, ...]:
    """The implementation plans of the unit."""
    return department.all(PlanFile)


def tasks(department: Department) -> Iterator[tuple[Phase, int, Task]]:
    """Every task with its phase and its place in it."""
    for phase in department.all(Phase):
        for index, task in enumerate(phase.tasks):
            yield phase, index, task


def finished(task: Task, day: date) -> bool:
    """Whether the task was done by `day`."""
    return task.done_on is not None and task.done_on <= day


def latest(task: Task, day: date) -> Progress | None:
    """The last note on the task that says how far it is, as of `day`."""
    notes = [note for note in task.progress if note.percent is not None and note.on <= day]
    return max(notes, key=lambda note: note.on) if notes else None


def end_of(plan: PlanFile) -> date | None:
    """The last day of the plan's last phase."""
    return max((phase.until for phase in plan.phases), default=None)


def is_over(plan: PlanFile, day: date) -> bool:
    """Whether all phases of the plan lie before `day`."""
    end = end_of(plan)
    return end is not None and end < day


def standard(department: Department, name: str) -> ProgressStandard | None:
    """The measure of that name in the scheme 进展标准; None where the unit dropped it."""
    return department.scheme(ProgressStandard).member(name)
