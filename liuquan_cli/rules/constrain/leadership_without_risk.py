"""领导班子或者重点岗位没有查找风险点

## 检查什么
班子成员的岗位、由班子成员组成的集体、写明「重点岗位」的岗位，各有至少一个风险点，
或者在「排查」的「未发现」里写明没有。一次排查都没有的单位由 LQ327 检查。
## 为什么
孝义方案 四(四)1「重点查找领导班子、重点岗位职责权力行使重点环节」的风险点。重点环节由 LQ329 检查。
## 反例
```yaml
文档: 风险
排查:
  - 日期: 2026-03-02
    岗位: [局长, 副局长, 科长, 审查岗, 经办岗, 法制岗, 监察岗, 局务会]
    未发现: [副局长, 局务会]
```
## 正例
```yaml
文档: 风险
排查:
  - 日期: 2026-03-02
    岗位: [局长, 副局长, 科长, 审查岗, 经办岗, 法制岗, 监察岗, 局务会]
    未发现: [局长, 副局长, 局务会]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.risk import Risk, Survey
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Body, Post

RULE = Rule(
    "LQ328",
    "leadership-without-risk",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(四)1", "襄垣方案 四(二)2(1)"),
    serves=("RK-05", "RK-01"),
    since=Profile.公开,
    reads=("风险",),
)
_REMEDY = say("查找它的风险点；确实没有的，写进「排查」的「未发现」")


def check(department: Department) -> Iterator[Finding]:
    """Find leaders, their bodies and key posts with neither a risk nor a statement of none."""
    surveys = department.all(Survey)
    known = {risk.post for risk in department.all(Risk)}
    if not surveys:
        return
    known.update(post for survey in surveys for post in survey.none_found)
    ranks = department.scheme(PostRank)
    leaders = set()
    for post in department.all(Post):
        member = ranks.member(post.rank)
        leads = bool(member and member.leader)
        if leads:
            leaders.add(post.name)
        if post.name in known or not (leads or post.key):
            continue
        yield RULE.at(
            post,
            message=say("班子成员「{post}」没有风险点，也没有写明经排查未发现", post=post.name)
            if leads
            else say("重点岗位「{post}」没有风险点，也没有写明经排查未发现", post=post.name),
            remedy=_REMEDY,
        )
    for body in department.all(Body):
        if body.name not in known and not leaders.isdisjoint(body.members):
            yield RULE.at(
                body,
                message=say("「{body}」没有风险点，也没有写明经排查未发现", body=body.name),
                remedy=_REMEDY,
            )
