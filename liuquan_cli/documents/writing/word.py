"""A paper as a Word document, on the 22 × 28 grid of GB/T 9704.

The parts of the template lie as text in templates/documents/word, so that they can be read and
reviewed; they are packed into a .docx here, and docxtpl fills it.
"""

import zipfile
from functools import cache
from io import BytesIO
from typing import Any

from liuquan_cli.documents.paper import Paper
from liuquan_cli.documents.writing import pdf
from liuquan_cli.documents.writing.measures import CHARACTER, IMPRINT_CHARACTERS
from liuquan_cli.documents.writing.setting import Chart, Setting, on_white, setting_of
from liuquan_cli.render.layout.measure import text_width
from liuquan_cli.render.paper.fonts import NoFontError
from liuquan_cli.resources import resource

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_relations.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_relations.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fonts.xml",
    "word/footer1.xml": "footer_odd.xml",
    "word/footer2.xml": "footer_even.xml",
    "word/footer3.xml": "footer_odd_wide.xml",
    "word/footer4.xml": "footer_even_wide.xml",
}
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PPI = 200  # on paper


def write(paper: Paper) -> bytes:
    """The .docx of `paper`: equal bytes for equal input and fonts.

    Where no Chinese font is here, a line tells where each chart would be, and the table of
    contents has no page numbers until Word fills them in.
    """
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

    setting = setting_of(paper)
    word = DocxTemplate(BytesIO(_template(setting.book)))
    word.init_docx()
    pictures = {chart: _picture(word, chart) for chart in setting.charts}
    body = _body().render(
        setting=setting,
        pictures=pictures,
        numbers=_numbers(setting),
        character=CHARACTER,
        copied=_lines(setting.copies + "。", IMPRINT_CHARACTERS - 3),
        issued=_lines(setting.issuer + setting.issued + "　印发", IMPRINT_CHARACTERS),
    )
    word.render({"body": _Raw(body)}, autoescape=True)
    properties = word.core_properties
    properties.title, properties.author = setting.name[:255], setting.unit[:255]
    made = BytesIO()
    word.save(made)
    return _packed(_unpacked(made.getvalue()))


class _Raw(str):
    """XML for docxtpl to put in as it is; braces become references, since docxtpl changes some."""

    def __new__(cls, xml: str) -> "_Raw":
        return super().__new__(cls, xml.replace("{", "&#123;").replace("}", "&#125;"))

    def __html__(self) -> str:
        return str(self)


@cache
def _body() -> Any:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    source = resource("templates", "documents", "word", "body.xml")
    return environment.from_string(source.read_text(encoding="utf-8"))


def _template(book: bool) -> bytes:
    """The parts as one .docx; a book asks Word to bring its page numbers up to date."""
    parts = {
        name: resource("templates", "documents", "word", file).read_bytes()
        for name, file in _PARTS.items()
    }
    if book:
        mark = b"<w:compat>"
        parts["word/settings.xml"] = parts["word/settings.xml"].replace(
            mark, b'<w:updateFields w:val="true"/>' + mark
        )
    return _packed(parts)


def _picture(word: Any, chart: Chart) -> str:
    """The relationship under which the picture of `chart` is kept; empty without a font."""
    from liuquan_cli.render.paper.typeset import to_png

    try:
        pixels = to_png(on_white(chart.svg), max(24, round(_PPI * chart.scale)))
    except NoFontError:
        return ""
    relation, _ = word.docx.part.get_or_add_image(BytesIO(pixels))
    return str(relation)


def _numbers(setting: Setting) -> dict[str, int]:
    """Page numbers for the table of contents, as the PDF has them."""
    if not setting.contents:
        return {}
    try:
        return pdf.pages(setting)
    except NoFontError:
        return {}


def _lines(text: str, room: int) -> int:
    """How many lines of `room` characters `text` takes."""
    return 1 + int(text_width(text, 1) / room)


def _unpacked(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: dict[str, bytes]) -> bytes:
    """A zip of `parts` that tells nothing of when, where or on what it was made."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            archive.writestr(info, data)
    return made.getvalue()
