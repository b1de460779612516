"""What serves each requirement: fields, rules, commands, tests. All of them say it themselves:
`x-serves` in the schemas, `serves` of the rules, `命令` in requirements.yaml, the mark `serves` of
tests."""

import ast
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from liuquan_cli.repository.contract import schemas
from liuquan_cli.resources import resource
from liuquan_cli.rules.registry import BY_CODE, RULES

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("rules", "fields", "commands")
NEEDS = {
    "检查": ("规则", {"rules"}),
    "输出": ("命令", {"commands"}),
    "数据": ("字段", {"fields", "rules"}),
    "留痕": ("字段", {"fields", "rules"}),
    "指标": ("命令", {"commands", "rules"}),
}


def coverage() -> dict[str, Any]:
    """Each requirement and difference by its id, with what serves it."""
    held = yaml.safe_load(
        resource("schemas", "requirements", "requirements.yaml").read_text(encoding="utf-8")
    )
    fields, rules, tests = _fields(), _rules(), _tests()

    def serving(key: str, entry: dict[str, Any]) -> dict[str, Any]:
        return {
            "fields": fields.get(key, []),
            "rules": rules.get(key, []),
            "commands": entry.get("命令", []),
            "tests": tests.get(key, []),
        }

    asked = {
        entry["编号"]: {
            "group": held["分组"][entry["编号"].split("-")[0]],
            "places": entry["出处"],
            "quotes": entry["原文"],
            "kinds": entry["性质"],
            "force": entry.get("程度", ""),
            "later": entry.get("以后", ""),
            **serving(entry["编号"], entry),
        }
        for entry in held["要求"]
    }
    differences = {
        entry["编号"]: {
            "name": entry["名称"],
            "difference": entry["差异"],
            "answer": entry["对策"],
            **serving(entry["编号"], entry),
        }
        for entry in held["差异"]
    }
    known = asked.keys() | differences.keys()
    for what, named in (("schemas", fields), ("rules", rules), ("tests", tests)):
        if strange := sorted(named.keys() - known):
            raise SystemExit(f"{what} serve what is no requirement: {', '.join(strange)}")
    return {"version": 1, "requirements": asked, "differences": differences}


def lacking(entry: dict[str, Any]) -> str:
    """What a requirement still lacks, "" where it is served: a check a rule, an output a command,
    data and traces a field, a number a command or a rule."""
    serving = {part for part in PARTS if entry[part]}
    lacks = (what for kind, (what, parts) in NEEDS.items()
             if kind in entry["kinds"] and serving.isdisjoint(parts))  # fmt: skip
    return "、".join(lacks)


def as_json() -> str:
    """schemas/requirements/coverage.json, which `liuquan explain` reads."""
    return json.dumps(coverage(), ensure_ascii=False, indent=1) + "\n"


