"""The command-line library's own English, in the language of the person.

It has no catalogue of its own, so its help is reworded phrase by phrase, and its complaints by
their kind.
"""

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


def _why(message: str) -> str:
    found = _ONE_OF.search(message)
    if found is None:
        return message
    return _("没有「{value}」，只能是 {known}").format(value=found[1], known=found[2])
