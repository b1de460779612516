"""监督覆盖: the kinds of supervision, and how far items and steps are watched."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.schemes.supervise import SupervisionKind
from liuquan_cli.model.supervision import Supervision, SupervisionActivity
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View, held

BASIS = ("长治方案 四(二)5", "襄垣方案 四(一)1", "长治方案 三(五)")


def view(department: Department) -> View:
    """Each kind with institution, post, channel and last act; each power with its steps."""
    return View("supervision", _("监督覆盖"), BASIS, (_kinds(department), _items(department)))


def _kinds(department: Department) -> Table:
    kinds = department.scheme(SupervisionKind)
    lines = {kinds.canonical(line.kind): line for line in department.all(Supervision)}
    last = {
        kinds.canonical(act.kind): act.on
        for act in sorted(department.all(SupervisionActivity), key=lambda act: act.on)
    }
    items = {name: 0 for name in kinds.names}
    for power in department.retained:
        for kind in power.supervisions:
            name = kinds.canonical(kind)
            items[name] = items.get(name, 0) + 1

    def row(name: str) -> tuple[Cell, ...]:
        line = lines.get(name)
        if line is None:
            return (
                Cell(name),
                *(Cell(_("缺"), Tone.LACK) for _n in range(4)),
                Cell(str(items[name])),
            )
        on = max(filter(None, (line.last_on, last.get(name))), default=None)
        told = (line.institution, line.post, line.channel, on.isoformat() if on else "")
        return (Cell(name), *(held(text, _("缺")) for text in told), Cell(str(items[name])))

    head = (_("监督种类"), _("制度"), _("岗位"), _("渠道"), _("最近活动"), _("用于几项权力"))
    return Table(_("各种监督"), head, tuple(map(row, items)), numbers=frozenset((5,)))


def _items(department: Department) -> Table:
    rows = []
    for power in department.retained:
        steps = [s for flow in department.flows_of.get(power.id, ()) for s in steps_of(flow)]
        ours = [step for step in steps if step.post]
        watched = sum(bool(step.control or step.overseer) for step in ours)
        whole = bool(ours) and watched == len(ours)
        rows.append(
            (
                Cell(f"{power.id} {power.name}"),
                held("、".join(power.split.overseers) if power.split else "", _("缺")),
                held("、".join(power.supervisions), _("缺")),
                Cell(f"{watched}/{len(ours)}", Tone.GOOD if whole else Tone.LACK),
                Cell(str(len(department.risks_of.get(power.id, ())))),
            )
        )
    head = (_("权力事项"), _("监督岗位"), _("监督方式"), _("受监督的环节"), _("风险点"))
    return Table(_("各项权力"), head, tuple(rows), numbers=frozenset((3, 4)))
