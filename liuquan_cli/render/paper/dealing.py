"""Sheets of A4: what fits on one, and strips dealt out over several."""

from collections.abc import Sequence

from liuquan_cli.render.paper.strip import EDGE, Strip, raised, stack_height

ACROSS, DOWN = 190.0, 267.0  # mm of an A4 sheet between margins; EDGE of a picture is more margin
_LEAST = 0.151  # mm a pixel: 14 px are 6 pt
_GOOD = 0.202  # and here 8 pt: no need to turn the sheet
_HEAD = 60.0  # px kept for the title on every sheet


def scale(width: float, height: float) -> tuple[float, bool]:
    """Millimetres a pixel at which a picture fills a sheet, and whether the sheet lies on its side.

    `width` and `height` are those of the whole SVG.
    """
    upright = min(ACROSS / width, DOWN / height)
    lying = min(DOWN / width, ACROSS / height)
    return (lying, True) if upright < _GOOD and lying > 1.1 * upright else (upright, False)


def fits(width: float, height: float) -> bool:
    """Whether strips of that size stay readable on one sheet."""
    return scale(width + 2 * EDGE, height + 2 * EDGE)[0] >= _LEAST


def pages(strips: Sequence[Strip], width: float) -> list[list[Strip]]:
    """Strips dealt out over upright sheets, in order; one too high for a sheet has its own."""
    room = (width + 2 * EDGE) * DOWN / ACROSS - 2 * EDGE - _HEAD
    sheets: list[list[Strip]] = []
    for strip in strips:
        if sheets and stack_height([*sheets[-1], strip]) <= room:
            sheets[-1].append(strip)
        else:
            sheets.append([raised(strip, 20.0)])
    return sheets
