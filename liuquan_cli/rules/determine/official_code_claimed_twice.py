"""两项权力用了同一个官方编码

## 检查什么
权力（退出清单的也算），同一个编码体系里的编码（不计连字符和空格）不重复。
## 为什么
襄垣方案 四·首「以行政管理层级、行政职权主体为重点」：
编码是事项的唯一标识，两项共用，办件和统计就分不开。
## 反例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-1
    编码: [{体系: 国家基本编码, 值: "440118009000"}]
  - 编号: QL-2
    名称: 示范许可变更
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知}
    状态: 清权
    编码: [{体系: 国家基本编码, 值: "440118009000"}]
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 编码: [{体系: 国家基本编码, 值: "440118009000"}]}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import Coding
from liuquan_cli.model.text import say
from liuquan_cli.rules.determine.coding import plain

RULE = Rule(
    "LQ136",
    "official-code-claimed-twice",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四·首", "GB/T 39554.1-2020"),
    serves=("P1-21",),
    since=Profile.确权,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find official codes that two powers carry; a code is not given anew when a power goes."""
    schemes = department.scheme(Coding)
    first: dict[tuple[str, str], tuple[Power, int]] = {}
    for power in department.all(Power):
        for index, code in enumerate(power.codes):
            key = schemes.canonical(code.scheme), plain(code.value)
            other, there = first.setdefault(key, (power, index))
            if other is not power:
                yield RULE.at(
                    power,
                    "编码",
                    index,
                    "值",
                    message=say(
                        "「{power}」与「{other}」用了同一个{scheme} {code}",
                        power=power.name, other=other.name, scheme=key[0], code=code.value,
                    ),
                    remedy=say("核对目录，改正其中一个；退出清单的事项，编码不再给别的事项"),
                    related=(Related(other.place("编码", there), say("先用的在这里")),),
                )  # fmt: skip
