"""风险等级与指标不一致

## 检查什么
每个风险点的「等级」，与按单位采用的「定级方法」得出的一致；不一致的，写明「等级理由」。
默认的方法是四项指标合计；也可以采用可能性乘危险性、后果、要件数等方法，或者在自己的仓库里另立方案。
方法要用的评分和「要件」没有写全又没有等级理由的，或者写了方法里没有的要件的，也指出。
按岗位风险点数定级的由 LQ368 检查。
## 为什么
孝义方案 四(四)2：定级根据「可能对社会造成的危害、可能给国家集体造成的危害」、
「可能利用职权谋取私利及信访、举报案件发生频率等具体指标」。
人工调整可以，要说得出理由。
## 反例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 2, 国家集体危害: 2, 谋取私利: 2, 信访举报: 1}
    等级: 低风险
```
```yaml
文档: 配置
方案:
  - {种类: 定级方法, 采用: 可能性乘危险性}
---
文档: 风险
风险点:
  - 编号: FX-1
    指标: {可能性: 3, 危险性: 2}
    等级: 一般风险
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {信访举报: ~}
```
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    要件: [岗位比较重要]
```
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 2, 国家集体危害: 2, 谋取私利: 2, 信访举报: 1}
    等级: 低风险
    等级理由: 材料已全程网上流转，无人工接触
```
```yaml
文档: 配置
方案:
  - {种类: 定级方法, 采用: 可能的后果}
---
文档: 风险
风险点:
  - 编号: FX-1
    要件: [可能受党纪政务处分]
    等级: 中风险
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.grading import INPUTS, SCORES, Grading, grading_of
from liuquan_cli.rules.constrain.held import risks_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ322",
    "risk-level-unexplained",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(四)2", "襄垣方案 四(二)2(2)"),
    serves=("RK-07", "RK-08", "RK-09", "DIFF-06"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find levels that the adopted method does not give and no reason explains."""
    risks = risks_of(power, department)
    if not risks:
        return
    grading = department.derived(grading_of)
    score_of = SCORES.get(grading.method)
    levels = department.scheme(RiskLevel)
    for risk in risks:
        for index, one in enumerate(risk.criteria):
            if one not in grading.criteria:
                yield _unknown(power, risk, index, grading)
        if score_of is None or risk.level_reason or not risk.level:
            continue
        score = score_of(risk)
        expected = grading.level_for(score, risk.criteria)
        if not expected and score is None and not risk.criteria:
            yield RULE.at(
                risk,
                "等级",
                message=say(
                    "「{power}」的风险点 {risk} 定为「{level}」，没有写全定级要用的{inputs}",
                    power=power.name, risk=risk.id, level=risk.level,
                    inputs=quoted(INPUTS[grading.method]),
                ),
                remedy=say(
                    "按「{method}」的方法补上，或者在「等级理由」写明为什么这样定",
                    method=grading.name,
                ),
            )  # fmt: skip
        elif expected and expected != levels.canonical(risk.level):
            yield RULE.at(
                risk,
                "等级",
                message=say(
                    "「{power}」的风险点 {risk} 按「{method}」应为「{expected}」，"
                    "写的是「{level}」，没有写理由",
                    power=power.name, risk=risk.id, method=grading.name, expected=expected,
                    level=risk.level,
                )
                if score is None
                else say(
                    "「{power}」的风险点 {risk} 按「{method}」得 {score} 分，应为「{expected}」，"
                    "写的是「{level}」，没有写理由",
                    power=power.name, risk=risk.id, method=grading.name, expected=expected,
                    level=risk.level, score=score,
                ),
                remedy=say(
                    "改为「{expected}」，或者在「等级理由」写明为什么另定", expected=expected
                ),
            )  # fmt: skip


def _unknown(power: Power, risk: Risk, index: int, grading: Grading) -> Finding:
    return RULE.at(
        risk,
        "要件",
        index,
        message=say(
            "「{power}」的风险点 {risk} 写了要件「{one}」，采用的定级方法「{method}」没有这一要件",
            power=power.name, risk=risk.id, one=risk.criteria[index], method=grading.name,
        ),
        remedy=say("改为方法中的要件{known}，或者删去", known=quoted(grading.criteria))
        if grading.criteria
        else say("这个方法不用要件，删去"),
    )  # fmt: skip
