r"""值的写法不合规定

## 检查什么
日期不是「2026-01-05」这样的写法，或者没有这一天；编号里有空格和标点；文字太长、是空的；
数太大或太小；列表是空的，等等。
## 为什么
日期要能比较先后，编号要能引用，公开的文字前后不能有看不见的空格。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL 001
    名称: 企业设立登记
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    生效: 2026-02-30
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    生效: 2026/1/5
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    监督方式: []
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    生效: 2026-01-05
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Problem, Source
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.form._shared import FORMAT, named, of_kind

RULE = Rule("LQ024", "bad-format", Severity.ERROR, Scope.FORM, basis=(FORMAT,))
_is_written = re.compile(r"\d{4}-\d{2}-\d{2}").fullmatch
_parts = re.compile(
    r"(\d{4})\s*[-/.．年－—]\s*(\d{1,2})\s*[-/.．月－—]\s*(\d{1,2})\s*[日号]?|(\d{4})(\d{2})(\d{2})"
).fullmatch


def check(source: Source) -> Iterator[Finding]:
    told: set[KeyPath] = set()  # a date breaks the pattern and the format: one sentence is enough
    problems = sorted(
        of_kind(source, "bad-format"), key=lambda problem: problem.details["keyword"] != "format"
    )
    for problem in problems:
        if problem.path in told:
            continue
        told.add(problem.path)
        message, remedy = _words(problem)
        yield RULE.at_problem(source, problem, message, remedy)


def _words(problem: Problem) -> tuple[Text, Text]:
    keyword = str(problem.details["keyword"])
    limit = problem.details["limit"]
    value = str(problem.details["value"])
    place = named(problem.path)
    if keyword == "format" and limit == "date":
        return _date_words(place, value)
    if (keyword == "pattern" and not value.strip()) or keyword == "minLength":
        return say("{place}是空的", place=place), say("请写上内容；没有的，把这一行删去")
    if keyword == "minItems":
        return (
            say("{place}至少要有 {limit} 项", place=place, limit=limit),
            say("请写上内容；没有的，把这一行删去"),
        )
    if keyword == "maxItems":
        return say("{place}最多 {limit} 项", place=place, limit=limit), say("请删去多余的")
    if keyword == "maxLength":
        return (
            say("{place}太长，最多 {limit} 个字", place=place, limit=limit),
            say("请写得短一些"),
        )
    if keyword in ("minimum", "exclusiveMinimum"):
        return (
            say("{place}不能小于 {limit}，写的是 {value}", place=place, limit=limit, value=value),
            say("请改成不小于 {limit} 的数", limit=limit),
        )
    if keyword in ("maximum", "exclusiveMaximum"):
        return (
            say("{place}不能大于 {limit}，写的是 {value}", place=place, limit=limit, value=value),
            say("请改成不大于 {limit} 的数", limit=limit),
        )
    return _pattern_words(problem, place, value)


def _pattern_words(problem: Problem, place: str, value: str) -> tuple[Text, Text]:
    example = str(problem.details["example"])
    last = problem.path[-1] if problem.path else ""
    message = say("{place}的写法不对：「{value}」", place=place, value=value)
    if last == "编号" or (
        re.search(r"[\s：，。；、（）()“”\"'/]", value) and "：" in str(problem.details["limit"])
    ):
        return message, say("编号里不能有空格、斜线、冒号、逗号、括号和引号，例如 QL-001")
    if example:
        return message, say("例如：{example}", example=example)
    return message, say(
        "请对照 docs/vocabulary.md 里「{key}」的写法；前后不要有空格，不要换行", key=str(last)
    )


def _date_words(place: str, value: str) -> tuple[Text, Text]:
    if _is_written(value):
        return (
            say("{place}的日期「{value}」不存在", place=place, value=value),
            say("请核对月份和日子"),
        )
    found = _parts(value)
    if found is None:
        return (
            say("{place}写的「{value}」不是日期", place=place, value=value),
            say("请写成 年-月-日，例如 2026-01-05"),
        )
    year, month, day = (part for part in found.groups() if part is not None)
    meant = f"{year}-{int(month):02}-{int(day):02}"
    return (
        say("{place}的日期「{value}」写法不对", place=place, value=value),
        say("请写成 {meant}", meant=meant),
    )
