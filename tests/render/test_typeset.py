"""Charts on paper and in pixels; fonts that are there, stand in, or are missing."""

import re
import struct
from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

import pytest

from liuquan_cli.render.drawing.pen import write
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.render.flowchart import draw, draw_pages
from liuquan_cli.render.paper import fonts
from liuquan_cli.render.paper.fonts import NoFontError, Role, find, stand_ins
from liuquan_cli.render.paper.strip import Strip, picture
from liuquan_cli.render.paper.typeset import TypesetError, to_pdf, to_png
from tests.render.charts import long_chart, parallel_chart
from tests.render.fonts import needs_fonts

DAY = date(2026, 6, 1)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, int, str]]]:
    """A machine with the fonts one puts into the list: family, weight, file."""
    held: list[tuple[str, int, str]] = []

    def seen(_extra: tuple[str, ...]) -> SimpleNamespace:
        faces = [
            SimpleNamespace(family=family, weight=weight, path=path, style="normal")
            for family, weight, path in held
        ]
        return SimpleNamespace(fonts=lambda: faces)

    monkeypatch.setattr(fonts, "_fonts", seen)
    fonts._families.cache_clear()
    yield held
    fonts._families.cache_clear()


def test_the_font_asked_for_goes_first(machine: list[tuple[str, int, str]]) -> None:
    machine += [("FangSong", 400, "simfang.ttf"), ("Noto Serif CJK SC", 400, "n.ttc")]
    choice = find(Role.BODY)
    assert (choice.name, choice.fallback, choice.bold) == ("FangSong", False, False)
    assert find(Role.TITLE).name == "Noto Serif CJK SC"
    assert find(Role.TITLE).fallback


def test_one_font_stands_in_for_all_and_is_named(machine: list[tuple[str, int, str]]) -> None:
    machine += [("Droid Sans Fallback", 400, "DroidSansFallbackFull.ttf")]
    assert {find(role).name for role in Role} == {"Droid Sans Fallback"}
    told = str(stand_ins([Role.BODY, Role.SANS]))
    assert "仿宋、无衬线 → Droid Sans Fallback" in told and "LIUQUAN_FONTS" in told


def test_a_variable_font_comes_last(machine: list[tuple[str, int, str]]) -> None:
    machine += [("Noto Sans SC", 400, "NotoSansSC-VF.ttf"), ("SimSun", 400, "simsun.ttc")]
    assert find(Role.SANS).name == "SimSun"
    machine.pop()
    fonts._families.cache_clear()
    assert find(Role.SANS).name == "Noto Sans SC"


def test_without_a_chinese_font_nothing_is_set(machine: list[tuple[str, int, str]]) -> None:
    machine += [("DejaVu Sans", 400, "DejaVuSans.ttf")]
    svg = draw([parallel_chart()], choose_engine())[0]
    for make in (lambda: to_png(svg), lambda: to_pdf([svg], "图", DAY)):
        with pytest.raises(NoFontError) as raised:
            make()
        assert "fonts-noto-cjk" in str(raised.value) and "LIUQUAN_FONTS" in str(raised.value)


@needs_fonts
def test_pixels_follow_the_size_of_the_picture() -> None:
    svg = draw([parallel_chart()], choose_engine())[0]
    for ppi in (96, 144):
        png = to_png(svg, ppi)
        assert png.startswith(b"\x89PNG")
        width, _height = struct.unpack(">II", png[16:24])
        wanted = float(svg.split('width="')[1].split('"')[0])
        assert abs(width - wanted * ppi / 96) <= 2


@needs_fonts
def test_paper_is_tagged_titled_archival_and_the_same_each_time() -> None:
    (pages,) = draw_pages([long_chart(40)], choose_engine())
    pdf = to_pdf(pages, "四十个环节的图", DAY)
    assert pdf == to_pdf(pages, "四十个环节的图", DAY)
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == len(pages) > 1
    assert b"/MarkInfo" in pdf and b"pdfaid" in pdf
    assert "四十个环节的图".encode() in pdf or "四十个环节的图".encode("utf-16-be") in pdf


@needs_fonts
def test_a_sign_no_font_has_is_named_and_a_mark_nobody_sees_is_left_out() -> None:
    def pdf(text: str) -> bytes:
        words = f"<text>{write(text)}</text>"
        return to_pdf([picture(text, "", 100.0, [Strip(20.0, words)])], "图", DAY)

    with pytest.raises(TypesetError) as raised:
        pdf("审\ue123查")
    assert "U+E123" in str(raised.value) and "LIUQUAN_FONTS" in str(raised.value)
    assert pdf("审\u200d查\ufeff").startswith(b"%PDF-")


@needs_fonts
def test_a_picture_too_big_for_pixels_is_refused() -> None:
    def tall(high: float) -> str:
        return picture("图", "", 100.0, [Strip(high, "")])

    assert to_png(tall(50_000.0)).startswith(b"\x89PNG")
    with pytest.raises(TypesetError, match="svg 或者 pdf"):
        to_png(tall(70_000.0))
