"""制度、授权和其他清单引用失效的依据

## 检查什么
没有废止的制度，没有到期的授权，以及法定职责、负面清单、其他清单、公开目录、问责形式引用的依据，
在检查的这一天没有失效（看「依据」登记的失效日期）。权力、流程、责任的依据由 LQ103 检查；
决策依据的是决策那一天的规定，不查。
## 为什么
长治方案 三(三)「废止已失效制度,修订不完善制度,探索建立新制度」：
上位依据失效了，照它订的制度、作的授权也要跟着清理。
## 反例
```yaml
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 失效日期: 2026-05-01}
---
文档: 负面清单
禁止:
  - {编号: FM-1, 内容: 不得增设条件, 权力: [QL-1], 依据: [{依据: 示范条例, 条款: 第三条}]}
```
## 正例
```yaml
文档: 依据
依据:
  - {名称: 示范条例, 效力级别: 行政法规, 失效日期: 2026-07-01}
---
文档: 负面清单
禁止:
  - {编号: FM-1, 内容: 不得增设条件, 权力: [QL-1], 依据: [{依据: 示范条例, 条款: 第三条}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Delegation
from liuquan_cli.rules.determine.cited import of_frame

RULE = Rule(
    "LQ130",
    "frame-basis-repealed",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "襄垣方案 四(一)1"),
    serves=("P1-12", "P3-03"),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find citations outside powers, flows and duties of norms that are repealed on the day."""
    repealed = {
        title: norm
        for title, norm in department.bases.items()
        if norm.repealed_on is not None and norm.repealed_on <= department.day
    }
    if not repealed:
        return
    for item, path, citation in of_frame(department):
        norm = repealed.get(citation.basis)
        if norm is None or norm.repealed_on is None or _past(item, department):
            continue
        yield RULE.at(
            item,
            *path,
            "依据",
            message=say(
                "「{item}」引用的《{basis}》已于 {day} 失效",
                item=item.label, basis=citation.basis, day=norm.repealed_on.isoformat(),
            ),
            remedy=say("改引现行有效的依据；因它而设的，跟着废止或者修订"),
            related=(Related(norm.place("失效日期"), say("失效日期登记在这里")),),
        )  # fmt: skip


def _past(item: Located, department: Department) -> bool:
    """Whether it rests on the law of its own day: a decision, or what no longer holds."""
    match item:
        case Decision():
            return True
        case Institution():
            repealed = item.repealed_on
            return item.status == "废止" or (repealed is not None and repealed <= department.day)
        case Delegation():
            return item.until is not None and item.until < department.day
    return False
