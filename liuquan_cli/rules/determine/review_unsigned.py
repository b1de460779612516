"""三项审查没有写谁审的、哪一天审的

## 检查什么
留在清单里的权力，三项审查有结果的，写明审查岗位和日期；审查日期不晚于「审定」的最后一个日期。
## 为什么
孝义方案 四(三)2「要按照程序和标准依法依规逐条逐项进行合法性、合理性和必要性审查论证」：
没有人署名、没有日期的审查，追究不到人，也证明不了审在先、定在后。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {审查: {审查岗位: ~}}}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {审查: {日期: 2026-03-01}}}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {审查: {审查岗位: 法制岗, 日期: 2026-02-01}}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ145",
    "review-unsigned",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)2",),
    serves=("CL-13",),
    since=Profile.公开,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find reviews of kept powers without reviewer or date, or made after the last approval."""
    cleanup = power.cleanup
    review = cleanup.review if cleanup else None
    if cleanup is None or review is None or department.leaves(power):
        return
    if not (review.legality or review.reasonableness or review.necessity):
        return
    signed = (("审查岗位", review.reviewer), ("日期", review.on))
    missing = [name for name, value in signed if not value]
    if missing:
        yield RULE.at(
            power,
            "清理",
            "审查",
            missing[0],
            message=say(
                "「{power}」的三项审查没有写{missing}", power=power.name, missing=quoted(missing)
            ),
            remedy=say("写明由哪个岗位、在哪一天审查"),
        )
    last = max((a.on for a in cleanup.approvals if a.on is not None), default=None)
    if review.on is not None and last is not None and review.on > last:
        yield RULE.at(
            power,
            "清理",
            "审查",
            "日期",
            message=say(
                "「{power}」{review} 才审查，{last} 已经审定",
                power=power.name, review=review.on.isoformat(), last=last.isoformat(),
            ),
            remedy=say("审查在审定以前；日期写错的，改正；审定以后重新审查的，重新审定"),
        )  # fmt: skip
