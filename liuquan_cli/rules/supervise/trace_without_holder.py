"""痕迹追不到人

## 检查什么
「痕迹」里的岗位在那一天有人任职（「单位」的「任职」）。从来没有写过任职的岗位由 LQ212 检查。
## 为什么
孝义方案 三(六)「有据可查、有责可追」；襄垣方案 四(一)4「便于终身责任追究和责任倒查」：
只有岗位和日期，查不到是谁，责任就落不到人。
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
