"""权力缺失职追责或者违法追究的一环

## 检查什么
有责任的权力，失职要追责：责任的「情形种类」或者「追责情形」的文字里有不作为，
或者有一项追责的制度（「奖惩制度」方案里的「惩」）管着它；违法必追究：责任的「追责形式」
里有走党纪、政务、司法轨道的，或者「情形种类」有违规行使，或者有一项追责的制度管着它。有责任、
受监督两环由别的规则检查。
## 为什么
孝义方案 三(六)「实现有权必有责、用权受监督、失职要追责、违法必追究」；
四(六)2「对违规行使或者不当行使职责权力,以及不作为的,依法依规追究相关责任」。
## 反例
```yaml
文档: 责任清单
责任:
  - 编号: ZR-1
    追责情形: [无正当理由拖延审查的]
    情形种类: [不作为]
```
## 正例
```yaml
文档: 责任清单
责任:
  - 编号: ZR-1
    追责情形: [无正当理由拖延审查的]
    情形种类: [不作为]
    追责形式: [诫勉, 政务处分]
---
文档: 问责
形式:
  - 形式: 诫勉
    程序: [核实, 谈话, 存档]
    决定主体: 局务会
    依据: [{依据: 行政许可法, 条款: 第七十四条}]
  - 形式: 政务处分
    程序: [调查, 审理, 决定, 送达]
    决定主体: 任免机关
    依据: [{依据: 行政许可法, 条款: 第七十四条}]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.model.schemes.punish import SanctionForm
from liuquan_cli.model.text import say
from liuquan_cli.model.vocabulary import Vocabulary
from liuquan_cli.rules.punish.consequences import binds, penalties
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ617",
    "answering-link-missing",
    Severity.WARNING,
    Scope.POWER,
    basis=("孝义方案 三(六)",),
    serves=("P6-08", "P6-15"),
    since=Profile.常态,
)
_TRACKS = ("党纪", "政务", "司法")


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find powers over which neglect, or abuse, has no consequence set out."""
    duties = department.duties_of.get(power.id)
    if not duties or department.leaves(power):
        return
    told = [duty for duty in duties if duty.circumstances or duty.triggers]
    if not told:
        return
    if any(binds(institution, power) for institution in department.derived(penalties)):
        return
    forms = department.scheme(SanctionForm)
    kinds = department.vocabulary("追责情形种类")
    graver = any(
        (member := forms.member(form)) and member.track in _TRACKS
        for duty in duties
        for form in duty.forms
    )
    missing = [
        link
        for link, kind, otherwise in (
            ("失职要追责", "不作为", False),
            ("违法必追究", "违规行使", graver),
        )
        if not otherwise and not any(_covers(duty, kind, kinds) for duty in told)
    ]
    if missing:
        yield RULE.at(
            told[0],
            "追责情形",
            message=say(
                "「{power}」的责任里没有{links}的情形", power=power.name, links=quoted(missing)
            ),
            remedy=say(
                "在「追责情形」写明不作为、违规行使各怎样追责，或者定一项管全单位的追责制度"
            ),
        )


def _covers(duty: Duty, kind: str, kinds: Vocabulary[Member]) -> bool:
    member = kinds.member(kind)
    words = member.aliases if member else ()
    return kind in duty.triggers or any(w in text for text in duty.circumstances for w in words)
