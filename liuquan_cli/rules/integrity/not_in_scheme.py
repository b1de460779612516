"""不是方案里的值

## 检查什么
类别、级别、种类、结论等从「方案」里选的值，是单位采用的方案的成员、别名或代码。
标明「开放: 是」的方案允许方案以外的值。
## 为什么
孝义方案 三(一)「从决策权、管理权、用人权、审批权、监督权、组织处理权等六个方面进行界定」：
用词不在方案之内，就归不了类、汇不了总。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 层级: 县区级}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 层级: 县级}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.model.text import Text, say
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.integrity.names import Guesses, at_name
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ033",
    "not-in-scheme",
    Severity.ERROR,
    Scope.NAMES,
    basis=("孝义方案 三(一)", "襄垣方案 四(一)1"),
    serves=("P1-08", "P1-10", "DIFF-01"),
)
_MOST_SHOWN = 12  # members named in the remedy


def check(department: Department) -> Iterator[Finding]:
    """Find values that the adopted scheme of their kind does not hold."""
    guesses = Guesses()
    for file, facts in department.facts.items():
        for mention in facts.choices:
            scheme = department.vocabulary(mention.among[0])
            if not scheme.is_open and scheme.member(mention.value) is None:
                yield at_name(
                    RULE,
                    department,
                    file,
                    mention.path,
                    say(
                        "「{value}」不是{kind}方案「{scheme}」里的值",
                        value=mention.value, kind=scheme.kind, scheme=scheme.name,
                    ),
                    _remedy(mention.value, scheme, guesses),
                )  # fmt: skip


def _remedy(value: str, scheme: Vocabulary[Member], guesses: Guesses) -> Text:
    aliases = (alias for member in scheme.members for alias in member.aliases)
    near = guesses.of(value, [*scheme.names, *aliases])
    if near:
        return say("是不是「{near}」？", near=near)
    return say(
        "可以写{names}；确需别的值，在仓库里加一个扩展「{scheme}」的方案",
        names=quoted(scheme.names[:_MOST_SHOWN]), scheme=scheme.name,
    )  # fmt: skip
