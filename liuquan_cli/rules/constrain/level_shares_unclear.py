"""上下层级的分工不清

## 检查什么
写了「层级分工」的流程：至少两个层级，每个层级写明「受理」「审核」「时限」，各层级时限之和不超过
「办结时限」的「承诺」（没有承诺的不超过「法定」）。环节里写了两个以上「层级」的，也要写「层级分工」，
环节的层级都在分工里。
## 为什么
襄垣方案 四(二)1(1)
「对涉及上下层级共同实施的,要明确各层级及相关部门所承担受理、审核、时限要求等内容」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    层级分工:
      - {层级: 镇级, 受理: 收件, 审核: 初审, 时限: 6}
      - {层级: 县级, 受理: 接收, 审核: 复审, 时限: 5}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    层级分工:
      - {层级: 镇级, 受理: 收件, 时限: 3}
      - {层级: 县级, 受理: 接收, 审核: 复审, 时限: 5}
```
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 受理, 层级: 镇级}
      - {名称: 审查, 层级: 县级}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    层级分工:
      - {层级: 镇级, 受理: 收件, 审核: 初审, 时限: 4}
      - {层级: 县级, 受理: 接收, 审核: 复审, 时限: 6}
    环节:
      - {名称: 受理, 层级: 乡级}
      - {名称: 审查, 层级: 县级}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.model.schemes.organ import GovernmentLevel
from liuquan_cli.model.text import say
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ380",
    "level-shares-unclear",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(二)1(1)",),
    serves=("CH-17",),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find flows of several levels of government whose shares are unclear or do not add up."""
    levels = department.scheme(GovernmentLevel)
    for flow in flows_of(power, department):
        walked = {levels.canonical(s.level): s.level for s in every_step(flow) if s.level}
        if flow.level_shares:
            yield from _judge(flow, power.name, levels, walked)
        elif len(walked) > 1:
            yield RULE.at(
                flow,
                message=say(
                    "「{power}」的环节由{levels}共同办，没有写层级分工",
                    power=power.name, levels=quoted(walked.values()),
                ),
                remedy=say("在「层级分工」写明各层级的受理、审核和时限"),
            )  # fmt: skip


def _judge(
    flow: Flow, power: str, levels: Vocabulary[Member], walked: dict[str, str]
) -> Iterator[Finding]:
    shares = flow.level_shares
    named = {levels.canonical(share.level) for share in shares}
    outside = [shown for name, shown in walked.items() if name not in named]
    if len(named) < 2 or outside:
        yield RULE.at(
            flow,
            "层级分工",
            message=say("「{power}」的层级分工只写了一个层级", power=power)
            if not outside
            else say(
                "「{power}」的环节有{levels}办的，层级分工里没有",
                power=power, levels=quoted(outside),
            ),
            remedy=say("补上其他层级的受理、审核和时限；只由一级实施的，删去「层级分工」"),
        )  # fmt: skip
    for index, share in enumerate(shares):
        given = {"受理": share.acceptance, "审核": share.review, "时限": share.limit is not None}
        missing = [name for name, value in given.items() if not value]
        if missing:
            yield RULE.at(
                flow,
                "层级分工",
                index,
                message=say(
                    "「{power}」的「{level}」没有写{fields}",
                    power=power, level=share.level, fields=quoted(missing),
                ),
                remedy=say("写明这一级受理什么、审核什么、多长时间；不受理的写明由哪一级受理"),
            )  # fmt: skip
    limit = flow.limit
    most = None if limit is None else limit.promised
    field = "承诺" if most is not None else "法定"
    if limit is None or (most := limit.statutory if most is None else most) is None:
        return
    total = sum(share.limit or 0 for share in shares)
    if total > most:
        yield RULE.at(
            flow,
            "层级分工",
            message=say(
                "「{power}」各层级时限共 {total} {unit}，超过{field}的 {most} {unit}",
                power=power, total=total, unit=limit.unit, field=field, most=most,
            ),
            remedy=say("压缩各层级的时限，或者改正办结时限"),
        )  # fmt: skip
