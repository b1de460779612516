"""风险等级与岗位的风险点数不一致

## 检查什么
采用按岗位风险点数定级的「定级方法」（例如「岗位风险点数」）的单位，每个风险点的「等级」
与承担它的岗位的风险点数得出的一致，符合直接定级「要件」的按要件；不一致的写明「等级理由」。
采用其他方法的单位由 LQ322 检查。
## 为什么
孝义方案 四(四)2「找准重点风险岗位和环节」。一个岗位的风险点越多，越是重点；
按点数定级的做法见于各地，方案没有规定。
## 反例
```yaml
文档: 配置
方案:
  - {种类: 定级方法, 采用: 岗位风险点数}
---
文档: 风险
风险点:
  - 编号: FX-1
    等级: 一般风险
```
## 正例
```yaml
文档: 配置
方案:
  - {种类: 定级方法, 采用: 岗位风险点数}
---
文档: 风险
风险点:
  - 编号: FX-1
    等级: 低风险
```
"""

from collections import Counter
from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.grading import grading_of

RULE = Rule(
    "LQ368",
    "post-level-unexplained",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(四)2", "襄垣方案 四(二)2(2)"),
    serves=("RK-08", "RK-21"),
    since=Profile.公开,
    reads=("风险",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find levels that the number of risks at the post does not give."""
    grading = department.derived(grading_of)
    if grading.method != "计数":
        return
    levels = department.scheme(RiskLevel)
    counts = Counter(risk.post for risk in department.all(Risk))
    for risk in department.all(Risk):
        if not risk.post or not risk.level or risk.level_reason:
            continue
        expected = grading.level_for(counts[risk.post], risk.criteria)
        if expected and expected != levels.canonical(risk.level):
            yield RULE.at(
                risk,
                "等级",
                message=say(
                    "「{post}」有 {count} 个风险点，按「{method}」风险点 {risk} "
                    "应为「{expected}」，写的是「{level}」，没有写理由",
                    post=risk.post, count=counts[risk.post], method=grading.name, risk=risk.id,
                    expected=expected, level=risk.level,
                ),
                remedy=say(
                    "改为「{expected}」，或者在「等级理由」写明为什么另定", expected=expected
                ),
            )  # fmt: skip
