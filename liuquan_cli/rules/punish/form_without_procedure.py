"""问责形式没有写程序、决定主体或者依据

## 检查什么
「问责」文件里的每种「形式」，写明「程序」（依次）、「决定主体」和「依据」。
## 为什么
孝义方案 三(六) 要求健全诫勉、函询、责令公开道歉等「问责方式和程序」。公务员法第六十三条：
对公务员的处分，应当「程序合法、手续完备」。
## 反例
```yaml
文档: 问责
形式:
  - {形式: 批评教育, 决定主体: 局务会, 依据: [{依据: 行政许可法, 条款: 第七十四条}]}
```
## 正例
```yaml
文档: 问责
形式:
  - 形式: 批评教育
    程序: [核实, 谈话, 记录]
    决定主体: 局务会
    依据: [{依据: 行政许可法, 条款: 第七十四条}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ605",
    "form-without-procedure",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "长治方案 三(六)", "公务员法第六十三条"),
    serves=("AC-01", "AC-02", "DIFF-07"),
    since=Profile.公开,
)
_ASKED = {"程序": "procedure", "决定主体": "decider", "依据": "bases"}


def check(department: Department) -> Iterator[Finding]:
    """Find forms of accountability without procedure, decider or basis."""
    for form in department.all(AccountabilityForm):
        missing = [key for key, field in _ASKED.items() if not getattr(form, field)]
        if missing:
            yield RULE.at(
                form,
                "形式",
                message=say(
                    "问责形式「{form}」没有写{missing}", form=form.form, missing=quoted(missing)
                ),
                remedy=say("补上程序、由谁决定、依据哪一条"),
            )
