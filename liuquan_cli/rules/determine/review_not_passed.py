"""三项审查没有全部通过

## 检查什么
留在清单里的权力，合法性、合理性、必要性三项审查都有结果，而且都通过。
整个「审查」都没有写、清理结论又要求写的，由 LQ111 检查；还没有结论的，由 LQ110 检查。
## 为什么
孝义方案 四(三)2
「要按照程序和标准依法依规逐条逐项进行合法性、合理性和必要性审查论证」。
## 反例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {审查: {必要性: 不通过}}}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {审查: {合理性: ~}}}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 清理: {审查: {合法性: 通过, 合理性: 通过, 必要性: 通过}}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power, ThreeReview
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import Disposition
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ112",
    "review-not-passed",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 四(三)2",),
    serves=("CL-13",),
    since=Profile.确权,
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a kept power whose threefold review is incomplete or was not passed."""
    cleanup = power.cleanup
    if cleanup is None or not cleanup.disposition:
        return
    disposition = department.scheme(Disposition).member(cleanup.disposition)
    if disposition is not None and disposition.leaves:
        return
    review = cleanup.review or ThreeReview()
    results = (
        ("合法性", review.legality),
        ("合理性", review.reasonableness),
        ("必要性", review.necessity),
    )
    if all(result == "通过" for _name, result in results):
        return
    if cleanup.review is None and disposition is not None and "审查" in disposition.needs:
        return
    missing = [name for name, result in results if not result]
    if missing:
        yield RULE.at(
            power,
            "清理",
            "审查",
            *(missing[:1] if cleanup.review else ()),
            message=say("「{power}」没有作{parts}审查", power=power.name, parts=quoted(missing)),
            remedy=say("逐项审查，写明通过或不通过；不通过的不能保留"),
        )
    for name, result in results:
        if result and result != "通过":
            yield RULE.at(
                power,
                "清理",
                "审查",
                name,
                message=say(
                    "「{power}」的{part}审查没有通过，清理结论却是「{disposition}」",
                    power=power.name, part=name, disposition=cleanup.disposition,
                ),
                remedy=say("清理结论改为取消、下放等；审查另有结果的，改正审查结果"),
            )  # fmt: skip
