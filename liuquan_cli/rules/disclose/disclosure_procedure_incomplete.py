"""公开的程序不全或者次序颠倒

## 检查什么
公开过的条目，「程序」有「公开程序」方案里本单位适用的每个环节：政务公开是拟稿、保密审查、审批、
发布、归档，党务公开是提出、审核、审批、发布、归档；发布以公开的记录为准。各环节写明日期，
日期不早于前一个环节。
全单位都没有写程序的，只报一条。
## 为什么
孝义方案 三(四)「规范公开程序」，「完善党务公开工作制度」见四(五)1。
政府信息公开条例第十七条要求「建立健全政府信息公开审查机制，明确审查的程序和责任」。
党务公开按提出、审核、审批、实施进行，见中国共产党党务公开条例（试行）第十五条。
## 反例
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    程序: [{环节: 保密审查, 日期: 2026-02-25}, {环节: 审批, 日期: 2026-02-26}]
```
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    程序:
      - {环节: 拟稿, 日期: 2026-02-24}
      - {环节: 审批, 日期: 2026-02-25}
      - {环节: 保密审查, 日期: 2026-02-26}
      - {环节: 归档, 日期: 2026-03-03}
```
## 正例
```yaml
文档: 公开目录
条目:
  - 编号: GK-3
    程序:
      - {环节: 拟稿, 日期: 2026-02-26}
      - {环节: 保密审查, 日期: 2026-02-26}
      - {环节: 审批, 日期: 2026-03-02}
      - {环节: 归档, 日期: 2026-03-20}
```
"""

import itertools
from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.catalogue import CatalogueFile, DisclosureStep
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import DisclosureProcedure
from liuquan_cli.model.text import say
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.disclose.entries import open_entries
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ420",
    "disclosure-procedure-incomplete",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(四)", "政府信息公开条例第十七条", "中国共产党党务公开条例（试行）第十五条"),
    serves=("DS-19", "DS-06", "DIFF-12"),
    since=Profile.常态,
)


_Dated = tuple[int, str, date]


def check(department: Department) -> Iterator[Finding]:
    """Find entries published without some stage, or with one before the stage it follows."""
    published = [entry for entry in open_entries(department) if entry.log]
    written = [entry for entry in published if entry.procedure]
    stages = department.scheme(DisclosureProcedure)
    regime = department.unit.regime
    asked = [m for m in stages.members if not m.regime or not regime or m.regime == regime]
    if published and not written:
        yield RULE.at(
            next(iter(department.all(CatalogueFile))),
            "条目",
            message=say("公开目录没有一条写公开的程序"),
            remedy=say("在条目的「程序」写{stages}的日期", stages=quoted(m.name for m in asked)),
        )
    for entry in written:
        first = min(log.on for log in entry.log)
        held = {stages.canonical(step.stage) for step in entry.procedure}
        lacking = [m.name for m in asked if m.name not in held and m.act != "发布"]
        if lacking:
            yield RULE.at(
                entry,
                "程序",
                message=say(
                    "「{entry}」的公开程序没有{stages}", entry=entry.topic, stages=quoted(lacking)
                ),
                remedy=say("补上这些环节的日期和结果；没有经过的，按程序补办"),
            )
        undated = [s.stage for s in entry.procedure if s.on is None and not _is_act(s, stages)]
        if undated:
            yield RULE.at(
                entry,
                "程序",
                message=say(
                    "「{entry}」的公开程序没有写{stages}的日期",
                    entry=entry.topic, stages=quoted(undated),
                ),
                remedy=say("补上这些环节的日期和结果；没有经过的，按程序补办"),
            )  # fmt: skip
        dated: list[_Dated] = [
            (m.rank or 0, m.name, step.on)
            for step in entry.procedure
            if step.on is not None and (m := stages.member(step.stage)) is not None
        ]
        dated += [(m.rank or 0, m.name, first) for m in asked if m.act == "发布"]
        dated.sort(key=lambda one: one[0])
        for (_, before, earlier), (_, after, later) in itertools.pairwise(dated):
            if later < earlier:
                yield RULE.at(
                    entry,
                    "程序",
                    message=say(
                        "「{entry}」{after}是 {later}，早于{before}的 {earlier}",
                        entry=entry.topic, after=after, later=later.isoformat(),
                        before=before, earlier=earlier.isoformat(),
                    ),
                    remedy=say("核对日期；次序确实颠倒的，重新审查后再公开"),
                )  # fmt: skip
                break


def _is_act(step: DisclosureStep, stages: Vocabulary[DisclosureProcedure]) -> bool:
    """Whether the step is the publication itself, which the log dates."""
    member = stages.member(step.stage)
    return member is not None and member.act == "发布"
