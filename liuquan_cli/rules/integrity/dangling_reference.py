"""引用了没有登记的对象

## 检查什么
引用机构、岗位、集体、权力事项、制度、依据等的地方，写的都是已经登记的名称、简称或编号，
而且是这个地方该写的那一类。流程环节的引用由 LQ035 检查。
## 为什么
长治方案 三·首「有岗位就有责任,有责任就有清单,有清单就有流程,有流程就有制度」：
引用断了，这一链条就断了。
## 反例
```yaml
文档: 风险
风险点:
  - {编号: FX-1, 监控岗位: 检察岗}
```
```yaml
文档: 风险
风险点:
  - {编号: FX-1, 监控岗位: 法制科}
```
## 正例
```yaml
文档: 风险
风险点:
  - {编号: FX-1, 监控岗位: 监察岗}
```
"""

from collections.abc import Iterator, Mapping

from liuquan_cli.model.department import Department
from liuquan_cli.model.facts import Mention
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.integrity.names import TERMS, Guesses, at_name, names_by_kind, terms

RULE = Rule(
    "LQ032",
    "dangling-reference",
    Severity.ERROR,
    Scope.NAMES,
    basis=("长治方案 三·首", "襄垣方案 四·首"),
    serves=("X-01",),
)
_Names = Mapping[str, Mapping[str, None]]


def check(department: Department) -> Iterator[Finding]:
    """Find references to names that no file defines."""
    names = names_by_kind(department)
    guesses = Guesses()
    for file, facts in department.facts.items():
        for mention in facts.references:
            if not any(mention.value in names.get(kind, ()) for kind in mention.among):
                yield at_name(
                    RULE, department, file, mention.path,
                    _message(mention, names), _remedy(mention, names, guesses),
                )  # fmt: skip


def _message(mention: Mention, names: _Names) -> Text:
    wanted = terms(mention.among)
    known_as = next((kind for kind, known in names.items() if mention.value in known), None)
    if known_as is not None:
        return say(
            "「{name}」登记的是{actual}，这里要写{wanted}",
            name=mention.value, actual=TERMS.get(known_as, known_as), wanted=wanted,
        )  # fmt: skip
    if mention.count > 1:
        return say(
            "没有登记{wanted}「{name}」；这个文件里有 {count} 处引用它",
            name=mention.value, wanted=wanted, count=mention.count,
        )  # fmt: skip
    return say("没有登记{wanted}「{name}」", name=mention.value, wanted=wanted)


def _remedy(mention: Mention, names: _Names, guesses: Guesses) -> Text:
    known = (name for kind in mention.among for name in names.get(kind, ()))
    near = guesses.of(mention.value, list(known))
    if near:
        return say("是不是「{near}」？写成登记的名称或编号", near=near)
    return say("写成登记的名称或编号；确有这个{wanted}的，先登记", wanted=terms(mention.among))
