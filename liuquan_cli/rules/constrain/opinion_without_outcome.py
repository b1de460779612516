"""公众意见没有说明采纳情况

## 检查什么
决策事项「公众参与」里的每一条意见写「采纳」；部分采纳、未采纳的写「理由」。
已经决定的事项，写「采纳公布日期」，或者每条意见都写「答复日期」；
采纳公布日期不早于听取意见开始的日期。
## 为什么
襄垣方案 四(一)2「意见采纳情况以适当形式反馈或公布」；
重大行政决策程序暂行条例第十八条「对社会各方面提出的意见进行归纳整理、研究论证，充分采纳合理意见」，
第三十二条「应当说明公众意见、专家论证意见的采纳情况」。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 公众参与: {形式: [座谈会], 自: 2026-03-02, 至: 2026-03-20,
     意见: [{来源: 群众, 内容: 延长办公时间, 采纳: 未采纳}]}}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 公众参与: {形式: [座谈会], 自: 2026-03-02, 至: 2026-03-20,
     意见: [{来源: 群众, 内容: 延长办公时间, 采纳: 未采纳, 理由: 窗口人员不足，改为预约}]}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision, PublicParticipation
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import is_decided, weighed

RULE = Rule(
    "LQ352",
    "opinion-without-outcome",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=(
        "襄垣方案 四(一)2",
        "重大行政决策程序暂行条例第十八条",
        "重大行政决策程序暂行条例第三十二条",
    ),
    serves=("DP-02", "P5-07"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find opinions of the public of which nobody says what became of them."""
    for decision in department.all(Decision):
        if decision.participation is not None:
            decided = is_decided(decision, department)
            for found in (
                *_opinions(decision, decision.participation),
                *_feedback(decision, decision.participation, decided=decided),
            ):
                yield weighed(found, department)


def _opinions(decision: Decision, public: PublicParticipation) -> Iterator[Finding]:
    for index, opinion in enumerate(public.opinions):
        if not opinion.adopted:
            yield RULE.at(
                decision,
                "公众参与",
                "意见",
                index,
                message=say(
                    "「{decision}」第 {number} 条意见没有写是否采纳",
                    decision=decision.name, number=index + 1,
                ),
                remedy=say("写「采纳」：采纳、部分采纳或者未采纳"),
            )  # fmt: skip
        elif opinion.adopted != "采纳" and not opinion.reason:
            yield RULE.at(
                decision,
                "公众参与",
                "意见",
                index,
                message=say(
                    "「{decision}」第 {number} 条意见{adopted}，没有写理由",
                    decision=decision.name, number=index + 1, adopted=opinion.adopted,
                ),
                remedy=say("在「理由」里写明为什么没有采纳"),
            )  # fmt: skip


def _feedback(
    decision: Decision, public: PublicParticipation, *, decided: bool
) -> Iterator[Finding]:
    if (
        public.opinions
        and decided
        and public.feedback_on is None
        and any(opinion.answered_on is None for opinion in public.opinions)
    ):
        yield RULE.at(
            decision,
            "公众参与",
            "采纳公布日期",
            message=say("「{decision}」没有反馈或者公布意见的采纳情况", decision=decision.name),
            remedy=say("公布采纳情况，写「采纳公布日期」；逐条答复的，写每条的「答复日期」"),
        )
    if (
        public.feedback_on is not None
        and public.since is not None
        and public.feedback_on < public.since
    ):
        yield RULE.at(
            decision,
            "公众参与",
            "采纳公布日期",
            message=say(
                "「{decision}」公布采纳情况的日期早于听取意见开始的日期", decision=decision.name
            ),
            remedy=say("改正日期"),
        )
