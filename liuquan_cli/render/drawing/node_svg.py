"""One step as GB/T 1526 draws it, with the marks of function and risk."""

from liuquan_cli.render.chart import Mark, Node, Risk, Shape
from liuquan_cli.render.drawing.pen import (
    DECIDE,
    EXECUTE,
    HIGH,
    INK,
    LOW,
    MEDIUM,
    MUTED,
    OVERSEE,
    PAPER,
    num,
    texts,
)
from liuquan_cli.render.layout.node_box import (
    LABEL_SIZE,
    LIMIT_LINE,
    LIMIT_SIZE,
    LINE,
    MARK_ROOM,
    SIDE,
    SLANT,
    WAVE,
    NodeBox,
)

_COLOUR = {Mark.DECIDE: DECIDE, Mark.EXECUTE: EXECUTE, Mark.OVERSEE: OVERSEE}
_CLASS = {Mark.DECIDE: "lq-decide", Mark.EXECUTE: "lq-execute", Mark.OVERSEE: "lq-oversee"}
LEVEL_COLOUR = {Risk.HIGH: HIGH, Risk.MEDIUM: MEDIUM, Risk.LOW: LOW}
_DOUBLE = 3.5  # between the two borders of an overseeing step


def node_svg(node: Node, box: NodeBox, frame: tuple[float, float, float, float]) -> str:
    """The group of one node at `frame` (x, y, width, height)."""
    x, y, width, height = frame
    if box.bar:
        right = num(x + width)
        return (
            f'<path class="lq-bar" stroke="{INK}" stroke-width="1.75" '
            f'd="M{num(x)} {num(y)}H{right}M{num(x)} {num(y + height)}H{right}"/>'
        )
    colour = _COLOUR[node.mark] if node.mark else INK
    kind = f"lq-node {_CLASS[node.mark]}" if node.mark else "lq-node"
    parts = [
        f'<g class="{kind}"><path class="lq-shape" fill="#fff" stroke="{colour}" '
        f'stroke-width="1.25" stroke-linejoin="round" d="{_outline(node, box, frame, 0.0)}"/>'
    ]
    if node.mark is Mark.OVERSEE:
        parts.append(
            f'<path class="lq-shape" fill="none" stroke="{colour}" stroke-width="1" '
            f'stroke-linejoin="round" d="{_outline(node, box, frame, _DOUBLE)}"/>'
        )
    if node.mark:
        parts.append(_mark(node, box, frame, colour))
    parts.append(_words(box, frame))
    if node.risk:
        at = (x + width * 0.75, y + height / 4) if box.diamond else (x + width - 17, y)
        parts.append(risk_svg(node.risk, *at))
    parts.append("</g>")
    return "".join(parts)


def _outline(
    node: Node, box: NodeBox, frame: tuple[float, float, float, float], inner: float
) -> str:
    x, y, width, height = frame
    left, top, right, bottom = x + inner, y + inner, x + width - inner, y + height - inner
    middle, centre = (left + right) / 2, (top + bottom) / 2
    if box.diamond:
        left, right, top, bottom = left + inner, right - inner, top, bottom
        return (
            f"M{num(middle)} {num(top)}L{num(right)} {num(centre)}"
            f"L{num(middle)} {num(bottom)}L{num(left)} {num(centre)}Z"
        )
    if node.shape is Shape.DATA:
        slant = SLANT * (bottom - top) / height
        shift = inner * 0.3
        return (
            f"M{num(left + slant + shift)} {num(top)}H{num(right - shift)}"
            f"L{num(right - slant - shift)} {num(bottom)}H{num(left + shift)}Z"
        )
    if node.shape is Shape.DOCUMENT:
        wave, line = WAVE, bottom - WAVE / 2
        quarter = (right - left) / 4
        return (
            f"M{num(left)} {num(top)}H{num(right)}V{num(line)}"
            f"C{num(right - quarter)} {num(line - wave)} {num(middle + quarter * 0.6)} "
            f"{num(line - wave * 0.6)} {num(middle)} {num(line)}"
            f"S{num(left + quarter)} {num(line + wave)} {num(left)} {num(line)}Z"
        )
    radius = (bottom - top) / 2 if node.shape is Shape.TERMINATOR else max(3.0 - inner / 2, 1.0)
    arc = f"a{num(radius)} {num(radius)} 0 0 1"
    sides = (
        f"M{num(left + SIDE)} {num(top)}V{num(bottom)}M{num(right - SIDE)} {num(top)}V{num(bottom)}"
        if node.shape is Shape.PREDEFINED
        else ""
    )
    return (
        f"M{num(left + radius)} {num(top)}H{num(right - radius)}{arc} {num(radius)} {num(radius)}"
        f"V{num(bottom - radius)}{arc} {num(-radius)} {num(radius)}"
        f"H{num(left + radius)}{arc} {num(-radius)} {num(-radius)}"
        f"V{num(top + radius)}{arc} {num(radius)} {num(-radius)}Z{sides}"
    )


