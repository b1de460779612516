"""The structure of a unit as SVG: leaders across, the offices of each hanging below; then a panel
that tells overseer by overseer whom it oversees, since lines across the whole would cross."""

from collections.abc import Iterator, Sequence

import msgspec

from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Mark
from liuquan_cli.render.drawing.heading import heading
from liuquan_cli.render.drawing.legend import legend, mark_signs
from liuquan_cli.render.drawing.pen import INK, MUTED, num, write
from liuquan_cli.render.layout.measure import text_width
from liuquan_cli.render.paper.dealing import pages
from liuquan_cli.render.paper.strip import Strip, picture
from liuquan_cli.render.unit.overseers_svg import overseer_strips
from liuquan_cli.render.unit.post_box import COLUMN, Box, box_of, chips_svg, chips_width
from liuquan_cli.render.unit.structure import Block, Holder, Structure

_GAP = 18.0  # between columns
_DOWN = 12.0  # between boxes of a column
_STEP = 14.0  # an office under an office stands in by this much
_MOST_COLUMNS = 6
_MOST_HEIGHT = 1000.0  # of a column; a higher one goes on in the next
_BUS = 20.0


class _Column(msgspec.Struct):
    """Boxes from top to bottom with their depth; `hung` where a line leads up to the head."""

    hung: bool
    boxes: list[tuple[int, Box]] = []

    @property
    def height(self) -> float:
        return sum(box.height + _DOWN for _depth, box in self.boxes) - _DOWN


def structure_svg(structure: Structure) -> str:
    """The whole picture."""
    width, strips = _strips(structure)
    top = heading(structure.title, "", (), width)
    return picture(structure.title, _told(structure), width, [top, *strips])


def structure_pages(structure: Structure) -> tuple[str, ...]:
    """One SVG for each sheet of A4."""
    width, strips = _strips(structure)
    sheets = pages(strips, width)
    made = []
    for number, sheet in enumerate(sheets, 1):
        page = _("第 {number} 张，共 {count} 张").format(number=number, count=len(sheets))
        many = len(sheets) > 1
        top = heading(structure.title, page if many else "", (), width)
        name = f"{structure.title} {number}" if many else structure.title
        told = _told(structure) if number == 1 else structure.title
        made.append(picture(name, told, width, [top, *sheet]))
    return tuple(made)


def _strips(structure: Structure) -> tuple[float, list[Strip]]:
    head_name, head, columns = _columns(structure.tops)
    bands = [columns[k : k + _MOST_COLUMNS] for k in range(0, len(columns), _MOST_COLUMNS)]
    across = max((len(band) for band in bands), default=0)
    width = max(across * (COLUMN + _GAP) - _GAP, 3 * COLUMN + 2 * _GAP)
    strips = []
    if structure.bodies:
        strips.append(_bodies(structure.bodies, width))
    for number, band in enumerate(bands):
        goes_on = head_name if number else ""
        strips.append(_band(head if number == 0 else None, band, width, goes_on))
    if not structure.tops:
        text = f'<text y="16" fill="{MUTED}">{write(_("没有写明岗位。"))}</text>'
        strips.append(Strip(24.0, text, above=22.0))
    marks = {mark for holder in _holders(structure) for mark, _count in holder.counts}
    signs = legend(mark_signs([mark for mark in Mark if mark in marks], {}), width)
    if signs:
        strips.append(signs)
    return width, [*strips, *overseer_strips(structure.checks, width)]


def _columns(tops: Sequence[Block]) -> tuple[str, Box | None, list[_Column]]:
    """The head with most posts below it, if one leads more than its office; and the columns.

    The name of the head comes first: columns that stand further below are led back to it.
    """
    head = max(tops, key=lambda block: block.size, default=None)
    if head is None or len(head.below) < 2:
        return "", None, _packed(tops, hung=False)
    columns: list[_Column] = []
    loose = []
    for block in head.below:
        if block.name and not block.below:
            loose.append(block)
            continue
        columns += _split(block, hung=True)
    columns += _packed(loose, hung=True)
    columns += _packed([block for block in tops if block is not head], hung=False)
    return head.posts[0].name, box_of(head.name, head.posts, COLUMN), columns


def _split(block: Block, *, hung: bool) -> list[_Column]:
    """A leader and all below: one column, or several where that gets too high."""
    columns: list[_Column] = []
    for depth, one in _walk(block, 0):
        box = box_of(one.name, one.posts, COLUMN - _STEP * min(depth, 4))
        if not columns or columns[-1].height + _DOWN + box.height > _MOST_HEIGHT:
            columns.append(_Column(hung and not columns, []))
        columns[-1].boxes.append((min(depth, 4), box))
    return columns


def _packed(blocks: Sequence[Block], *, hung: bool) -> list[_Column]:
    """Offices without a leader of their own, in as few columns as hold them."""
    columns: list[_Column] = []
    for block in blocks:
        for fresh in _split(block, hung=hung):
            last = columns[-1] if columns else None
            if last and last.height + _DOWN + fresh.height <= _MOST_HEIGHT / 2:
                last.boxes += fresh.boxes
            else:
                columns.append(fresh)
    return columns


