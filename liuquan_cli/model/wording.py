"""Words of law against words of law: what is only layout or punctuation width does not count."""

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

_SAME = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "〈": "<", "〉": ">", "《": "<", "》": ">",
     "—": "-", "–": "-", "―": "-", "─": "-", "〔": "[", "〕": "]", "【": "[", "】": "]",
     "〇": "零"}
)  # fmt: skip
_NOTHING = re.compile("[\\s\u200b-\u200f\u2060\ufeff\u00ad]")
_ELLIPSIS = re.compile(r"…+|\.{3,}|。{3,}|⋯+")
_HEAD = re.compile(
    r"^\s*第[零〇一二两三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?[\s:：]+"
)
_ENDS = ",.;:、。"
SHOWN = 12  # characters shown of either side of a difference
_SCATTERED = 3  # fewer equal characters than this between two changes: one change


class Flat(msgspec.Struct, frozen=True):
    """A text without layout; `spots` tells where in the text each character came from."""

    text: str
    spots: tuple[int, ...]


def flat(text: str) -> Flat:
    """`text` with layout and the width and shape of punctuation taken out."""
    signs: list[str] = []
    spots: list[int] = []
    for spot, sign in enumerate(text):
        if _NOTHING.match(sign):
            continue
        plain = unicodedata.normalize("NFKC", sign).translate(_SAME)
        signs.append(plain)
        spots += [spot] * len(plain)
    return Flat("".join(signs), tuple(spots))


def fingerprint(text: str) -> str:
    """The fingerprint of words of law, the same however they are laid out."""
    return f"sha256:{hashlib.sha256(flat(text).text.encode()).hexdigest()[:16]}"


class Divergence(msgspec.Struct, frozen=True):
    """Where a quote leaves the law: what both still share, then what each says."""

    shared: str
    quoted: str
    law: str


def divergence(quote: str, laws: Iterable[str]) -> Divergence | None:
    """Where the words of `quote` leave the law, which may be read in several ways; None if nowhere.

    An ellipsis in the quote stands for words left out; a heading 第…条 before it is none of it.
    """
    first: Divergence | None = None
    for law in laws:
        found = _divergence(_HEAD.sub("", quote, count=1), law)
        if found is None:
            return None
        first = first or found
    return first


def _divergence(quote: str, law: str) -> Divergence | None:
    whole, start = flat(law), 0
    for piece in _ELLIPSIS.split(quote):
        words = flat(piece)
        plain = words.text.rstrip(_ENDS)
        if not plain:
            continue
        found = whole.text.find(plain, start)
        if found < 0:
            return _parting(piece, words, len(plain), law, whole, start)
        start = found + len(plain)
    return None


def _parting(piece: str, words: Flat, length: int, law: str, whole: Flat, start: int) -> Divergence:
    """The end of the longest beginning of `piece` that the law has."""
    low, high = 0, length - 1
    while low < high:
        middle = (low + high + 1) // 2
        if whole.text.find(words.text[:middle], start) >= 0:
            low = middle
        else:
            high = middle - 1
    quoted = piece[words.spots[low] :] if low < len(words.spots) else ""
    if not low:
        return Divergence("", _short(quoted), _short(_from(law, whole, start)))
    end = whole.text.find(words.text[:low], start) + low
    shared = piece[: words.spots[low - 1] + 1]
    return Divergence(shared[-SHOWN:], _short(quoted), _short(_from(law, whole, end)))


def _from(law: str, whole: Flat, spot: int) -> str:
    return law[whole.spots[spot] :] if spot < len(whole.spots) else ""


def _short(text: str, most: int = SHOWN) -> str:
    line = "".join(text.split())
    return line if len(line) <= most else line[:most] + "…"


def changes(old: str, new: str, most: int = 3) -> str:
    """What changed from `old` to `new`, in few words: 「甲」→「乙」；＋「新的」；－「删的」."""
    before, after = flat(old), flat(new)
    if before.text == after.text:
        return ""
    match = difflib.SequenceMatcher(None, before.text, after.text, autojunk=False)
    shown = []
    spans = _gathered([op[1:] for op in match.get_opcodes() if op[0] != "equal"])
    for a, b, c, d in spans:
        was, now = (_short(_cut(old, before, a, b), 30), _short(_cut(new, after, c, d), 30))
        shown.append(
            f"「{was}」→「{now}」" if was and now else f"－「{was}」" if was else f"＋「{now}」"
        )
    return "；".join(shown[:most]) + ("；…" if len(shown) > most else "")


def _cut(text: str, flattened: Flat, start: int, end: int) -> str:
    return text[flattened.spots[start] : flattened.spots[end - 1] + 1] if start < end else ""


def _gathered(spans: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Changes that a few equal characters part belong together: people read words, not signs."""
    joined: list[tuple[int, int, int, int]] = []
    for a, b, c, d in spans:
        if joined and a - joined[-1][1] < _SCATTERED and c - joined[-1][3] < _SCATTERED:
            a, c = joined[-1][0], joined[-1][2]
            joined.pop()
        joined.append((a, b, c, d))
    return joined
