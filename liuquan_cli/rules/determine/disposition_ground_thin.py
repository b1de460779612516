"""清理结论的根据不足

## 检查什么
「处置」方案为一种结论写了「应写」的栏目，都写了：下放的写明符合哪几条下放标准；
新增的有一条作用为「设定」（或者没有写作用）的实施依据，只有实施、程序的不够。
## 为什么
孝义方案 四(三)1「下放直接面向基层、量大面广、由基层管理更方便有效的事项」，
「切实做到依法依规、“增”“减”有据」：新增的权力与原有的一样，要有设定它的依据。
## 反例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据: [{依据: 行政许可法, 条款: 第三十二条, 作用: 程序}]
    清理: {结论: 新增, 意见: 新增确认, 理由: 法律新设}
```
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 下放, 意见: 下放到乡镇, 理由: 乡镇办更方便, 承接单位: 各乡镇, 验收: 已经培训}
    状态: 清权
```
## 正例
```yaml
文档: 权力清单
事项:
  - 编号: QL-1
    实施依据:
      - {依据: 行政许可法, 条款: 第十二条, 作用: 设定}
      - {依据: 行政许可法, 条款: 第三十二条, 作用: 程序}
    清理: {结论: 新增, 意见: 新增确认, 理由: 法律新设}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import Disposition
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.cleaning import unstated
from liuquan_cli.rules.determine.setting import CREATION, creating

RULE = Rule(
    "LQ140",
    "disposition-ground-thin",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 四(三)1",),
    serves=("CL-09", "CL-11", "CL-12"),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find conclusions of a clean-up without what their disposition advises to state."""
    cleanup = power.cleanup
    if cleanup is None:
        return
    member = department.scheme(Disposition).member(cleanup.disposition)
    advised = member.advised if member else ()
    if CREATION in advised and power.bases and not any(creating(power)):
        yield RULE.at(
            power,
            "实施依据",
            message=say(
                "「{power}」的清理结论是「{disposition}」，实施依据里没有设定它的一条",
                power=power.name, disposition=cleanup.disposition,
            ),
            remedy=say("补上设定这项权力的依据，「作用」写「设定」；没有的，不能新增"),
        )  # fmt: skip
    for name, message, remedy in unstated(power, advised):
        yield RULE.at(power, "清理", name, message=message, remedy=remedy)
