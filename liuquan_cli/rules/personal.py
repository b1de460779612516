"""Personal data in a text: where it stands, and how it may be shown.

Numbers are found in full-width digits too, and split by spaces, hyphens, dots and their wide
forms. Nothing that a rule says, and no excerpt of a report, holds a number whole.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple


class Hit(NamedTuple):
    """Something found between two offsets of a text; `shown` may be printed."""

    start: int
    end: int
    shown: str


class _Run(NamedTuple):
    """Groups of digits (offset, plain digits) with at most two separators between them."""

    groups: tuple[tuple[int, str], ...]
    line: str


_SPLIT = " \t\u00a0\u3000.·\\-－‐‑–—−"
_RUN = re.compile(f"[0-9０-９](?:[{_SPLIT}]{{0,2}}[0-9０-９]){{10,}}[XxＸｘ]?")
_GROUP = re.compile("[0-9]+X?")
_WORD = re.compile("[0-9A-Za-z０-９]")
_PLAIN = str.maketrans("０１２３４５６７８９Ｘｘx", "0123456789XXX")
_DIGIT = re.compile("[0-9０-９]")


@lru_cache(maxsize=2)
def _runs(text: str) -> tuple[_Run, ...]:
    """Every long run of digits; a group that is part of a longer word is left out."""
    found = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        groups = [(start + g.start(), g[0]) for g in _GROUP.finditer(match[0].translate(_PLAIN))]
        if start and _WORD.match(text[start - 1]) and not _is_glued_id(groups[0][1]):
            del groups[0]
        if groups and _WORD.match(text[end : end + 1]):
            del groups[-1]
        first = text.rfind("\n", 0, start) + 1
        last = text.find("\n", end)
        line = text[max(first, start - 200) : len(text) if last < 0 else min(last, end + 200)]
        found.append(_Run(tuple(groups), line))
    return tuple(found)


def _windows(run: _Run, longest: int) -> Iterator[tuple[int, int, tuple[int, ...], str]]:
    """Neighbouring groups of together at most `longest` signs: start, end, lengths, digits."""
    for first in range(len(run.groups)):
        digits = ""
        lengths: tuple[int, ...] = ()
        for offset, group in run.groups[first : first + longest]:
            digits, lengths = digits + group, (*lengths, len(group))
            if len(digits) > longest:
                break
            yield run.groups[first][0], offset + len(group), lengths, digits


def _masked(digits: str, head: int, tail: int) -> str:
    return digits[:head] + "*" * (len(digits) - head - tail) + digits[-tail:]


_id_shape = re.compile(r"[1-9]\d{5}(\d{4})(\d\d)(\d\d)\d{3}[\dX]").fullmatch
_old_shape = re.compile(r"[1-6]\d{5}(\d\d)(\d\d)(\d\d)\d{3}").fullmatch
_CREDIT = re.compile("信用代码|机构代码")
_PERSON = re.compile("身份证|身份号|证件号")


def id_numbers(text: str) -> Iterator[Hit]:
    """Numbers of GB 11643; those of fifteen digits, which have no check, where the line says so."""
    for run in _runs(text):
        if _CREDIT.search(run.line):
            continue
        for start, end, _lengths, digits in _windows(run, 18):
            if _is_id(digits) or (_is_old_id(digits) and _PERSON.search(run.line)):
                yield Hit(start, end, _masked(digits, 6, 4))


def _is_id(digits: str) -> bool:
    """A birthday that existed, and the check character."""
    found = _id_shape(digits)
    if found is None or not _was_a_day(found[1], found[2], found[3]) or found[1] < "1880":
        return False
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits[:17]))
    return "10X98765432"[total % 11] == digits[17]


def _is_glued_id(digits: str) -> bool:
    """Whether these are an id number though letters stand right before, as in names of scans.

    Numbers that offices give out are letters, place and day as well, but of these years.
    """
    return _is_id(digits) and digits[6:10] < "2010"


def _is_old_id(digits: str) -> bool:
    found = _old_shape(digits)
    return found is not None and _was_a_day("19" + found[1], found[2], found[3])


def _was_a_day(year: str, month: str, day: str) -> bool:
    try:
        datetime.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


_is_mobile = re.compile(r"(?:86)?(1[3-9]\d{9})").fullmatch
_WHOLE = frozenset([(11,), (13,), (3, 4, 4)])
_TORN = frozenset([(3, 8), (7, 4)])


def mobiles(text: str) -> Iterator[Hit]:
    """Mobile numbers, with 86 before them or without, whole or in groups of 3, 4 and 4.

    Torn in two elsewhere, they are taken for one only where the line speaks of a telephone.
    """
    for run in _runs(text):
        torn = len(run.groups) == 2 and _PHONE.search(run.line) is not None
        for start, end, lengths, digits in _windows(run, 13):
            found = _is_mobile(digits)
            if found is not None and (lengths in _WHOLE or (torn and lengths in _TORN)):
                yield Hit(start, end, _masked(found[1], 3, 4))


_PHONE = re.compile("手机|电话|联系|联络|微信")
_card_shape = re.compile(r"62\d{14,17}|4\d{15}|5[1-5]\d{14}").fullmatch
_CARD = frozenset([(16,), (17,), (18,), (19,), (4, 4, 4, 4), *((4, 4, 4, 4, n) for n in (1, 2, 3))])
_CODE = re.compile("编码|代码|编号|文号|案号|流水号|校验|值:")


def bank_cards(text: str) -> Iterator[Hit]:
    """Numbers that an issuer of bank cards could have given: its prefix, and the check digit."""
    for run in _runs(text):
        if _CODE.search(run.line):
            continue
        for start, end, lengths, digits in _windows(run, 19):
            if lengths in _CARD and _card_shape(digits) and _luhn(digits) and not _is_id(digits):
                yield Hit(start, end, _masked(digits, 4, 4))


def _luhn(digits: str) -> bool:
    """ISO/IEC 7812-1 annex B."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


