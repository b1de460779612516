"""制度约束权力: institutions, flows, and the risks with how they moved and were reviewed."""

from collections import Counter
from collections.abc import Iterator

from liuquan_cli.documents.changes import Changes
from liuquan_cli.documents.figures.bars import bars, paired_bars
from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.paper import Block, Paragraph
from liuquan_cli.documents.phrases import chart_names, in_year
from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.risk import Analysis, Risk, RiskWarning, Survey
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.rules.constrain.institutions import is_repealed
from liuquan_cli.rules.constrain.measures import measures_of

TITLE = "制度约束权力"


def section(department: Department, year: int, changes: Changes | None) -> Iterator[Block]:
    """Institutions, charts, risks."""
    yield Paragraph(institutions(department, year))
    if changes is not None:
        told = _institutions_changed(changes)
        if told:
            yield Paragraph(told)
    yield Paragraph(_flows(department))
    yield Paragraph(risks(department))
    if changes is not None:
        yield from _moved(changes)
    elif department.all(Risk):
        levels = department.scheme(RiskLevel)
        counts = Counter(levels.canonical(risk.level) for risk in department.all(Risk))
        rows = [(name, counts[name]) for name in levels.names]
        yield bars("廉政风险点的等级", rows, "个")
    yield Paragraph(reviews(department, year))


def institutions(department: Department, year: int) -> str:
    """How many institutions are in force, what became of the old, and how many were checked."""
    every = department.all(Institution)
    standing = [one for one in every if not is_repealed(one, department)]
    states = Counter(one.status for one in every)
    checked = sum(any(in_year(c.on, year) for c in one.checks) for one in standing)
    by_state = "、".join(f"{state}{number}项" for state, number in sorted(states.items()))
    told = f"（登记的制度中{by_state}）" if by_state else ""
    return f"现行制度{len(standing)}项{told}；{year}年检查过执行情况的有{checked}项。"


def _institutions_changed(changes: Changes) -> str:
    parts = [
        f"{what}{len(found)}项（{'、'.join(f'《{one.name}》' for one in found)}）"
        for what, found in (
            ("新建", changes.institutions_added),
            ("废止或者不再列出", changes.institutions_gone),
        )
        if found
    ]
    return f"与上年相比，制度{'，'.join(parts)}。" if parts else ""


def _flows(department: Department) -> str:
    charted = sum(power.id in department.flows_of for power in department.retained)
    flow, risk = chart_names(department)
    return (
        f"列入清单的{len(department.retained)}项职权中，编制{flow}的有{charted}项，"
        f"查找出风险点、可以绘制{risk}的有"
        f"{sum(power.id in department.risks_of for power in department.retained)}项。"
    )


def risks(department: Department) -> str:
    """How many risk points there are, by level, and what is set against them."""
    found = department.all(Risk)
    if not found:
        return "没有登记廉政风险点。"
    levels = department.scheme(RiskLevel)
    counts = Counter(levels.canonical(risk.level) for risk in found)
    by_level = "、".join(f"{name}{counts[name]}个" for name in levels.names)
    times = Counter(path[1] for risk in found for path, _measure in measures_of(risk))
    by_time = "、".join(f"{time}{times[time]}条" for time in ("事前", "事中", "事后"))
    return f"廉政风险点{len(found)}个，其中{by_level}。防控措施{times.total()}条，其中{by_time}。"


def reviews(department: Department, year: int) -> str:
    """Reviews, surveys, analyses, warnings, letters and pledges of the year."""
    every = department.all(Risk)
    done = sum(in_year(risk.reviewed_on, year) for risk in every)
    surveys = sum(in_year(one.on, year) for one in department.all(Survey))
    analyses = sum(in_year(one.on, year) for one in department.all(Analysis))
    warnings = [one for one in department.all(RiskWarning) if in_year(one.on, year)]
    handled = sum(one.handled_on is not None for one in warnings)
    letters = sum(
        one.year == year and bool(one.signed_on) for one in department.all(ResponsibilityLetter)
    )
    pledges = sum(one.year == year and bool(one.signed_on) for one in department.all(Pledge))
    return (
        f"{year}年排查风险{surveys}次，复核风险点{done}个（共{len(every)}个），分析研判{analyses}次，"
        f"发出预警{len(warnings)}次、已经处置{handled}次；"
        f"签订廉政风险防控责任书{letters}份、岗位廉政承诺书{pledges}份。"
    )


def _moved(changes: Changes) -> Iterator[Block]:
    yield paired_bars("廉政风险点的等级：上年和本年", changes.levels, ("上年", "本年"), "个")
    yield Paragraph(
        f"与上年相比，风险点新增{changes.risks_added}个、不再列出{changes.risks_gone}个，"
        f"等级有变化的{len(changes.moved)}个。"
    )
    if changes.moved:
        yield grid(
            ("编号", "岗位", "表现", "上年等级", "本年等级"),
            [(r.id, r.post, r.expression, old, new) for r, old, new in changes.moved],
            (1.2, 2, 4.6, 1.4, 1.4),
            "等级有变化的风险点",
        )
