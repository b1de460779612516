"""Small strokes of the SVG writer: numbers, escaped text, rounded ways; and the palette."""

import re
from collections.abc import Sequence
from html import escape

INK = "#1b1f24"
PAPER = "#fdfcfa"
RULE = "#d9d6d0"
MUTED = "#5b6470"
DECIDE = "#9e2a2b"
EXECUTE = "#1f4e79"
OVERSEE = "#7a5c00"
HIGH = "#b3261e"
MEDIUM = "#9a5b00"
LOW = "#4d6b53"

SANS = (
    "system-ui, 'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', "
    "'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"
)
SERIF = "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif"

_RADIUS = 7.0
# What XML 1.0 cannot hold, and the marks that turn the direction of writing.
_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)
# Marks that take no room: no Chinese text needs them, and no font has a shape for them.
_UNSEEN = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff]")


def num(value: float) -> str:
    """At most one decimal, no trailing zero, no negative zero."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def write(text: str) -> str:
    """Untrusted text as XML text or attribute value."""
    return escape(_UNPRINTABLE.sub("\ufffd", _UNSEEN.sub("", text)))


def texts(lines: Sequence[str], x: float, y: float, step: float) -> str:
    """One `<text>` of several lines, the first with its baseline at `y`."""
    if not lines:
        return ""
    if len(lines) == 1:
        return f'<text x="{num(x)}" y="{num(y)}">{write(lines[0])}</text>'
    spans = "".join(
        f'<tspan x="{num(x)}" y="{num(y + step * k)}">{write(line)}</tspan>'
        for k, line in enumerate(lines)
    )
    return f"<text>{spans}</text>"


def path(corners: Sequence[tuple[float, float]]) -> str:
    """Path data of an orthogonal way with rounded corners."""
    data = [f"M{num(corners[0][0])} {num(corners[0][1])}"]
    for (ax, ay), (x, y), (bx, by) in zip(corners, corners[1:], corners[2:], strict=False):
        before, after = abs(x - ax) + abs(y - ay), abs(bx - x) + abs(by - y)
        radius = min(_RADIUS, before / 2, after / 2)
        px, py = x - radius * _sign(x - ax), y - radius * _sign(y - ay)
        qx, qy = x + radius * _sign(bx - x), y + radius * _sign(by - y)
        data.append(f"L{num(px)} {num(py)}Q{num(x)} {num(y)} {num(qx)} {num(qy)}")
    data.append(f"L{num(corners[-1][0])} {num(corners[-1][1])}")
    return "".join(data)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
