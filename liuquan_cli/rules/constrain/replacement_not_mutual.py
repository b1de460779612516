"""制度的替代关系对不上

## 检查什么
甲制度写「替代」乙制度的，乙制度「被替代」写甲制度，并且已经废止或者定了废止日期；反过来也一样；
一项拆成几项的，「被替代」写其中一项就够。替代关系不绕成圈，制度不替代自己。
## 为什么
长治方案 三(三)「废止已失效制度,修订不完善制度,探索建立新制度」。新旧制度并存，权力就可以挑着用。
## 反例
```yaml
文档: 制度
替代: [ZD-2]
---
文档: 制度
编号: ZD-2
名称: 旧办法
状态: 保留
约束: {全单位: 是}
```
```yaml
文档: 制度
替代: [ZD-2]
---
文档: 制度
编号: ZD-2
名称: 旧办法
状态: 废止
废止日期: 2026-01-01
废止理由: 事项取消
```
## 正例
```yaml
文档: 制度
替代: [ZD-2]
---
文档: 制度
编号: ZD-2
名称: 旧办法
状态: 废止
废止日期: 2026-01-01
被替代: ZD-1
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ314",
    "replacement-not-mutual",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "长治方案 四(二)4"),
    serves=("P3-03",),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find replacements that only one side states, that leave both in force, or that circle."""
    known = department.institutions
    for new in department.all(Institution):
        for index, name in enumerate(new.replaces):
            old = known.get(name)
            if old is not None:
                yield from _judge(new, index, old, known)
        successor = known.get(new.replaced_by)
        if successor is not None and not _among(new, successor.replaces, known):
            yield RULE.at(
                new,
                "被替代",
                message=say(
                    "「{old}」写着由「{new}」替代，「{new}」没有写替代它",
                    old=new.name, new=successor.name,
                ),
                remedy=say("在「{new}」的「替代」里写上「{old}」", new=successor.name, old=new.id),
                related=(Related(successor.place("替代"), say("替代它的制度")),),
            )  # fmt: skip
        if _circles(new, known):
            yield RULE.at(
                new,
                "被替代",
                message=say("「{name}」的替代关系绕成了圈，最后又回到它自己", name=new.name),
                remedy=say("按印发的先后理清：新制度写「替代」，旧制度写「被替代」"),
            )


def _judge(
    new: Institution, index: int, old: Institution, known: dict[str, Institution]
) -> Iterator[Finding]:
    other = known.get(old.replaced_by)
    split = other is not None and other is not new and _among(old, other.replaces, known)
    if other is not new and not split and old is not new:
        yield RULE.at(
            new,
            "替代",
            index,
            message=say(
                "「{new}」替代「{old}」，「{old}」没有写由它替代", new=new.name, old=old.name
            ),
            remedy=say(
                "在「{old}」写「被替代: {new}」和废止日期，状态改为废止",
                old=old.name, new=new.id,
            ),
            related=(Related(old.place("状态"), say("被替代的制度")),),
        )  # fmt: skip
    elif old.status != "废止" and old.repealed_on is None:
        yield RULE.at(
            old,
            "状态",
            message=say(
                "「{old}」已经由「{new}」替代，没有废止", old=old.name, new=new.name
            ),
            remedy=say("把状态改为废止，写明废止日期"),
        )  # fmt: skip


def _among(item: Institution, names: tuple[str, ...], known: dict[str, Institution]) -> bool:
    return any(known.get(name) is item for name in names)


def _circles(start: Institution, known: dict[str, Institution]) -> bool:
    seen: set[str] = set()
    then = known.get(start.replaced_by)
    while then is not None and then.id not in seen:
        if then is start:
            return True
        seen.add(then.id)
        then = known.get(then.replaced_by)
    return False
