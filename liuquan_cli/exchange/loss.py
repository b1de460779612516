"""What a foreign file says and ours can't, told item by item."""

import re

import msgspec

# What no document of ours may hold (LQ027): what parts words, and what stands unseen in them.
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_UNSEEN = re.compile("[\xad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd-\uffff\ud800-\udfff]")
_CHINESE_BREAK = re.compile("(?<=[\u2e80-\uffef])[ \t]*\n\\s*(?=[\u2e80-\uffef])")


class Loss(msgspec.Struct, frozen=True):
    """One thing that was lost or read otherwise: where it stands, which element, what became of it.

    `text` is a sentence for the reader, in the language of the day.
    """

    line: int
    element: str
    name: str
    text: str


class UnreadableError(Exception):
    """The file can't be imported; the sentence says where and why."""


def one_line(text: str) -> str:
    """`text` on one line, without signs no document of ours may hold; Chinese has no spaces."""
    seen = _CHINESE_BREAK.sub("", _UNSEEN.sub("", text))
    return " ".join(_ODD.sub(" ", seen).split())


def many_lines(text: str) -> str:
    """`text` with its lines, without signs no document of ours may hold."""
    plain = _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "\n".join(_ODD.sub(" ", line).rstrip() for line in plain.split("\n")).strip()
