"""依据只能在限度内设定这类权力，没有人核对过

## 检查什么
留在清单里的权力，没有「允许」设定它的依据，只有「设定权」方案写为「受限」的（例如以部门规章设定处罚），
由人核对没有超出限度，写在「设定确认」里。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」；行政处罚法第十三条
「可以设定警告、通报批评或者一定数额罚款的行政处罚」；行政强制法第十条
「可以设定本法第九条第二项、第三项的行政强制措施」。限度要看条文的内容，机器看不出。
## 反例
```yaml
文档: 依据
依据:
  - {名称: 某省示范管理规定, 效力级别: 省级政府规章}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 某省示范管理规定, 条款: 第三十条, 作用: 设定}]
```
## 正例
```yaml
文档: 依据
依据:
  - {名称: 某省示范管理规定, 效力级别: 省级政府规章}
---
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 某省示范管理规定, 条款: 第三十条, 作用: 设定}]
    设定确认: {说明: 临时性许可，2026年1月起实施，未满一年, 岗位: 法制岗, 日期: 2026-02-01}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.setting import row_of, settings_of

RULE = Rule(
    "LQ132",
    "setting-power-limited",
    Severity.WARNING,
    Scope.POWER,
    basis=("襄垣方案 四(一)1", "行政许可法第十五条", "行政处罚法第十三条", "行政强制法第十条"),
    serves=("P1-12",),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a kept power that rests on a norm of limited reach, which nobody confirmed."""
    row = row_of(power.category, department)
    if row is None or power.setting_confirmed or department.leaves(power):
        return
    settings = settings_of(power, row, department)
    limited = next((setting for setting in settings if setting.restricted), None)
    if limited is None or limited.restricted is None:
        return
    if any(not setting.forbidden and not setting.restricted for setting in settings):
        return
    yield RULE.at(
        power,
        "实施依据",
        limited.place,
        "依据",
        message=say(
            "「{power}」由{level}《{basis}》设定：{note}（{clause}）",
            power=power.name, level=limited.level, basis=limited.citation.basis,
            note=limited.restricted.note, clause=limited.restricted.clause or row.clause,
        ),
        remedy=say("核对条文没有超出限度，在「设定确认」写明说明、岗位和日期；超出的，清理结论应为取消"),
    )  # fmt: skip
