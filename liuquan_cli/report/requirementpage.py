"""What is said of a requirement of the plans: its words, where they stand, what serves it."""

import json
from typing import Any

from liuquan_cli.model.text import _
from liuquan_cli.resources import resource
from liuquan_cli.rules.document import page_of
from liuquan_cli.rules.registry import BY_CODE


def requirements() -> dict[str, dict[str, Any]]:
    """Each requirement and difference by its id, which it also holds (`coverage.json`)."""
    held = json.loads(
        resource("schemas", "requirements", "coverage.json").read_text(encoding="utf-8")
    )
    both = {**held["requirements"], **held["differences"]}
    return {key: {"id": key, **entry} for key, entry in both.items()}


def requirement_page(entry: dict[str, Any]) -> str:
    """The page of one requirement, or of one difference between the plans, as Markdown."""
    if "quotes" in entry:
        lines = [f"# {entry['id']} {entry['group']}", ""]
        lines += [f"> 「{quote}」" for quote in entry["quotes"]]
        lines += ["", _("出处：{places}").format(places=_("；").join(entry["places"]))]
        lines += [_("性质：{kinds}").format(kinds=_("、").join(entry["kinds"]))]
    else:
        lines = [f"# {entry['id']} {entry['name']}", "", entry["difference"], "", entry["answer"]]
    rules = [_rule(code) for code in entry["rules"]]
    commands = [f"`liuquan {command}`" for command in entry["commands"]]
    for title, served in (
        (_("规则"), rules),
        (_("字段"), entry["fields"]),
        (_("命令"), commands),
        (_("测试"), entry["tests"]),
    ):
        if served:
            lines += ["", f"## {title}", "", *(f"- {one}" for one in served)]
    if entry.get("later"):
        lines += ["", _("以后：{later}").format(later=entry["later"])]
    return "\n".join(lines) + "\n"


def _rule(code: str) -> str:
    module = BY_CODE.get(code)
    return f"{code} {_(page_of(module).title)}" if module else code
