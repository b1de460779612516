"""送审以前没有评议、论证

## 检查什么
采用的审批链里，写了「需要」评议、论证的环节（孝义是编办审核）已经走到的权力，「清理」里写了评议和论证，
或者权力清单里写了对整张清单的评议、论证。不需要专家论证的，在「论证」里说明理由。
## 为什么
孝义方案 四(三)2「组织“两代表一委员”和服务对象进行评议」，「必要时组织有关专家学者论证」。
## 反例
```yaml
文档: 配置
方案: [{种类: 审批链, 采用: 组织部门审批链}]
---
文档: 权力清单
事项:
  - 编号: QL-1
    清理:
      审定:
        - {环节: 部务会讨论, 主体: 部务会, 日期: 2026-02-02, 结果: 通过}
        - {环节: 编办审核, 主体: 县编办, 日期: 2026-02-04, 结果: 通过}
        - {环节: 反馈核实, 主体: 部务会, 日期: 2026-02-06, 结果: 通过}
        - {环节: 市委审定, 主体: 县委常委会, 日期: 2026-02-10, 结果: 通过}
---
文档: 流程
流程:
  - {编号: LC-1, 审定: [{环节: 部务会讨论, 主体: 部务会, 日期: 2026-02-10, 结果: 通过}]}
```
## 正例
```yaml
文档: 配置
方案: [{种类: 审批链, 采用: 组织部门审批链}]
---
文档: 权力清单
评议: [{来源: 人大代表, 日期: 2026-02-03, 内容: 没有意见}]
论证: 事项少、依据明确，不另组织专家论证
事项:
  - 编号: QL-1
    清理:
      审定:
        - {环节: 部务会讨论, 主体: 部务会, 日期: 2026-02-02, 结果: 通过}
        - {环节: 编办审核, 主体: 县编办, 日期: 2026-02-04, 结果: 通过}
        - {环节: 反馈核实, 主体: 部务会, 日期: 2026-02-06, 结果: 通过}
        - {环节: 市委审定, 主体: 县委常委会, 日期: 2026-02-10, 结果: 通过}
---
文档: 流程
流程:
  - {编号: LC-1, 审定: [{环节: 部务会讨论, 主体: 部务会, 日期: 2026-02-10, 结果: 通过}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power, PowerListFile
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import ApprovalStage
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ146",
    "appraisal-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)2",),
    serves=("CL-14", "CL-15"),
    since=Profile.确权,
    reads=("权力清单",),
)
_ATTRIBUTES = {"评议": "appraisals", "论证": "expert_review"}


def check(department: Department) -> Iterator[Finding]:
    """Find powers that went on to a stage without the appraisal or advice it asks for."""
    chain = department.scheme(ApprovalStage)
    asked = {m.name: [n for n in m.needs if n in _ATTRIBUTES] for m in chain.members if m.needs}
    if not any(asked.values()):
        return
    lists = department.all(PowerListFile)
    given = {n for n, attribute in _ATTRIBUTES.items() for f in lists if getattr(f, attribute)}
    bare: dict[tuple[str, str], list[Power]] = {}
    for power in department.retained:
        cleanup = power.cleanup
        reached = {chain.canonical(a.stage) for a in cleanup.approvals} if cleanup else set()
        for stage in sorted(reached):
            for name in asked.get(stage, ()):
                if name not in given and not getattr(cleanup, _ATTRIBUTES[name]):
                    bare.setdefault((stage, name), []).append(power)
    for (stage, name), powers in bare.items():
        yield RULE.at(
            powers[0],
            "清理",
            name,
            message=say(
                "{count} 项权力到了「{stage}」，没有{name}，例如「{power}」",
                count=len(powers), stage=stage, name=name, power=powers[0].name,
            ),
            remedy=say("逐项、或者对整张清单一次写明「{name}」；没有做的，说明理由", name=name),
        )  # fmt: skip
