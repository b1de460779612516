"""Tests that set text need a Chinese font; CI has no excuse for having none."""

import os

import pytest

from liuquan_cli.render.paper.fonts import NoFontError, Role, find


def _missing() -> bool:
    try:
        find(Role.SANS)
    except NoFontError:
        return os.environ.get("CI") != "true"
    return False


needs_fonts = pytest.mark.skipif(_missing(), reason="no Chinese font (没有中文字体)")