def _mark(node: Node, box: NodeBox, frame: tuple[float, float, float, float], colour: str) -> str:
    """The letter at the upper left; for a decision of power, on a solid bar."""
    x, y, width, height = frame
    assert node.mark is not None
    if box.diamond:
        cx, cy = x + width / 4 - 4, y + height / 4 - 2
        solid = node.mark is Mark.DECIDE
        return (
            f'<circle cx="{num(cx)}" cy="{num(cy)}" r="9" fill="{colour if solid else PAPER}" '
            f'stroke="{colour}"/>' + _letter(node.mark, cx, cy + 4.2, "#fff" if solid else colour)
        )
    room = MARK_ROOM
    inset = {Shape.TERMINATOR: 5.0, Shape.DATA: 9.0}.get(node.shape, 0.0)
    if node.shape is Shape.PREDEFINED and node.mark is not Mark.DECIDE:
        inset = SIDE - 1.0
    if node.mark is not Mark.DECIDE:
        drop = 3.0 if node.mark is Mark.OVERSEE else 0.0
        down = y + height / 2 + 4.2 if node.shape is Shape.TERMINATOR else y + 17 + drop
        return _letter(node.mark, x + inset + 12 + drop / 2, down, colour)
    bottom = y + height
    if node.shape is Shape.TERMINATOR:
        radius = height / 2
        bar = (
            f"M{num(x + room + 5)} {num(y)}H{num(x + radius)}a{num(radius)} {num(radius)} 0 0 0 0 "
            f"{num(height)}H{num(x + room + 5)}Z"
        )
    elif node.shape is Shape.DATA:
        bar = (
            f"M{num(x + SLANT)} {num(y)}H{num(x + SLANT + room - 2)}"
            f"L{num(x + room - 2)} {num(bottom)}H{num(x)}Z"
        )
    elif node.shape is Shape.DOCUMENT:
        bar = f"M{num(x + room)} {num(y)}H{num(x)}V{num(bottom - WAVE / 2)}" + _wave(
            x, bottom - WAVE / 2, width, room
        )
    else:
        bar = (
            f"M{num(x + room)} {num(y)}H{num(x + 3)}a3 3 0 0 0 -3 3V{num(bottom - 3)}"
            f"a3 3 0 0 0 3 3H{num(x + room)}Z"
        )
    down = y + height / 2 + 4.2 if node.shape is Shape.TERMINATOR else y + 17
    return f'<path class="lq-solid" fill="{colour}" d="{bar}"/>' + _letter(
        node.mark, x + inset + 11, down, "#fff"
    )


def _wave(x: float, line: float, width: float, room: float) -> str:
    """The left end of a document's lower edge, as far as the solid bar reaches."""
    quarter = width / 4
    spots = [(0.0, 0.0), (quarter, WAVE), (1.4 * quarter, 0.6 * WAVE), (2 * quarter, 0.0)]
    data = []
    for step in range(1, 9):
        t = step / 16
        u = 1 - t
        weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        dx, dy = (sum(w * s[k] for w, s in zip(weights, spots, strict=True)) for k in (0, 1))
        if dx >= room:
            break
        data.append(f"L{num(x + dx)} {num(line + dy)}")
    return "".join(data) + f"L{num(x + room)} {num(line + WAVE / 2)}Z"


