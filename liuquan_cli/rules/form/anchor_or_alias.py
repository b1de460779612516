r"""用了锚点或别名（& 和 *）

## 检查什么
值以 `&名字`（锚点）或 `*名字`（别名）开头。
## 为什么
别名让一处的内容出现在许多处，改一处而别处跟着变，`git diff` 里却看不到；
层层套用还能让几行字撑满内存。
权力的每一次变动都要看得见，所以一律不用。文字本身以 `*`、`&` 开头的，要加引号。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    监督方式: &方式一 [行政监督]
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: &a 企业设立登记
    内容: *a
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: "*企业设立登记"
    监督方式: [行政监督]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ014", "anchor-or-alias", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "anchor-or-alias"):
        alias = problem.details.get("alias") or problem.details.get("sign") == "*"
        message = (
            say("这里用了别名（*），它代表的内容在文件里看不见")
            if alias
            else say("这里用了锚点（&），不能用")
        )
        yield RULE.at_problem(
            source,
            problem,
            message,
            say("请把内容直接写在这里；文字本身以 * 或 & 开头的，放进半角引号"),
        )
