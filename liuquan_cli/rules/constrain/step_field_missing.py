"""环节缺少必填的内容

## 检查什么
写了「岗位」的环节（由本单位办理的），法定程序的写明「时限」「监督制约」；
按便民原则编制的，写明「时限」「职责」「监督制约」「投诉举报」。
没有写「程序来源」的，按便民原则检查。当场办结的环节，时限写 0。
## 为什么
孝义方案 四(三)3：法律法规没有明确规定程序的，
「逐项标明具体承办岗位、办理时限、职责要求、监督制约、投诉举报途径和方式」。
## 反例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    程序来源: 便民
    程序依据: ~
    环节:
      - {名称: 审查, 职责: ~, 投诉举报: ~}
```
## 正例
```yaml
文档: 流程
流程:
  - 编号: LC-1
    环节:
      - {名称: 审查, 职责: ~, 投诉举报: ~}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Step
from liuquan_cli.model.flow_graph import walk
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.held import every_step, flows_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ302",
    "step-field-missing",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)3", "襄垣方案 四(二)1(1)"),
    serves=("X-08", "CH-08", "CH-13", "CH-14", "TM-03", "TM-04", "P5-16", "P5-17"),
    since=Profile.确权,
)


def _is_complete(step: Step, statutory: bool) -> bool:
    return not step.post or bool(
        step.limit is not None and step.control and (statutory or (step.duty and step.complaint))
    )


def _missing(step: Step, statutory: bool) -> list[str]:
    given = {"时限": step.limit is not None, "监督制约": step.control}
    if not statutory:
        given |= {"职责": step.duty, "投诉举报": step.complaint}
    return [name for name in ("时限", "职责", "监督制约", "投诉举报") if not given.get(name, True)]


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find the steps of our own posts that lack what the origin of the procedure asks for."""
    for flow in flows_of(power, department):
        statutory = flow.origin == "法定"
        if all([_is_complete(step, statutory) for step in every_step(flow)]):
            continue
        for step, path in walk(flow):
            if _is_complete(step, statutory):
                continue
            yield RULE.at(
                flow,
                *path,
                message=say(
                    "「{power}」的环节「{step}」没有写{fields}",
                    power=power.name, step=step.name, fields=quoted(_missing(step, statutory)),
                ),
                remedy=say("由「{post}」把这几项补上；当场办结的，时限写 0", post=step.post),
            )  # fmt: skip
