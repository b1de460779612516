"""风险地图: where the risk points of a unit gather, posts against powers."""

from collections import Counter

from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Risk as RiskPoint
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Mark, Note, Risk
from liuquan_cli.render.flow_view import level_of
from liuquan_cli.render.legend import Sign, risk_signs
from liuquan_cli.render.matrix import Line, Matrix, Spot, Sums
from liuquan_cli.render.unit_order import by_category, handlers

MOST_ROWS = 60  # powers; of more, the map shows their categories


def risk_map(department: Department) -> Matrix:
    """Rows are powers with risk points (in a big unit: categories), columns posts with some."""
    vocabulary = department.scheme(RiskLevel)
    points: list[tuple[RiskPoint, Risk]] = []
    words: dict[Mark | Risk, str] = {}
    for risk in department.all(RiskPoint):
        level = level_of(risk, vocabulary)
        if level is not None:
            points.append((risk, level))
            words[level] = vocabulary.canonical(risk.level)
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
    quiet = len(department.posts.keys() - {line.label for line in columns})
    calm = len({power.id for power in department.retained} - {risk.power for risk, _l in points})
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
    total = Counter(level for _risk, level in points)
    tally = "，".join(
        _("{level} {count} 个").format(level=words[level], count=total[level]) for level in present
    )
    notes = []
    if points:
        notes.append(Note(_("风险点"), _("共 {count} 个：").format(count=len(points)) + tally))
        absent = [_("权力 {count} 项").format(count=calm)] if calm else []
        absent += [_("岗位 {count} 个").format(count=quiet)] if quiet else []
        if absent:
            notes.append(Note(_("不在图上"), "，".join((*absent, _("没有列出风险点")))))
    return Matrix(
        f"{department.unit.name}{_('廉政风险地图')}",
        tuple(notes),
        tuple(rows),
        tuple(columns),
        {key: Spot(risk=_worst(c), count=c.total()) for key, c in held.items()},
        tuple(Sums(words[level], tuple(c[level] for c in by_post)) for level in present),
        tuple(signs),
        tuple(told),
        "" if points else _("没有登记风险点。"),
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
    if loose:
        place |= dict.fromkeys(loose, len(rows))
        rows.append(Line(_("不属于单项权力")))
    return rows, place
