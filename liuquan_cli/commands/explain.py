"""liuquan explain: what a rule checks, why, with an example of each kind."""

import difflib
from typing import Annotated

import typer

from liuquan_cli.commands.options import fail
from liuquan_cli.model.text import _
from liuquan_cli.report.rulepage import rule_line, rule_page
from liuquan_cli.rules.registry import BY_CODE


def run(
    rule: Annotated[
        str, typer.Argument(metavar=_("规则"), help=_("规则的代码或名称；不写的列出全部规则"))
    ] = "",
) -> None:
    """Print the page of one rule, or a line for each."""
    if not rule:
        for module in BY_CODE.values():
            typer.echo(rule_line(module))
        return
    by_name = {module.RULE.name: module for module in BY_CODE.values()}
    found = BY_CODE.get(rule.upper()) or by_name.get(rule.lower())
    if found is None:
        close = difflib.get_close_matches(rule.upper(), BY_CODE, 1) or difflib.get_close_matches(
            rule.lower(), by_name, 1
        )
        hint = _("；是不是「{close}」").format(close=close[0]) if close else ""
        raise fail(_("没有「{rule}」这条规则{hint}").format(rule=rule, hint=hint))
    typer.echo(rule_page(found), nl=False)
