"""A drawn chart on paper and in pixels: SVG in, PDF or PNG out, set by typst.

Text reaches typst as data, never as source. Words stay words in the PDF: they can be searched,
copied and read aloud.
"""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from liuquan_cli.model.text import Text, say
from liuquan_cli.render.drawing.pen import PAPER, SANS, SERIF
from liuquan_cli.render.paper.dealing import scale
from liuquan_cli.render.paper.fonts import Role, find, fonts

PPI = 144  # twice what a screen shows, so that pictures stay sharp in documents
LEAST_PPI = 24  # below, nothing can be read
_MOST_PIXELS = 16_000  # a side; beyond, typst and viewers run out of memory
_POINTS = 72 / 25.4
_PIXEL = 0.75  # points

_PIXELS = b"""#set page(width: float(sys.inputs.wide) * 1pt, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""
_PAPER = b"""#let job = json(bytes(sys.inputs.job))
#let (year, month, day) = job.day
#set document(title: job.title, date: datetime(year: year, month: month, day: day))
#set text(lang: "zh", region: "CN", font: job.font)
#for one in job.pages {
  let margin = if one.lying { (x: 15mm, y: 10mm) } else { (x: 10mm, y: 15mm) }
  page(paper: "a4", flipped: one.lying, margin: margin, {
    set align(center + top)
    image(bytes(one.svg), format: "svg", width: one.wide * 1pt, alt: one.alt)
  })
}
"""

_NO_GLYPH = re.compile(r'the text (?:contains the codepoint )?`"(.+?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


class TypesetError(Exception):
    """typst refused a picture; `text` is the sentence for the reader."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text

    def __str__(self) -> str:
        return str(self.text)


def to_png(svg: str, ppi: int = PPI) -> bytes:
    """One picture in pixels, `ppi` to the inch of 96 of its own. NoFontError, TypesetError."""
    wide, high = _size(svg)
    if max(wide, high) * ppi / 96 > _MOST_PIXELS:
        ppi = int(_MOST_PIXELS * 96 / max(wide, high))
    if ppi < LEAST_PPI:
        raise TypesetError(
            say(
                "有一张图宽 {wide}、高 {high}，画成 PNG 看不清，请画成 svg 或者 pdf。",
                wide=round(wide),
                high=round(high),
            )
        )
    inputs = {"svg": with_fonts(svg), "wide": f"{wide * _PIXEL}"}
    return _run(_PIXELS, inputs, format="png", ppi=float(ppi))


def to_pdf(pages: Sequence[str], title: str, day: date) -> bytes:
    """Pictures on a sheet of A4 each: PDF/A-2a, tagged, dated `day`. NoFontError, TypesetError.

    None is set larger than on a screen; a wide one lies on its side.
    """
    job: dict[str, Any] = {
        "title": title,
        "day": (day.year, day.month, day.day),
        "font": find(Role.SANS).name,
        "pages": [],
    }
    for svg in pages:
        wide, high = _size(svg)
        ratio, lying = scale(wide, high)
        points = wide * min(ratio * _POINTS, _PIXEL)
        # White paper needs no tint.
        plain = with_fonts(svg).replace(f'="{PAPER}"', '="#ffffff"')
        job["pages"].append({"svg": plain, "wide": points, "lying": lying, "alt": _told(svg)})
    inputs = {"job": json.dumps(job, ensure_ascii=False)}
    return _run(_PAPER, inputs, format="pdf", pdf_standards=["a-2a"])


def _run(source: bytes, inputs: dict[str, str], **options: Any) -> bytes:
    import typst

    with reported():
        compiler = typst.Compiler(source, font_paths=fonts(), sys_inputs=inputs)
        made = compiler.compile(**options)
    assert isinstance(made, bytes)
    return made


@contextmanager
def reported() -> Iterator[None]:
    """Tell what typst refuses as a TypesetError."""
    import typst

    try:
        yield
    except typst.TypstError as error:
        if found := _NO_GLYPH.search(str(error)):
            raise TypesetError(_no_glyph(found[1])) from error
        raise TypesetError(
            say("排版程序 typst 出错：{reason}", reason=str(error).strip()[:300])
        ) from error


def _no_glyph(quoted: str) -> Text:
    """What to tell of a text no font here shows, or PDF/A refuses; typst writes signs as \\u{…}."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), quoted)
    return say(
        "「{text}」（{codes}）写不进 PDF：没有一个字体有这几个字，或者是自造的字。"
        "请安装有它们的字体，或者设 LIUQUAN_FONTS=放字体的目录，或者改写这几个字。",
        text="".join(sign if sign.isprintable() else "□" for sign in text),
        codes=" ".join(f"U+{ord(sign):04X}" for sign in text[:9]),
    )


def with_fonts(svg: str) -> str:
    """The picture with the families that are here instead of those a browser would look for."""
    sans, serif = find(Role.SANS).name, find(Role.PAGE).name
    return svg.replace(f'"{SANS}"', f'"{sans}"').replace(f'"{SERIF}"', f'"{serif}"')


def _size(svg: str) -> tuple[float, float]:
    found = re.match(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"', svg)
    assert found, "a picture of ours tells its size"
    return float(found[1]), float(found[2])


def _told(svg: str) -> str:
    """What the picture tells those who hear it read."""
    from html import unescape

    return " ".join(
        unescape(text) for text in re.findall(r"<(?:title|desc) [^>]*>([^<]*)</", svg, re.DOTALL)
    )
