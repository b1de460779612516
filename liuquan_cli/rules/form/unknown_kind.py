r"""不知道文件是什么

## 检查什么
文件没有「文档」这个键，或者它的值不是认得的种类。
## 为什么
文件按「文档」的值归类，不按文件名和文件夹；种类不明，里面的内容就不会被检查，也不会公开。
## 反例
```yaml
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
```yaml
文档: 权利清单
事项: []
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
"""

import difflib
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ018", "unknown-kind", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "unknown-kind"):
        allowed = str(problem.details["allowed"])
        found = str(problem.details["found"])
        close = difflib.get_close_matches(found.strip("“”\"' "), allowed.split("、"), 1, 0.4)
        remedy = say("「文档」可以是：{allowed}", allowed=allowed)
        if not problem.details["present"]:
            message = say("文件没有写明自己是什么：缺少「文档」")
            remedy = say(
                "请在第一行写「文档: …」，可以是：{allowed}；与六权无关的文件，"
                "请移出仓库或在 liuquan.yaml 里排除",
                allowed=allowed,
            )
        elif not found:
            message = say("「文档」后面应当写一个种类的名字")
        elif close:
            message = say("没有「{found}」这种文档", found=found)
            remedy = say("是不是「{close}」？可以是：{allowed}", close=close[0], allowed=allowed)
        else:
            message = say("没有「{found}」这种文档", found=found)
        yield RULE.at_problem(source, problem, message, remedy)