def page() -> str:
    """docs/coverage.md."""
    whole = coverage()
    asked, differences = whole["requirements"], whole["differences"]
    groups: dict[str, list[str]] = defaultdict(list)
    for key, entry in asked.items():
        groups[entry["group"]].append(key)
    served = sum(not lacking(entry) for entry in asked.values())
    lines = [
        f"三个实施方案的要求共 {len(asked)} 条，已落实 {served} 条"
        f"（{100 * served / len(asked):.1f}%）；方案之间的差异 {len(differences)} 处。",
        "命令行里用 `liuquan explain P2-04` 看其中一条。",
        "",
        "要检查的，有规则才算落实；要输出的，有命令；要记录和留痕的，有字段，或者有检查它们的规则；是指标的，有命令或者规则。",
        "",
        "| 分组 | 要求 | 已落实 | 有规则 | 有字段 | 有命令 |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for group, keys in groups.items():
        count = Counter(
            {"served": sum(not lacking(asked[key]) for key in keys)}
            | {part: sum(bool(asked[key][part]) for key in keys) for part in PARTS}
        )
        numbers = (len(keys), count["served"], *(count[part] for part in PARTS))
        anchor = f"[{group}](#{group})"
        lines.append(f"| {anchor} | " + " | ".join(map(str, numbers)) + " |")
    waiting = [(key, entry) for key, entry in asked.items() if lacking(entry)]
    lines += ["", "## 还没有落实的", ""]
    lines += ["| 编号 | 缺什么 | 说明 |", "|---|---|---|"] if waiting else ["没有。"]
    lines += [f"| {key} | {lacking(e)} | {e['later'] or '——'} |" for key, e in waiting]
    for group, keys in groups.items():
        lines += ["", f"## {group}", "", "| 编号 | 原文和出处 | 字段 | 规则 | 命令 |"]
        lines += ["|---|---|---|---|---|"]
        lines += [_row(key, asked[key]) for key in keys]
    lines += ["", "## 方案之间的差异", "", "| 编号 | 差异 | 怎么都能用 | 规则 | 测试 |"]
    lines += ["|---|---|---|---|---|"]
    for key, entry in differences.items():
        told = f"**{entry['name']}**：{entry['difference']}"
        parts = (key, told, entry["answer"], _linked(entry["rules"]), "<br>".join(entry["tests"]))
        lines.append("| " + " | ".join(parts) + " |")
    return "\n".join(lines) + "\n"


def _row(key: str, entry: dict[str, Any]) -> str:
    quotes = "<br>".join(f"「{quote}」" for quote in entry["quotes"])
    told = f"{quotes}<br>{'；'.join(entry['places'])}"
    commands = "<br>".join(f"`{command}`" for command in entry["commands"])
    later = f"以后：{entry['later']}" if entry["later"] else ""
    last = "<br>".join(filter(None, (commands, later)))
    fields = "<br>".join(entry["fields"])
    return f"| {key} | {told} | {fields} | {_linked(entry['rules'])} | {last} |"


def _linked(rules: list[str]) -> str:
    return " ".join(f"[{c}](rules/{room_of(BY_CODE[c])}.md#{c.lower()})" for c in rules)


def room_of(module: ModuleType) -> str:
    """The room that a rule stands in, such as determine."""
    return module.__name__.split(".")[-2]


def _rules() -> dict[str, list[str]]:
    serving: dict[str, list[str]] = defaultdict(list)
    for module in RULES:
        for key in module.RULE.serves:
            serving[key].append(module.RULE.code)
    return serving


def _fields() -> dict[str, list[str]]:
    serving: dict[str, list[str]] = defaultdict(list)
    for name, schema in schemas().items():
        kind = schema.get("properties", {}).get("文档", {}).get("const", "")
        shown = kind or "各种文档" if name == "common.schema.json" else kind
        for place, keys in _annotated(schema, shown):
            for key in keys:
                if place not in serving[key]:
                    serving[key].append(place)
    return serving


def _annotated(schema: dict[str, Any], place: str) -> Iterator[tuple[str, list[str]]]:
    """Each place in a schema that says what it serves, as 权力清单/一个权力事项/实施依据."""
    if "x-serves" in schema:
        yield place, schema["x-serves"]
    for key, inner in schema.get("properties", {}).items():
        yield from _annotated(inner, f"{place}/{key}")
    for inner in schema.get("$defs", {}).values():
        yield from _annotated(inner, f"{place}/{inner.get('description', '')}")
    if isinstance(schema.get("items"), dict):
        yield from _annotated(schema["items"], place)


def _tests() -> dict[str, list[str]]:
    """Tests by the ids in their mark `@pytest.mark.serves("DIFF-05")`."""
    serving: dict[str, list[str]] = defaultdict(list)
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        text = file.read_text(encoding="utf-8")
        if "mark.serves" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            for mark in getattr(node, "decorator_list", ()):
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.serves":
                    for argument in mark.args:
                        name = f"{file.relative_to(ROOT).as_posix()}::{node.name}"  # type: ignore[attr-defined]
                        serving[ast.literal_eval(argument)].append(name)
    return serving
