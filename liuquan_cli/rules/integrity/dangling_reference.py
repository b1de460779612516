"""引用的东西不存在

## 检查什么
写到的岗位、机构、集体、权力、制度、依据、会议等，在本部门的文件里都有。
## 为什么
长治方案 三·首「有岗位就有责任,有责任就有清单,有清单就有流程,有流程就有制度」：
引用落空，就是这条链断了；多半是改名、写错字，或者删掉了还有人引用。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    行使主体: 业务处
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    行使主体: 业务科
```
"""

from collections import defaultdict
from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Place, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.integrity.words import called, meant

RULE = Rule(
    "LQ032",
    "dangling-reference",
    Severity.ERROR,
    Scope.NAMES,
    basis=("长治方案 三·首",),
    serves=("X-01",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find every name that is referred to and that nothing of the kind bears, once a file."""
    known: dict[str, set[str]] = defaultdict(set)
    for facts in department.facts.values():
        for definition in facts.definitions:
            known[definition.kind].add(definition.name)
    for file, facts in department.facts.items():
        for mention in facts.references:
            if any(mention.value in known[kind] for kind in mention.among):
                continue
            names = [name for kind in mention.among for name in known[kind]]
            kinds = called(mention.among)
            more = (
                say("，本文件另有 {more} 处", more=mention.count - 1) if mention.count > 1 else ""
            )
            yield Finding(
                RULE.code,
                RULE.severity,
                say(
                    "没有叫「{name}」的{kinds}{more}",
                    name=mention.value,
                    kinds=kinds,
                    more=str(more),
                ),
                Place(file, mention.path),
                mention.value,
                mention.path,
                meant(mention.value, sorted(names))
                or say("先在相应的文件里写上它，或者改成已有的{kinds}", kinds=kinds),
            )
