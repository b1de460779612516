"""对不是领导的人用了只适用于领导的追责形式

## 检查什么
责任的「追责形式」里，「问责形式」方案规定「仅领导」的（如引咎辞职、责令辞职），
「责任主体」里有领导岗位、有领导的机构或集体，或者是单位。
## 为什么
公务员法第八十七条：引咎辞职、责令辞职适用于「领导成员」；第一百一十一条：
「本法所称领导成员，是指机关的领导人员，不包括机关内设机构担任领导职务的人员。」
孝义方案 三(六) 要求完善「引咎辞职、责令辞职、免职、降职等问责方式和程序」，用错了对象，追责就落空。
## 反例
```yaml
文档: 责任清单
责任:
  - 编号: ZR-1
    责任主体: [审查岗]
    追责形式: [诫勉, 引咎辞职]
```
## 正例
```yaml
文档: 责任清单
责任:
  - 编号: ZR-1
    责任主体: [审查岗, 副局长]
    追责形式: [诫勉, 引咎辞职]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.schemes.punish import SanctionForm
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ601",
    "duty-form-for-leaders-only",
    Severity.ERROR,
    Scope.POWER,
    basis=("公务员法第八十七条", "公务员法第一百一十一条", "孝义方案 三(六)"),
    serves=("AC-01", "AC-04"),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find duties that threaten with a form which none of their bearers can meet."""
    duties = department.duties_of.get(power.id)
    if not duties:
        return
    forms = department.scheme(SanctionForm)
    for duty in duties:
        for index, form in enumerate(duty.forms):
            member = forms.member(form)
            if member is None or not member.leaders_only or _has_leader(duty, department):
                continue
            if department.leaves(power):
                return
            yield RULE.at(
                duty,
                "追责形式",
                index,
                message=say(
                    "「{power}」的责任 {duty} 追责形式有「{form}」，只适用于领导，"
                    "责任主体{bearers}中没有领导",
                    power=power.name, duty=duty.id, form=form, bearers=quoted(duty.bearers),
                ),
                remedy=say("换成适用于这些岗位的追责形式，或者在「责任主体」加上负责的领导岗位"),
            )  # fmt: skip


def _has_leader(duty: Duty, department: Department) -> bool:
    """Whether a leader is among the bearers, or may be behind a name that nothing defines."""
    return not duty.bearers or any(_leads(bearer, department) for bearer in duty.bearers)


def _leads(bearer: str, department: Department) -> bool:
    if bearer in department.posts:
        rank = department.scheme(PostRank).member(department.posts[bearer].rank)
        return bearer in department.heads or bool(rank and rank.leader)
    if bearer in department.bodies:
        return any(_leads(member, department) for member in department.bodies[bearer].members)
    if bearer in department.organisations:
        names = (department.organisations[bearer].name, department.organisations[bearer].short)
        return any(
            _leads(post.name, department)
            for post in department.posts.values()
            if post.department and post.department in names
        )
    return True
