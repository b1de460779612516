"""引用的条款在法律里找不到

## 检查什么
实施依据、程序依据和追责依据写的条、款、项，在法律库里现行有效的文本中都有。
「第十九条第二款第（三）项」「第12条」「第五条至第七条」「第三条、第九条」这样的写法都认得；写章、节、附件的不查。
清理后退出清单的权力不查，法律库里没有的依据不查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：条款找不到，等于没有写依据。
## 反例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 示范条例, 条款: 第二条}]
```
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 流程
流程:
  - 编号: LC-1
    程序依据: [{依据: 示范条例, 条款: 第一条第二款}]
```
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 有下列情形之一的，责令改正：
# （一）不受理的；
# （二）不送达的。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 责任清单
责任:
  - 编号: ZR-1
    追责依据: [{依据: 示范条例, 条款: 第一条第（三）项}]
```
## 正例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 有下列情形之一的，责令改正：
# （一）不受理的；
# （二）不送达的。
# 第一条之一 情节严重的，给予处分。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 责任清单
责任:
  - 编号: ZR-1
    追责依据: [{依据: 示范条例, 条款: "第1条第1款第(二)项、第一条之一"}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.cited import Judged, missing_said, of_power

RULE = Rule(
    "LQ123",
    "cited-article-missing",
    Severity.ERROR,
    Scope.POWER,
    basis=("襄垣方案 四(一)1", "长治方案 三(一)"),
    serves=("P1-12", "P1-02", "P1-03"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find citations, by a power or its flows and duties, of parts that the law has not."""
    judged = department.derived(Judged)
    if not judged:
        return
    for item, path, citation in of_power(power, department):
        missing = judged.missing(citation.basis, citation.article)
        version = judged.version(citation.basis)
        if missing and version:
            yield RULE.at(
                item,
                *path,
                "条款",
                message=missing_said(power.name, citation.basis, version, missing),
                remedy=say("对照现行文本改正条款；法律里确实没有的，按没有依据处理"),
            )
