"""The file of one law → its articles. Nothing here raises on bad input."""

import re
from datetime import date

from liuquan_cli.model.article import number
from liuquan_cli.model.law import Item, LawArticle, LawText, Paragraph

_NUMBER = r"[零〇一二两三四五六七八九十百千\d]+"
_ARTICLE = re.compile(rf"^\**第({_NUMBER})条(?:之({_NUMBER}))?\**(?:\s+|$)")
_ITEM = re.compile(rf"^[（(]({_NUMBER})[）)]")
_SUBITEM = re.compile(r"^\d{1,2}[.．、]")
_INFO_END = "<!-- INFO END -->"
_BLANK = re.compile("[\u200b-\u200f\u2060\ufeff]")
_DAY = r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
_EFFECT = re.compile(rf"本[^，。；\s]{{0,8}}自\s*{_DAY}\s*起\s*(?:施行|实施|生效)")
_EFFECT_HEAD = re.compile(rf"^{_DAY}\s*(?:起)?(?:施行|实施)\s*$", re.MULTILINE)
_LAST = 3  # the clause on effect stands in one of the last articles


def parse(data: bytes) -> LawText:
    """The articles of one law, with the day of effect its last articles or its head name."""
    text = _BLANK.sub("", data.decode("utf-8", "replace")).replace("\r\n", "\n")
    head, end, body = text.partition(_INFO_END)
    articles = _articles(body if end else text)
    days = [_day(d) for article in articles[-_LAST:] for d in _EFFECT.findall(article.whole)]
    days += [_day(d) for d in _EFFECT_HEAD.findall(head if end else "")]
    return LawText(tuple(articles), next(filter(None, days), None))


def _articles(body: str) -> list[LawArticle]:
    """Every article once: an annex that numbers anew does not hide the articles of the law."""
    articles: dict[tuple[int, int], list[str]] = {}
    now: list[str] | None = None
    for raw in body.split("\n"):
        line = raw.strip()
        if not line:
            continue
        if line.startswith("#"):
            now = None
            continue
        found = _ARTICLE.match(line)
        if found:
            key = number(found[1]) or 0, (number(found[2]) or 0) if found[2] else 0
            now = [] if key in articles else articles.setdefault(key, [])
            line = line[found.end() :].strip()
        if now is not None and line:
            now.append(line)
    return [LawArticle(n, branch, _paragraphs(lines)) for (n, branch), lines in articles.items()]


def _paragraphs(lines: list[str]) -> tuple[Paragraph, ...]:
    """Lines as paragraphs: （一） begins an item of the one before, 1. goes on with its item."""
    found: list[tuple[str, list[Item]]] = []
    for line in lines:
        item = _ITEM.match(line)
        if found and item:
            found[-1][1].append(Item(number(item[1]) or 0, line))
        elif found and found[-1][1] and _SUBITEM.match(line):
            last = found[-1][1].pop()
            found[-1][1].append(Item(last.number, f"{last.text}\n{line}"))
        else:
            found.append((line, []))
    return tuple(Paragraph(text, tuple(items)) for text, items in found)


def _day(found: tuple[str, str, str]) -> date | None:
    try:
        return date(*map(int, found))
    except ValueError:
        return None
