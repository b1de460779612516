"""The separation rules in force, laid over one power."""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.power import Power, Split
from liuquan_cli.model.scheme import SchemeMember


class Separated(msgspec.Struct, frozen=True):
    """Two functions that one rule keeps apart, and the posts that hold each."""

    rule: SchemeMember
    split: Split
    left: str
    right: str
    left_posts: tuple[str, ...]
    right_posts: tuple[str, ...]


def separated_in_power(power: Power, department: Department) -> Iterator[Separated]:
    """Every rule of scope 同一事项 with the posts of `power` on its two sides."""
    if power.split is None:
        return
    posts = {
        "决策": power.split.deciders,
        "执行": power.split.executors,
        "监督": power.split.overseers,
    }
    for rule in department.vocabulary("分离规则").members:
        if rule.scope == "同一事项" and rule.left in posts and rule.right in posts:
            yield Separated(
                rule, power.split, rule.left, rule.right, posts[rule.left], posts[rule.right]
            )
