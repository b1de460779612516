"""承诺书没有审核，或者自己审核自己

## 检查什么
承诺书的「审核岗位」不是承诺的岗位自己，两个岗位也不由同一个人担任。单位在配置里写了
「风险备案: 是」的，还写明申报、审核、备案三个日期，依次不倒。
## 为什么
孝义方案 四(四)4「将查找确定的廉政风险点、防控措施、岗位廉政承诺履行申报、审核、备案程序」；
三(二)「承办与监督相分离」。申报、审核、备案只有孝义方案要求。
## 反例
```yaml
文档: 承诺
承诺书:
  - {编号: CN-4, 审核岗位: 审查岗}
```
```yaml
文档: 配置
风险备案: 是
---
文档: 风险
风险点:
  - 编号: FX-1
    备案: {申报: 2026-03-02, 审核: 2026-03-06, 审核岗位: 监察岗, 备案: 2026-03-12}
```
## 正例
```yaml
文档: 承诺
承诺书:
  - {编号: CN-4, 审核岗位: 科长}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.pledge import Pledge
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.filings import reversed_steps, undone
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ369",
    "pledge-review-incomplete",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(四)4", "孝义方案 三(二)"),
    serves=("RK-15", "RK-17", "DIFF-11"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find pledges that nobody else reviewed, or that were not filed where the unit files them."""
    files = bool(department.config.risk_filing)
    for pledge in department.all(Pledge):
        reviewers = {
            one for one in (pledge.reviewer, pledge.filing.reviewer if pledge.filing else "") if one
        }
        holders = set(department.holders(pledge.post))
        for reviewer in sorted(reviewers):
            same = holders.intersection(department.holders(reviewer))
            if reviewer == pledge.post or same:
                yield RULE.at(
                    pledge,
                    message=say(
                        "「{post}」的承诺书 {id} 由「{reviewer}」审核，是自己审核自己",
                        post=pledge.post, id=pledge.id, reviewer=reviewer,
                    ),
                    remedy=say("换成它的上级或者监督岗位审核"),
                )  # fmt: skip
        if not files:
            continue
        missing = undone(pledge.filing)
        if missing:
            yield RULE.at(
                pledge,
                message=say(
                    "「{post}」的承诺书 {id} 没有写{steps}的日期",
                    post=pledge.post, id=pledge.id, steps=quoted(missing),
                ),
                remedy=say("依次申报、审核、备案，在「备案」里写明三个日期"),
            )  # fmt: skip
        for later, earlier in reversed_steps(pledge.filing):
            yield RULE.at(
                pledge,
                "备案",
                later,
                message=say(
                    "「{post}」的承诺书 {id} 的「{later}」早于「{earlier}」",
                    post=pledge.post, id=pledge.id, later=later, earlier=earlier,
                ),
                remedy=say("核对原件，改正日期；先备案后审核的，重新履行程序"),
            )  # fmt: skip
