"""The order in which charts of the whole unit name powers and posts: that of its files."""

from collections.abc import Collection

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power
from liuquan_cli.render.unit.matrix import Line


def by_category(department: Department) -> list[Power]:
    """The powers that are kept, those of one category together."""
    order: dict[str, int] = {}
    for power in department.retained:
        order.setdefault(power.category, len(order))
    return sorted(department.retained, key=lambda power: order[power.category])


def handlers(department: Department, names: Collection[str]) -> list[Line]:
    """Columns for `names`: bodies, posts by department, and whoever else is named, at the end."""
    bodies = [Line(name, group="集体") for name in department.bodies if name in names]
    order: dict[str, int] = {}
    for post in department.posts.values():
        order.setdefault(post.department, len(order))
    posts = sorted(
        (post for post in department.posts.values() if post.name in names),
        key=lambda post: order[post.department],
    )
    known = {line.label for line in bodies} | {post.name for post in posts}
    lines = [Line(post.name, group=post.department) for post in posts]
    return [*bodies, *lines, *(Line(name, group="其他") for name in sorted({*names} - known))]
