"""Marks that keep a text from the public: those of state secrets, and those of internal papers."""

import re
from collections.abc import Iterator

from liuquan_cli.rules.personal import Hit

_STARS = "★☆⭐✩✭✮✯"
_GAP = "[ \t\u00a0\u3000]*"
_LEVEL = f"(绝{_GAP}密|机{_GAP}密|秘{_GAP}密){_GAP}级?{_GAP}"
_TERM = "(?:[0-9０-９]+ *(?:年|个?月|日)|长期|启用前|解密前)"
_SECRET = re.compile(f"{_LEVEL}(?:[{_STARS}]|[*＊]{_GAP}{_TERM})")


def secrecy_marks(text: str) -> Iterator[Hit]:
    """Marks of a state secret: the level, a star, and mostly a term; shown as the level."""
    if not any(star in text for star in (*_STARS, "*", "＊")):
        return
    for found in _SECRET.finditer(text):
        yield Hit(found.start(), found.end(), re.sub(r"\s", "", found[1]))


# Words of internal papers, as they are stamped. The first are a mark wherever they stand together;
# the others are honest words in a sentence, and a mark only where they stand alone: on a line, in
# a comment, as a value, in brackets. 文书惯例; 工作秘密 after 保守国家秘密法第六十四条.
_TOGETHER = (
    ("内部资料", "内部文件", "内部材料", "内部刊物", "内部情况", "内部参考"),
    ("注意", "妥善", "严禁", "不得", "请勿", "切勿"),
    ("保存", "保管", "保密", "外传", "公开", "翻印", "复印", "扩散", "传播", "泄露", "外泄"),
)
_ALONE = (
    "内部资料", "内部文件", "内部参考", "仅供内部参考", "仅供内部使用", "内部使用",
    "不得公开", "不得对外公开", "禁止公开", "严禁公开", "此件不公开", "本件不公开",
    "不得外传", "禁止外传", "严禁外传", "请勿外传", "不得翻印", "严禁翻印", "请勿扩散", "严禁扩散",
    "注意保密", "会后收回", "阅后收回", "阅后退回", "阅后即焚",
)  # fmt: skip
_BRACKETED = ("内部", "工作秘密", "秘密", "机密", "绝密")

_first, _second, _third = ("|".join(words) for words in _TOGETHER)
_WORDS = re.compile(
    f"(?P<stamp>(?:{_first})[ \t\u00a0\u3000,，、;；·—-]*(?:{_second})(?:{_third}))"
    f"|(?P<alone>{'|'.join(sorted(_ALONE, reverse=True))})"
    f"|【[ \t\u00a0\u3000]*(?P<bracketed>{'|'.join(_BRACKETED)})[ \t\u00a0\u3000]*】"
)
_HINTS = (*_TOGETHER[0], *_ALONE, "【")
_OPEN, _CLOSE = "【〔（(\\[", "】〕）)\\]"
_BEFORE = re.compile(f"(?:^|[:：#>*{_OPEN}\"'“”]|<!--|- )[ \t\u00a0\u3000]*$")
_AFTER = re.compile(f"[ \t\u00a0\u3000]*(?:[。.!！{_CLOSE}\"'”“#*}}]|-->|\r?$)", re.MULTILINE)


def internal_marks(text: str) -> Iterator[Hit]:
    """Stamps of internal papers; shown as they are, since they say nothing of the contents."""
    if not any(word in text for word in _HINTS):
        return
    for found in _WORDS.finditer(text):
        if found["alone"]:
            start = max(text.rfind("\n", 0, found.start()) + 1, found.start() - 40)
            before = text[start : found.start()]
            if not (_BEFORE.search(before) and _AFTER.match(text, found.end())):
                continue
        group = found.lastgroup or 0
        yield Hit(found.start(group), found.end(group), found[group].strip())
