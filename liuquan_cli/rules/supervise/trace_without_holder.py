"""痕迹追不到人

## 检查什么
「痕迹」里的岗位在那一天有人任职（「单位」的「任职」）。从来没有写过任职的岗位由 LQ212 检查。
## 为什么
孝义方案 三(六)「有据可查、有责可追」；襄垣方案 四(一)4「便于终身责任追究和责任倒查」：
只有岗位和日期，查不到是谁，责任就落不到人。
## 反例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
---
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-06-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
## 正例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    痕迹:
      - {环节: 审查, 岗位: 审查岗, 日期: 2026-05-13}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ524",
    "trace-without-holder",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "襄垣方案 四(一)4"),
    serves=("TR-07", "TR-01"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find traces of a post that nobody held on the day."""
    for case in department.all(HandledCase):
        for index, trace in enumerate(case.trace):
            if trace.on is None or not department.tenures_of.get(trace.post):
                continue
            if not department.holders(trace.post, trace.on):
                yield RULE.at(
                    case,
                    "痕迹",
                    index,
                    "岗位",
                    message=say(
                        "办件 {case} 的环节「{step}」{on} 由「{post}」办理，那一天没有人任这个岗位",
                        case=case.id, step=trace.stage, on=trace.on.isoformat(), post=trace.post,
                    ),
                    remedy=say("补写那时的任职；代办的，写实际办理的岗位"),
                )  # fmt: skip
