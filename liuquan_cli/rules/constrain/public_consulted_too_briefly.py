"""听取公众意见的时间不够

## 检查什么
「形式」有公开征求意见的，从「自」到「至」不少于「限权期限」方案的期限（默认30日）；
「自」这一天不算在内（民法典第二百零一条）。缩短的写「缩短理由」。
「形式」有听证会、听取意见已经结束的，写明「听证日期」，
材料在「听证日期」前规定的日数（默认7日）送达。结束日期不早于开始日期。写了「应急处置」的不检查。
## 为什么
重大行政决策程序暂行条例第十五条「公开征求意见的期限一般不少于30日」，
缩短的「公开征求意见时应当予以说明」，第十六条「听证会材料应当于召开听证会7日前送达听证参加人」。
襄垣方案 四(一)2「规范听证程序」。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 公众参与: {形式: [公开征求意见], 自: 2026-03-02, 至: 2026-03-20}}
```
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 公众参与: {形式: [听证会], 自: 2026-03-02, 至: 2026-03-20,
     听证日期: 2026-03-20, 材料送达日期: 2026-03-16}}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 公众参与: {形式: [公开征求意见], 自: 2026-03-02, 至: 2026-03-20,
     缩短理由: 防汛在即，已在公告中说明}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision, PublicParticipation
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import regular, weighed
from liuquan_cli.rules.constrain.limits import elapsed, limit_for

RULE = Rule(
    "LQ343",
    "public-consulted-too-briefly",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=(
        "重大行政决策程序暂行条例第十五条",
        "重大行政决策程序暂行条例第十六条",
        "襄垣方案 四(一)2",
    ),
    serves=("DP-02", "DP-03", "P5-07"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find public comment that was open too briefly, and hearings called at short notice."""
    for decision in regular(department):
        if decision.participation is not None:
            for judge in (_comment, _hearing):
                for found in judge(decision, decision.participation, department):
                    yield weighed(found, department)


def _comment(
    decision: Decision, public: PublicParticipation, department: Department
) -> Iterator[Finding]:
    since, until = public.since, public.until
    if since is not None and until is not None and until < since:
        yield RULE.at(
            decision,
            "公众参与",
            "至",
            message=say("「{decision}」听取意见的结束日期早于开始日期", decision=decision.name),
            remedy=say("改正起止日期"),
        )
    limit = limit_for("公开征求意见", department)
    names = (limit.name, *limit.aliases) if limit is not None else ()
    if (
        limit is not None
        and limit.days is not None
        and since is not None
        and until is not None
        and not set(names).isdisjoint(public.forms)
        and not public.short_reason
        and since <= until
        and (days := elapsed(since, until, limit, department)) < limit.days
    ):
        yield RULE.at(
            decision,
            "公众参与",
            "至",
            message=say(
                "「{decision}」公开征求意见 {days} 日，不足 {least} 日，没有写缩短的理由",
                decision=decision.name, days=days, least=limit.days,
            ),
            remedy=say("延长到期限；确需缩短的，在公告中说明，并写「缩短理由」"),
        )  # fmt: skip


def _hearing(
    decision: Decision, public: PublicParticipation, department: Department
) -> Iterator[Finding]:
    limit = limit_for("听证材料", department)
    if limit is None or limit.days is None:
        return
    if public.hearing_on is None:
        heard = not {limit.name, *limit.aliases}.isdisjoint(public.forms)
        over = public.until is not None and public.until <= department.day
        if heard and over:
            yield RULE.at(
                decision,
                "公众参与",
                "形式",
                message=say("「{decision}」写了听证会，没有写哪一天召开", decision=decision.name),
                remedy=say("写明「听证日期」和「材料送达日期」；没有召开的，从「形式」里删去"),
            )
        return
    sent = public.hearing_papers_on or department.day  # until it is too late they may be sent
    if elapsed(sent, public.hearing_on, limit, department) < limit.days:
        yield RULE.at(
            decision,
            "公众参与",
            "材料送达日期",
            message=say(
                "「{decision}」的听证会材料没有在召开 {least} 日前送达",
                decision=decision.name, least=limit.days,
            ),
            remedy=say("写明送达日期；送达晚的，推迟听证会"),
        )  # fmt: skip
