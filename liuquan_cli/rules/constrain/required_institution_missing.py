"""缺少方案点名要求的制度

## 检查什么
单位在配置里采用了某个方案的「制度要求」的，方案点名的每一项都有一项现行制度落实：
制度的「种类」对得上，或者名称里有这个词，或者制度在「落实」里写着它。
「程度」为禁止的是错误，为提醒的是警告。制度的「落实」只写方案里有的名称。
没有采用「制度要求」的，不检查。
## 为什么
长治方案 四(二)4「建立完善首办负责、一次告知、限期办结、超时追责等制度」，
孝义方案 三(三) 点名七个岗位的建章立制，襄垣方案 四(一)1 点名五项平台制度。
## 反例
```yaml
文档: 配置
方案:
  - {种类: 制度要求, 采用: 示范要求}
---
文档: 方案
种类: 制度要求
名称: 示范要求
开放: 是
成员:
  - {名称: 首办负责, 制度种类: [首办负责], 程度: 禁止, 条款: 长治方案 四(二)4}
```
## 正例
```yaml
文档: 配置
方案:
  - {种类: 制度要求, 采用: 示范要求}
---
文档: 方案
种类: 制度要求
名称: 示范要求
开放: 是
成员:
  - {名称: 首办负责, 制度种类: [首办负责], 程度: 禁止, 条款: 长治方案 四(二)4}
  - {名称: 责任倒查, 程度: 提醒, 条款: 长治方案 三(六)}
---
文档: 制度
编号: ZD-2
名称: 首办负责和责任倒查办法
状态: 保留
种类: 首办负责
落实: [责任倒查]
约束: {岗位: [经办岗]}
```
"""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.constrain import InstitutionKind, RequiredInstitution
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import in_force

RULE = Rule(
    "LQ318",
    "required-institution-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)4", "孝义方案 三(三)", "襄垣方案 四(一)1"),
    serves=(
        "P3-06", "P3-11", "P3-12", "P3-14", "P3-15", "P3-19", "P3-20", "P3-22", "PF-05",
        "TZ-04", "DP-03", "DP-08", "DP-11", "TR-02", "TR-05", "TR-06",
    ),
    since=Profile.公开,
)  # fmt: skip


def check(department: Department) -> Iterator[Finding]:
    """Find institutions that the adopted plan names and that are not in force here."""
    choice = next(
        (c for c in department.config.schemes if c.kind == RequiredInstitution.KIND), None
    )
    if choice is None:
        return
    required = department.scheme(RequiredInstitution)
    kinds = department.scheme(InstitutionKind)
    standing = [(i, kinds.canonical(i.kind)) for i in in_force(department)]
    for member in required.members:
        if not any(_answers(i, kind, member) for i, kind in standing):
            found = RULE.at(
                choice,
                "采用",
                message=say(
                    "{clause}要求的制度「{name}」，没有一项现行制度落实",
                    clause=member.clause or required.name, name=member.name,
                ),
                remedy=say(
                    "建立这项制度；已有制度包含它的，在那项制度的「落实」里写「{name}」",
                    name=member.name,
                ),
            )  # fmt: skip
            yield found if member.force == "禁止" else _mild(found)
    for institution, _kind in standing:
        for index, name in enumerate(institution.fulfils):
            if required.member(name) is None:
                found = RULE.at(
                    institution,
                    "落实",
                    index,
                    message=say(
                        "「{name}」不是「{scheme}」点名要求的制度",
                        name=name, scheme=required.name,
                    ),
                    remedy=say("改成「制度要求」方案里的名称；没有要求的，删去"),
                )  # fmt: skip
                yield _mild(found)


def _answers(institution: Institution, kind: str, member: RequiredInstitution) -> bool:
    """Whether the institution, of the canonical `kind`, is what `member` asks for."""
    names = (member.name, *member.aliases)
    return (
        (kind != "" and kind in member.institution_kinds)
        or any(word in institution.name for word in (*names, *member.title_words))
        or not set(names).isdisjoint(institution.fulfils)
    )


def _mild(finding: Finding) -> Finding:
    return msgspec.structs.replace(finding, severity=Severity.WARNING)
