"""两套内容性质混着用

## 检查什么
各处「公开」的「性质」都出自同一个「内容性质」方案，不把四种内容和两种内容混在一起。
## 为什么
孝义方案自己有两种写法：三(四)是「固定内容长期公开、常规工作定期公开、阶段性工作分期公开、
临时性工作随时公开」，四(五)1 是「凡具有相对稳定性或经常性的,应长期公开;属阶段性或临时性的,
应随时公开」。同是阶段性的，一个分期，一个随时；混着用，时效就没有标准。
## 反例
```yaml
文档: 方案
种类: 内容性质
名称: 本局的内容性质
扩展: 四种内容
成员:
  - {名称: 经常性内容, 时效: 长期公开}
---
文档: 公开目录
条目:
  - {编号: GK-2, 公开: {性质: 经常性内容, 时效: 长期公开}}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-2, 公开: {性质: 固定内容, 时效: 长期公开}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import ContentNature
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.withheld import READS, called, disclosures

RULE = Rule(
    "LQ409",
    "cadence-schemes-mixed",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "孝义方案 四(五)1"),
    serves=("DIFF-05", "DS-02"),
    since=Profile.公开,
    reads=READS,
)


def check(department: Department) -> Iterator[Finding]:
    """Find natures of which no one scheme as shipped holds them all: one finding."""
    home = {m.name: s.name for s in department.shipped_schemes for m in s.of(ContentNature)}
    natures = department.scheme(ContentNature)
    first: dict[str, tuple[Located, str]] = {}
    for item, disclosure in disclosures(department):
        member = natures.member(disclosure.nature)
        if member is not None and member.name in home:
            first.setdefault(home[member.name], (item, member.name))
    if len(first) > 1:
        own = natures.name if natures.name in first else next(iter(first))
        other = next(name for name in first if name != own)
        item, nature = first[other]
        yield RULE.at(
            item,
            "公开",
            "性质",
            message=say(
                "「{item}」的性质「{nature}」出自「{other}」，别处用的是「{own}」",
                item=called(item), nature=nature, other=other, own=own,
            ),
            remedy=say("选定一套：在配置的「方案」里采用它，各处的「性质」都用它的名称"),
            related=(Related(first[own][0].place("公开", "性质"), say("这里用的是另一套")),),
        )  # fmt: skip
