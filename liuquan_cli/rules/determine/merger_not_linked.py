"""合并、拆分的事项两头对不上

## 检查什么
「并入」的事项留在清单里，不是它自己；「拆分自」的事项在「拆分为」里写了这一项，
「拆分为」的每一项在「拆分自」里写了它。写的编号查不到的，由 LQ032 检查。
## 为什么
孝义方案 四(三)1「整合内容相同或相似的职责权力」：并到一个也要取消的事项里，等于取消而没有监管；
长治方案 四(二)2「明确需要取消、合并、下放和转移的权力事项」。
## 反例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 合并, 意见: 并入暂停的事项, 理由: 内容相同, 并入: QL-3}
    状态: 清权
  - 编号: QL-3
    名称: 示范核验
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知}
    状态: 清权
```
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知, 拆分自: QL-1}
    状态: 清权
```
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-1
    清理: {拆分为: [QL-2]}
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 暂停, 意见: 暂停受理, 理由: 上级通知}
    状态: 清权
```
## 正例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范备案
    类别: 行政许可
    清理: {结论: 合并, 意见: 并入示范许可, 理由: 内容相同, 并入: QL-1}
    状态: 清权
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ139",
    "merger-not-linked",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)1", "长治方案 四(二)2"),
    serves=("CL-10", "CL-17", "DIFF-09"),
    since=Profile.确权,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find mergers into what is gone, and splits that only one side knows of."""
    for power in department.all(Power):
        if power.cleanup is None:
            continue
        yield from _merged(power, power.cleanup.merged_into, department)
        yield from _split(power, department)


def _merged(power: Power, target: str, department: Department) -> Iterator[Finding]:
    into = department.powers.get(target)
    if into is None or not (into.id == power.id or department.leaves(into)):
        return
    if into.id == power.id:
        message = say("「{power}」写成并入它自己", power=power.name)
    else:
        message = say(
            "「{power}」并入「{into}」，那一项自己也退出了清单", power=power.name, into=into.name
        )
    yield RULE.at(
        power,
        "清理",
        "并入",
        message=message,
        remedy=say("改为并入留在清单里的事项；没有的，清理结论改为取消"),
        related=(Related(into.place("清理", "结论"), say("它的清理结论在这里")),),
    )


def _split(power: Power, department: Department) -> Iterator[Finding]:
    cleanup = power.cleanup
    if cleanup is None:
        return
    source = department.powers.get(cleanup.split_from)
    if source is not None:
        parts = source.cleanup.split_into if source.cleanup else ()
        if power.id not in parts:
            yield RULE.at(
                power,
                "清理",
                "拆分自",
                message=say(
                    "「{power}」拆分自「{source}」，那一项的「拆分为」里没有它",
                    power=power.name, source=source.name,
                ),
                remedy=say("在原事项的「拆分为」里写上这一项；不是拆分来的，删去「拆分自」"),
                related=(Related(source.place("清理"), say("原事项的清理在这里")),),
            )  # fmt: skip
    for index, name in enumerate(cleanup.split_into):
        part = department.powers.get(name)
        if part is not None and (part.cleanup is None or part.cleanup.split_from != power.id):
            yield RULE.at(
                power,
                "清理",
                "拆分为",
                index,
                message=say(
                    "「{power}」拆分为「{part}」，那一项没有写「拆分自」它",
                    power=power.name, part=part.name,
                ),
                remedy=say("在拆分出的事项里写「拆分自」；没有拆出的，从「拆分为」里删去"),
                related=(Related(part.place("清理"), say("拆分出的事项在这里")),),
            )  # fmt: skip
