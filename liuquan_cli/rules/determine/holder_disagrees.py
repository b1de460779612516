"""行使主体与承办机构、层级对不上

## 检查什么
留在清单里的权力，行使主体是内设机构或者岗位的，这个机构或者它的下级机构在承办机构或者牵头机构里；
来源没有写或者是法定的，「层级」与单位的层级、或者行使主体和承办机构中一个的层级相同。
## 为什么
孝义方案 四(二)2「谁行使、谁清理」：填报的机构应当就是行使的机构；
孝义方案 三(二)「根据不同层面的管辖权限、事权性质」；
襄垣方案 四·首「以行政管理层级、行政职权主体为重点」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 行使主体: 法制科}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 层级: 市级}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 层级: 市级, 来源: 上级下放}
```
"""

from collections.abc import Iterator, Mapping

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import GovernmentLevel
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation

RULE = Rule(
    "LQ144",
    "holder-disagrees",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(二)2", "孝义方案 三(二)", "襄垣方案 四·首"),
    serves=("CL-02", "P1-20", "P1-21", "P1-22"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find kept powers filed by others than those who hold them, or at another level."""
    if department.leaves(power):
        return
    known, posts = department.organisations, department.posts
    post = posts.get(power.holder)
    holder = known.get(post.department if post else power.holder)
    filed = [known[name] for name in (*power.departments, power.lead) if name in known]
    if holder is not None and filed and not any(_within(one, holder, known) for one in filed):
        yield RULE.at(
            power,
            "行使主体",
            message=say(
                "「{power}」由{holder}行使，承办机构里没有它",
                power=power.name, holder=holder.name,
            ),
            remedy=say("谁行使、谁清理：把行使的机构写进「承办机构」，或者改正行使主体"),
        )  # fmt: skip
    levels = department.scheme(GovernmentLevel)
    level, unit = levels.member(power.level), levels.member(department.unit.level)
    if level is None or unit is None or power.origin not in ("", "法定"):
        return
    own = {unit.name}
    own.update(levels.canonical(o.level) for o in (*filed, holder) if o and o.level)
    if level.name not in own:
        yield RULE.at(
            power,
            "层级",
            message=say(
                "「{power}」的层级是{level}，本单位和承办机构都不是这一级",
                power=power.name, level=power.level,
            ),
            remedy=say("改正层级；由上级授权、委托、下放来的，写明「来源」"),
        )  # fmt: skip


def _within(part: Organisation, whole: Organisation, known: Mapping[str, Organisation]) -> bool:
    """Whether `part` is `whole` or stands under it."""
    passed: list[Organisation] = []
    above: Organisation | None = part
    while above is not None and above not in passed:
        if above is whole:
            return True
        passed.append(above)
        above = known.get(above.parent)
    return False
