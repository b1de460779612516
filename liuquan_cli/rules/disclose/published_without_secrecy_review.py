"""公开以前没有保密审查

## 检查什么
公开过的条目有保密审查：「公开」的「保密审查」写了结论，或者「程序」
里有保密审查（党务公开是审核）的环节；审查的日期不晚于第一次公开，结果不是退回。
## 为什么
孝义方案 二(二)、襄垣方案 二(三)「要处理好公开与保密的关系」。政府信息公开条例第十七条：
行政机关应当「对拟公开的政府信息进行审查」；保守国家秘密法第三十五条：「机关、
单位应当依法对拟公开的信息进行保密审查，遵守国家保密规定。」
## 反例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 公开: {保密审查: ~}, 程序: ~}
```
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 程序: [{环节: 保密审查, 日期: 2026-03-05, 结果: 通过}]}
```
## 正例
```yaml
文档: 公开目录
条目:
  - {编号: GK-3, 公开: {保密审查: ~}}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.disclose import DisclosureProcedure
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import open_entries

RULE = Rule(
    "LQ421",
    "published-without-secrecy-review",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=(
        "孝义方案 二(二)",
        "襄垣方案 二(三)",
        "政府信息公开条例第十七条",
        "保守国家秘密法第三十五条",
    ),
    serves=("X-13", "DS-19", "DS-05"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find what was published before anybody saw whether it may be."""
    stages = department.scheme(DisclosureProcedure)
    for entry in open_entries(department):
        if not entry.log:
            continue
        first = min(log.on for log in entry.log)
        reviews = [
            (index, step)
            for index, step in enumerate(entry.procedure)
            if (m := stages.member(step.stage)) is not None and m.act == "保密审查"
        ]
        if not reviews:
            if entry.disclosure is None or not entry.disclosure.secrecy_review:
                yield RULE.at(
                    entry,
                    message=say("「{entry}」已经公开，没有写保密审查", entry=entry.topic),
                    remedy=say("先审查、后公开；在「程序」写保密审查的日期和结果"),
                )
            continue
        passed = [(n, step) for n, step in reviews if step.result != "退回"]
        # the first one counts: entries that changed are reviewed again, after they were shown
        index, review = min(passed or reviews[-1:], key=lambda one: one[1].on or date.min)
        if not passed:
            message = say("「{entry}」保密审查退回了，仍然公开", entry=entry.topic)
        elif review.on is not None and review.on > first:
            message = say(
                "「{entry}」{first} 公开，{on} 才保密审查",
                entry=entry.topic, first=first.isoformat(), on=review.on.isoformat(),
            )  # fmt: skip
        else:
            continue
        yield RULE.at(
            entry,
            "程序",
            index,
            message=message,
            remedy=say("先审查、后公开；不应当公开的立即撤下，并按保密规定处理"),
        )
