"""放权和监管没有接上

## 检查什么
退出清单的权力，写了「放权日期」或者「监管起始」的，两个都写；监管从放权的那一天（至迟第二天）起，
早于放权日期的也要核对。
## 为什么
襄垣方案 四(二)1(2)「做好权力“放”和“管”的有效衔接」，
「既要防止管理缺位,又要防止监管错位和越位」：放了几天才管，这几天没有人管；还没有放就算监管，写的不是放权以后的监管。
## 反例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知, 放权日期: 2026-03-01, 监管起始: 2026-04-01}
    状态: 清权
```
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知, 放权日期: 2026-03-01, 监管起始: 2026-02-01}
    状态: 清权
```
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知, 放权日期: 2026-03-01}
    状态: 清权
```
## 正例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知, 放权日期: 2026-03-01, 监管起始: 2026-03-02}
    状态: 清权
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import Text, say

RULE = Rule(
    "LQ141",
    "release-and-regulation-apart",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 四(二)1(2)",),
    serves=("CL-24", "CL-26", "CL-27"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers given up whose regulation begins before, or long after, they were."""
    cleanup = power.cleanup
    if cleanup is None or not (cleanup.released_on or cleanup.regulated_since):
        return
    if not department.leaves(power):
        return
    released, regulated = cleanup.released_on, cleanup.regulated_since
    message: Text
    if released is None or regulated is None:
        missing = "监管起始" if released else "放权日期"
        message = say("「{power}」没有写「{field}」", power=power.name, field=missing)
        remedy = say("补上「{field}」，说明放和管怎样衔接", field=missing)
    elif regulated < released:
        missing = "监管起始"
        message = say(
            "「{power}」的监管从 {regulated} 起，早于放权的 {released}",
            power=power.name, regulated=regulated.isoformat(), released=released.isoformat(),
        )  # fmt: skip
        remedy = say("写放权以后的监管从哪一天起；日期写错的，改正")
    elif (regulated - released).days > 1:
        missing = "监管起始"
        message = say(
            "「{power}」{released} 放权，{regulated} 才监管，中间有 {days} 天没有人管",
            power=power.name, released=released.isoformat(), regulated=regulated.isoformat(),
            days=(regulated - released).days,
        )  # fmt: skip
        remedy = say("监管从放权的那一天起；确有空档的，写明由谁临时监管，改正日期")
    else:
        return
    yield RULE.at(power, "清理", missing, message=message, remedy=remedy)
