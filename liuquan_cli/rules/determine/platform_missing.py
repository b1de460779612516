"""应进平台没有进

## 检查什么
「涉及」公共资源交易、政务服务的事项，写明进入对应的「平台」（平台方案的「业务」）；两样都涉及的，
进入其中一个；没有进的，写明「平台例外」，并且「平台例外批准」写明批准的主体和日期。
进入要写「窗口」的平台的，写明在哪个窗口，没有写的是警告；能够网上审批、网上交易的可以没有窗口。
## 为什么
襄垣方案 四(一)1「凡是人口计生工作涉及公共资源交易和政务服务的要严格按照“六权治本”的规定统一在」
县两个平台办理，建立「应进必进制度」；长治方案 四(二)6「推行窗口“一站式”服务」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 涉及: [政务服务]}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 涉及: [政务服务], 平台例外: 需要到现场核验}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 涉及: [政务服务], 平台: 政务服务平台}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 涉及: [公共资源交易, 政务服务], 平台: 政务服务平台, 窗口: 二号窗口}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import Platform
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ155",
    "platform-missing",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(一)1", "长治方案 四(二)6"),
    serves=("PF-01", "PF-02", "PF-03", "PF-04", "PF-07", "P4-11", "DIFF-10"),
    since=Profile.公开,
)
_WITHOUT_WINDOW = ("网上审批", "网上交易")  # whoever can do it online needs no window


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers that must run on a platform and don't, without an approved exception."""
    if not power.matters or department.leaves(power):
        return
    platforms = department.scheme(Platform)
    entered = platforms.member(power.platform)
    there = entered is not None and entered.matter in power.matters  # an item enters one platform
    for index, matter in enumerate(power.matters):
        meant = [member for member in platforms.members if member.matter == matter]
        if not meant or there:
            continue
        approval = power.platform_exception_approval
        if not power.platform_exception:
            yield RULE.at(
                power,
                "涉及",
                index,
                message=say(
                    "「{power}」涉及{matter}，没有进入「{platform}」",
                    power=power.name, matter=matter, platform=meant[0].name,
                ),
                remedy=say("在「平台」写明进入哪个平台；确不能进的，报批后写「平台例外」"),
            )  # fmt: skip
        elif approval is None or not approval.body or approval.on is None:
            yield RULE.at(
                power,
                "平台例外批准",
                message=say("「{power}」不进平台，没有写谁在哪一天批准", power=power.name),
                remedy=say("在「平台例外批准」写明主体和日期；没有批准的，进入平台"),
            )
    if entered and entered.windowed and not power.window and power.online not in _WITHOUT_WINDOW:
        finding = RULE.at(
            power,
            "窗口",
            message=say(
                "「{power}」在「{platform}」办理，没有写哪个窗口",
                power=power.name, platform=entered.name,
            ),
            remedy=say("写明窗口；全程网上办理的，写明「网办深度」"),
        )  # fmt: skip
        yield msgspec.structs.replace(finding, severity=Severity.WARNING)
