"""合法性审查的时间不够

## 检查什么
合法性审查从「收到日期」的次日到「日期」，不少于「限权期限」方案的期限（默认7个工作日）；
少于的写「缩短理由」。出具日期不早于收到日期。写了「应急处置」的不检查。
## 为什么
重大行政决策程序暂行条例第二十六条「送请合法性审查，应当保证必要的审查时间，一般不少于7个工作日」。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-17,
     岗位: 法制岗, 结论: 合法, 意见: 符合规定, 文书: 1号}}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-18,
     岗位: 法制岗, 结论: 合法, 意见: 符合规定, 文书: 1号}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import regular, weighed
from liuquan_cli.rules.constrain.limits import elapsed, limit_for

RULE = Rule(
    "LQ344",
    "legal-review-too-short",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("重大行政决策程序暂行条例第二十六条", "襄垣方案 四(一)2"),
    serves=("DP-06", "DP-08"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find reviews of legality that took less time than must be left for them."""
    limit = limit_for("合法性审查", department)
    if limit is None or limit.days is None:
        return
    for decision in regular(department):
        review = decision.legal_review
        if review is None or review.received_on is None or review.on is None:
            continue
        days = elapsed(review.received_on, review.on, limit, department)
        backwards = review.on < review.received_on
        if backwards or (days < limit.days and not review.short_reason):
            found = RULE.at(
                decision,
                "合法性审查",
                "日期",
                message=say(
                    "「{decision}」的合法性审查只用了 {days} 个工作日，不足 {least} 个",
                    decision=decision.name, days=days, least=limit.days,
                ),
                remedy=say("给足审查时间；有正当理由缩短的，写「缩短理由」"),
            )  # fmt: skip
            yield weighed(found, department)
