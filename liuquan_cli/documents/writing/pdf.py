"""A paper as PDF: PDF/A-2a and PDF/UA-1, tagged, set by typst."""

from datetime import date
from typing import Any

import msgspec

from liuquan_cli.documents.paper import Paper
from liuquan_cli.documents.writing.measures import BODY_POINTS, LEADING_POINTS
from liuquan_cli.documents.writing.setting import Setting, on_white, setting_of
from liuquan_cli.render.paper.fonts import Role, find, fonts
from liuquan_cli.render.paper.typeset import reported, with_fonts
from liuquan_cli.resources import resource

ROLES = (Role.TITLE, Role.BODY, Role.HEADING, Role.SUBHEADING, Role.PAGE)
_STANDARDS = ("a-2a", "ua-1")
_NO_DAY = date(1980, 1, 1)  # PDF/A wants a date; the clock is no part of the input
_KEYS = {
    Role.TITLE: "title",
    Role.BODY: "body",
    Role.HEADING: "heading",
    Role.SUBHEADING: "subheading",
    Role.PAGE: "page",
}


def write(paper: Paper) -> bytes:
    """The PDF of `paper`: equal bytes for equal input and fonts. NoFontError, TypesetError."""
    with reported():
        compiler = _compiler(setting_of(paper), paper.day or _NO_DAY)
        made = compiler.compile(format="pdf", pdf_standards=list(_STANDARDS), timestamp=0)
    assert isinstance(made, bytes)
    return made


def pages(setting: Setting) -> dict[str, int]:
    """On which page each heading of the contents stands, by its key. NoFontError, TypesetError."""
    with reported():
        placed = _compiler(setting, _NO_DAY).eval(
            "query(heading).map(it => (str(it.label), counter(page).at(it.location()).first()))"
        )
    return {key: number for key, number in msgspec.json.decode(placed)}


def _compiler(setting: Setting, day: date) -> Any:
    import typst

    paper = msgspec.to_builtins(setting)
    for part in paper["parts"]:
        for piece in part["pieces"]:
            if piece["type"] == "figure":
                piece["svg"] = with_fonts(on_white(piece["svg"]))
    data = paper | {
        "fonts": _fonts(),
        "points": BODY_POINTS,
        "leading": LEADING_POINTS,
        "date": (day.year, day.month, day.day),
    }
    source = resource("templates", "documents", "official.typ")
    inputs = {"paper": msgspec.json.encode(data).decode()}
    return typst.Compiler(source.read_bytes(), font_paths=fonts(), sys_inputs=inputs)


def _fonts() -> dict[str, dict[str, Any]]:
    """Families by role. Where one font stands in for several, weight tells the roles apart."""
    chosen = {role: find(role) for role in ROLES}
    body = chosen[Role.BODY]
    faces: dict[str, dict[str, Any]] = {}
    for role, choice in chosen.items():
        blurred = choice.fallback and (choice.name == body.name or role is Role.TITLE)
        heavy = blurred and choice.bold and role in (Role.TITLE, Role.HEADING, Role.SUBHEADING)
        faces[_KEYS[role]] = {
            "names": list(dict.fromkeys((choice.name, body.name))),
            "weight": "bold" if heavy else "regular",
        }
    return faces
