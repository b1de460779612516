"""同一个编号或名称用了两次

## 检查什么
岗位、机构、集体、渠道等名称在同类中只用一次；编号在全部门各类对象中只用一次。
## 为什么
流程、责任、风险都按编号和名称引用。编号重复，就说不清哪一项权力由谁行使；
长治方案 三·首「有岗位就有责任,有责任就有清单,有清单就有流程」的链条从这里断开。
## 反例
```yaml
文档: 责任清单
责任:
  - {编号: FX-1, 权力: QL-1, 责任事项: 审查材料, 责任主体: [审查岗], 追责情形: [不审查],
     追责依据: [{依据: 行政许可法, 条款: 第七十四条}], 追责形式: [诫勉]}
```
## 正例
```yaml
文档: 责任清单
责任:
  - {编号: ZR-2, 权力: QL-1, 责任事项: 审查材料, 责任主体: [审查岗], 追责情形: [不审查],
     追责依据: [{依据: 行政许可法, 条款: 第七十四条}], 追责形式: [诫勉]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.facts import Definition
from liuquan_cli.model.finding import Finding, Place, Related, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.integrity.words import KINDS

RULE = Rule(
    "LQ031",
    "duplicate-id",
    Severity.ERROR,
    Scope.NAMES,
    basis=("长治方案 三·首",),
    serves=("X-01",),
    waivable=False,
)
_ID = "编号"


def check(department: Department) -> Iterator[Finding]:
    """Find a name given twice in its kind, and an id given twice in the department."""
    first: dict[tuple[str, str], tuple[str, Definition]] = {}
    for file, facts in department.facts.items():
        for found in facts.definitions:
            is_id = found.path[-1] == _ID
            key = (_ID if is_id else found.kind, found.name)
            earlier, one = first.setdefault(key, (file, found))
            if one is found or (earlier == file and one.path[:-1] == found.path[:-1]):
                continue
            yield Finding(
                RULE.code,
                RULE.severity,
                say("「{name}」已经是一个{kind}了", name=found.name, kind=str(KINDS[one.kind])),
                Place(file, found.path),
                found.name,
                found.path,
                say("换一个没有用过的；用 liuquan new 新增的，编号自动取"),
                (Related(Place(earlier, one.path), say("先用在这里")),),
            )
