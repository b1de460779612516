"""权力结构图: who stands under whom in a unit, and who oversees whom in using its powers."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.text import _
from liuquan_cli.model.unit import Post
from liuquan_cli.render.chart import Mark
from liuquan_cli.render.unit.power_matrix import FUNCTIONS

_DEEPEST = 50  # offices under offices; what stands deeper begins anew
Counts = tuple[tuple[Mark, int], ...]  # powers by function; only functions that occur


class Holder(msgspec.Struct, frozen=True):
    """A post or body, and in how many powers it decides, carries out, oversees."""

    name: str
    counts: Counts


class Block(msgspec.Struct, frozen=True):
    """An office with its posts, or with "" as its name a single leader; and what stands below."""

    name: str
    posts: tuple[Holder, ...]
    below: "tuple[Block, ...]"

    @property
    def size(self) -> int:
        """How many posts stand here and below."""
        return len(self.posts) + sum(block.size for block in self.below)


class Check(msgspec.Struct, frozen=True):
    """Whom one overseer oversees: in how many powers which function."""

    overseer: str
    powers: int
    overseen: tuple[tuple[str, Mark, int], ...]


class Structure(msgspec.Struct, frozen=True):
    """All that the picture shows. `tops` are the blocks that stand under no other."""

    title: str
    bodies: tuple[Holder, ...]
    tops: tuple[Block, ...]
    checks: tuple[Check, ...]


def structure_of(department: Department) -> Structure:
    """The structure of the unit, by its own files."""
    counts: dict[str, Counter[Mark]] = {}
    checks: dict[str, Counter[tuple[str, Mark]]] = {}
    overseen: Counter[str] = Counter()
    for power in department.retained:
        if power.split is None:
            continue
        roles = {
            (name, FUNCTIONS[function])
            for function, names in power.split.by_function.items()
            for name in names
        }
        for name, mark in roles:
            counts.setdefault(name, Counter())[mark] += 1
        for overseer in dict.fromkeys(power.split.overseers):
            others = {role for role in roles if role[1] is not Mark.OVERSEE and role[0] != overseer}
            if others:
                checks.setdefault(overseer, Counter()).update(others)
                overseen[overseer] += 1

    def holder(name: str) -> Holder:
        mine = counts.get(name, Counter())
        return Holder(name, tuple((mark, mine[mark]) for mark in Mark if mine[mark]))

    order = {name: i for i, name in enumerate([*department.bodies, *department.posts])}

    def place(name: str) -> tuple[int, str]:
        return order.get(name, len(order)), name

    told = []
    for name in sorted(checks, key=lambda name: (-overseen[name], place(name))):
        entries = [(other, mark, n) for (other, mark), n in checks[name].items()]
        entries.sort(key=lambda entry: (-entry[2], place(entry[0]), list(Mark).index(entry[1])))
        told.append(Check(name, overseen[name], tuple(entries)))
    return Structure(
        f"{department.unit.name}{_('权力结构图')}",
        tuple(holder(name) for name in department.bodies),
        _tops(department, {name: holder(name) for name in department.posts}),
        tuple(told),
    )


def _tops(department: Department, holders: dict[str, Holder]) -> tuple[Block, ...]:
    """Posts of one office together, each office under the superior of its first post."""
    offices: dict[str, list[Post]] = {}
    office_of: dict[str, str] = {}
    for post in department.posts.values():
        key = f"机构 {post.department}" if post.department else f"岗位 {post.name}"
        offices.setdefault(key, []).append(post)
        office_of[post.name] = key
    above = {key: _above(posts, office_of) for key, posts in offices.items()}
    for key in offices:  # a ring has no top: it is cut at its first office
        seen, up = {key}, above[key]
        while up and up not in seen:
            seen.add(up)
            up = above[up]
        if up == key:
            above[key] = ""
    under: dict[str, list[str]] = {}
    for key, up in above.items():
        under.setdefault(up, []).append(key)

    tops = [*under.get("", ())]

    def block(key: str, depth: int) -> Block:
        posts, below = offices[key], under.get(key, [])
        if depth == _DEEPEST:
            tops.extend(below)
            below = []
        return Block(
            posts[0].department,
            tuple(holders[post.name] for post in posts),
            tuple(block(other, depth + 1) for other in below),
        )

    return tuple(block(key, 1) for key in tops)


def _above(posts: Sequence[Post], office_of: dict[str, str]) -> str:
    mine = office_of[posts[0].name]
    found = (office_of.get(post.superior, "") for post in posts)
    return next((office for office in found if office and office != mine), "")
