"""三重一大事项没有集体讨论决定

## 检查什么
归入三重一大的「类别」，或者按「额度分档」应由集体决定的事项，
有了结果、已经公布或者开始执行的，写明决定它的「会议」；会议在公布和执行之前召开；
写了「应急处置」的，可以事后补开。大额资金使用（「三重一大」方案中写了「按档」的）和没有写类别的，
按分档由一个岗位决定的小额支出不要求开会。
## 为什么
孝义方案 四(六)1「坚持“三重一大”事项集体讨论决定」。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免, 结果: 两名科长轮岗, 公布日期: 2026-03-02,
     依据: [{依据: 行政许可法}], 留痕: [{种类: 文书, 位置: 档案室1号}]}
```
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免, 结果: 两名科长轮岗, 执行日期: 2026-02-01,
     集体讨论: {会议: HY-1, 日期: 2026-03-02, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-02, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免, 结果: 两名科长轮岗, 执行日期: 2026-04-01,
     集体讨论: {会议: HY-1, 日期: 2026-03-02, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-02, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import MajorKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import decided_on, is_decided, tier_of, tiers_for

RULE = Rule(
    "LQ338",
    "major-matter-not-decided-together",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1", "孝义方案 三(二)"),
    serves=("TZ-01", "DP-01", "DP-06"),
    since=Profile.公开,
)


def _asks_for_meeting(decision: Decision, department: Department) -> bool:
    """Whether a body must decide: by the kind of matter, of large sums by the tier."""
    member = department.scheme(MajorKind).member(decision.category)
    by_tier = not decision.category or (member is not None and member.by_tier)
    if decision.amount_yuan is not None and by_tier:
        tier = tier_of(decision.amount_yuan, tiers_for(decision.purpose, department))
        if tier is not None:
            return tier.decider in department.bodies
    return bool(decision.category)


def check(department: Department) -> Iterator[Finding]:
    """Find major matters that were carried out without a meeting, or before it."""
    for decision in department.all(Decision):
        if not is_decided(decision, department) or not _asks_for_meeting(decision, department):
            continue
        if decision.collective is None or not decision.collective.meeting:
            yield RULE.at(
                decision,
                "集体讨论",
                message=say(
                    "「{decision}」已经有了结果，没有写由哪次会议讨论决定", decision=decision.name
                ),
                remedy=say("在「集体讨论」写明会议；没有开会的，停止执行，提交集体讨论"),
            )
            continue
        on = decided_on(decision, department)
        for field, day in (
            ("公布日期", decision.published_on),
            ("执行日期", decision.executed_since),
        ):
            if on is not None and day is not None and day < on and not decision.emergency:
                yield RULE.at(
                    decision,
                    field,
                    message=say(
                        "「{decision}」的{field}是 {day}，{on} 才开会讨论决定",
                        decision=decision.name, field=field,
                        day=day.isoformat(), on=on.isoformat(),
                    ),
                    remedy=say("先集体讨论决定，再公布和执行；日期有误的改正"),
                )  # fmt: skip
