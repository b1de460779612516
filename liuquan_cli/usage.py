"""The English of the command-line library and of the machine, in the language of the person.

The library has no catalogue of its own, so its help is reworded phrase by phrase, and its
complaints by their kind.
"""

import errno
import re
from typing import Any

from liuquan_cli.model.text import _, say

PHRASES = {
    "Usage: ": "用法：",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Commands:": "命令：",
    "[default: ": "[默认：",
    "required]": "必填]",
    "Show this message and exit.": "显示这段说明",
    "Install completion for the current shell.": "给当前的命令行装上自动补全",
    "Show completion for the current shell, to copy it or\n"
    "                        customize the installation.": "显示自动补全的脚本",
    "<path>": "<路径>",
    "<text>": "<文字>",
    "<str>": "<文字>",
    "<int range>": "<整数>",
    "<int>": "<整数>",
}
_LIST = re.compile(r"<list\[([^<>]+)\]>")


def reworded(help_text: str, language: str) -> str:
    """Help as the library wrote it, in Chinese unless English is asked for."""
    help_text = _LIST.sub(r"<\1>", help_text)  # an option that may be written several times
    if language != "zh":
        return help_text
    for english, chinese in PHRASES.items():
        help_text = help_text.replace(english, chinese)
    return help_text


def complaint(error: Any) -> str:
    """What was wrong with a call, in one sentence; `error` is the library's usage error."""
    kind = type(error).__name__
    named = getattr(error, "param_hint", None) or ""
    param = getattr(error, "param", None)
    if not named and param is not None:
        named = " / ".join(param.opts) if param.param_type_name == "option" else param.metavar
    named = named or getattr(param, "name", "") or ""
    if kind == "NoSuchOption":
        close = _("、").join(error.possibilities or ())
        hint = _("；是不是 {close}").format(close=close) if close else ""
        return _("没有 {option} 这个选项{hint}").format(option=error.option_name, hint=hint)
    if kind == "NoSuchCommand" or error.message.startswith("No such command"):
        word = error.message.split("'")[1] if "'" in error.message else ""
        return _("没有「{word}」这个命令；用 liuquan --help 看有哪些命令").format(word=word)
    if kind == "MissingParameter":
        return _("缺少 {named}").format(named=named)
    if kind == "BadParameter":
        return _("{named} 不对：{why}").format(named=named, why=_why(error.message))
    for english, said in _OTHERS:
        found = english.search(error.message)
        if found:
            return _(said.template).format(*found.groups())
    return str(error.message)


_ONE_OF = re.compile(r"'(.*)' is not one of (.*?)\.?$")
_OTHERS = (
    (re.compile(r"unexpected extra argument\(s\) \((.*)\)"), say("多了参数：{0}")),
    (re.compile(r"^Option '(.*)' requires an argument"), say("{0} 后面缺少值")),
    (re.compile(r"^Missing command"), say("缺少命令；用 liuquan --help 看有哪些命令")),
)


_NUMBERS = (
    (re.compile(r"^Input should be greater than or equal to (\S+)"), say("不能小于 {0}")),
    (re.compile(r"^Input should be less than or equal to (\S+)"), say("不能大于 {0}")),
    (re.compile(r"^Input should be a valid integer"), say("要写整数")),
)


def _why(message: str) -> str:
    if one := _ONE_OF.search(message):
        return _("没有「{value}」，只能是 {known}").format(value=one[1], known=one[2])
    for english, said in _NUMBERS:
        if found := english.search(message):
            return _(said.template).format(*found.groups())
    return message


_REASONS = {
    errno.ENOENT: say("没有这个文件或者文件夹"),
    errno.EACCES: say("没有权限"),
    errno.EPERM: say("没有权限"),
    errno.EISDIR: say("这是一个文件夹"),
    errno.ENOTDIR: say("路径中间有一段不是文件夹"),
    errno.EEXIST: say("已经有同名的文件"),
    errno.ENOSPC: say("磁盘满了"),
    errno.EROFS: say("磁盘是只读的"),
    errno.ENAMETOOLONG: say("名称太长"),
    errno.EADDRINUSE: say("有别的程序在用，换一个"),
    errno.EADDRNOTAVAIL: say("本机没有这个地址"),
}


def reason(error: OSError) -> str:
    """Why the machine refused, in the person's language where it is a usual cause."""
    said = _REASONS.get(error.errno or 0)
    return str(said) if said else error.strerror or type(error).__name__
