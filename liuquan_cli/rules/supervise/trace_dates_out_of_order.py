"""办件的日期次序不对

## 检查什么
「办件」的痕迹一条不早于上一条，第一条不早于收件；办结、告知不早于收件；都不在今天以后。
## 为什么
孝义方案 三(六)「有据可查、有责可追」；长治方案 四(二)4「限期办结、超时追责」：
日期颠倒的痕迹不能作为依据，也算不出有没有超时。
## 反例
```yaml
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-05-11
    办结日期: 2026-05-19
    结果: 准予许可
    结果告知: 告知当事人
    告知日期: 2026-05-19
    痕迹:
      - 环节: 受理
        岗位: 经办岗
        日期: 2026-05-11
        意见: 受理
        附件摘要: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
      - 环节: 审查
        岗位: 审查岗
        日期: 2026-05-13
        意见: 符合条件
        附件摘要: 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
      - 环节: 法制审核
        岗位: 法制岗
        日期: 2026-05-12
        意见: 合法
        附件摘要: d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35
      - 环节: 决定
        岗位: 科长
        日期: 2026-05-15
        意见: 准予
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
      - 环节: 批复
        岗位: 经办岗
        日期: 2026-05-18
        意见: 制证
        附件摘要: 4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a
      - 环节: 送达
        岗位: 经办岗
        日期: 2026-05-19
        意见: 已送达
        附件摘要: ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d
```
## 正例
```yaml
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-05-11
    办结日期: 2026-05-19
    结果: 准予许可
    结果告知: 告知当事人
    告知日期: 2026-05-19
    痕迹:
      - 环节: 受理
        岗位: 经办岗
        日期: 2026-05-11
        意见: 受理
        附件摘要: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
      - 环节: 审查
        岗位: 审查岗
        日期: 2026-05-13
        意见: 符合条件
        附件摘要: 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
      - 环节: 法制审核
        岗位: 法制岗
        日期: 2026-05-13
        意见: 合法
        附件摘要: d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35
      - 环节: 决定
        岗位: 科长
        日期: 2026-05-15
        意见: 准予
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
      - 环节: 批复
        岗位: 经办岗
        日期: 2026-05-18
        意见: 制证
        附件摘要: 4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a
      - 环节: 送达
        岗位: 经办岗
        日期: 2026-05-19
        意见: 已送达
        附件摘要: ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say

_Dated = tuple[tuple[str | int, ...], str, date | None]

RULE = Rule(
    "LQ520",
    "trace-dates-out-of-order",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(六)", "长治方案 四(二)4"),
    serves=("TR-07", "TM-01"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find cases with a date before the one it follows, or still to come: one finding each."""
    for case in department.all(HandledCase):
        steps = [(("痕迹", n, "日期"), t.stage, t.on) for n, t in enumerate(case.trace)]
        first = _first(case, [((), "收件", case.received_on), *steps], department.day)
        if first is None and case.received_on is not None:
            for key, on in (("办结日期", case.closed_on), ("告知日期", case.notified_on)):
                start = ((), "收件", case.received_on)
                first = first or _first(case, [start, ((key,), key, on)], department.day)
        if first is not None:
            yield first


def _first(case: HandledCase, dated: list[_Dated], day: date) -> Finding | None:
    before, earlier = "", date.min
    for path, name, on in dated:
        if on is None:
            continue
        if on > day:
            message = say(
                "办件 {case} 的{name}写在 {on}，还没有到",
                case=case.id,
                name=name,
                on=on.isoformat(),
            )
        elif on < earlier:
            message = say(
                "办件 {case} 的{name}是 {on}，早于{before}的 {earlier}",
                case=case.id, name=name, on=on.isoformat(),
                before=before, earlier=earlier.isoformat(),
            )  # fmt: skip
        else:
            before, earlier = name, on
            continue
        return RULE.at(case, *path, message=message, remedy=say("照文书核对日期"))
    return None
