"""编号或名称重复

## 检查什么
同一类对象（岗位、机构、集体、制度、依据……）的名称不重复；凡有「编号」的对象，不分种类，
编号全单位唯一。一个对象自己的编号和名称、全称和简称相同，不算重复；
已经废止的制度可以与修订后的同名。
## 为什么
长治方案 四(二)2「明确职权名称、类别、行使主体和法律法规依据」：一个编号、一个名称只能指一样东西，
引用它的流程、责任、风险才落得到实处。
## 反例
```yaml
文档: 负面清单
禁止:
  - {编号: QL-1, 内容: 不得指定中介机构}
```
```yaml
文档: 制度
名称: 监督工作制度
---
文档: 依据
依据:
  - {名称: 中华人民共和国行政处罚法, 简称: [行政许可法], 效力级别: 法律}
```
## 正例
```yaml
文档: 负面清单
禁止:
  - {编号: FM-2, 内容: 不得指定中介机构}
```
```yaml
文档: 制度
编号: ZD-0
名称: 监督工作制度
状态: 废止
废止日期: 2026-01-01
被替代: ZD-1
---
文档: 制度
替代: [ZD-0]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.facts import Definition
from liuquan_cli.model.finding import Finding, Place, Related, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.institutions import is_repealed
from liuquan_cli.rules.integrity.names import TERMS, at_name, owner

RULE = Rule(
    "LQ031",
    "duplicate-id",
    Severity.ERROR,
    Scope.NAMES,
    basis=("长治方案 四(二)2",),
    serves=("P1-15", "P1-20"),
)
_Where = tuple[str, Definition]


def check(department: Department) -> Iterator[Finding]:
    """Find names given twice within a kind, and ids given twice at all."""
    named: dict[tuple[str, str], _Where] = {}
    repealed = {
        i.stands.file for i in department.all(Institution) if is_repealed(i, department)
    }  # an institution is a file
    identified: dict[str, _Where] = {}
    for file, facts in department.facts.items():
        for definition in facts.definitions:
            if definition.kind == "unit":  # LQ034 counts the units
                continue
            if definition.path == ("名称",) and file in repealed:
                continue  # the revised institution may bear its name
            here = (file, definition)
            earlier = named.setdefault((definition.kind, definition.name), here)
            if definition.path[-1] == "编号":
                first = identified.setdefault(definition.name, here)
                earlier = earlier if earlier is not here else first
            if earlier is not here and not _same_object(earlier, here):
                yield _duplicate(department, earlier, here)


def _same_object(one: _Where, other: _Where) -> bool:
    return one[0] == other[0] and owner(one[1].path) == owner(other[1].path)


def _duplicate(department: Department, earlier: _Where, here: _Where) -> Finding:
    file, definition = here
    return at_name(
        RULE,
        department,
        file,
        definition.path,
        say(
            "{kind}「{name}」与先登记的{other}重复",
            kind=TERMS.get(definition.kind, definition.kind), name=definition.name,
            other=TERMS.get(earlier[1].kind, earlier[1].kind),
        ),
        say("给其中一个另起编号或名称，并改正引用它的地方"),
        (Related(Place(earlier[0], earlier[1].path), say("先登记的在这里")),),
    )  # fmt: skip
