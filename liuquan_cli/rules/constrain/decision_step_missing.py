"""重大决策缺少一步

## 检查什么
重大决策走完「决策步骤」方案的各步（默认是公众参与、专家论证、风险评估、合法性审查、集体讨论决定）：
已经决定的，每一步都有记录；还在办的，后一步开始了，前面各步都有记录。
依法不需要的一步写「不适用」和理由。政府部门的重大决策五步都要；
其他机关、其他类别，「三重一大标准」的「程序」里写了哪一步，就要哪一步。
重大行政决策程序暂行条例不适用的机关，只是警告。写了「应急处置」的不检查（条例第三条）。
没有开会的由 LQ338 检查。
## 为什么
襄垣方案 四(一)2
「把公众参与、专家论证、风险评估、合法性审查、集体讨论决定确定为重大行政决策法定程序」。
重大行政决策程序暂行条例第二十五条：
「决策草案未经合法性审查或者经审查不合法的，不得提交决策机关讨论」，
第四十二条：县级以上人民政府部门「参照本条例规定执行」。
## 反例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 服务规范
    类别: 重大决策
    公众参与: {形式: [座谈会], 自: 2026-03-02, 至: 2026-03-06}
    合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-18, 岗位: 法制岗, 结论: 合法, 意见: 符合规定,
      文书: 1号}
    专家论证: {不适用: 不涉及专业技术问题}
```
## 正例
```yaml
文档: 决策
决策事项:
  - 编号: JC-1
    名称: 服务规范
    类别: 重大决策
    公众参与: {形式: [座谈会], 自: 2026-03-02, 至: 2026-03-06}
    专家论证: {不适用: 不涉及专业技术问题}
    风险评估: {不适用: 已由县政府统一评估，不重复}
    合法性审查: {收到日期: 2026-03-09, 日期: 2026-03-18, 岗位: 法制岗, 结论: 合法, 意见: 符合规定,
      文书: 1号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import regular, weighed
from liuquan_cli.rules.constrain.decision_steps import passed

RULE = Rule(
    "LQ340",
    "decision-step-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=(
        "襄垣方案 四(一)2",
        "重大行政决策程序暂行条例第二十五条",
        "重大行政决策程序暂行条例第四十二条",
    ),
    serves=("DP-01", "DP-05", "DP-06", "P5-07"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find decisions that left out a step which they had to take."""
    for decision in regular(department):
        for step in passed(decision, department):
            if step.required and step.part is None and not step.collective:
                found = RULE.at(
                    decision,
                    step.member.part,
                    message=say(
                        "「{decision}」没有「{step}」的记录",
                        decision=decision.name, step=step.member.name,
                    ),
                    remedy=say(
                        "补做「{step}」，写明日期、文书和结果；依法不需要的，写「不适用」和理由",
                        step=step.member.name,
                    ),
                )  # fmt: skip
                yield weighed(found, department)
