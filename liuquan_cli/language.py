"""Which language people read: Chinese is the source, other languages are gettext catalogues."""

import gettext
from functools import cache
from pathlib import Path

from liuquan_cli.model.text import translate_with

LOCALES = Path(__file__).parent / "locale"
LANGUAGES = ("zh", "en")


@cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The sentences of `language`; an empty catalogue for Chinese, which is the source."""
    if language == "zh":
        return gettext.NullTranslations()
    return gettext.translation("liuquan", LOCALES, [language])


def use_language(language: str) -> None:
    """Show every sentence in `language` (one of LANGUAGES) from now on."""
    known = catalogue(language)
    translate_with(lambda message: known.gettext(message) if message else "")
