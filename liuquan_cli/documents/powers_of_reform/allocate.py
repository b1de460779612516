"""科学配置权力: how powers are divided among posts, and what was rearranged."""

from collections.abc import Iterator

from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.paper import Block, Paragraph
from liuquan_cli.documents.phrases import head_of, in_cells, in_year, listed
from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.model.unit import Body, Delegation, Organisation, Portfolio, Post, StandIn

TITLE = "科学配置权力"


def section(department: Department, year: int) -> Iterator[Block]:
    """Posts, functions, delegations, and the adjustments of the year."""
    yield Paragraph(_divided(department))
    yield Paragraph(_posts(department))
    head = _head(department)
    if head:
        yield Paragraph(head)
    rows = [
        (power.name, one.method, one.content, listed(one.risks) or "—", in_cells(one.on))
        for power in department.all(Power)
        for one in power.adjustments
        if in_year(one.on, year)
    ]
    if rows:
        yield Paragraph(f"{year}年调整权力配置{len(rows)}次，见下表。")
        yield grid(
            ("职权", "方式", "内容", "降低的风险", "日期"),
            rows,
            (3, 1.4, 4, 1.6, 1.8),
            "权力配置的调整",
        )


def _divided(department: Department) -> str:
    powers = department.retained
    whole = sum(bool(p.split and all(p.split.by_function.values())) for p in powers)
    collective = sum(
        any(name in department.bodies for name in power.split.deciders) if power.split else False
        for power in powers
    )
    return (
        f"列入清单的{len(powers)}项职权中，决策、执行、监督三个方面都明确到岗位或者集体的有{whole}项，"
        f"由集体决策的有{collective}项。"
    )


def _posts(department: Department) -> str:
    posts = department.all(Post)
    running = sum(one.covers(department.day) for one in department.all(Delegation))
    parts = [
        f"机构{len(department.all(Organisation))}个、岗位{len(posts)}个、"
        f"集体决策组织{len(department.all(Body))}个",
        f"写明职责的岗位{sum(bool(post.duties) for post in posts)}个",
        f"重点岗位{sum(post.key is not None for post in posts)}个",
        f"明确顶岗（AB角）的岗位{len({one.post for one in department.all(StandIn)})}个",
        f"现行授权{running}项",
    ]
    return "，".join(parts) + "。"


def _head(department: Department) -> str:
    """That the head manages none of the areas kept from him; "" where the data do not show it."""
    kept, head = department.config.head_never_manages, head_of(department)
    shares = department.all(Portfolio)
    own = {area for one in shares if one.leader == head for area in one.areas}
    others = {area for one in shares if one.leader != head for area in one.areas}
    areas = [area for area in kept if area in others]
    if not areas or own.intersection(kept):
        return ""
    return f"按领导分工，{head}不直接分管{listed(areas)}，由其他班子成员分管。"
