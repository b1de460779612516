"""What is said of a rule: on the screen by `explain`, and in docs/rules.md."""

from types import ModuleType

from liuquan_cli.model.rule import Scope
from liuquan_cli.model.text import _, say
from liuquan_cli.report.block import SEVERITIES
from liuquan_cli.rules.document import Example, page_of

SCOPES = {
    Scope.FORM: say("一个文件的写法"),
    Scope.NAMES: say("全部门的名称和引用"),
    Scope.POWER: say("一项权力和挂在它上面的流程、责任、风险"),
    Scope.DEPARTMENT: say("整个部门"),
    Scope.REVIEW: say("别的规则查出了什么，豁免和基线"),
}


def rule_page(module: ModuleType, level: int = 1) -> str:
    """The page of one rule as Markdown, its heading at `level`."""
    rule, page = module.RULE, page_of(module)
    mark = "#" * level
    facts = [
        (_("名称"), f"`{rule.name}`"),
        (_("程度"), str(SEVERITIES[rule.severity])),
        (_("查什么范围"), str(SCOPES[rule.scope])),
        (_("从哪个阶段起"), rule.since.name),
        (_("依据"), _("；").join(rule.basis)),
        (_("对应要求"), _("、").join(rule.serves)),
        (_("可否豁免"), _("可以") if rule.waivable else _("不可以")),
    ]
    lines = [f"{mark} {rule.code} {_(page.title)}", ""]
    lines += [_("- {name}：{value}").format(name=n, value=v) for n, v in facts if v]
    parts = [
        (_("检查什么"), [_(page.what)]),
        (_("为什么"), [_(page.why)]),
        (_("反例"), map(_example, page.bad)),
        (_("正例"), map(_example, page.good)),
    ]
    for heading, paragraphs in parts:
        lines += ["", f"{mark}# {heading}", "", *paragraphs]
    return "\n".join(lines) + "\n"


def rule_data(module: ModuleType) -> dict[str, object]:
    """A rule's card and page as data, its examples included."""
    rule, page = module.RULE, page_of(module)
    return {
        "code": rule.code,
        "name": rule.name,
        "title": _(page.title),
        "severity": rule.severity.value,
        "scope": rule.scope.value,
        "since": rule.since.name,
        "waivable": rule.waivable,
        "basis": list(rule.basis),
        "serves": list(rule.serves),
        "what": _(page.what),
        "why": _(page.why),
        "bad": [example.text for example in page.bad],
        "good": [example.text for example in page.good],
    }


def _example(example: Example) -> str:
    return f"```{example.language}\n{example.text}```"


def rule_line(module: ModuleType) -> str:
    """One line on a rule, for lists."""
    rule = module.RULE
    return f"{rule.code}  {SEVERITIES[rule.severity]}  {_(page_of(module).title)}"
