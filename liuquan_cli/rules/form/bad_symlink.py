r"""符号链接走不通

## 检查什么
仓库里的符号链接指向自己的上级（成环）、指向仓库外面，或者指向不存在的文件。
## 为什么
环会让人永远走不出来；仓库外面的内容不在 git 里，别人取回仓库时没有，历史里也查不到。
## 反例
```link file=清单 to=.
```
```link file=权力清单.yaml to=没有这个文件.yaml
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ016", "bad-symlink", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "bad-symlink"):
        why = problem.details["why"]
        if why == "outside":
            message = say("这个符号链接指向仓库外面，那里的内容不在 git 里")
        elif why == "dangling":
            message = say("这个符号链接指向的文件不存在")
        else:
            message = say("这个符号链接绕回了自己的上级，走不到头")
        yield RULE.at_problem(source, problem, message, say("请删去链接，需要的内容直接放进仓库"))
