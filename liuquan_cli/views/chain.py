"""链条矩阵: post → duty → list → flow → institution → supervision → reward and penalty → acts."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View, held
from liuquan_cli.rules.constrain.institutions import is_bound

BASIS = ("长治方案 三·首", "襄垣方案 四·首")


def view(department: Department) -> View:
    """A row for each power that stays in the list, a column for each of the seven links."""
    handled = {case.power for case in department.all(HandledCase) if case.closed_on}
    links = [(power, _links(power, department, handled)) for power in department.retained]
    whole = sum(all(c.tone is not Tone.LACK for c in cells) for _power, cells in links)
    table = Table(
        _("责任链条"),
        (
            _("权力事项"),
            _("岗位→责任"),
            _("责任→清单"),
            _("清单→流程"),
            _("流程→制度"),
            _("制度→监督"),
            _("监督→奖惩"),
            _("奖惩→作为"),
        ),
        tuple((Cell(f"{p.id} {p.name}"), *cells) for p, cells in links),
        _("七个环节都连上的 {whole} 项，共 {all} 项").format(whole=whole, all=len(links)),
    )
    return View("chain", _("责任链条矩阵"), BASIS, (table,))


def _links(power: Power, department: Department, handled: set[str]) -> tuple[Cell, ...]:
    posts = [p for p in _posts(power) if p in department.posts or p in department.bodies]
    idle = [p for p in posts if p in department.posts and not department.posts[p].duties]
    duties = department.duties_of.get(power.id, [])
    flows = department.flows_of.get(power.id, [])
    punished = any(duty.forms and duty.circumstances for duty in duties)
    bound = bool(power.institutions) or is_bound(power, department)
    acted = Cell(_("有办件"), Tone.GOOD) if power.id in handled else Cell("—", Tone.QUIET)
    return (
        held(_("有") if posts and not idle else "", _("缺职责") if idle else _("缺岗位")),
        held(_("{n} 条").format(n=len(duties)) if duties else "", _("缺责任")),
        held(_("{n} 步").format(n=sum(len(f.steps) for f in flows)) if flows else "", _("缺流程")),
        held(_("有") if bound else "", _("缺制度")),
        held("、".join(power.supervisions), _("缺监督")),
        held(_("有") if punished else "", _("缺追责")),
        acted,
    )


def _posts(power: Power) -> tuple[str, ...]:
    split = power.split
    return split.everyone if split else ()
