"""没有通过合法性审查就上会

## 检查什么
写了合法性审查的决策事项：审查意见不晚于会议当天出具；结论为「不合法」的没有提交讨论。
国家尚无明确规定的探索性改革，在「探索性改革」写明示的法律风险，可以提交。没有审查的由 LQ340 检查。
写了「应急处置」的不检查。
## 为什么
襄垣方案 四(一)2「重大决策事项要交由法制机构进行合法性审查,然后召开集体会议讨论决定」；
重大行政决策程序暂行条例第二十五条「决策草案未经合法性审查或者经审查不合法的，不得提交决策机关讨论」，
「对国家尚无明确规定的探索性改革决策事项，可以明示法律风险，提交决策机关讨论」。
## 反例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 科长轮岗
    类别: 重要干部任免
    合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-18, 岗位: 法制岗, 结论: 不合法,
      意见: 超越权限, 文书: 1号}
    集体讨论: {会议: HY-1, 日期: 2026-03-20, 结果: 同意}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 科长轮岗
    类别: 重要干部任免
    合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-23, 岗位: 法制岗, 结论: 合法, 意见: 符合规定,
      文书: 1号}
    集体讨论: {会议: HY-1, 日期: 2026-03-20, 结果: 同意}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
## 正例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 科长轮岗
    类别: 重要干部任免
    合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-18, 岗位: 法制岗, 结论: 合法, 意见: 符合规定,
      文书: 1号}
    集体讨论: {会议: HY-1, 日期: 2026-03-20, 结果: 同意}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import decided_on, regular, weighed

RULE = Rule(
    "LQ345",
    "decided-without-clearance",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)2", "重大行政决策程序暂行条例第二十五条"),
    serves=("DP-06", "DP-08"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find matters that went to the meeting before they were cleared, or though unlawful."""
    for decision in regular(department):
        review, day = decision.legal_review, decided_on(decision, department)
        if review is None or day is None:
            continue
        if review.conclusion == "不合法" and not review.exploratory:
            found = RULE.at(
                decision,
                "合法性审查",
                "结论",
                message=say(
                    "「{decision}」审查结论是不合法，{day} 仍然上会", decision=decision.name,
                    day=day.isoformat(),
                ),
                remedy=say("停止执行，修改以后重新审查；属探索性改革的，写明示的法律风险"),
            )  # fmt: skip
            yield weighed(found, department)
        if review.on is not None and review.on > day:
            found = RULE.at(
                decision,
                "合法性审查",
                "日期",
                message=say(
                    "「{decision}」{day} 开会决定，合法性审查意见 {on} 才出具",
                    decision=decision.name, day=day.isoformat(), on=review.on.isoformat(),
                ),
                remedy=say("先审查、后上会；日期有误的改正"),
            )  # fmt: skip
            yield weighed(found, department)
