"""主要指标: what the six goals come to in numbers."""

from collections.abc import Iterable, Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.determine import Disposition
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Table, View, cells

BASIS = ("襄垣方案 三", "长治方案 一", "长治方案 四(二)3", "长治方案 四(二)5", "孝义方案 四(三)3")


def view(department: Department) -> View:
    """One row a number, with the number before the reform where the flow tells it."""
    rows = tuple(cells(*row) for row in _rows(department))
    table = Table(_("主要指标"), (_("指标"), _("原来"), _("现在")), rows, numbers=frozenset((1, 2)))
    return View("indicators", _("主要指标"), BASIS, (table,))


def _rows(department: Department) -> Iterator[tuple[object, ...]]:
    retained = department.retained
    flows = [flow for power in retained for flow in department.flows_of.get(power.id, ())]
    before = sum(not _added(power, department) for power in department.all(Power))
    yield _("权力事项（项）"), before, len(retained)
    yield (
        _("每个流程的环节（个，平均）"),
        *_compared(
            (f.reengineering.steps_before if f.reengineering else None, len(steps_of(f)))
            for f in flows
        ),
    )
    yield _("承诺时限（天，平均）"), *_compared(_days(flow) for flow in flows)
    yield _("申请材料（份，平均）"), *_compared(_materials(department, flows))
    risks = department.all(Risk)
    measures = [risk.measures for risk in risks if risk.measures]
    yield _("事前措施（条）"), "—", sum(len(m.before) for m in measures)
    yield _("事中和事后措施（条）"), "—", sum(len(m.during) + len(m.after) for m in measures)
    steps = [step for flow in flows for step in steps_of(flow) if step.post]
    yield _("全程留电子痕迹的环节"), "—", _share(sum(bool(s.electronic) for s in steps), len(steps))
    yield _("进平台的权力"), "—", _share(sum(bool(p.platform) for p in retained), len(retained))
    decided: dict[str, int] = {}
    for power in retained:
        for post in power.split.deciders if power.split else ():
            decided[post] = decided.get(post, 0) + 1
    if decided:
        post = max(decided, key=lambda name: (decided[name], name))
        yield (
            _("决策最集中的岗位：{post}").format(post=post),
            "—",
            _share(decided[post], len(retained)),
        )
    yield _("办件（件）"), "—", len(department.all(HandledCase))


def _added(power: Power, department: Department) -> bool:
    done = power.cleanup.disposition if power.cleanup else ""
    member = department.scheme(Disposition).member(done)
    return bool(member and member.added)


def _days(flow: Flow) -> tuple[int | None, int | None]:
    """Days before and now; statutory days stand for what was before where nothing else does."""
    limit, old = flow.limit, flow.reengineering
    now = limit.promised if limit else None
    before = old.days_before if old else None
    return (before if before is not None else limit.statutory if limit else None), now


def _materials(
    department: Department, flows: Iterable[Flow]
) -> Iterator[tuple[int | None, int | None]]:
    for flow in flows:
        power = department.powers.get(flow.power)
        old = flow.reengineering.materials_before if flow.reengineering else None
        if old is not None and power is not None:
            yield old, len(power.materials)


def _compared(pairs: Iterable[tuple[int | None, int | None]]) -> tuple[str, str]:
    """The averages over the pairs that hold both numbers."""
    both = [(old, new) for old, new in pairs if old is not None and new is not None]
    if not both:
        return "—", "—"
    return tuple(f"{sum(side) / len(both):.1f}" for side in zip(*both, strict=True))  # type: ignore[return-value]


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole}（{100 * part // whole}%）" if whole else "—"
