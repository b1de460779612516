"""Which language people read: Chinese is the source, other languages are gettext catalogues."""

import gettext
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from liuquan_cli.model.text import translate_with

LOCALES = Path(__file__).parent / "locale"
LANGUAGES = ("zh", "en")
VARIABLE = "LIUQUAN_LANG"
OPTION = "--lang"


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


def chosen(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """The language asked for, and the arguments without the asking.

    `--lang en` may stand anywhere; without it LIUQUAN_LANG decides; an unknown language is left in
    the arguments, for the command line to complain of.
    """
    rest = list(arguments)
    language = os.environ.get(VARIABLE, "")
    for index, argument in enumerate(rest):
        if argument == "--":
            break
        option, _, value = argument.partition("=")
        if option != OPTION:
            continue
        value = value or (rest[index + 1] if index + 1 < len(rest) else "")
        if value in LANGUAGES:
            language = value
            del rest[index : index + (1 if "=" in argument else 2)]
        break
    return (language if language in LANGUAGES else "zh"), rest
