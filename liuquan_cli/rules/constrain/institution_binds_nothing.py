"""制度没有约束任何权力

## 检查什么
现行的制度在「约束」里至少写一项：权力、岗位、机构、环节、风险，或者「全单位: 是」；
或者有权力、裁量、风险点、监督体系、重点岗位、议事规则、三重一大标准引用它。
## 为什么
孝义方案 三(三)「全面覆盖、全程到位、制度束权」。不知道约束谁的制度，执行不了，也检查不了。
## 反例
```yaml
文档: 制度
编号: ZD-2
名称: 会议室管理制度
状态: 保留
```
## 正例
```yaml
文档: 制度
编号: ZD-2
名称: 许可材料审查制度
状态: 保留
约束: {环节: [审查]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.institution import Binding
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import in_force
from liuquan_cli.rules.constrain.repealed_institution_in_use import references

RULE = Rule(
    "LQ316",
    "institution-binds-nothing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(三)", "长治方案 三(三)"),
    serves=("P3-01", "P3-02"),
    since=Profile.公开,
    reads=("权力清单", "风险"),
)


def _binds(binding: Binding | None) -> bool:
    return binding is not None and bool(
        binding.whole_unit
        or binding.powers
        or binding.posts
        or binding.departments
        or binding.stages
        or binding.risks
    )


def check(department: Department) -> Iterator[Finding]:
    """Find institutions in force that bind nothing and that nothing relies on."""
    idle = [i for i in in_force(department) if not _binds(i.binds)]
    if not idle:
        return
    used = {name for _item, _path, name in references(department)}
    for institution in idle:
        if institution.id not in used and institution.name not in used:
            yield RULE.at(
                institution,
                "约束",
                message=say("「{institution}」没有写约束谁", institution=institution.name),
                remedy=say(
                    "在「约束」里写明权力、岗位、机构、环节或者风险；约束全体的写「全单位: 是」"
                ),
            )
