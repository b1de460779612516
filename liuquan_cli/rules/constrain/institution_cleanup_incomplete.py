"""制度清理的结论没有写全

## 检查什么
新建的制度写明通过日期和施行日期；修订的写明「替代」的旧制度，或者写「修订说明」；
废止的写明「废止日期」，并且写明「被替代」或者「废止理由」。
别的制度写着替代它、被它替代，而它没有写的，由 LQ314 检查。
## 为什么
长治方案 四(二)4「全面梳理现有制度,废止已失效制度,修订不完善制度,探索建立新制度」。
结论没有来龙去脉，梳理就没有结果。
## 反例
```yaml
文档: 制度
状态: 修订
```
```yaml
文档: 制度
编号: ZD-2
名称: 旧办法
状态: 废止
施行日期: 2012-01-01
```
## 正例
```yaml
文档: 制度
状态: 修订
修订说明: 原为2019年的试行规则，增加抽查条款
---
文档: 制度
编号: ZD-2
名称: 旧办法
状态: 废止
施行日期: 2012-01-01
废止日期: 2026-01-01
废止理由: 依据的规章已经失效，事项取消
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ313",
    "institution-cleanup-incomplete",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "长治方案 四(二)4"),
    serves=("P3-03", "P3-08"),
    since=Profile.公开,
)


def _lacking(institution: Institution, *, named: bool) -> Iterator[str]:
    """What the conclusion asks for and the institution does not state.

    Where another institution names it as its edition before or after, LQ314 asks it to agree.
    """
    if institution.status == "新建":
        if institution.adopted_on is None:
            yield "通过日期"
        if institution.effective is None:
            yield "施行日期"
    elif institution.status == "修订":
        if not institution.replaces and not institution.revision and not named:
            yield "修订说明"
    elif institution.status == "废止":
        if institution.repealed_on is None:
            yield "废止日期"
        if not institution.replaced_by and not institution.repeal_reason and not named:
            yield "废止理由"


def check(department: Department) -> Iterator[Finding]:
    """Find conclusions of the clean-up of institutions that are not borne out."""
    every = department.all(Institution)
    later = {one.replaced_by for one in every}
    earlier = {name for one in every for name in one.replaces}
    for institution in every:
        others = earlier if institution.status == "废止" else later
        named = not others.isdisjoint((institution.id, institution.name))
        for field in _lacking(institution, named=named):
            yield RULE.at(
                institution,
                field,
                message=say(
                    "「{institution}」的清理结论是「{status}」，没有写「{field}」",
                    institution=institution.name, status=institution.status, field=field,
                ),
                remedy=say(
                    "补上「{field}」；由别的制度接替的，写「替代」和「被替代」", field=field
                ),
            )  # fmt: skip
