"""Which Chinese fonts this machine has for paper, and what stands in for those it has not.

The drawing itself needs no font; setting it on paper or into pixels does. typst is asked what it
sees, so that what is found here is what is used there. A font that is missing would be set as
empty boxes, hence `NoFontError` before anything is written.
"""

import hashlib
import os
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from liuquan_cli.model.text import Text, say

FOLDER = "LIUQUAN_FONTS"  # a folder with more fonts


class Role(StrEnum):
    """What a font is for; the names are those GB/T 9704 uses."""

    TITLE = "小标宋"
    BODY = "仿宋"
    HEADING = "黑体"
    SUBHEADING = "楷体"
    PAGE = "宋体"
    SANS = "无衬线"  # charts


class Choice(msgspec.Struct, frozen=True):
    """The family to set `role` in; `fallback` where it is another than the role asks for.

    `bold` tells whether the family has a bold face of its own; typst makes none up.
    """

    role: Role
    name: str
    fallback: bool
    bold: bool


class NoFontError(Exception):
    """No Chinese font at all; `text` is the sentence for the reader, with the remedy."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.template)
        self.text = text

    def __str__(self) -> str:
        return str(self.text)


# Families by role as Windows, macOS, and the office suites of UOS and Kylin name them.
_ASKED = {
    Role.TITLE: (
        "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "FZXBSJW--GB1-0", "方正小标宋简体",
        "方正小标宋_GBK", "方正小标宋_GB18030", "小标宋体",
    ),
    Role.BODY: (
        "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "FZFangSong-Z02S", "FZFangSong-Z02",
        "方正仿宋_GBK", "方正仿宋简体", "STFangsong", "华文仿宋",
    ),
    Role.HEADING: (
        "SimHei", "黑体", "FZHei-B01S", "FZHei-B01", "方正黑体_GBK", "方正黑体简体", "STHeiti",
        "Heiti SC", "华文黑体",
    ),
    Role.SUBHEADING: (
        "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "FZKai-Z03S", "FZKai-Z03", "方正楷体_GBK",
        "方正楷体简体", "STKaiti", "Kaiti SC", "华文楷体",
    ),
    Role.PAGE: (
        "SimSun", "宋体", "NSimSun", "FZShuSong-Z01S", "方正书宋_GBK", "STSong", "Songti SC",
        "华文宋体",
    ),
    Role.SANS: (
        "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "微软雅黑", "Noto Sans CJK SC",
        "Source Han Sans SC", "Source Han Sans CN", "思源黑体", "Noto Sans SC",
    ),
}  # fmt: skip
_SERIF = (
    "Noto Serif CJK SC", "Source Han Serif SC", "Source Han Serif CN", "思源宋体",
    "Noto Serif SC", "STZhongsong", "SimSun", "Songti SC", "AR PL UMing CN", "AR PL SungtiL GB",
)  # fmt: skip
_SANS = (
    "Noto Sans CJK SC", "Source Han Sans SC", "Source Han Sans CN", "思源黑体", "Noto Sans SC",
    "Microsoft YaHei", "PingFang SC", "SimHei", "Heiti SC", "Hiragino Sans GB",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Droid Sans Fallback", "Noto Sans CJK JP",
)  # fmt: skip
_KAI = ("AR PL UKai CN", "AR PL KaitiM GB", "LXGW WenKai GB", "LXGW WenKai")
_INSTEAD = {
    Role.TITLE: (*_SERIF, *_SANS),
    Role.BODY: (*_SERIF, *_SANS),
    Role.HEADING: (*_SANS, *_SERIF),
    Role.SUBHEADING: (*_KAI, *_SERIF, *_SANS),
    Role.PAGE: (*_SERIF, *_SANS),
    Role.SANS: (*_SANS, *_SERIF),
}
# typst sets a variable font in its lightest weight; it is taken only where nothing else is.
_VARIABLE = ("vf.", "-vf", "[wght]", "variable")
_REGULAR = range(300, 600)
_SET = (400, 700)  # the weights that papers are set in


def folders() -> list[str]:
    """Folders to look for fonts in besides the system's, as typst takes them."""
    named = os.environ.get(FOLDER, "")
    return [named] if named else []


def fonts() -> Any:
    """All fonts as typst wants them handed over; they are looked for once."""
    return _fonts(tuple(folders()))


def find(role: Role) -> Choice:
    """The family for `role`; NoFontError where no family known to be Chinese is there."""
    seen = _families(tuple(folders()))
    for static in (True, False):
        for names, fallback in ((_ASKED[role], False), (_INSTEAD[role], True)):
            for name in names:
                face = seen.get(name.casefold())
                if face is not None and (face.static or not static):
                    return Choice(role, face.name, fallback, face.bold)
    raise NoFontError(
        say(
            "没有找到中文字体，写出来会缺字，所以没有写。请安装中文字体"
            "（Debian、Ubuntu：apt-get install fonts-noto-cjk），"
            "或者把字体文件放进一个目录，设环境变量 LIUQUAN_FONTS=目录。"
        )
    )


def stand_ins(roles: Iterable[Role]) -> Text | None:
    """What to tell about `roles` that are set in another font than they ask for; None for all well.

    Raises NoFontError as `find` does.
    """
    used: dict[str, list[str]] = {}
    for role in roles:
        choice = find(role)
        if choice.fallback:
            used.setdefault(choice.name, []).append(role.value)
    if not used:
        return None
    told = "；".join(f"{'、'.join(names)} → {name}" for name, names in used.items())
    return say(
        "这台机器没有要用的字体，用别的代替了：{fonts}。"
        "要换，请安装这些字体，或者设 LIUQUAN_FONTS=放字体的目录。",
        fonts=told,
    )


def prints(roles: Iterable[Role]) -> dict[str, str]:
    """The families that `roles` are set in, each with a SHA-256 of its files.

    What is set in them is the same only where these are. Raises NoFontError as `find` does.
    """
    return _prints(tuple(sorted({find(role).name for role in roles})), tuple(folders()))


class _Family(msgspec.Struct):
    name: str
    static: bool = False
    bold: bool = False


@cache
def _fonts(extra: tuple[str, ...]) -> Any:
    import typst

    return typst.Fonts(
        include_system_fonts=True, include_embedded_fonts=False, font_paths=list(extra)
    )


@cache
def _prints(names: tuple[str, ...], extra: tuple[str, ...]) -> dict[str, str]:
    seen = [
        (font.family, font.path)
        for font in _fonts(extra).fonts()
        if font.family in names and font.style == "normal" and font.weight in _SET and font.path
    ]
    files = {path: hashlib.sha256(Path(path).read_bytes()).digest() for _name, path in seen}
    return {
        name: hashlib.sha256(
            b"".join(sorted({files[path] for family, path in seen if family == name}))
        ).hexdigest()
        for name in names
    }


@cache
def _families(extra: tuple[str, ...]) -> dict[str, _Family]:
    """Families with an upright regular face, by name without case, as typst sees them."""
    seen: dict[str, _Family] = {}
    bold: set[str] = set()
    for font in _fonts(extra).fonts():
        if font.style != "normal":
            continue
        key = font.family.casefold()
        variable = any(sign in (font.path or "").casefold() for sign in _VARIABLE)
        if font.weight >= _REGULAR.stop and not variable:
            bold.add(key)
        family = seen.setdefault(key, _Family(font.family))
        family.static |= font.weight in _REGULAR and not variable
    for key in bold:
        seen[key].bold = True
    return seen
