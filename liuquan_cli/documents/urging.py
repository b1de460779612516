"""督办通知 and 通报 (长治方案 五(三)): drafts, made of what is late or slow on the day."""

from collections.abc import Iterator

from liuquan_cli.checking.due.agenda import agenda
from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Paper, Paragraph
from liuquan_cli.documents.phrases import (
    MOVEMENT,
    group_name,
    in_cells,
    in_words,
    listed,
    named,
    short_name,
)
from liuquan_cli.model.department import Department
from liuquan_cli.model.obligation import Obligation
from liuquan_cli.model.plan import Phase, Task
from liuquan_cli.model.text import untranslated
from liuquan_cli.rules.supervise.campaign import finished, latest, tasks

URGING = "督办通知"
CIRCULAR = "通报"
_NOT_WORK = ("waiver", "baseline")  # what keeps the tool's own books, not the unit's work


def urge(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """A notice for each post or department that has something late or a slow task."""
    late = [
        (name, items)
        for name, every in agenda(department, 0).by_post()
        if (items := [one for one in every if one.is_late(department.day) and _is_work(one)])
    ]
    slow: dict[str, list[tuple[Task, str]]] = {}
    for task, note in _slow(department):
        for lead in task.leads or ("",):
            slow.setdefault(lead, []).append((task, note))
    by_name = dict(late)
    return tuple(
        _notice(name, by_name.get(name, []), slow.get(name, []), department, year)
        for name in dict.fromkeys((*by_name, *slow))
    )


def _is_work(one: Obligation) -> bool:
    return one.family not in _NOT_WORK


def _slow(department: Department) -> Iterator[tuple[Task, str]]:
    """Tasks, not yet overdue, of which the last note says that they are slow, with that note."""
    for phase, _index, task in tasks(department):
        note = latest(task, department.day)
        due = (task.until or phase.until) >= department.day
        if due and note and note.verdict == "缓慢" and not finished(task, department.day):
            yield task, f"{in_words(note.on)}检查：{note.note or note.verdict}"


def _notice(
    name: str,
    late: list[Obligation],
    slow: list[tuple[Task, str]],
    department: Department,
    year: int,
) -> Paper:
    whom = name or "未明确责任的事项"
    words = OfficeWords(department, URGING, year)
    with untranslated():
        rows = [
            (k, str(one.what), one.object, in_cells(one.due), (department.day - one.due).days)
            for k, one in enumerate(late, 1)
        ]
    blocks: list[Block] = [*words.under("")]
    if rows:
        blocks += [
            Paragraph(
                f"到{in_words(department.day)}，下列{len(rows)}项工作超过规定期限还没有完成。"
                "请采取切实措施，抓紧办理，办结后记入相应台账。"
            ),
            grid(
                ("序号", "事项", "对象", "期限", "超期天数"), rows, (0.8, 4.4, 2, 2, 1.2),
                "督办事项", numbers=(4,),
            ),
        ]  # fmt: skip
    if slow:
        blocks += [
            Paragraph("下列任务进展缓慢，请查明原因，采取切实措施，保证按时完成。"),
            grid(
                ("任务", "期限", "检查情况"),
                [(task.name, in_cells(task.until), note) for task, note in slow],
                (3.4, 2, 4.4),
                "进展缓慢的任务",
            ),
        ]
    blocks += [
        Paragraph(f"办理结果报{_office(department)}。不能按时完成的，将按规定予以通报批评。"),
        *words.others(),
    ]
    lack = () if name else ("这些事项没有写责任岗位：在资料里写明由谁负责，再发督办通知",)
    return Paper(
        named(URGING, year, whom),
        f"关于{MOVEMENT}工作有关事项的\n督办通知",
        tuple(blocks),
        addressee=name,
        signers=(_office(department),),
        day=department.day,
        unit=department.unit.name,
        missing=lack,
    )


def circular(
    department: Department, year: int, before: Department | None = None
) -> tuple[Paper, ...]:
    """One circular on the tasks that are overdue; none where there is none."""
    overdue = [
        (phase, task)
        for phase, _index, task in tasks(department)
        if not finished(task, department.day) and (task.until or phase.until) < department.day
    ]
    if not overdue:
        return ()
    words = OfficeWords(department, CIRCULAR, year)
    rows = [_overdue(phase, task, department) for phase, task in overdue]
    leads = listed(lead for _phase, task in overdue for lead in task.leads)
    blocks = (
        *words.under(""),
        Paragraph(
            f"到{in_words(department.day)}，{MOVEMENT}工作有{len(rows)}项任务没有按时完成"
            + (f"，牵头机构为{leads}" if leads else "")
            + "，现予通报。"
        ),
        grid(("任务", "牵头", "期限", "最近进展"), rows, (3.4, 2, 2, 3.4), "没有按时完成的任务"),
        Paragraph(
            "请牵头机构说明原因，明确完成期限，采取切实措施。"
            "对组织不力、问题严重的，依照有关规定问责。"
        ),
        *words.others(),
    )
    return (
        Paper(
            named(CIRCULAR, year),
            f"关于{MOVEMENT}工作任务逾期情况的\n通报",
            blocks,
            signers=(_office(department),),
            day=department.day,
            unit=department.unit.name,
            missing=words.missing,
        ),
    )


def _overdue(phase: Phase, task: Task, department: Department) -> tuple[str, str, str, str]:
    note = latest(task, department.day)
    told = f"{in_words(note.on)}完成{note.percent}%" if note else "没有登记"
    return task.name, listed(task.leads), in_cells(task.until or phase.until), told


def _office(department: Department) -> str:
    return f"{short_name(department)}{MOVEMENT}工作{group_name(department)}办公室"
