"""办件的痕迹不全

## 检查什么
办结的「办件」，这项权力的流程里必经的每个环节都有一条「痕迹」，环节名称与流程相同；
每条痕迹写明岗位、日期、意见和附件摘要（SHA-256，六十四位十六进制）。申请人和外单位的环节、
可以不经过的分支，不查。
## 为什么
孝义方案 三(六)：「探索建立权力运行痕迹管理制度,使违规、违纪、违法等滥用权力行为有据可查、
有责可追、有罪可惩」；襄垣方案 四(一)4：「有效防止决策失误,便于终身责任追究和责任倒查」。
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
      - 环节: 决定
        岗位: 科长
        日期: 2026-05-15
        意见: 准予
        附件摘要: d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35
      - 环节: 批复
        岗位: 经办岗
        日期: 2026-05-18
        意见: 制证
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
      - 环节: 送达
        岗位: 经办岗
        日期: 2026-05-19
        意见: 已送达
        附件摘要: 4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a
```
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    痕迹:
      - {环节: 决定, 附件摘要: ~}
```
## 正例
```yaml
# 办件 BJ-1 的其余内容照常
文档: 监督
办件:
  - 编号: BJ-1
    痕迹:
      - 环节: 决定
        岗位: 科长
        日期: 2026-05-15
        意见: 准予
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Step
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.traces import case_steps, steps_by_name
from liuquan_cli.rules.wording import quoted

_digest = re.compile(r"[0-9a-fA-F]{64}").fullmatch

RULE = Rule(
    "LQ519",
    "case-trace-incomplete",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "长治方案 三(六)", "襄垣方案 四(一)4"),
    serves=("TR-07", "TR-01"),
    since=Profile.常态,
    reads=("权力清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find closed cases that skipped a step, and traces that do not say who, when and what."""
    for case in department.all(HandledCase):
        known = steps_by_name(case, department)
        if known:
            yield from _steps(case, known, department)
        for index, trace in enumerate(case.trace):
            given = {"岗位": trace.post, "日期": trace.on, "意见": trace.opinion}
            lacking = [key for key, value in given.items() if not value]
            if not _digest(trace.digest):
                lacking.append("附件摘要")
            if lacking:
                yield RULE.at(
                    case,
                    "痕迹",
                    index,
                    message=say(
                        "办件 {case} 的环节「{step}」没有写全{fields}",
                        case=case.id, step=trace.stage, fields=quoted(lacking),
                    ),
                    remedy=say("写明由谁、哪天、什么意见，附件写 SHA-256 的六十四位值"),
                )  # fmt: skip


def _steps(case: HandledCase, known: dict[str, Step], department: Department) -> Iterator[Finding]:
    for index, trace in enumerate(case.trace):
        if trace.stage not in known:
            yield RULE.at(
                case,
                "痕迹",
                index,
                "环节",
                message=say(
                    "办件 {case} 的环节「{step}」，流程里没有", case=case.id, step=trace.stage
                ),
                remedy=say("写成流程里的环节名称：{names}", names=quoted(known)),
            )
    if case.closed_on is not None and (missing := case_steps(case, department)):
        yield RULE.at(
            case,
            *(("痕迹",) if case.trace else ()),
            message=say(
                "办件 {case} 已经办结，没有环节{steps}的痕迹", case=case.id, steps=quoted(missing)
            ),
            remedy=say("补上这些环节由谁、哪天、什么意见；确实没有经过的，是程序违法"),
        )
