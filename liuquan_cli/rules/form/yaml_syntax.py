r"""YAML 写法有误

## 检查什么
文件不合 YAML 的语法，又不是别的规则说得出的那些写法：缩进不齐、括号没有关上、引号后面还有字、
值以 YAML 留作他用的记号（`@` `>` `|` `%` 等）开头、双引号里的反斜线，等等。
## 为什么
读不懂的文件无从检查，也不能公开。位置取自解析器停下的地方，能找到真正原因的，指向原因。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
     名称: 企业设立登记
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: "企业"设立登记
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    监督方式: [行政监督, 社会监督
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: >5 万元的采购审批
```
```yaml
文档: 权力清单
事项: {,}
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
from liuquan_cli.model.source import Problem, Source
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule("LQ010", "yaml-syntax", Severity.ERROR, Scope.FORM, basis=(FORMAT, YAML))


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "yaml-syntax"):
        message, remedy = _words(problem)
        yield RULE.at_problem(source, problem, message, remedy)


def _words(problem: Problem) -> tuple[Text, Text]:
    cause = problem.details.get("cause", "")
    sign = str(problem.details.get("sign", ""))
    if cause == "indent":
        return (
            say("这一行的缩进与上下文不齐"),
            say(
                "请让它与同一层的键对齐，这里应当缩进 {right} 个空格",
                right=problem.details.get("right", 0),
            ),
        )
    if cause == "bracket":
        return (
            say("这里的「{sign}」没有关上", sign=sign),
            say("请在这一组的末尾补上「{end}」", end="]" if sign == "[" else "}"),
        )
    if cause == "after-quote":
        return (
            say("引号关上以后还有字，YAML 读不懂"),
            say("请把整个值放进引号，里面的引号改用“”；或者两头都不写引号"),
        )
    if cause == "reserved":
        return (
            say("值以「{sign}」开头，YAML 把它留作记号", sign=sign),
            say("请把整个值放进半角引号，例如 '{sign}…'", sign=sign),
        )
    if cause == "escape":
        return (
            say("双引号里的反斜线「\\」是转义记号，后面的字不认得"),
            say("请改用单引号括住这个值，或者把「\\」写成「\\\\」"),
        )
    return _parser_words(problem)


def _parser_words(problem: Problem) -> tuple[Text, Text]:
    """What the parser said, in Chinese where it is a common complaint."""
    said = str(problem.details.get("problem", ""))
    context = str(problem.details.get("context", ""))
    if said.startswith("mapping values"):
        return (
            say("这里不该再有「: 」，解析器不知道它属于哪个键"),
            say("请看这一行和上一行：冒号后面是否漏了空格，值里的冒号是否该用全角「：」"),
        )
    if "expected ':'" in said:
        return (
            say("这一行没有「键: 值」的冒号"),
            say("请写成「键: 值」，或者把它并到上一行的值里（缩进要更深）"),
        )
    if "quoted scalar" in context:
        return (say("从这里开始的引号没有关上"), say("请补上另一半引号"))
    if said.startswith("did not find expected key") or "'-' indicator" in said:
        return (
            say("这一行与上面的层次接不上"),
            say("请检查缩进：同一层的键要对齐；列表的每一项都以「- 」开头"),
        )
    if "flow" in context:
        return (
            say("方括号或花括号里的写法读不懂"),
            say("请写成 [甲, 乙] 或 {{键: 值, 键: 值}}，逗号用半角，括号成对"),
        )
    return (
        say("YAML 读不懂这里（解析器的话：{said}）", said=f"{context} {said}".strip()),
        say("请对照上下几行的写法检查这一行，特别是标点、引号和缩进"),
    )
