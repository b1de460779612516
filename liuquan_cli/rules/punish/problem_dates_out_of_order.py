"""问题台账的日期前后颠倒

## 检查什么
问题的发现日期、反馈日期、处理日期、验证日期依次不早于前一个，没有一个在今天之后。
## 为什么
孝义方案 二(二)「完善情况反馈、问题处理和监督问责机制」：先反馈、再处理、再验证。
## 反例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-05-04
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    反馈日期: 2026-05-06
    处理: 统一清单
    处理日期: 2026-05-05
```
## 正例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-05-04
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    反馈日期: 2026-05-06
    处理: 统一清单
    处理日期: 2026-05-20
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import dates_of, reversed_pairs

RULE = Rule(
    "LQ619",
    "problem-dates-out-of-order",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 二(二)", "长治方案 三(三)"),
    serves=("X-12", "X-14", "P3-08"),
    since=Profile.公开,
)
_KEYS = ("日期", "反馈日期", "处理日期", "验证日期")


def check(department: Department) -> Iterator[Finding]:
    """Find problems whose dates run backwards or lie ahead."""
    for issue in department.all(Issue):
        stamps = dates_of(issue, _KEYS)
        for earlier, later in reversed_pairs(stamps):
            yield RULE.at(
                issue,
                later.key,
                message=say(
                    "问题 {issue} 的{later}（{b}）早于{earlier}（{a}）",
                    issue=issue.id, later=later.key, b=str(later.on),
                    earlier=earlier.key, a=str(earlier.on),
                ),
                remedy=say("对照台账改正日期"),
            )  # fmt: skip
        for stamp in stamps:
            if stamp.on > department.day:
                yield RULE.at(
                    issue,
                    stamp.key,
                    message=say(
                        "问题 {issue} 的{key}是 {day}，还没有到",
                        issue=issue.id, key=stamp.key, day=str(stamp.on),
                    ),
                    remedy=say("事情发生以后再记；没有发生的，去掉这个日期"),
                )  # fmt: skip
