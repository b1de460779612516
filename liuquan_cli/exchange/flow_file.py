"""Values of a flow → the text of a file that our own checks of form accept."""

import json
from typing import Any

import msgspec

from liuquan_cli.exchange.loss import Loss, one_line
from liuquan_cli.model.finding import Finding, KeyPath
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import _
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.new import SCHEMAS, is_plain
from liuquan_cli.rules import form

_NULLS = ("null", "Null", "NULL")
_LIST_KEYS = ("去向", "程序依据", "审定", "缺少环节理由", "部门衔接")  # a line a member
_TRIES = 20


class Written(msgspec.Struct, frozen=True):
    """The text of the file, what had to be left out of it, and what its form still lacks."""

    text: str
    losses: tuple[Loss, ...]
    findings: tuple[Finding, ...]


def flow_file(values: dict[str, Any], remarks: tuple[str, ...], file: str) -> Written:
    """The file of one flow; `remarks` stand at its head. What the contract refuses is left out."""
    losses: list[Loss] = []
    for _try in range(_TRIES):
        text = _text(values, remarks, file)
        source = _read(text, file)
        bad = [p.path for p in source.problems if p.path[:2] == ("流程", 0) and len(p.path) > 2]
        if not bad:
            break
        for path in sorted(set(bad), key=len, reverse=True):
            _leave_out(values, path[2:], losses)
    return Written(text, tuple(losses), tuple(form.check(source)))


def _read(text: str, file: str) -> Source:
    found = reader.read(file, text.encode(), contract.integer_keys(), names=contract.names())
    return contract.judged(found)


def _leave_out(values: Any, path: KeyPath, losses: list[Loss]) -> None:
    for key in path[:-1]:
        try:
            values = values[key]
        except (KeyError, IndexError, TypeError):
            return
    try:
        said = values.pop(path[-1])
    except (KeyError, IndexError, TypeError):
        return
    losses.append(
        Loss(
            0,
            "",
            str(path[-1]),
            _("「{value}」不合流程文件的写法，没有带过来").format(value=one_line(str(said))[:80]),
        )
    )


def _text(values: dict[str, Any], remarks: tuple[str, ...], file: str) -> str:
    up = "../" * file.count("/")
    head = [f"# yaml-language-server: $schema={up}{SCHEMAS}/{contract.kinds()['流程']}"]
    head += ["文档: 流程", *(f"# {one_line(remark)}" for remark in remarks), "流程:"]
    return "\n".join([*head, *_listed([values], 2, "流程")]) + "\n"


def _mapping(values: dict[str, Any], pad: int) -> list[str]:
    lines = []
    for key, value in values.items():
        if isinstance(value, list) and all(not isinstance(one, dict | list) for one in value):
            lines.append(f"{' ' * pad}{key}: [{', '.join(map(_scalar, value))}]")
        elif isinstance(value, list):
            lines += [f"{' ' * pad}{key}:", *_listed(value, pad + 2, key)]
        elif isinstance(value, dict):
            lines += [f"{' ' * pad}{key}:", *_mapping(value, pad + 2)]
        else:
            lines.append(f"{' ' * pad}{key}: {_scalar(value)}")
    return lines


def _listed(members: list[dict[str, Any]], pad: int, key: str) -> list[str]:
    lines = []
    for member in members:
        if key in _LIST_KEYS:
            inside = ", ".join(f"{name}: {_scalar(value)}" for name, value in member.items())
            lines.append(f"{' ' * pad}- {{{inside}}}")
            continue
        first, *rest = _mapping(member, pad + 2)
        lines += [f"{' ' * pad}- {first.lstrip()}", *rest]
    return lines


def _scalar(value: str | int) -> str:
    text = str(value)
    if isinstance(value, int) or (is_plain(text) and text not in _NULLS):
        return text
    return json.dumps(text, ensure_ascii=False)
