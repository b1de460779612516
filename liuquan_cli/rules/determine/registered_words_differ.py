"""登记的条文与法律原文不同

## 检查什么
「依据」登记的条文「内容」，以及制度、决策、公开目录、负面清单等处抄录的「内容」，在所引条的现行文本里逐字都有。
空白、换行和标点的全角半角不计较；中间省略用「……」。已经登记失效的依据，与它公布时的文本核对；法律库里没有的不查。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：登记的条文公开给群众看，一个字不同就是错的法律。
## 反例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书，登记机关应当当场登记。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 条文: [{条款: 第一条, 内容: 申请人应当提交申请表。}]}
```
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书，登记机关应当当场登记。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规}
---
文档: 负面清单
禁止:
  - 编号: FM-1
    内容: 不得增设条件
    权力: [QL-1]
    依据: [{依据: 示范条例, 条款: 第一条, 内容: 登记机关应当当场登记，并颁发证书。}]
```
## 正例
```yaml
# 法律库：示范条例(2015-01-01)
# 第一条 申请人应当提交申请表。
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书，登记机关应当当场登记。
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 条文: [{条款: 第一条, 内容: "申请人……应当当场登记。"}]}
  - 名称: 示范条例（2015年公布）
    效力级别: 行政法规
    公布日期: 2015-01-01
    失效日期: 2020-01-01
    条文: [{条款: 第一条, 内容: 申请人应当提交申请表。}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.shared import Citation
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.cited import REGISTER, Judged, diverging_said, of_frame

RULE = Rule(
    "LQ127",
    "registered-words-differ",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)1", "长治方案 三(一)"),
    serves=("P1-12", "X-10", "DIFF-12"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find words that the register or the frame quotes and the law has not."""
    judged = department.derived(Judged)
    if not judged:
        return
    remedy = say("照现行文本抄录；只抄一部分的，省略处写「……」")
    for basis in department.all(Basis):
        version = judged.version(basis.name)
        for index, article in enumerate(basis.articles if version else ()):
            found = judged.diverging(basis.name, article.article, article.quote)
            if found and version:
                cited = Citation(basis=basis.name, article=article.article)
                message = diverging_said(REGISTER, cited, version, found)
                yield RULE.at(basis, "条文", index, "内容", message=message, remedy=remedy)
    for item, path, citation in of_frame(department):
        found = judged.diverging(citation.basis, citation.article, citation.quote)
        version = judged.version(citation.basis)
        if found and version:
            message = diverging_said(item.label, citation, version, found)
            yield RULE.at(item, *path, "内容", message=message, remedy=remedy)
