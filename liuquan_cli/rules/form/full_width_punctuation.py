r"""全角标点当成了 YAML 的记号

## 检查什么
键后面写了全角冒号「：」，或者 `[ ]`、`{ }` 里写了全角的逗号、括号。值里面的全角标点是正文，不管。
## 为什么
YAML 只认半角的 `:` `,` `[` `]` `{` `}`。写成全角，整行会变成一句话，键就不见了，有时一点也不报错；
多数解析器到下一行才报错，位置还是错的。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号：QL-001
    名称: 企业设立登记
```
```yaml
文档：权力清单
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    分权: {决策: 注册科科长，执行: 受理审查岗}
```
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记
    监督方式: [行政监督, 社会监督］
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-001
    名称: 企业设立登记：含分支机构
    内容: |
      名称：由申请人自主申报。
```
"""

from collections.abc import Iterator

from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.source import Source
from liuquan_cli.model.text import say
from liuquan_cli.rules.form._shared import FORMAT, YAML, of_kind

RULE = Rule(
    "LQ006", "full-width-punctuation", Severity.ERROR, Scope.FORM, basis=(FORMAT, f"{YAML} §5.3")
)
_HALF = {"，": ", ", "［": "[", "］": "]", "｛": "{", "｝": "}", "【": "[", "】": "]"}


def check(source: Source) -> Iterator[Finding]:
    for problem in of_kind(source, "full-width-punctuation"):
        sign = str(problem.details.get("sign", "："))
        word = str(problem.details.get("word") or problem.details.get("key", "")).split("：")[0]
        if sign == "：":
            message = say(
                "「{word}」后面的冒号是全角的「：」，YAML 不认得，这一行没有成为键", word=word
            )
            remedy = say("请改成半角冒号加一个空格：{word}: …", word=word)
        else:
            message = say("这里的「{sign}」是全角的，YAML 不认得", sign=sign)
            remedy = say("请改成半角的「{half}」", half=_HALF.get(sign, "").strip())
        yield RULE.at_problem(source, problem, message, remedy)
