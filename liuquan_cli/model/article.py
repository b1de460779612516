"""References to parts of a law, as people write them: 第十九条第二款第（三）项, 第五条至第七条."""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = r"[零〇一二两三四五六七八九十百千\d]+"
_LONGEST_RANGE = 300  # no law has more articles in a row than anyone cites


class Reference(msgspec.Struct, frozen=True):
    """One part of a law: an article, or a paragraph or item of it; 0 means the whole above.

    `branch` is the M of 第N条之M.
    """

    article: int
    branch: int = 0
    paragraph: int = 0
    item: int = 0

    def meets(self, other: "Reference") -> bool:
        """Whether one of the two holds the other, as 第五条 holds 第五条第二款."""
        mine, theirs = (self.paragraph, self.item), (other.paragraph, other.item)
        return (self.article, self.branch) == (other.article, other.branch) and all(
            not a or not b or a == b for a, b in zip(mine, theirs, strict=True)
        )

    def __str__(self) -> str:
        parts = [f"第{chinese(self.article)}条"]
        if self.branch:
            parts.append(f"之{chinese(self.branch)}")
        if self.paragraph:
            parts.append(f"第{chinese(self.paragraph)}款")
        if self.item:
            parts.append(f"第（{chinese(self.item)}）项")
        return "".join(parts)


def number(text: str) -> int | None:
    """The number that `text` writes, in Chinese or Arabic figures; None for anything else."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    total, figure = 0, None
    for sign in text:
        if sign in _DIGITS:
            figure = _DIGITS[sign] if figure is None else figure * 10 + _DIGITS[sign]
        elif sign in _UNITS:
            total += (1 if figure is None or figure == 0 else figure) * _UNITS[sign]
            figure = None
        else:
            return None
    return total + (figure or 0)


def chinese(value: int) -> str:
    """`value` below ten thousand as laws write it: 110 is 一百一十, 105 is 一百零五."""
    if value <= 0 or value >= 10_000:
        return str(value)
    out, gap = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure, value = divmod(value, unit)
        if figure:
            out += ("零" if gap else "") + "零一二三四五六七八九"[figure] + sign
            gap = False
        elif out:
            gap = True
    return out.removeprefix("一") if out.startswith("一十") else out


# 第五、六条 and 第五条、六条 leave out what 第五条、第六条 says twice
_SIGN = r"[、,;和及与至到—–~-]"
_JOINED = re.compile(rf"第({_NUMBER}(?:{_SIGN}{_NUMBER})+)([条款项])")
_BARE = re.compile(rf"(?<=[条款项]{_SIGN})(?={_NUMBER}[条款项])")

_PART = re.compile(
    rf"第(?P<article>{_NUMBER})条(?:之(?P<branch>{_NUMBER}))?"
    rf"|第(?P<paragraph>{_NUMBER})款"
    rf"|第?\((?P<item>{_NUMBER})\)项?|第(?P<bare>{_NUMBER})项"
    r"|(?P<to>至|到|[-—–~])|(?P<and>[、,;和及与])"
)


def references(text: str) -> tuple[Reference, ...]:
    """The parts of a law that `text` names; nothing where it names no article.

    A paragraph or item without an article belongs to the article before it.
    """
    flat = _spelt_out("".join(unicodedata.normalize("NFKC", text).split()))
    found: list[Reference] = []
    now: Reference | None = None
    ranged = False
    for part in _PART.finditer(flat):
        if part["to"]:
            ranged = now is not None
        if part["to"] or part["and"]:
            continue
        before, now = now, _next(now, part)
        if now is None:
            continue
        if ranged and before is not None:
            found += _between(before, now)
        elif before is not None and found and _narrows(before, now, flat, part):
            found.pop()
        ranged = False
        found.append(now)
    return tuple(dict.fromkeys(found))


def _spelt_out(text: str) -> str:
    """`text` with 第 and 条, 款, 项 at every number that shares them with another."""
    text = _JOINED.sub(
        lambda found: re.sub(_NUMBER, lambda one: f"第{one[0]}{found[2]}", found[1]), text
    )
    return _BARE.sub("第", text)


def _next(now: Reference | None, part: re.Match[str]) -> Reference | None:
    if part["article"]:
        branch = number(part["branch"]) if part["branch"] else 0
        return Reference(number(part["article"]) or 0, branch or 0)
    if now is None:
        return None
    if part["paragraph"]:
        return Reference(now.article, now.branch, number(part["paragraph"]) or 0)
    figure = number(part["item"] or part["bare"]) or 0
    return Reference(now.article, now.branch, now.paragraph, figure)


def _narrows(before: Reference, now: Reference, flat: str, part: re.Match[str]) -> bool:
    """Whether `now` only says which part of `before` is meant: no sign of 和 stands between."""
    if part["article"] or before.item or (part["paragraph"] and before.paragraph):
        return False
    return flat[part.start() - 1] not in "、,;和及与"


def _between(first: Reference, last: Reference) -> Iterator[Reference]:
    """The parts between the two ends of a range, which must be of one kind."""
    for key in ("article", "paragraph", "item"):
        low, high = getattr(first, key), getattr(last, key)
        if low != high:
            for value in range(low + 1, min(high, low + _LONGEST_RANGE)):
                yield msgspec.structs.replace(first, **{key: value})
            return
