"""Write the pages of docs/ that come from code and data; with --check only say which are stale."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import requirement_coverage
from requirement_coverage import room_of

from liuquan_cli.app import COMMANDS
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.report.rulepage import rule_line, rule_page
from liuquan_cli.repository.contract import kinds, schemas
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.rules.registry import RULES

DOCS = Path(__file__).parent
NOTE = "<!-- 本页由 docs/generate.py 生成，不要手改。 -->\n\n"


ROOMS = {
    "form": "写法",
    "integrity": "名称和引用",
    "governance": "豁免和旧账",
    "determine": "确权",
    "allocate": "配权",
    "constrain": "限权",
    "disclose": "晒权",
    "supervise": "督权",
    "punish": "惩权",
}


def rules() -> str:
    """A line for every rule, by the room it stands in."""
    lines = [
        f"# 规则\n\n{NOTE}共 {len(RULES)} 条。命令行里用 `liuquan explain 代码` 看一条的全文。",
    ]
    for room, title in ROOMS.items():
        modules = [module for module in RULES if room_of(module) == room]
        lines.append(f"\n## [{title}](rules/{room}.md)（{len(modules)} 条）\n")
        lines += [f"- [{rule_line(m)}](rules/{room}.md#{m.RULE.code.lower()})" for m in modules]
    return "\n".join(lines) + "\n"


def room_page(room: str) -> str:
    """The page of every rule of a room."""
    pages = [
        f'<a id="{m.RULE.code.lower()}"></a>\n\n{rule_page(m, 2)}'
        for m in RULES
        if room_of(m) == room
    ]
    return f"# {ROOMS[room]}\n\n{NOTE}" + "\n".join(pages)


def cell(text: object) -> str:
    """Text that fits in a cell of a Markdown table."""
    return str(text).replace("|", "\\|").replace("\n", " ")


def typed(schema: dict[str, Any], file: str) -> str:
    """A property's type in a few words."""
    if "const" in schema:
        return f"「{schema['const']}」"
    if "enum" in schema:
        return "／".join(schema["enum"])
    if "anyOf" in schema:
        return "文字或列表"
    if "$ref" in schema:
        name, _, pointer = schema["$ref"].partition("#")
        target = schemas()[name or file]
        for step in pointer.strip("/").split("/"):
            target = target[step]
        if target.get("type") == "object":
            return f"`{target['title']}`"
        return {"date": "日期", "id": "编号", "texts": "列表", "yes-no": "是／否"}.get(
            pointer.rsplit("/", 1)[-1], typed(target, name or file)
        )
    if schema["type"] == "array":
        return f"{typed(schema['items'], file)} 的列表"
    return {"integer": "整数", "string": "文字"}[schema["type"]]


def table(schema: dict[str, Any], file: str) -> Iterator[str]:
    """The rows of one object's table."""
    yield "| 键 | 英文 | 类型 | 必填 | 公开 | 说明 | 出处 |"
    yield "|---|---|---|---|---|---|---|"
    for key, prop in schema["properties"].items():
        scheme = f"；取自方案「{prop['x-scheme']}」" if "x-scheme" in prop else ""
        among = f"；引用 {'、'.join(prop['x-ref'])}" if "x-ref" in prop else ""
        told, kinds = prop.get("description", ""), prop.get("x-kinds", ())
        of_kinds = "" if all(k in told for k in kinds) else f"；种类：{'、'.join(kinds)}"
        row = (
            key,
            prop.get("title", ""),
            typed(prop, file),
            "是" if key in schema.get("required", ()) else "",
            "是" if prop.get("x-public", True) else "否",
            told + scheme + among + of_kinds,
            "；".join((*prop.get("x-clause", ()), *prop.get("x-serves", ()))),
        )
        yield "| " + " | ".join(map(cell, row)) + " |"


def objects(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The objects a schema defines for use inside it."""
    yield from (d for d in schema.get("$defs", {}).values() if d.get("type") == "object")


def vocabulary() -> str:
    """Every key of every kind of document, and every member of every scheme."""
    lines = [
        f"# 词汇表\n\n{NOTE}每种文档的键、英文名称、类型和出处，取自 `schemas/`；"
        "各类方案取自 `schemas/schemes/`。\n"
    ]
    for kind, file in kinds().items():
        schema = schemas()[file]
        lines += [
            f"## {kind}\n",
            f"{schema['description']}（`{schema['title']}`，`schemas/{file}`）\n",
        ]
        lines += [*table(schema, file), ""]
        for part in objects(schema):
            lines += [f"### {kind} · {part['title']}\n", f"{part['description']}\n"]
            lines += [*table(part, file), ""]
    lines += ["## 共用的部分\n"]
    for part in objects(schemas()["common.schema.json"]):
        lines += [f"### {part['title']}\n", f"{part['description']}\n"]
        lines += [*table(part, "common.schema.json"), ""]
    lines += ["## 方案\n", "| 种类 | 方案 | 成员 | 出处 |", "|---|---|---|---|"]
    for scheme in shipped():
        default = "（默认）" if scheme.default else ""
        members = "、".join(member.name for member in scheme.of(Member))
        row = scheme.kind, scheme.name + default, members, scheme.source
        lines.append("| " + " | ".join(map(cell, row)) + " |")
    return "\n".join(lines) + "\n"


def commands() -> str:
    """What each command says of itself."""
    parts = [f"# 命令\n\n{NOTE}"]
    for name in ("", *COMMANDS):
        call = [sys.executable, "-m", "liuquan_cli", *filter(None, [name]), "--help"]
        shown = subprocess.run(
            call, capture_output=True, text=True, encoding="utf-8", check=True,
            env={"COLUMNS": "90", "PATH": "", "HOME": "/"},
        ).stdout  # fmt: skip
        parts.append(f"## liuquan {name}".rstrip() + f"\n\n```text\n{shown.strip()}\n```\n")
    return "\n".join(parts)


def requirements() -> str:
    """What serves each requirement of the plans."""
    return f"# 方案要求的落实\n\n{NOTE}{requirement_coverage.page()}"


PAGES = {
    "rules.md": rules,
    **{f"rules/{room}.md": partial(room_page, room) for room in ROOMS},
    "vocabulary.md": vocabulary,
    "commands.md": commands,
    "coverage.md": requirements,
    "../schemas/requirements/coverage.json": requirement_coverage.as_json,
}


def main() -> None:
    """Write or check every page."""
    stale = []
    for name, make in PAGES.items():
        page, text = DOCS / name, make()
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                page.parent.mkdir(exist_ok=True)
                page.write_text(text, encoding="utf-8")
    if "--check" in sys.argv and stale:
        raise SystemExit(f"stale, run `make docs`: {', '.join(stale)}")
    print(json.dumps({"written" if "--check" not in sys.argv else "fresh": len(PAGES)}))


if __name__ == "__main__":
    main()
