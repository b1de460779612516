"""岗位 × 职能: who decides, who carries out, who oversees what."""

from collections import defaultdict

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View

BASIS = ("孝义方案 三(二)", "长治方案 三(二)")
FUNCTIONS = ("决策", "执行", "监督")


def view(department: Department) -> View:
    """A row for each post and body; under each function the powers in which it has it."""
    hold: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    steps: dict[str, int] = defaultdict(int)
    for power in department.retained:
        split = power.split
        sides = (split.deciders, split.executors, split.overseers) if split else ((), (), ())
        for function, posts in zip(FUNCTIONS, sides, strict=True):
            for post in posts:
                hold[post, function][power.name] = None
        for flow in department.flows_of.get(power.id, ()):
            for step in steps_of(flow):
                if step.post:
                    steps[step.post] += 1
    names = [*department.bodies, *department.posts]
    table = Table(
        _("谁决策、谁执行、谁监督"),
        (_("岗位"), _("机构"), _("决策"), _("执行"), _("监督"), _("流程环节")),
        tuple(
            (
                Cell(name),
                Cell(department.posts[name].department if name in department.posts else ""),
                *(_powers(hold.get((name, function), {})) for function in FUNCTIONS),
                Cell(str(steps.get(name, 0))),
            )
            for name in names
        ),
        numbers=frozenset((5,)),
    )
    return View("posts", _("岗位 × 职能"), BASIS, (table,))


def _powers(names: dict[str, None]) -> Cell:
    if not names:
        return Cell("—", Tone.QUIET)
    shown = list(names)[:4]
    more = _("等 {n} 项").format(n=len(names)) if len(names) > len(shown) else ""
    return Cell("；".join(shown) + more)
