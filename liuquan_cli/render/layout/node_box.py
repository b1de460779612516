"""The size of one node and where its words stand, before anything is placed."""

import msgspec

from liuquan_cli.render.chart import Node, Shape
from liuquan_cli.render.layout.measure import text_width, wrap

NODE_WIDTH = 140.0  # 10 em
LABEL_SIZE = 14.0
LINE = 19.0
LIMIT_SIZE = 11.5
LIMIT_LINE = 16.0
MARK_ROOM = 22.0  # the column at the left that carries the letter
SLANT = 12.0  # of the parallelogram, from top to bottom
WAVE = 7.0  # depth of the document's lower edge
SIDE = 6.0  # between the double sides of a predefined process
BAR = 7.0  # height of the double bar of a parallel block
DIAMOND_EM = 5.0  # a decision is drawn as a diamond up to this many characters


class NodeBox(msgspec.Struct, frozen=True):
    """Size in pixels; `lines` of the label, `limit_lines` below them; `diamond` and `bar` shapes.

    `text_left` and `text_right` bound the words, measured from the left edge; the limit ends at
    `limit_right`. `inset` is how far
    the outline stands inside the box at half height, `foot` at the middle of the lower edge.
    """

    width: float
    height: float
    lines: tuple[str, ...]
    limit_lines: tuple[str, ...]
    text_left: float
    text_right: float
    limit_right: float = 0.0
    inset: float = 0.0
    foot: float = 0.0
    diamond: bool = False
    bar: bool = False


def node_box(node: Node) -> NodeBox:
    """The box that holds the label, the limit and the marks of `node`."""
    if node.shape is Shape.PARALLEL:
        return NodeBox(NODE_WIDTH, BAR, (), (), 0.0, NODE_WIDTH, bar=True)
    if (
        node.shape is Shape.DECISION
        and not node.limit
        and len(node.badges) < 2  # there is room for one beside its shoulder
        and text_width(node.label, LABEL_SIZE) <= DIAMOND_EM * LABEL_SIZE
    ):
        lines = wrap(node.label, LABEL_SIZE, NODE_WIDTH)
        return NodeBox(NODE_WIDTH, 62.0, lines, (), 0.0, NODE_WIDTH, diamond=True)
    left, right, inset = 10.0, NODE_WIDTH - 10.0, 0.0
    limit_right = right + 2.0
    if node.mark:
        left = MARK_ROOM + 5.0
    if node.shape is Shape.DATA:
        inset = SLANT / 2
        left, right = left + (SLANT - 3.0 if node.mark else inset), right - inset - 1.0
        limit_right = NODE_WIDTH - SLANT - 6.0
    elif node.shape is Shape.TERMINATOR:
        left, right = left + 6.0, right - 6.0
        limit_right = right
    elif node.shape is Shape.PREDEFINED:
        left, right = left + (SIDE - 1.0 if node.mark else 2.0), right - 2.0
        limit_right = right
    lines = wrap(node.label, LABEL_SIZE, right - left) or ("",)
    limit_lines = wrap(node.limit, LIMIT_SIZE, limit_right - left)
    height = max(40.0, 18.0 + LINE * len(lines) + LIMIT_LINE * len(limit_lines))
    if limit_lines:
        height -= 3.0
    foot = 0.0
    if node.shape is Shape.DOCUMENT:
        height, foot = height + WAVE, WAVE / 2
    return NodeBox(NODE_WIDTH, height, lines, limit_lines, left, right, limit_right, inset, foot)
