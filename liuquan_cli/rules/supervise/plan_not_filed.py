"""实施方案没有报送备案，或者次序颠倒

## 检查什么
登记了「文书」的单位，第一个阶段结束以后，「实施方案」一份文书写明「日期」「报送单位」
「报送日期」「备案日期」；所有文书的日期、报送日期、备案日期依次不早于前一个。
## 为什么
孝义方案 四(一)「制定《实施方案》,报市领导小组办公室审核备案」。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
文书:
  - 种类: 实施方案
    名称: 实施方案
    日期: 2026-05-08
    报送单位: 县领导小组办公室
    报送日期: 2026-05-06
    备案日期: 2026-05-12
```
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 安排部署, 自: 2026-05-04, 至: 2026-05-15}
  - {名称: 组织实施, 自: 2026-05-16, 至: 2026-10-30}
文书:
  - {种类: 实施方案, 名称: 实施方案, 日期: 2026-05-08}
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 安排部署, 自: 2026-05-04, 至: 2026-05-15}
  - {名称: 组织实施, 自: 2026-05-16, 至: 2026-10-30}
文书:
  - 种类: 实施方案
    名称: 实施方案
    日期: 2026-05-08
    报送单位: 县领导小组办公室
    报送日期: 2026-05-11
    备案日期: 2026-05-14
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import dates_of, reversed_pairs
from liuquan_cli.rules.supervise.campaign import plans
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ543",
    "plan-not-filed",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(一)",),
    serves=("CM-21", "CM-22", "CM-25", "RP-05"),
    since=Profile.摸底,
)
_KEYS = ("日期", "报送日期", "备案日期")


def check(department: Department) -> Iterator[Finding]:
    """Find plans that were not reported and filed, and documents filed before they were sent."""
    for plan in plans(department):
        for document in plan.documents:
            for earlier, later in reversed_pairs(dates_of(document, _KEYS)):
                yield RULE.at(
                    document,
                    later.key,
                    message=say(
                        "文书「{document}」的{later}（{b}）早于{earlier}（{a}）",
                        document=document.name, later=later.key, b=str(later.on),
                        earlier=earlier.key, a=str(earlier.on),
                    ),
                    remedy=say("对照文书改正日期"),
                )  # fmt: skip
        if not plan.documents or not plan.phases or department.day <= plan.phases[0].until:
            continue
        own = next((one for one in plan.documents if one.kind == "实施方案"), None)
        if own is None:
            yield RULE.at(
                plan,
                "文书",
                message=say("文书里没有登记实施方案本身"),
                remedy=say("在「文书」加一条，写明日期、报送和备案"),
            )
            continue
        asked = (
            ("日期", own.on),
            ("报送单位", own.sent_to),
            ("报送日期", own.sent_on),
            ("备案日期", own.filed_on),
        )
        missing = [key for key, there in asked if not there]
        if missing:
            yield RULE.at(
                own,
                "名称",
                message=say("实施方案没有写{missing}", missing=quoted(missing)),
                remedy=say("报领导小组办公室审核备案，写明报给谁、哪天报送、哪天备案"),
            )
