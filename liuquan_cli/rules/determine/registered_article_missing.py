"""登记的条款在法律里找不到

## 检查什么
「依据」登记的条文，以及制度、决策、公开目录、负面清单等处引用的条、款、项，在法律库里现行有效的文本中都有。
已经登记失效的依据，与它公布时的文本核对；法律库里没有的不查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：登记是各处引用的底本，底本上的条款找不到，引用它的都落空。
## 反例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 条文: [{条款: 第九条, 内容: 登记机关应当当场登记。}]}
```
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 负面清单
禁止:
  - {编号: FM-1, 内容: 不得增设条件, 权力: [QL-1], 依据: [{依据: 示范条例, 条款: 第一条第二款}]}
```
## 正例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 条文: [{条款: 第一条, 内容: 申请人应当提交申请书。}]}
---
文档: 负面清单
禁止:
  - {编号: FM-1, 内容: 不得增设条件, 权力: [QL-1], 依据: [{依据: 示范条例, 条款: 第一条第一款}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.cited import REGISTER, Judged, missing_said, of_frame

RULE = Rule(
    "LQ126",
    "registered-article-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)1", "长治方案 三(一)"),
    serves=("P1-12", "P1-02", "P1-03", "X-10", "DIFF-12"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find parts of law that the register or the frame names and the law has not."""
    judged = department.derived(Judged)
    if not judged:
        return
    remedy = say("对照现行文本改正条款；法律里确实没有的，删去")
    for basis in department.all(Basis):
        version = judged.version(basis.name)
        for index, article in enumerate(basis.articles if version else ()):
            missing = judged.missing(basis.name, article.article)
            if missing and version:
                yield RULE.at(
                    basis,
                    "条文",
                    index,
                    "条款",
                    message=missing_said(REGISTER, basis.name, version, missing),
                    remedy=remedy,
                )
    for item, path, citation in of_frame(department):
        missing = judged.missing(citation.basis, citation.article)
        version = judged.version(citation.basis)
        if missing and version:
            message = missing_said(item.label, citation.basis, version, missing)
            yield RULE.at(item, *path, "条款", message=message, remedy=remedy)
