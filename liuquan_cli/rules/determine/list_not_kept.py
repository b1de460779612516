"""该有的清单没有

## 检查什么
配置「清单」里写的每一张清单，都有内容；实施方案写了「清单数」的，与配置的清单数相同。
## 为什么
长治方案 三(一)「拿出权力清单,理出责任清单和负面清单」；
襄垣方案 五(二)「专门负责“四清单”、“两张图”的编制工作」：
几张、哪几张，各单位可以不同，说到要做到。
## 反例
```yaml
文档: 配置
清单: [权力清单, 责任清单, 负面清单, 收费清单]
```
```yaml
文档: 实施方案
名称: 某县示范局“六权治本”实施方案
清单数: 4
```
## 正例
```yaml
文档: 配置
清单: [权力清单, 责任清单, 负面清单, 收费清单]
---
文档: 其他清单
种类: 收费清单
条目:
  - {编号: SF-1, 名称: 示范证工本费}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.other_list import OtherListFile, Prohibition
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import OtherListKind
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ117",
    "list-not-kept",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(一)", "襄垣方案 五(二)"),
    serves=("LS-01", "LS-02", "LS-03", "P1-14", "DIFF-04"),
    since=Profile.公开,
    reads=("权力清单", "责任清单"),
)
_OWN: dict[str, type[Located]] = {"权力清单": Power, "责任清单": Duty, "负面清单": Prohibition}


def check(department: Department) -> Iterator[Finding]:
    """Find lists that the unit says it keeps and that hold nothing, and a wrong number of them."""
    kinds = department.scheme(OtherListKind)
    config = department.config
    others = {kinds.canonical(f.kind) for f in department.all(OtherListFile) if f.entries}
    for index, name in enumerate(config.lists):
        kind = kinds.canonical(name)
        kept = bool(department.all(_OWN[kind])) if kind in _OWN else kind in others
        if not kept:
            yield RULE.at(
                config,
                "清单",
                index,
                message=say("本单位要编「{list}」，还没有一条内容", list=name),
                remedy=say("在这种清单的文件里写上内容，没有文件的新建一个；不编的，从配置里删去"),
            )
    for plan in department.all(PlanFile):
        if plan.list_count is not None and plan.list_count != len(config.lists):
            yield RULE.at(
                plan,
                "清单数",
                message=say(
                    "实施方案要求编 {asked} 张清单，配置里写了 {kept} 张",
                    asked=plan.list_count, kept=len(config.lists),
                ),
                remedy=say("在配置的「清单」里写明是哪几张，两处一致"),
            )  # fmt: skip
