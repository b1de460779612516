"""两个机构写了同样的职能

## 检查什么
两个机构的「职能」里没有同样的一条（不计标点、空白和开头的「负责」）。按地域设置的机构（派出机构、
直属机构，由「机构种类」方案的「属地」说明）职能相同而地域不同，它们之间不在此列。
## 为什么
孝义方案 三(二)「调整理顺组织部门内设机构职能,厘清交叉职责」。
## 反例
```yaml
文档: 单位
机构:
  - {名称: 业务科, 职能: [负责示范许可的受理和审查]}
  - {名称: 法制科, 职能: [示范许可的受理和审查。, 法制审核]}
```
## 正例
```yaml
文档: 单位
机构:
  - {名称: 业务科, 职能: [负责示范许可的受理和审查]}
  - {名称: 法制科, 职能: [示范许可的法制审核]}
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import OrganisationKind
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation

RULE = Rule(
    "LQ240",
    "functions-overlap",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)",),
    serves=("P2-14",),
    since=Profile.确权,
)
_NOT_WORDS = re.compile(r"[\s，。；、,.;:：（）()“”‘’《》]+")


def check(department: Department) -> Iterator[Finding]:
    """Find functions that two departments claim in the same words."""
    kinds = department.scheme(OrganisationKind)

    def local(organisation: Organisation) -> bool:
        kind = kinds.member(organisation.kind)
        return bool(kind and kind.territorial)

    claimed: dict[str, list[tuple[Organisation, int]]] = {}
    for organisation in department.all(Organisation):
        for index, text in enumerate(organisation.functions):
            same = _NOT_WORDS.sub("", text).removeprefix("负责")
            earlier = claimed.setdefault(same, [])
            others = [
                (one, at) for one, at in earlier
                if same and one is not organisation and not (local(one) and local(organisation))
            ]  # fmt: skip
            earlier.append((organisation, index))
            for other, at in others[:1]:
                yield RULE.at(
                    organisation,
                    "职能",
                    index,
                    message=say(
                        "「{name}」和「{other}」都写了「{text}」这项职能",
                        name=organisation.name, other=other.name, text=text,
                    ),
                    remedy=say("分清由哪个机构负责；共同承担的，分别写明各管哪一段"),
                    related=(Related(other.place("职能", at), say("另一处在这里")),),
                )  # fmt: skip
