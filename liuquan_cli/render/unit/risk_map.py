"""风险地图: where the risk points of a unit gather, posts against powers."""

from collections import Counter

from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Risk as RiskPoint
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Note, Risk
from liuquan_cli.render.drawing.legend import Sign, risk_signs
from liuquan_cli.render.flow.risk_signs import sign_of, sign_words, tally
from liuquan_cli.render.unit.matrix import Line, Matrix, Spot, Sums
from liuquan_cli.render.unit.unit_order import by_category, handlers

MOST_ROWS = 60  # powers; of more, the map shows their categories


def risk_map(department: Department) -> Matrix:
    """Rows are powers with risk points (in a big unit: categories), columns posts with some."""
    levels = department.scheme(RiskLevel)
    known = department.all(RiskPoint)
    points = [(risk, sign) for risk in known if (sign := sign_of(risk.level, levels))]
    words = sign_words(known, levels)
    rows, row_of = _rows(department, {risk.power for risk, _level in points})
    nobody = _("未写岗位")
    columns = handlers(department, {risk.post or nobody for risk, _level in points})
    place = {line.label: i for i, line in enumerate(columns)}
    held: dict[tuple[int, int], Counter[Risk]] = {}
    for risk, level in points:
        key = row_of[risk.power], place[risk.post or nobody]
        held.setdefault(key, Counter())[level] += 1
    by_post = [Counter[Risk]() for _line in columns]
    for (_row, column), counter in held.items():
        by_post[column].update(counter)
    present = [level for level in Risk if level in words]
    quiet = len(department.posts.keys() - {risk.post for risk in known})
    calm = len({power.id for power in department.retained} - {risk.power for risk in known})
    told = []
    for line, counter in zip(columns, by_post, strict=True):
        parts = [
            _("{level} {count} 个").format(level=words[level], count=counter[level])
            for level in present
            if counter[level]
        ]
        told.append(f"{line.label}：{'，'.join(parts)}。")
    signs = risk_signs(present, words)
    if signs:
        signs.append(Sign("", 0.0, _("形状和深浅是其中最高的等级，数字是风险点个数")))
    notes = []
    if known:
        notes.append(tally(known, levels))
        absent = [_("没有列出风险点的权力 {count} 项").format(count=calm)] if calm else []
        absent += [_("没有列出风险点的岗位 {count} 个").format(count=quiet)] if quiet else []
        ungraded = len(known) - len(points)
        absent += [_("等级未定的风险点 {count} 个").format(count=ungraded)] if ungraded else []
        if absent:
            notes.append(Note(_("不在图上"), "，".join(absent)))
    return Matrix(
        f"{department.unit.name}{_('廉政风险地图')}",
        tuple(notes),
        tuple(rows),
        tuple(columns),
        {key: Spot(risk=_worst(c), count=c.total()) for key, c in held.items()},
        tuple(Sums(words[level], tuple(c[level] for c in by_post)) for level in present),
        tuple(signs),
        tuple(told),
        "" if points else _("风险点都没有定级。") if known else _("没有登记风险点。"),
    )


def _worst(counter: Counter[Risk]) -> Risk:
    return next(level for level in Risk if counter[level])


def _rows(department: Department, powers: set[str]) -> tuple[list[Line], dict[str, int]]:
    """The rows, and the row of every power in `powers`, "" for no power included."""
    ordered = [power for power in by_category(department) if power.id in powers]
    loose = powers - {power.id for power in ordered}
    if len(ordered) > MOST_ROWS:
        names = list(dict.fromkeys(power.category for power in ordered))
        counts = Counter(power.category for power in ordered)
        rows = [
            Line(name or _("未分类"), _("{count} 项").format(count=counts[name])) for name in names
        ]
        place = {power.id: names.index(power.category) for power in ordered}
    else:
        rows = [Line(power.name, power.id, power.category) for power in ordered]
        place = {power.id: i for i, power in enumerate(ordered)}
    gone = loose & department.powers.keys()
    for label, held in ((_("不再保留的权力"), gone), (_("不属于单项权力"), loose - gone)):
        if held:
            place |= dict.fromkeys(held, len(rows))
            rows.append(Line(label))
    return rows, place
