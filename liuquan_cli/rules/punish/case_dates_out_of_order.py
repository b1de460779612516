"""案件的日期前后颠倒

## 检查什么
案件的发现日期、报告日期、立案日期、处理日期依次不早于前一个；移送日期不早于发现日期；
没有一个在今天之后。
## 为什么
长治方案 四(二)7「按照对违纪违法问题早发现、早报告的要求」。先处理后立案、先报告后发现，
记录就不可信。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    发现日期: 2026-06-03
    报告日期: 2026-06-02
    形式: [批评教育]
    处理日期: 2026-06-04
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    发现日期: 2026-06-02
    报告日期: 2026-06-02
    立案日期: 2026-06-03
    形式: [批评教育]
    处理日期: 2026-06-04
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import dates_of, reversed_pairs

RULE = Rule(
    "LQ609",
    "case-dates-out-of-order",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)7",),
    serves=("P6-13", "AC-09"),
    since=Profile.公开,
)
_KEYS = ("发现日期", "报告日期", "立案日期", "处理日期")


def check(department: Department) -> Iterator[Finding]:
    """Find cases whose dates run backwards or lie ahead."""
    for case in department.all(AccountabilityCase):
        stamps = dates_of(case, _KEYS)
        for earlier, later in reversed_pairs(stamps):
            yield RULE.at(
                case,
                later.key,
                message=say(
                    "案件 {case} 的{later}（{b}）早于{earlier}（{a}）",
                    case=case.id, later=later.key, b=str(later.on),
                    earlier=earlier.key, a=str(earlier.on),
                ),
                remedy=say("对照文书改正日期"),
            )  # fmt: skip
        for stamp in stamps:
            if stamp.on > department.day:
                yield RULE.at(
                    case,
                    stamp.key,
                    message=say(
                        "案件 {case} 的{key}是 {day}，还没有到",
                        case=case.id, key=stamp.key, day=str(stamp.on),
                    ),
                    remedy=say("事情发生以后再记；没有发生的，去掉这个日期"),
                )  # fmt: skip
        if case.transfer and case.transfer.on > department.day:
            yield RULE.at(
                case,
                "移送",
                "日期",
                message=say(
                    "案件 {case} 的{key}是 {day}，还没有到",
                    case=case.id, key="移送日期", day=str(case.transfer.on),
                ),
                remedy=say("事情发生以后再记；没有发生的，去掉这个日期"),
            )  # fmt: skip
        if case.transfer and case.found_on and case.transfer.on < case.found_on:
            yield RULE.at(
                case,
                "移送",
                "日期",
                message=say(
                    "案件 {case} {sent} 移送，早于发现日期 {found}",
                    case=case.id, sent=str(case.transfer.on), found=str(case.found_on),
                ),
                remedy=say("对照文书改正日期"),
            )  # fmt: skip