def _walk(block: Block, depth: int) -> Iterator[tuple[int, Block]]:
    yield depth, block
    for other in block.below:
        yield from _walk(other, depth + 1)


def _band(head: Box | None, columns: Sequence[_Column], width: float, goes_on: str) -> Strip:
    """Columns beside each other under a line that comes from the head; in a further band, from
    its name."""
    parts, ways = [], []
    span = len(columns) * (COLUMN + _GAP) - _GAP
    left = (width - span) / 2 if head is not None else 0.0
    y = 0.0
    hung = [left + k * (COLUMN + _GAP) for k, column in enumerate(columns) if column.hung]
    if head is not None:
        middle = (hung[0] + hung[-1] + COLUMN) / 2 if hung else width / 2
        parts.append(head.drawn(middle - COLUMN / 2, 0.0))
        ways.append(f"M{num(middle)} {num(head.height)}V{num(head.height + _BUS)}")
        y = head.height + 2 * _BUS
    elif goes_on and hung:
        y = _BUS + 24.0
        at, words = hung[0] + COLUMN / 2, _("上接 {post}").format(post=goes_on)
        parts.append(
            f'<text x="{num(at)}" y="14" font-size="12.5" fill="{MUTED}" text-anchor="middle">'
            f"{write(words)}</text>"
        )
    if hung:
        ways.append(f"M{num(hung[0] + COLUMN / 2)} {num(y - _BUS)}H{num(hung[-1] + COLUMN / 2)}")
    deepest = 0.0
    for k, column in enumerate(columns):
        x, top = left + k * (COLUMN + _GAP), y
        if column.hung:
            ways.append(f"M{num(x + COLUMN / 2)} {num(y - _BUS)}V{num(y)}")
        spines: dict[int, tuple[float, float]] = {}
        for depth, box in column.boxes:
            at = x + _STEP * depth
            parts.append(box.drawn(at, top))
            if depth and depth - 1 in spines:
                from_x, from_y = spines[depth - 1]
                ways.append(f"M{num(from_x)} {num(from_y)}V{num(top + 14)}H{num(at)}")
            spines[depth] = at + _STEP / 2, top + box.height
            top += box.height + _DOWN
        deepest = max(deepest, top - _DOWN)
    lines = f'<path fill="none" stroke="{INK}" stroke-width="1.25" d="{"".join(ways)}"/>'
    return Strip(deepest, "\n".join([lines, *parts]), above=26.0)


def _bodies(bodies: Sequence[Holder], width: float) -> Strip:
    """Bodies that decide together, in a line of their own above the posts."""
    label = _("集体")
    parts = [f'<text y="20" font-size="13" fill="{MUTED}">{write(label)}</text>']
    start = text_width(label, 13.0) + 16.0
    x, y = start, 0.0
    for body in bodies:
        chips = chips_width(body.counts)
        wide = text_width(body.name, 13.0) + 24.0 + (chips + 8.0 if chips else 0.0)
        if x > start and x + wide > width:
            x, y = start, y + 38.0
        parts.append(
            f'<rect x="{num(x)}" y="{num(y)}" width="{num(wide)}" height="30" rx="15" fill="#fff" '
            f'stroke="{INK}" stroke-width="1.25"/>'
            f'<text x="{num(x + 12)}" y="{num(y + 19.5)}" font-size="13" font-weight="700">'
            f"{write(body.name)}</text>" + chips_svg(body.counts, x + wide - 12.0, y + 15.0)
        )
        x += wide + 12.0
    return Strip(y + 30.0, "\n".join(parts), above=18.0)


def _holders(structure: Structure) -> Iterator[Holder]:
    yield from structure.bodies
    for top in structure.tops:
        for _depth, block in _walk(top, 0):
            yield from block.posts


def _told(structure: Structure) -> str:
    """Every office with its posts, and whom each overseer oversees."""
    names = {Mark.DECIDE: _("决策"), Mark.EXECUTE: _("执行"), Mark.OVERSEE: _("监督")}

    def holder(one: Holder) -> str:
        counts = "，".join(
            _("{function} {count} 项").format(function=names[mark], count=count)
            for mark, count in one.counts
        )
        return f"{one.name}（{counts}）" if counts else one.name

    told = [_("集体") + f"：{holder(body)}。" for body in structure.bodies]
    for top in structure.tops:
        for _depth, block in _walk(top, 0):
            posts = "、".join(holder(post) for post in block.posts)
            told.append(f"{block.name}：{posts}。" if block.name else f"{posts}。")
    for check in structure.checks:
        others = "、".join(f"{name} {count}" for name, _mark, count in check.overseen)
        told.append(_("{overseer} 监督：{others}。").format(overseer=check.overseer, others=others))
    return "".join(told)
