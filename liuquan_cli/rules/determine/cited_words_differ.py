"""引文与法律原文不同

## 检查什么
实施依据、程序依据和追责依据抄录的「内容」，在所引条的现行文本里逐字都有。
空白、换行和标点的全角半角不计较；中间省略用「……」；引某一项的，可以从列举前的那句话抄起。
法律库里没有的依据不查，找不到条款的另有检查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：内容要照原文抄录，一字不改，群众才能核对。
## 反例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书，登记机关应当当场登记。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 示范条例, 条款: 第一条, 内容: 申请人应当提交申请书，登记机关可以当场登记。}]
```
## 正例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 有下列情形之一的，责令改正：
# （一）不受理的；
# （二）不送达的；
# （三）不公开的。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据:
      - {依据: 示范条例, 条款: 第一条, 内容: "有下列情形之一的,责令改正：……（三）不公开的。"}
---
文档: 责任清单
责任:
  - 编号: ZR-1
    追责依据:
      - 依据: 示范条例
        条款: 第一条第（二）项
        内容: 有下列情形之一的，责令改正：（二）不送达的
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.cited import Judged, diverging_said, of_power

RULE = Rule(
    "LQ124",
    "cited-words-differ",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(一)1", "长治方案 三(一)"),
    serves=("P1-12",),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find quotes, by a power or its flows and duties, whose words the law has not."""
    judged = department.derived(Judged)
    if not judged:
        return
    for item, path, citation in of_power(power, department):
        found = judged.diverging(citation.basis, citation.article, citation.quote)
        version = judged.version(citation.basis)
        if found and version:
            yield RULE.at(
                item,
                *path,
                "内容",
                message=diverging_said(power.name, citation, version, found),
                remedy=say("照现行文本抄录；只抄一部分的，省略处写「……」"),
            )
