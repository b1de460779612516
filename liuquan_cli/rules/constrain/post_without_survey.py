"""岗位没有排查廉政风险

## 检查什么
「排查」记录合起来覆盖本单位的每一个岗位，不论岗位高低。一次排查都没有记录的，报一处；
有记录而漏了岗位的，按机构报。
## 为什么
孝义方案 三(三)「以内设机构为单位组织一次全员岗位风险防范排查」，
四(四)1「按照全员查找、全面查找原则」。
## 反例
```yaml
文档: 风险
排查:
  - 日期: 2026-03-02
    岗位: [局长, 副局长, 科长, 审查岗, 经办岗, 监察岗, 局务会]
    未发现: [局长, 副局长, 局务会]
```
```yaml
文档: 风险
排查: ~
```
## 正例
```yaml
文档: 风险
排查:
  - {日期: 2026-03-02, 岗位: [局长, 副局长, 监察岗, 局务会], 未发现: [局长, 副局长, 局务会]}
  - {机构: 业务科, 日期: 2026-03-03, 岗位: [科长, 审查岗, 经办岗]}
  - {机构: 法制科, 日期: 2026-03-03, 岗位: [法制岗]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department, grouped
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.risk import Survey
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ327",
    "post-without-survey",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(三)", "孝义方案 四(四)1", "襄垣方案 四(二)2(1)"),
    serves=("P3-05", "RK-01", "RK-20"),
    since=Profile.公开,
    reads=("风险",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find the posts that no survey looked at."""
    posts = department.all(Post)
    surveys = department.all(Survey)
    if not posts:
        return
    if not surveys:
        yield RULE.at(
            department.unit,
            message=say("{count} 个岗位都没有廉政风险排查记录", count=len(posts)),
            remedy=say("以内设机构为单位组织全员排查，在「风险」文件的「排查」记下日期和岗位"),
        )
        return
    seen = {post for survey in surveys for post in survey.posts}
    missed = [post for post in posts if post.name not in seen]
    for name, group in grouped(missed, lambda post: post.department).items():
        yield RULE.at(
            group[0],
            message=say(
                "「{department}」的岗位{posts}没有排查过廉政风险",
                department=name or department.unit.name, posts=quoted(p.name for p in group),
            ),
            remedy=say("补查这些岗位，写进「排查」的「岗位」；没有风险点的，同时写进「未发现」"),
        )  # fmt: skip
