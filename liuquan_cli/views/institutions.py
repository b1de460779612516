"""制度体系: the institutions under each of the six powers, and what became of the old ones."""

from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Binding, Institution
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View, cells, held
from liuquan_cli.rules.constrain.institutions import is_repealed

BASIS = ("长治方案 四(二)4", "襄垣方案 四(一)")
REFORM = ("确权", "配权", "限权", "晒权", "督权", "惩权")


def view(department: Department) -> View:
    """The blueprint (by power of the reform), then what was repealed, revised and made anew."""
    institutions = department.all(Institution)
    rows = []
    for reform in (*REFORM, ""):
        for one in institutions:
            mine = reform in one.powers_of_reform if reform else not one.powers_of_reform
            if mine and not is_repealed(one, department):
                checked = max((check.on for check in one.checks), default=None)
                rows.append(
                    (
                        *cells(reform or _("（没有写）"), one.kind, f"{one.id} {one.name}"),
                        held(_bound(one.binds), _("没有写约束什么")),
                        *cells(one.owner, one.effective or one.adopted_on or ""),
                        Cell(str(checked)) if checked else Cell("—", Tone.QUIET),
                    )
                )
    head = (
        _("六权"), _("种类"), _("制度"), _("约束"), _("责任岗位"), _("施行日期"), _("最近执行检查"),
    )  # fmt: skip
    blueprint = Table(_("制度建设蓝本"), head, tuple(rows))
    return View("institutions", _("制度体系"), BASIS, (blueprint, _changes(institutions)))


def _bound(binds: Binding | None) -> str:
    if binds is None:
        return ""
    counts = (
        (_("权力 {n} 项"), len(binds.powers)),
        (_("岗位 {n} 个"), len(binds.posts)),
        (_("机构 {n} 个"), len(binds.departments)),
        (_("环节 {n} 种"), len(binds.stages)),
        (_("风险 {n} 个"), len(binds.risks)),
    )
    told = [text.format(n=number) for text, number in counts if number]
    return "、".join([*([_("全单位")] if binds.whole_unit else []), *told])


def _changes(institutions: tuple[Institution, ...]) -> Table:
    rows = tuple(
        cells(
            one.status,
            f"{one.id} {one.name}",
            "、".join(one.replaces),
            one.replaced_by,
            one.repealed_on or one.effective or one.adopted_on or "",
        )
        for one in sorted(institutions, key=lambda i: (i.status, i.id))
    )
    head = (_("状态"), _("制度"), _("替代"), _("被替代"), _("日期"))
    return Table(_("废止、修订、新建、保留"), head, rows)
