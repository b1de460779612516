r"""没有定密权限的单位作出国家秘密标志

## 检查什么
仓库里有国家秘密标志，而按单位的「层级」，本单位自己不能确定这一密级：县级和县级以下的都不能，市级的不能确定绝密。
各层级能确定哪些密级，写在「行使层级」方案的「定密」里；没有写层级的单位不查。
## 为什么
保守国家秘密法第十七条「设区的市级机关及其授权的机关、单位可以确定机密级和秘密级国家秘密」，没有县级机关；
县级机关要经授权才有定密权限，执行上级确定的国家秘密事项的按第十八条派生定密。
这一条是在「国家秘密标志」之外另加的提醒，不能豁免。
## 反例
```yaml file=单位.yaml also=LQ053
文档: 单位
名称: 某县示范局
层级: 县级
# 秘密★1年
```
```yaml file=单位.yaml also=LQ053
文档: 单位
名称: 某市示范局
层级: 市级
# 绝密★长期
```
## 正例
```yaml file=单位.yaml
文档: 单位
名称: 某县示范局
层级: 县级
概况: 依法做好保守国家秘密的工作
```
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.schemes.organ import GovernmentLevel
from liuquan_cli.model.text import say
from liuquan_cli.rules.form import secrecy_mark

if TYPE_CHECKING:  # the quick look before a commit loads this room, and needs no department
    from liuquan_cli.model.department import Department

RULE = Rule(
    "LQ055",
    "own-secrecy-mark",
    Severity.WARNING,
    Scope.REVIEW,
    basis=("保守国家秘密法第十七条", "保守国家秘密法第十八条"),
    serves=("X-13", "DS-13"),
    waivable=False,
)


def check(department: "Department", findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find marks of a level that an organ of the unit's level can't give."""
    unit = department.unit
    level = department.scheme(GovernmentLevel).member(unit.level)
    if level is None or level.classifies is None:
        return
    for found in findings:
        mark = str(found.message.values.get("level", ""))
        if found.rule != secrecy_mark.RULE.code or mark in level.classifies:
            continue
        yield Finding(
            RULE.code,
            RULE.severity,
            say(
                "{level}机关自己不能确定「{mark}」：这个标志如果是本单位作的，就作错了",
                level=level.name,
                mark=mark,
            ),
            found.place,
            remedy=say(
                "不是上级定的密，删去标志；确需定密的，先采取保密措施，立即报请有权限的上级机关确定"
            ),
            related=(Related(unit.place("层级"), say("单位的层级写在这里")),),
        )