def _letter(mark: Mark, x: float, y: float, colour: str, size: float = 12) -> str:
    return (
        f'<text class="lq-mark" x="{num(x)}" y="{num(y)}" font-size="{num(size)}" '
        f'font-weight="700" fill="{colour}" text-anchor="middle">{mark.value}</text>'
    )


def _words(box: NodeBox, frame: tuple[float, float, float, float]) -> str:
    x, y, _width, height = frame
    used = LINE * len(box.lines) + LIMIT_LINE * len(box.limit_lines)
    top = y + (height - 2 * box.foot - used) / 2
    middle = x + (box.text_left + box.text_right) / 2
    words = f'<g font-size="{num(LABEL_SIZE)}" text-anchor="middle">'
    words += texts(box.lines, middle, top + 14.5, LINE) + "</g>"
    if box.limit_lines:
        base = top + LINE * len(box.lines) + 12.5
        words += (
            f'<g class="lq-limit" font-size="{num(LIMIT_SIZE)}" fill="{MUTED}" text-anchor="end">'
            f"{texts(box.limit_lines, x + box.limit_right, base, LIMIT_LINE)}</g>"
        )
    return words


def gate_svg(node: Node, x: float, y: float) -> str:
    """The small diamond on the border where a way leaves a decision that is drawn as a box."""
    colour = _COLOUR[node.mark] if node.mark else INK
    return (
        f'<path class="lq-gate" fill="#fff" stroke="{colour}" stroke-width="1.25" '
        f'd="M{num(x - 6)} {num(y)}l6 -6l6 6l-6 6Z"/>'
    )


def risk_svg(risk: Risk, x: float, y: float) -> str:
    """The level's shape centred at a point of the border: ▲ high, half ◆ medium, ○ low."""
    colour = LEVEL_COLOUR[risk]
    if risk is Risk.HIGH:
        return (
            f'<path class="lq-risk lq-high" fill="{colour}" stroke="{PAPER}" stroke-width="2" '
            f'paint-order="stroke" d="M{num(x)} {num(y - 8)}l7.5 13.5h-15Z"/>'
        )
    if risk is Risk.MEDIUM:
        return (
            f'<g class="lq-risk lq-medium" stroke="{colour}" stroke-width="1.25">'
            f'<path fill="{PAPER}" d="M{num(x)} {num(y - 7.5)}l7.5 7.5l-7.5 7.5l-7.5 -7.5Z"/>'
            f'<path fill="{colour}" stroke="none" d="M{num(x)} {num(y - 7.5)}v15l-7.5 -7.5Z"/></g>'
        )
    return (
        f'<circle class="lq-risk lq-low" cx="{num(x)}" cy="{num(y)}" r="6" fill="{PAPER}" '
        f'stroke="{colour}" stroke-width="1.75"/>'
    )


def swatch_svg(mark: Mark) -> str:
    """A small node for the legend, its baseline at the origin."""
    colour = _COLOUR[mark]
    fill = colour if mark is Mark.DECIDE else "#fff"
    frame = (
        f'<rect x="0" y="-14" width="20" height="19" rx="2" fill="{fill}" stroke="{colour}" '
        'stroke-width="1.25"/>'
    )
    if mark is Mark.OVERSEE:  # a second border leaves less room: the letter stands free of it
        inner = (
            f'<rect x="2" y="-12" width="16" height="15" rx="0.8" fill="none" stroke="{colour}" '
            'stroke-width="0.8"/>'
        )
        return frame + inner + _letter(mark, 10, -0.2, colour, 11)
    return frame + _letter(mark, 10, -0.4, "#fff" if mark is Mark.DECIDE else colour)
