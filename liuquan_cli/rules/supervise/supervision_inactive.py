"""监督很久没有活动

## 检查什么
「监督体系」的每一种监督，「上次活动」或者「活动」台账里同一种类的活动，离今天不超过「监督种类」
方案写的「频率」。次数方案没有规定，每年一次可以在资料库的方案里改。
## 为什么
孝义方案 三(五)「健全和落实党内监督、人大监督、民主监督、行政监督、司法监督、审计监督、
社会监督和舆论监督制度」；襄垣方案 四(一)1「在完善内部监督的同时」。写在纸上、
一年没有活动的监督，没有落实。
## 反例
```yaml
文档: 监督
监督体系:
  - {种类: 党内监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 人大监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 民主监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 行政监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 司法监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2025-04-01}
  - {种类: 审计监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 社会监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 舆论监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 内部监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
```
## 正例
```yaml
文档: 监督
监督体系:
  - {种类: 党内监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 人大监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 民主监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 行政监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 司法监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2025-07-01}
  - {种类: 审计监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 社会监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 舆论监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
  - {种类: 内部监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话, 上次活动: 2026-05-20}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.supervise import SupervisionKind
from liuquan_cli.model.supervision import Supervision, SupervisionActivity
from liuquan_cli.model.text import say
from liuquan_cli.rules.periods import within
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ503",
    "supervision-inactive",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "襄垣方案 四(一)1", "长治方案 四(二)5"),
    serves=("P5-01", "P5-02", "P5-03", "DIFF-22"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find supervisions of which nothing was heard for longer than their frequency."""
    kinds = department.scheme(SupervisionKind)
    latest: dict[str, date] = {}
    for activity in department.all(SupervisionActivity):
        kind = kinds.canonical(activity.kind)
        if activity.on <= department.day:
            latest[kind] = max(activity.on, latest.get(kind, date.min))
    silent: list[Supervision] = []
    for line in department.all(Supervision):
        member = kinds.member(line.kind)
        if member is None or not member.frequency:
            continue
        last = max((d for d in (line.last_on, latest.get(member.name)) if d), default=None)
        if last is None:
            silent.append(line)
            continue
        if within(last, department.day, member.frequency):
            continue
        yield RULE.at(
            line,
            *(("上次活动",) if line.last_on else ()),
            message=say(
                "{kind}上次活动是 {last}，按{often}一次已经过期",
                kind=member.name, last=last.isoformat(), often=member.frequency,
            ),
            remedy=say("开展活动，记入「活动」台账或者改「上次活动」"),
        )  # fmt: skip
    if silent:  # one finding: a unit that keeps no such record yet has all of them silent
        yield RULE.at(
            silent[0],
            message=say("{kinds}没有活动的记录", kinds=quoted(line.kind for line in silent)),
            remedy=say("开展活动，记入「活动」台账或者改「上次活动」"),
            related=tuple(Related(line.place("种类"), say("这一种也没有")) for line in silent[1:]),
        )
