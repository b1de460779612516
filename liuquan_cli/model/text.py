"""Sentences shown to people: Chinese source text, translated only when shown."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import msgspec

_translate: Callable[[str], str] = str


def translate_with(translate: Callable[[str], str]) -> None:
    """Show every sentence through `translate` from now on, in this process."""
    global _translate
    _translate = translate


@contextmanager
def untranslated() -> Iterator[None]:
    """Leave sentences in Chinese for a while: for what is Chinese whoever makes it."""
    global _translate
    kept, _translate = _translate, str
    try:
        yield
    finally:
        _translate = kept


def _(message: str) -> str:
    """Translate `message` at once: for help texts and headings of the running command."""
    return _translate(message)


class Text(msgspec.Struct, frozen=True):
    """A sentence kept as template and values, so a cached finding reads in any language."""

    template: str
    values: Mapping[str, str | int] = {}

    def __str__(self) -> str:
        return _translate(self.template).format_map(self.values)


def say(template: str, **values: str | int) -> Text:
    """A sentence with named values: `say("「{post}」没有人", post=post.name)`."""
    return Text(template, values)
