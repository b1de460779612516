"""没有走完审定程序就公布

## 检查什么
「状态」是公布的权力，「清理」的「审定」依次走完采用的「审批链」的每个环节；
退回的，同一环节以后又通过；日期不倒退。
## 为什么
孝义方案 四(三)2「经市编办等部门审核确认,并对反馈情况进行核实后,提请市委有关会议审定」；
长治方案 四(二)2「经审核确定后向社会公开发布」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    清理:
      审定:
        - {环节: 党组审定, 主体: 局党组, 日期: 2026-02-10, 结果: 通过}
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    清理:
      审定:
        - {环节: 法制审核, 主体: 法制科, 日期: 2026-02-02, 结果: 通过}
        - {环节: 党组审定, 主体: 局党组, 日期: 2026-02-10, 结果: 退回}
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    清理:
      审定:
        - {环节: 法制审核, 主体: 法制科, 日期: 2026-02-12, 结果: 通过}
        - {环节: 党组审定, 主体: 局党组, 日期: 2026-02-10, 结果: 通过}
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    清理:
      审定:
        - {环节: 法制审核, 主体: 法制科, 日期: 2026-02-02, 结果: 退回}
        - {环节: 法制审核, 主体: 法制科, 日期: 2026-02-06, 结果: 修改后通过}
        - {环节: 党组审定, 主体: 局党组, 日期: 2026-02-10, 结果: 通过}
```
"""

from collections.abc import Iterator, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import ApprovalStage
from liuquan_cli.model.shared import Approval
from liuquan_cli.model.text import say
from liuquan_cli.model.vocabulary import Vocabulary

RULE = Rule(
    "LQ113",
    "approval-incomplete",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)2", "长治方案 四(二)2", "襄垣方案 五(二)"),
    serves=("CL-04", "CL-05", "CL-16", "CL-20", "DIFF-21"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers made public before the adopted pipeline of approval was walked to its end."""
    if power.state != "公布":
        return
    approvals = power.cleanup.approvals if power.cleanup else ()
    chain = department.scheme(ApprovalStage)
    missing = _first_missing(approvals, chain)
    returned = {
        chain.canonical(a.stage): index for index, a in enumerate(approvals) if a.result == "退回"
    }
    if missing and missing not in returned:
        yield RULE.at(
            power,
            "清理",
            "审定",
            message=say(
                "「{power}」已经公布，审定没有走到「{stage}」，或者次序不对；应当依次是：{chain}",
                power=power.name, stage=missing, chain=" → ".join(_ordered(chain)),
            ),
            remedy=say("补上这个环节的审核记录；没有审定的，「状态」退回确权"),
        )  # fmt: skip
    for stage, index in returned.items():
        later = (a for a in approvals[index + 1 :] if chain.canonical(a.stage) == stage)
        if not any(a.result != "退回" for a in later):
            yield RULE.at(
                power,
                "清理",
                "审定",
                index,
                "结果",
                message=say(
                    "「{power}」在「{stage}」被退回，以后没有通过，却已经公布",
                    power=power.name, stage=stage,
                ),
                remedy=say("修改后重新审核，补记结果；没有审定的，「状态」退回确权"),
            )  # fmt: skip
    yield from _backwards(power, approvals)


def _ordered(chain: Vocabulary[ApprovalStage]) -> list[str]:
    return [member.name for member in sorted(chain.members, key=lambda m: m.rank or 0)]


def _first_missing(approvals: Sequence[Approval], chain: Vocabulary[ApprovalStage]) -> str:
    """The first stage of the chain that was not passed after those before it; "" for none."""
    passed = iter([chain.canonical(a.stage) for a in approvals if a.result != "退回"])
    return next((stage for stage in _ordered(chain) if stage not in passed), "")


def _backwards(power: Power, approvals: Sequence[Approval]) -> Iterator[Finding]:
    latest: Approval | None = None
    for index, approval in enumerate(approvals):
        if approval.on is None:
            continue
        if latest is not None and latest.on is not None and approval.on < latest.on:
            yield RULE.at(
                power,
                "清理",
                "审定",
                index,
                "日期",
                message=say(
                    "「{power}」的「{stage}」在 {day}，早于在它前面的「{earlier}」{before}",
                    power=power.name, stage=approval.stage, day=approval.on.isoformat(),
                    earlier=latest.stage, before=latest.on.isoformat(),
                ),
                remedy=say("按先后次序写，改正写错的日期"),
            )  # fmt: skip
        else:
            latest = approval
