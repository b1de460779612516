"""风险等级与指标不一致

## 检查什么
四项「指标」都打了分的风险点，分数之和按单位采用的「风险等级」方案（各级的「下限」）得出的等级，
与所写的「等级」一致；不一致的，写明「等级理由」。方案没有规定下限的不检查。
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
## 正例
```yaml
文档: 风险
风险点:
  - 编号: FX-1
    指标: {社会危害: 2, 国家集体危害: 2, 谋取私利: 2, 信访举报: 1}
    等级: 低风险
    等级理由: 材料已全程网上流转，无人工接触
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Indicators
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.constrain.held import risks_of

RULE = Rule(
    "LQ322",
    "risk-level-unexplained",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(四)2", "襄垣方案 四(二)2(2)"),
    serves=("RK-07", "RK-08", "RK-09"),
    since=Profile.公开,
)


def _score(indicators: Indicators) -> int | None:
    """The sum of the four scores; None while one is missing."""
    total = 0
    for score in (
        indicators.harm_to_society,
        indicators.harm_to_state,
        indicators.private_gain,
        indicators.complaints,
    ):
        if score is None:
            return None
        total += score
    return total


def _level(score: int, levels: Vocabulary) -> str:
    """The level with the highest threshold that `score` reaches; "" where there is none."""
    best, name = -1, ""
    for member in levels.members:
        if member.threshold is not None and best < member.threshold <= score:
            best, name = member.threshold, member.name
    return name


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find levels that the scores do not give and no reason explains."""
    levels = department.vocabulary("风险等级")
    for risk in risks_of(power, department):
        if risk.indicators is None or risk.level_reason or not risk.level:
            continue
        score = _score(risk.indicators)
        expected = "" if score is None else _level(score, levels)
        if score is not None and expected and expected != levels.canonical(risk.level):
            yield RULE.at(
                risk,
                "等级",
                message=say(
                    "「{power}」的风险点 {risk} 四项指标共 {score} 分，应为「{expected}」，"
                    "写的是「{level}」，没有写理由",
                    power=power.name, risk=risk.id, score=score, expected=expected,
                    level=risk.level,
                ),
                remedy=say(
                    "改为「{expected}」，或者在「等级理由」写明为什么另定", expected=expected
                ),
            )  # fmt: skip