# The words beside it tell a document's number from any other: without them nothing is claimed.
_PAPERS = re.compile(
    r"(?:护照|通行证|回乡证|台胞证)[^\n；;。]{0,20}?(?<![A-Za-z0-9])([A-Z]{1,2}\d{7,8})(?![A-Za-z0-9])"
    r"|(?:军官|士兵|文职干部|警官)证[^\n；;。]{0,20}?([\u4e00-\u9fff]字第?[ \t]*\d{6,8}[ \t]*号)"
)


_PAPER_WORDS = ("护照", "通行证", "回乡证", "台胞证", "军官证", "士兵证", "文职干部证", "警官证")


def papers(text: str) -> Iterator[Hit]:
    """Numbers of passports, travel permits and officers' cards, where the line names them."""
    if not any(word in text for word in _PAPER_WORDS):
        return
    for found in _PAPERS.finditer(text):
        group = 1 if found[1] else 2
        yield Hit(found.start(group), found.end(group), _masked(found[group], 2, 2))


_HOME = re.compile(
    "(?:家庭(?:住址|地址)|现?居住(?:地址|地)|现?住址|户籍(?:地址|所在地))"
    "[ \t\u3000\"'“”]*[:：][ \t\u3000\"'“]*"
    "([^\n,，。；;、《〔（(#]{2,40}?[0-9０-９]+[^\n,，。；;、《〔（(#]{0,6}?(?:号|室|单元|幢|栋|楼|组|户)[^\n,，。；;、《〔（(#]{0,30})"
)


_HOME_WORDS = ("住址", "居住地", "家庭地址", "户籍地址", "户籍所在地")


def homes(text: str) -> Iterator[Hit]:
    """Where somebody lives: a home address that is named as one and has a number."""
    if not any(word in text for word in _HOME_WORDS):
        return
    for found in _HOME.finditer(text):
        yield Hit(found.start(1), found.end(1), f"{found[1][:3]}****")


Finder = Callable[[str], Iterator[Hit]]
_KEEP: dict[Finder, tuple[int, int]] = {  # how many signs are shown at either end
    id_numbers: (6, 4),
    mobiles: (3, 4),
    bank_cards: (4, 4),
    papers: (2, 2),
    homes: (3, 0),
}
FINDERS = tuple(_KEEP)


def secrets(text: str) -> dict[str, str]:
    """All personal data in `text` as it is written there, each with how it may be shown."""
    if _DIGIT.search(text) is None:
        return {}
    return {raw: _hidden(raw, finder) for finder in FINDERS for raw in _raw(text, finder)}


def masked(text: str, known: Mapping[str, str] | None = None) -> str:
    """`text` with the middle of all personal data hidden; as long as it was, so columns stay.

    `known` are secrets found elsewhere, which only the words beside them there gave away.
    """
    if _DIGIT.search(text) is None:
        return text
    for raw, shown in sorted((known or {}).items(), key=lambda pair: -len(pair[0])):
        text = text.replace(raw, shown)
    for raw, shown in secrets(text).items():
        text = text.replace(raw, shown)
    return text


def _raw(text: str, finder: Finder) -> Iterator[str]:
    return (text[hit.start : hit.end] for hit in finder(text))


def _hidden(raw: str, finder: Finder) -> str:
    head, tail = _KEEP[finder]
    signs = list(raw)
    places = [at for at, sign in enumerate(signs) if sign.isalnum()]
    for at in places[head : len(places) - tail]:
        signs[at] = "*"
    return "".join(signs)
