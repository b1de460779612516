"""liuquan explain: what a rule checks, or what serves a requirement of the plans."""

import difflib
import json
import re
from enum import StrEnum
from typing import Annotated

import typer

from liuquan_cli.commands.options import fail
from liuquan_cli.model.text import _
from liuquan_cli.report.requirementpage import requirement_page, requirements
from liuquan_cli.report.rulepage import rule_data, rule_line, rule_page
from liuquan_cli.rules.registry import BY_CODE


class Format(StrEnum):
    """How an explanation is written."""

    TEXT = "text"
    JSON = "json"


def run(
    name: Annotated[
        str,
        typer.Argument(
            metavar=_("规则或要求"),
            help=_("规则的代码或名称，或者方案要求的编号（如 P2-04）；不写的列出全部规则"),
        ),
    ] = "",
    format: Annotated[Format, typer.Option("--format", help=_("输出的格式"))] = Format.TEXT,
) -> None:
    """Print the page of one rule or requirement, or a line for each rule."""
    if not name:
        if format is Format.JSON:
            _print([rule_data(module) for module in BY_CODE.values()])
            return
        for module in BY_CODE.values():
            typer.echo(rule_line(module))
        return
    asked = requirements()
    if entry := asked.get(name.upper()):
        if format is Format.JSON:
            _print(entry)
        else:
            typer.echo(requirement_page(entry), nl=False)
        return
    by_name = {module.RULE.name: module for module in BY_CODE.values()}
    found = BY_CODE.get(name.upper()) or by_name.get(name.lower())
    if found is None:
        known = (*BY_CODE, *asked)
        close = difflib.get_close_matches(
            _padded(name).upper(), known, 1
        ) or difflib.get_close_matches(name.lower(), by_name, 1)
        hint = _("；是不是「{close}」").format(close=close[0]) if close else ""
        raise fail(_("没有「{name}」这条规则或要求{hint}").format(name=name, hint=hint))
    if format is Format.JSON:
        _print(rule_data(found))
    else:
        typer.echo(rule_page(found), nl=False)


def _padded(name: str) -> str:
    """P2-4, p2_04 and P2-004 as P2-04, to suggest what was meant."""
    found = re.fullmatch(r"([A-Za-z]+\d?)[-_ ]0*(\d{1,3})", name)
    return f"{found[1]}-{found[2]:0>2}" if found else name


def _print(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))
