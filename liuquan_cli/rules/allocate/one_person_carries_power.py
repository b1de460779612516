"""一个人能把一项权力从头办到尾

## 检查什么
流程有两个以上由本单位岗位承担的环节时，没有哪一天、哪一个人任职的岗位加起来够办完所有这些环节。
由集体承担的环节，一个人办不了；决定都由外单位作的，一个人也办不完，不查。
## 为什么
孝义方案 三(二)「分级授权、分事行权、分岗设权」：两两分离都不违反，一个人仍可能走完全程，
所以要看每个人所任的全部岗位。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    程序来源: 便民
    环节:
      - {名称: 审查, 岗位: 经办岗}
      - {名称: 法制审核, 岗位: ~, 办理人: 县司法局}
      - {名称: 决定, 岗位: 审查岗, 种类: 告知, 职能: 执行}
---
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 经办岗, 自: 2026-05-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
## 正例
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 经办岗, 自: 2026-05-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
"""

from collections.abc import Iterator, Mapping

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.carrying import decides
from liuquan_cli.rules.allocate.separation import kept_flows, rules_of
from liuquan_cli.rules.allocate.terms import days, in_force, terms_behind, terms_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ206",
    "one-person-carries-power",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)",),
    serves=("P2-02", "P2-03", "P2-08"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a person who on some day holds every post that a flow needs."""
    terms, acts = terms_of(department), rules_of(department).acts
    for flow in kept_flows(power, department):
        steps = [step for step in steps_of(flow) if step.post]
        if len(steps) < 2 or _decided_outside(flow, acts):
            continue
        for alone in terms.together(frozenset(step.post for step in steps)):
            spans = in_force(alone.spans, power)
            if spans:
                posts = dict.fromkeys(step.post for step in steps)
                yield RULE.at(
                    flow,
                    "环节",
                    message=say(
                        "{person}在 {days} 任{posts}，一个人就能办完「{power}」的 {count} 个环节",
                        person=alone.person, days=days(spans), posts=quoted(posts),
                        power=power.name, count=len(steps),
                    ),
                    remedy=say("至少让另一个人承担其中的审查、监督或决定环节"),
                    related=terms_behind(department, alone.person, posts, spans),
                )  # fmt: skip


def _decided_outside(flow: Flow, acts: Mapping[str, str]) -> bool:
    """Whether `flow` is decided, and by nobody of the unit."""
    deciding = [step for step in steps_of(flow) if decides(step, acts)]
    return bool(deciding) and not any(step.post for step in deciding)
