"""重大的权力调整没有作为重大决策讨论

## 检查什么
标了「重大: 是」的权力，清理结论让它退出清单的（取消、下放、转移、合并等），
有一件「决策事项」的「权力」写着它，并且写了集体讨论的会议。
没有用「决策事项」记录的单位不检查。
## 为什么
孝义方案 二(五)「民主制订工作方案,民主决定重大改革,民主监督试点进程」。
## 反例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-9
    名称: 甲类许可
    类别: 行政许可
    行使主体: 业务科
    重大: 是
    清理: {结论: 取消, 意见: 取消, 理由: 依据废止, 监管单位: 法制科, 监管办法: ZD-1}
---
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范}
```
## 正例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-9
    名称: 甲类许可
    类别: 行政许可
    行使主体: 业务科
    重大: 是
    清理: {结论: 取消, 意见: 取消, 理由: 依据废止, 监管单位: 法制科, 监管办法: ZD-1}
---
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 取消甲类许可, 权力: [QL-9],
     集体讨论: {会议: HY-1, 日期: 2026-02-10, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-02-10, 议题: [取消许可],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ359",
    "major-reform-not-decided",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 二(五)",),
    serves=("DP-12", "X-15"),
    since=Profile.公开,
)


def _decided(department: Department) -> frozenset[str]:
    """The powers that decisions taken together were about."""
    return frozenset(
        power
        for decision in department.all(Decision)
        if decision.collective is not None and decision.collective.meeting
        for power in decision.powers
    )


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a major power that leaves the list though no meeting is on record to have said so."""
    if not power.major or power.cleanup is None or not department.leaves(power):
        return
    if department.all(Decision) and power.id not in department.derived(_decided):
        yield RULE.at(
            power,
            "清理",
            "结论",
            message=say(
                "「{power}」是重大权力，结论是「{disposition}」，没有作为重大决策讨论的记录",
                power=power.name, disposition=power.cleanup.disposition,
            ),
            remedy=say("集体讨论决定，在「决策事项」记录，「权力」里写 {id}", id=power.id),
        )  # fmt: skip
