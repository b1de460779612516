"""公开记录的日期不可能

## 检查什么
「记录」的日期不在今天以后；「撤下」「公示至」不早于公开的日期。
## 为什么
孝义方案 三(五)「公开发布组织工作重大政策法规、工作部署、公告公示等信息」：
记录是事后查验的凭据，日期要真实。
## 反例
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    记录: [{日期: 2026-03-02, 渠道: 政府网站, 公示至: 2026-02-20, 征集: 监督电话, 意见数: 0}]
```
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 记录: [{日期: 2026-03-02, 渠道: 政府网站}, {日期: 2026-09-01, 渠道: 政府网站}]}
```
## 正例
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    记录: [{日期: 2026-03-02, 渠道: 政府网站, 公示至: 2026-03-09, 征集: 监督电话, 意见数: 0}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ429",
    "publication-dates-impossible",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)",),
    serves=("DS-18", "DS-16"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find publications in the future, and ones that end before they begin."""
    for entry in department.all(CatalogueEntry):
        for index, log in enumerate(entry.log):
            if log.on > department.day:
                yield RULE.at(
                    entry,
                    "记录",
                    index,
                    "日期",
                    message=say(
                        "「{entry}」的公开日期 {on} 还没有到",
                        entry=entry.topic,
                        on=log.on.isoformat(),
                    ),
                    remedy=say("公开以后再写记录"),
                )
            for key, end in (("撤下", log.taken_down), ("公示至", log.posted_until)):
                if end is not None and end < log.on:
                    yield RULE.at(
                        entry,
                        "记录",
                        index,
                        key,
                        message=say(
                            "「{entry}」{key}的日期 {end} 早于公开的日期 {on}",
                            entry=entry.topic, key=key, end=end.isoformat(), on=log.on.isoformat(),
                        ),
                        remedy=say("核对两个日期"),
                    )  # fmt: skip
