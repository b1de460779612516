"""防控责任分解表: risk → measure → post → leader → frequency; and where the risks gather."""

from collections import Counter

from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import _
from liuquan_cli.model.view import Cell, Table, Tone, View, cells

BASIS = ("孝义方案 四(四)2", "孝义方案 四(四)3", "襄垣方案 四(二)2")
TOP = 10


def view(department: Department) -> View:
    """Every risk point with its measures and posts, gravest first; the ten posts with most."""
    levels = department.scheme(RiskLevel)

    def grave(risk: Risk) -> int:
        member = levels.member(risk.level)
        return member.rank if member and member.rank else 99

    risks = sorted(department.all(Risk), key=lambda risk: (grave(risk), risk.id))
    return View(
        "risks", _("防控责任分解表"), BASIS, (_duties(risks, department), _top(risks, department))
    )


def _duties(risks: list[Risk], department: Department) -> Table:
    rows = []
    for risk in risks:
        power = department.powers.get(risk.power)
        place = " · ".join(filter(None, (power.name if power else risk.power, risk.stage)))
        measures = risk.measures
        parts = (measures.before, measures.during, measures.after) if measures else ((), (), ())
        told = (
            tuple(f"{m.content}（{m.post}）" if m.post else m.content for m in p) for p in parts
        )
        by_time = (Cell("；".join(t)) if t else Cell(_("缺"), Tone.LACK) for t in told)
        rows.append(
            (
                *cells(risk.level, risk.id, place, risk.post, risk.expression),
                *by_time,
                *cells(risk.owner, risk.leader, risk.frequency),
            )
        )
    head = (
        _("等级"), _("编号"), _("权力和环节"), _("岗位"), _("表现"), _("事前"), _("事中"),
        _("事后"), _("责任岗位"), _("责任领导"), _("防控频率"),
    )  # fmt: skip
    return Table(_("风险、措施和责任"), head, tuple(rows))


def _top(risks: list[Risk], department: Department) -> Table:
    names = department.scheme(RiskLevel).names
    posts = {risk.post for risk in risks if risk.post}
    counts = {post: Counter(r.level for r in risks if r.post == post) for post in posts}
    order = sorted(posts, key=lambda p: (*(-counts[p][n] for n in names), p))[:TOP]
    rows = tuple(
        cells(post, *(counts[post][n] for n in names), counts[post].total()) for post in order
    )
    return Table(
        _("风险最多的岗位（前 {n} 个）").format(n=TOP),
        (_("岗位"), *names, _("合计")),
        rows,
        numbers=frozenset(range(1, len(names) + 2)),
    )
