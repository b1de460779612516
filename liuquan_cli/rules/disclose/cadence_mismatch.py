"""公开的时效与内容的性质不符

## 检查什么
「公开」同时写了「性质」和「时效」的，时效是采用的「内容性质」方案给这种性质定的时效。
四种内容和两种内容定的不同，以配置采用的为准。
## 为什么
孝义方案 三(四)、长治方案 三(四)「固定内容长期公开、常规工作定期公开、阶段性工作分期公开、
临时性工作随时公开」；孝义方案 四(五)1「公开的时限应与内容相适应,凡具有相对稳定性或经常性的,
应长期公开;属阶段性或临时性的,应随时公开」。
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-1, 公开: {性质: 固定内容, 时效: 随时公开}}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-1, 公开: {性质: 常规工作, 时效: 定期公开}, 周期: 每季}
```
```yaml
文档: 配置
方案:
  - {种类: 内容性质, 采用: 两种内容}
---
文档: 权力清单
事项:
  - {编号: QL-1, 公开: {性质: 经常性内容, 时效: 长期公开}}
---
文档: 公开目录
条目:
  - {编号: GK-1, 公开: {性质: 经常性内容, 时效: 长期公开}}
  - {编号: GK-2, 公开: {性质: 经常性内容, 时效: 长期公开}}
  - {编号: GK-3, 公开: {性质: 经常性内容, 时效: 长期公开}}
  - {编号: GK-4, 公开: {性质: 阶段性内容, 时效: 随时公开}}
  - {编号: GK-5, 公开: {性质: 经常性内容, 时效: 长期公开}}
  - {编号: GK-6, 公开: {性质: 经常性内容, 时效: 长期公开}}
  - {编号: GK-7, 公开: {性质: 经常性内容, 时效: 长期公开}}
  - {编号: GK-8, 公开: {性质: 经常性内容, 时效: 长期公开}}
  - {编号: GK-9, 公开: {性质: 经常性内容, 时效: 长期公开}, 类别: ~}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import Cadence, ContentNature
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.withheld import READS, called, disclosures

RULE = Rule(
    "LQ408",
    "cadence-mismatch",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "长治方案 三(四)", "孝义方案 四(五)1"),
    serves=("DS-01", "DS-02", "DS-16", "DIFF-05"),
    since=Profile.公开,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find a cadence that is not the one the scheme in force gives for the nature."""
    natures, cadences = department.scheme(ContentNature), department.scheme(Cadence)
    for item, disclosure in disclosures(department):
        nature = natures.member(disclosure.nature)
        if nature is None or not nature.cadence or not disclosure.cadence:
            continue
        if cadences.canonical(disclosure.cadence) != cadences.canonical(nature.cadence):
            yield RULE.at(
                item,
                "公开",
                "时效",
                message=say(
                    "「{item}」是{nature}，应当{right}，写的是{written}",
                    item=called(item), nature=nature.name,
                    right=nature.cadence, written=disclosure.cadence,
                ),
                remedy=say("「时效」改为{right}；性质写错的，改「性质」", right=nature.cadence),
            )  # fmt: skip
