"""环节由别的岗位办理

## 检查什么
「痕迹」里的岗位是流程这个环节的岗位、协办岗位，或者是它的代理岗位（AB角）。
## 为什么
孝义方案 三(二)「不同性质的权力由不同岗位行使」「分事行权、分岗设权」，三(六)「有责可追」：
流程写由谁办，实际由别人办，分开的权就合上了。
## 反例
```yaml
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-05-11
    办结日期: 2026-05-19
    结果: 准予许可
    结果告知: 告知当事人
    告知日期: 2026-05-19
    痕迹:
      - 环节: 受理
        岗位: 经办岗
        日期: 2026-05-11
        意见: 受理
        附件摘要: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
      - 环节: 审查
        岗位: 审查岗
        日期: 2026-05-13
        意见: 符合条件
        附件摘要: 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
      - 环节: 法制审核
        岗位: 法制岗
        日期: 2026-05-14
        意见: 合法
        附件摘要: d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35
      - 环节: 决定
        岗位: 经办岗
        日期: 2026-05-15
        意见: 准予
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
      - 环节: 批复
        岗位: 经办岗
        日期: 2026-05-18
        意见: 制证
        附件摘要: 4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a
      - 环节: 送达
        岗位: 经办岗
        日期: 2026-05-19
        意见: 已送达
        附件摘要: ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d
```
## 正例
```yaml
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-05-11
    办结日期: 2026-05-19
    结果: 准予许可
    结果告知: 告知当事人
    告知日期: 2026-05-19
    痕迹:
      - 环节: 受理
        岗位: 经办岗
        日期: 2026-05-11
        意见: 受理
        附件摘要: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
      - 环节: 审查
        岗位: 审查岗
        日期: 2026-05-13
        意见: 符合条件
        附件摘要: 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
      - 环节: 法制审核
        岗位: 法制岗
        日期: 2026-05-14
        意见: 合法
        附件摘要: d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35
      - 环节: 决定
        岗位: 科长
        日期: 2026-05-15
        意见: 准予
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
      - 环节: 批复
        岗位: 经办岗
        日期: 2026-05-18
        意见: 制证
        附件摘要: 4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a
      - 环节: 送达
        岗位: 经办岗
        日期: 2026-05-19
        意见: 已送达
        附件摘要: ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import StandIn
from liuquan_cli.rules.supervise.traces import steps_by_name

RULE = Rule(
    "LQ523",
    "case-handled-by-other-post",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "孝义方案 三(六)"),
    serves=("TR-07", "X-18"),
    since=Profile.常态,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find steps that a post handled which the flow does not name, nor lets stand in."""
    deputies: dict[str, set[str]] = {}
    for one in department.all(StandIn):
        deputies.setdefault(one.post, set()).add(one.stand_in)
    for case in department.all(HandledCase):
        known = steps_by_name(case, department)
        for index, trace in enumerate(case.trace):
            step = known.get(trace.stage)
            if step is None or not step.post or trace.post not in department.posts:
                continue
            if trace.post not in {step.post, *step.assisting, *deputies.get(step.post, ())}:
                yield RULE.at(
                    case,
                    "痕迹",
                    index,
                    "岗位",
                    message=say(
                        "办件 {case} 的环节「{step}」由「{post}」办理，流程写的是「{right}」",
                        case=case.id, step=trace.stage, post=trace.post, right=step.post,
                    ),
                    remedy=say("由流程写的岗位办理；代理的，在「单位」的「AB角」写明"),
                )  # fmt: skip
