"""责任和案件用的问责形式没有立程序

## 检查什么
责任的「追责形式」、案件的「形式」用到的每一种，在「问责」文件的「形式」里都有一条，写明怎么办。
## 为什么
孝义方案 三(六)「健全诫勉、函询、责令公开道歉、停职检查、引咎辞职、责令辞职、免职、
降职等问责方式和程序」。清单里写了要诫勉，却没有诫勉的程序，追责时无从下手。
## 反例
```yaml
文档: 责任清单
责任:
  - 编号: ZR-1
    追责形式: [诫勉, 通报批评]
```
## 正例
```yaml
文档: 问责
形式:
  - 形式: 诫勉
    程序: [核实, 谈话, 存档]
    决定主体: 局务会
    依据: [{依据: 行政许可法, 条款: 第七十四条}]
  - 形式: 通报批评
    程序: [核实, 拟稿, 通报]
    决定主体: 局务会
    依据: [{依据: 行政许可法, 条款: 第七十四条}]
---
文档: 责任清单
责任:
  - 编号: ZR-1
    追责形式: [诫勉, 通报批评]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase, AccountabilityForm
from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import SanctionForm
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ606",
    "form-not-established",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "长治方案 三(六)"),
    serves=("AC-01", "AC-04", "DIFF-07"),
    since=Profile.常态,
    reads=("责任清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find forms in use that no file on accountability sets out; each once, at its first use."""
    forms = department.scheme(SanctionForm)
    told = {forms.canonical(form.form) for form in department.all(AccountabilityForm)}
    users: tuple[tuple[AccountabilityCase | Duty, str], ...] = (
        *((case, "形式") for case in department.all(AccountabilityCase)),
        *((duty, "追责形式") for duty in department.all(Duty)),
    )
    for user, key in users:
        for index, name in enumerate(user.forms):
            member = forms.member(name)
            if member is None or member.name in told:
                continue
            told.add(member.name)
            yield RULE.at(
                user,
                key,
                index,
                message=say("用了问责形式「{form}」，「问责」里没有它的程序", form=member.name),
                remedy=say(
                    "在「问责」的「形式」加一条：程序、决定主体、依据；本单位不用这种形式的，从这里去掉"
                ),
            )
