"""公布的决策没有依据、结果，或者没有先请示

## 检查什么
已经公布的决策事项写明「依据」和「结果」，不予公开的除外。
政府部门的重大决策公布前向党委请示报告：写了「请示」（不需要的写明理由），
「请示日期」不晚于公布日期；写了「应急处置」的不要求先请示。
## 为什么
孝义方案 四(五)2「在决策环节,重点公开决策事项、依据和结果」；
重大行政决策程序暂行条例第三十一条「重大行政决策出台前应当按照规定向同级党委请示报告」，
第三十二条：决策机关应当及时公布重大行政决策。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免, 公布日期: 2026-03-25, 结果: 两名科长轮岗,
     集体讨论: {会议: HY-1, 日期: 2026-03-20, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 科长轮岗, 类别: 重要干部任免, 公布日期: 2026-03-25, 结果: 两名科长轮岗,
     依据: [{依据: 行政许可法}], 集体讨论: {会议: HY-1, 日期: 2026-03-20, 结果: 同意}}
会议:
  - {编号: HY-1, 名称: 局务会议, 集体: 局务会, 日期: 2026-03-20, 议题: [轮岗],
     出席: [局长, 副局长], 发言: [副局长, 局长], 结果: 同意, 纪要: 1号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import DecisionStage, MajorKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import is_regulated
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ356",
    "decision-published-incompletely",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=(
        "孝义方案 四(五)2",
        "重大行政决策程序暂行条例第三十一条",
        "重大行政决策程序暂行条例第三十二条",
    ),
    serves=("DP-10", "DP-02", "P5-07"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find decisions published without basis or result, or before the Party committee knew."""
    kinds = department.scheme(MajorKind)
    reported = frozenset(
        kind for step in department.scheme(DecisionStage).members for kind in step.categories
    )
    for decision in department.all(Decision):
        if decision.published_on is None or decision.published_on > department.day:
            continue
        if decision.disclosure is None or decision.disclosure.status != "不予公开":
            given = {"依据": decision.bases, "结果": decision.result}
            lacking = [name for name, value in given.items() if not value]
            if lacking:
                yield RULE.at(
                    decision,
                    message=say(
                        "「{decision}」已经公布，没有写{fields}",
                        decision=decision.name, fields=quoted(lacking),
                    ),
                    remedy=say("补上并一并公布"),
                )  # fmt: skip
        if (
            is_regulated(department)
            and kinds.canonical(decision.category) in reported
            and not decision.emergency
        ):
            yield from _report(decision)


def _report(decision: Decision) -> Iterator[Finding]:
    if not decision.reported and decision.reported_on is None:
        yield RULE.at(
            decision,
            "请示",
            message=say("「{decision}」公布前没有请示报告的记录", decision=decision.name),
            remedy=say("写明向哪一级党委（党组）请示、结果怎样；按规定不需要的，写明理由"),
        )
    elif (
        decision.reported_on is not None
        and decision.published_on is not None
        and decision.reported_on > decision.published_on
    ):
        yield RULE.at(
            decision,
            "请示日期",
            message=say("「{decision}」先公布、后请示", decision=decision.name),
            remedy=say("先请示报告、后公布；日期有误的改正"),
        )
