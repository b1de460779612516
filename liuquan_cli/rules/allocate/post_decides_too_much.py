"""一个岗位决定的权力太多

## 检查什么
一个岗位（正职和集体除外）决策的事项，按廉政风险等级加权，占全部写明决策岗位的事项的比例，不超过
「权力集中」方案里岗位的「占比上限」；事项不到「起算数」的不量。没有风险点的事项权重是1，最高一级的
权重最大；几个岗位、集体共同决策的，平分。
## 为什么
孝义方案 三(二)「解决权力过分集中问题」。
## 反例
```yaml
文档: 方案
种类: 权力集中
名称: 本局权力集中
扩展: 权力集中
成员:
  - {名称: 岗位决策占比从严, 集中对象: 岗位, 占比上限: 60, 起算数: 1}
```
## 正例
```yaml
文档: 方案
种类: 权力集中
名称: 本局权力集中
扩展: 权力集中
成员:
  - {名称: 岗位决策占比从严, 集中对象: 岗位, 占比上限: 60, 起算数: 2}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.concentration import limit_of, measure_of, post_shares

RULE = Rule(
    "LQ238",
    "post-decides-too-much",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)",),
    serves=("P2-08",),
    since=Profile.公开,
    reads=("权力清单", "风险"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts other than the head's that decide more than the measure allows."""
    measure = measure_of(department, "岗位")
    if measure is None or len(department.retained) < max(measure.least or 1, 1):
        return
    for share in post_shares(department):
        post = department.posts.get(share.name)
        if post is not None and share.name not in department.heads and share.exceeds(measure):
            yield RULE.at(
                post,
                "名称",
                message=say(
                    "「{post}」决定 {count} 项，按风险加权占 {percent}%，超过 {limit}%",
                    post=share.name, count=len(share.powers), percent=share.percent,
                    limit=limit_of(measure),
                ),
                remedy=say("把其中一部分交给别的岗位决定，风险高的改由集体决定"),
            )  # fmt: skip
