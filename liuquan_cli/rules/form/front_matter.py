r"""制度文件的开头不完整

## 检查什么
Markdown 文件的开头应当是一行 `---`、若干行「键: 值」、再一行 `---`，然后是正文。
## 为什么
制度的名称、状态、日期写在开头这一段里；没有它，或者没有关上，就不知道这份制度是什么。
## 反例
```md
---
文档: 制度
编号: ZD-001
名称: 权力公开制度
状态: 新建

# 权力公开制度
```
```md
———
文档: 制度
———
# 权力公开制度
```
## 正例
```md
---
文档: 制度
编号: ZD-001
名称: 权力公开制度
状态: 新建
---
# 权力公开制度

第一条　凡权力清单所列事项，均应公开。
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, of_kind

RULE = Rule("LQ025", "front-matter", Severity.ERROR, Scope.FORM, basis=(FORMAT,))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "front-matter"):
        found = problem.details["found"]
        if found == "look-alike":
            message = say("这一行应当是三个半角减号「---」，写的是别的横线")
            remedy = say("请改成「---」；输入法和 Word 会自动把减号换成破折号，可按一次撤销")
        elif found == "unfinished":
            message = say("开头的「---」没有关上，找不到第二行「---」")
            remedy = say("请在「键: 值」之后、正文之前单独写一行「---」")
        elif found == "body-key":
            message = say("正文写了两处：开头里有「正文」这个键，下面又有正文")
            remedy = say("请删去开头里的「正文」，正文写在第二行「---」之后")
        else:
            message = say("Markdown 文件没有以「---」开头，不知道它是什么")
            remedy = say("请在第一行写「---」，接着写「文档: 制度」等，再写一行「---」")
        yield RULE.at_problem(source, problem, message, remedy)
