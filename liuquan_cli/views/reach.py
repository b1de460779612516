"""覆盖面: how far lists, flows, risks and controls reach over organisations and levels."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.text import _
from liuquan_cli.model.unit import Organisation
from liuquan_cli.model.view import Cell, Table, Tone, View, held

BASIS = ("襄垣方案 三", "长治方案 二(五)", "长治方案 三(五)")


def view(department: Department) -> View:
    """A row for each organisation (横向), with its level (纵向) and its steps (全程)."""
    rows = []
    for organisation in department.all(Organisation):
        name = organisation.name
        posts = [p for p in department.posts.values() if p.department == name]
        mine = {post.name for post in posts} | {name, organisation.short} - {""}
        powers = [p for p in department.retained if mine.intersection((p.holder, *p.departments))]
        flows = [flow for power in powers for flow in department.flows_of.get(power.id, ())]
        steps = [step for flow in flows for step in steps_of(flow) if step.post]
        watched = sum(bool(step.control or step.overseer) for step in steps)
        risks = [r for power in powers for r in department.risks_of.get(power.id, ())]
        idle = organisation.no_power
        has = Cell(str(len(powers))) if powers else Cell(idle or _("没有"), _lack(idle))
        rows.append(
            (
                Cell(name),
                Cell(organisation.kind),
                Cell(organisation.level or department.unit.level),
                held(str(len(posts)) if posts else "", _("没有")),
                has,
                Cell(str(len(flows))),
                Cell(f"{watched}/{len(steps)}", Tone.GOOD if watched == len(steps) else Tone.LACK),
                Cell(str(len(risks))),
            )
        )
    head = (
        _("机构"), _("种类"), _("层级"), _("岗位"), _("权力"), _("流程"), _("受监督的环节"),
        _("风险点"),
    )  # fmt: skip
    table = Table(_("各机构的覆盖"), head, tuple(rows), numbers=frozenset((3, 5, 6, 7)))
    return View("reach", _("覆盖面"), BASIS, (table,))


def _lack(reason: str) -> Tone:
    return Tone.QUIET if reason else Tone.LACK
