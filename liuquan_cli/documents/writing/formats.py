"""The formats that a paper can be had in, by name."""

from collections.abc import Callable, Iterable

from liuquan_cli.documents.paper import Paper
from liuquan_cli.documents.writing import html, pdf, word
from liuquan_cli.model.text import Text, say
from liuquan_cli.render.paper.fonts import NoFontError, Role, prints, stand_ins

_WRITERS: dict[str, Callable[[Paper], bytes]] = {
    "html": html.write,
    "docx": word.write,
    "pdf": pdf.write,
}
NAMES = tuple(_WRITERS)


def write(paper: Paper, form: str) -> bytes:
    """`paper` in a format of NAMES. For PDF NoFontError where the machine has no Chinese font."""
    return _WRITERS[form](paper)


def notices(forms: Iterable[str], charts: bool = False) -> tuple[Text, ...]:
    """What to tell whoever asked for `forms`: fonts that stand in for others, charts left out.

    `charts` tells whether the papers have any. Raises NoFontError where a PDF cannot be made.
    """
    wanted = frozenset(forms)
    told: list[Text] = []
    if "pdf" in wanted:
        standing_in = stand_ins(pdf.ROLES)
        if standing_in is not None:
            told.append(standing_in)
    if "docx" in wanted and charts and not _has_font():
        told.append(
            say(
                "这台机器没有中文字体，Word 文件里的图没有画，只有一行文字说明。"
                "请安装中文字体（Debian、Ubuntu：apt-get install fonts-noto-cjk），"
                "或者设环境变量 LIUQUAN_FONTS=放字体的目录。"
            )
        )
    return tuple(told)


def font_prints() -> dict[str, str]:
    """The families here that PDF, and charts in Word, are set in, each with a digest of its files.

    Raises NoFontError.
    """
    return prints((*pdf.ROLES, Role.SANS))


def _has_font() -> bool:
    from liuquan_cli.render.paper.fonts import find

    try:
        find(Role.SANS)
    except NoFontError:
        return False
    return True
