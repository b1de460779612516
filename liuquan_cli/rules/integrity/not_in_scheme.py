"""用词不在采用的方案里

## 检查什么
权力类别、处置结论、监督种类、环节种类等，用的是单位采用的方案里的词（名称、别名或代码）；
标明「开放」的方案可以用别的词。
## 为什么
各单位的分类不同，用哪一套由 `liuquan.yaml` 的「方案」定；定了就要一致，
清单才能分类、汇总和比较。长治方案 四(二)2「明确职权名称、类别、行使主体和法律法规依据」。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    监督方式: [行政监察]
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    监督方式: [行政监督]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Place, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.integrity.words import meant

RULE = Rule(
    "LQ033",
    "not-in-scheme",
    Severity.ERROR,
    Scope.NAMES,
    basis=("长治方案 四(二)2",),
    serves=("P1-15", "DIFF-01", "DIFF-06", "DIFF-07", "DIFF-09"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find every word that is no member of the scheme it is to be chosen from, once a file."""
    for file, facts in department.facts.items():
        for choice in facts.choices:
            vocabulary = department.vocabulary(choice.among[0])
            if vocabulary.is_open or vocabulary.member(choice.value):
                continue
            yield Finding(
                RULE.code,
                RULE.severity,
                say(
                    "「{value}」不在{kind}的方案「{scheme}」里",
                    value=choice.value,
                    kind=vocabulary.kind,
                    scheme=vocabulary.name,
                ),
                Place(file, choice.path),
                choice.value,
                choice.path,
                meant(choice.value, vocabulary.names)
                or say("可以写：{known}", known="、".join(vocabulary.names)),
            )
