"""应当分离的权力在同一个岗位

## 检查什么
同一事项的决策、执行、监督，按单位采用的「分离规则」中「同一事项」的各条，不由同一个岗位行使。
规则的「程度」是提醒的，只作警告；写了「自」「至」的，检查的这一天在施行才算。
## 为什么
孝义方案 三(二)「不同性质的权力由不同岗位行使」，「科学分解与平衡决策权、执行权、监督权」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {决策: 科长, 执行: 科长, 监督: 法制岗}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    分权: {决策: 科长, 执行: 经办岗, 监督: 法制岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.separation import graded, separated_in_power, split_path

RULE = Rule(
    "LQ201",
    "separated-powers-on-one-post",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-01", "P2-02", "P2-05", "P2-06"),
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a post that stands on both sides of a separation rule of one power."""
    for pair in separated_in_power(power, department):
        for post in pair.left_posts:
            if post in pair.right_posts:
                finding = RULE.at(
                    power,
                    *split_path(power, pair.right, post),
                    message=say(
                        "「{post}」对「{power}」既{left}又{right}，违反「{rule}」",
                        post=post, power=power.name, left=pair.left, right=pair.right,
                        rule=pair.rule.name,
                    ),
                    remedy=say("把其中一项权力交给另一个岗位"),
                )  # fmt: skip
                yield graded(finding, pair.rule)
