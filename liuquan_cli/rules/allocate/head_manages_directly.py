"""一把手直接分管了不该直接分管的

## 检查什么
正职（配置里的「一把手」，没有写的看岗位级别）不在「分管」里直接分管「一把手不直接分管」的领域；
没有配置的，是人事、财务。检查的这一天由正职的人兼任的分管岗位也算。由正职监管的写在「监管」里。
## 为什么
孝义方案 三(二)「完善和落实部长不直接分管人事、财务等具体事项、部长末位表态等制度」。
## 反例
```yaml
文档: 单位
分管:
  - {领导: 局长, 领域: [财务]}
  - {领导: 副局长, 机构: [业务科, 法制科]}
```
## 正例
```yaml
文档: 单位
分管:
  - {领导: 局长, 监管: [财务]}
  - {领导: 副局长, 机构: [业务科, 法制科], 领域: [财务]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Portfolio
from liuquan_cli.rules.allocate.terms import common, terms_of

RULE = Rule(
    "LQ211",
    "head-manages-directly",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-09", "P2-10", "P2-12", "P2-13"),
    since=Profile.确权,
)
_BY_DEFAULT = ("人事", "财务")  # 孝义方案 三(二)


def check(department: Department) -> Iterator[Finding]:
    """Find areas that the head may not be in charge of and is."""
    areas, never = department.vocabulary("分管领域"), never_managed(department)
    terms = terms_of(department)
    for portfolio in department.all(Portfolio):
        leader = portfolio.leader
        if leader in department.heads or any(
            common(both.spans, ((department.day, department.day),))
            for head in department.heads
            for both in terms.together(frozenset((leader, head)))
        ):
            for index, area in enumerate(portfolio.areas):
                if areas.canonical(area) in never:
                    yield RULE.at(
                        portfolio,
                        "领域",
                        index,
                        message=say(
                            "正职以「{post}」直接分管{area}", post=portfolio.leader, area=area
                        ),
                        remedy=say("交给一位副职分管，正职的写在「监管」里"),
                    )


def never_managed(department: Department) -> set[str]:
    """The areas that the head may not be in charge of."""
    areas = department.vocabulary("分管领域")
    return {areas.canonical(a) for a in department.config.head_never_manages or _BY_DEFAULT}
