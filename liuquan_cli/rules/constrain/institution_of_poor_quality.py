"""制度的质量标志不足

## 检查什么
现行的制度有三个标志：正文有条文（程序严密）、有「配套表单」（配套完善）、
有「执行检查」（有效管用）。至少有两个。
## 为什么
襄垣方案 四(一)5「积极构建程序严密、配套完善、有效管用的制度体系」。
## 反例
```yaml
文档: 制度
编号: ZD-2
名称: 抽查办法
状态: 保留
施行日期: 2026-01-01
约束: {全单位: 是}
正文: 按规定抽查。
```
## 正例
```yaml
文档: 制度
编号: ZD-2
名称: 抽查办法
状态: 保留
施行日期: 2026-01-01
约束: {全单位: 是}
配套表单: [抽查记录]
正文: |
  第一条 每月抽查一次。
  第二条 抽查结果三日内反馈。
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import in_force
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ320",
    "institution-of-poor-quality",
    Severity.INFO,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)5", "长治方案 四(二)4"),
    serves=("P3-17", "P3-13"),
    since=Profile.常态,
)
_ARTICLE = re.compile(
    r"第[一二三四五六七八九十百零〇\d]+[条款]|^\s*[（(]?[一二三四五六七八九十\d]+[）)、.]", re.M
)
_LEAST = 2


def check(department: Department) -> Iterator[Finding]:
    """Find institutions in force that bear fewer than two of the three marks of quality."""
    for institution in in_force(department):
        marks = {
            "条文": bool(_ARTICLE.search(institution.body)),
            "配套表单": bool(institution.forms),
            "执行检查": bool(institution.checks),
        }
        if sum(marks.values()) < _LEAST:
            yield RULE.at(
                institution,
                message=say(
                    "「{institution}」没有{marks}",
                    institution=institution.name,
                    marks=quoted(name for name, there in marks.items() if not there),
                ),
                remedy=say("正文逐条写明谁在什么时候做什么，配上表单，并检查一次执行情况"),
            )  # fmt: skip
