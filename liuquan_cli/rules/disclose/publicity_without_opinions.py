"""公示了，没有征集意见

## 检查什么
写了「公示至」的公开记录，写明「征集」（从哪里收意见）；公示期满的，写明「意见数」，
没有意见的写 0。
## 为什么
孝义方案 四(六)3：「面向社会公示工作成果,广泛征集意见建议,推动常态化运行」。
## 反例
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    记录: [{日期: 2026-03-02, 渠道: 政府网站, 公示至: 2026-03-09}]
```
## 正例
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    记录: [{日期: 2026-03-02, 渠道: 政府网站, 公示至: 2026-03-09, 征集: 监督电话, 意见数: 2}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ430",
    "publicity-without-opinions",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)3",),
    serves=("DS-15", "P5-07"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find publicity periods in which nobody was asked, or of which nobody counted the answers."""
    for entry in open_entries(department):
        for index, log in enumerate(entry.log):
            if log.posted_until is None:
                continue
            lacking = [] if log.collection else ["征集"]
            if log.opinions is None and log.posted_until < department.day:
                lacking.append("意见数")
            if lacking:
                yield RULE.at(
                    entry,
                    "记录",
                    index,
                    message=say(
                        "「{entry}」公示到 {end}，没有写{fields}",
                        entry=entry.topic, end=log.posted_until.isoformat(), fields=quoted(lacking),
                    ),
                    remedy=say("写明从哪里收意见、收到多少条；没有的写 0"),
                )  # fmt: skip
