"""方案写得不对

## 检查什么
本仓库的方案：成员的名称和别名不重复；「扩展」的方案存在；分离规则写明甲乙两方，两方不相同，
而且是有人能行使的职能或动作；成员只写这一种类有的栏目。配置里「采用」的方案存在。
## 为什么
孝义方案 三(二)「实行审查与批准相分离、定事与办事相分离、承办与监督相分离」：
规则本身写错，检查就成了摆设。
## 反例
```yaml
文档: 配置
方案:
  - {种类: 权力分类, 采用: 五类权力}
```
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 立卷与借阅相分离, 甲: 立卷, 乙: 监督, 范围: 同一流程}
  - {名称: 执行与执行相分离, 甲: 执行, 乙: 执行, 范围: 同一事项}
```
```yaml
文档: 方案
种类: 处置
名称: 本局处置
扩展: 处置
成员:
  - {名称: 移交, 退出: 是, 轨道: 组织措施}
```
## 正例
```yaml
文档: 方案
种类: 分离规则
名称: 本局分离规则
扩展: 分离规则
成员:
  - {名称: 受理与批准相分离, 甲: 受理, 乙: 批准, 范围: 同一流程}
```
```yaml
文档: 方案
种类: 处置
名称: 本局处置
扩展: 处置
成员:
  - {名称: 移交, 别名: [移送], 退出: 是, 需要: [去向]}
```
"""

from collections.abc import Iterator
from difflib import get_close_matches

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.model.schemes import keys_of, kinds_with, type_of
from liuquan_cli.model.schemes.allocate import SeparationRule
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.model.schemes.process import StepKind
from liuquan_cli.model.text import Text, say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ036",
    "scheme-broken",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-04", "P2-07", "DIFF-01"),
)
FUNCTIONS = ("决策", "执行", "监督")
_CLOSE = 0.5  # as difflib measures: keys are of two characters, one of them may be wrong


def check(department: Department) -> Iterator[Finding]:
    """Find adoptions that name no scheme, and local schemes that can't mean anything."""
    for choice in department.config.schemes:
        if (choice.kind, choice.adopted) in department.unknown_adoptions:
            offered = [s.name for s in _schemes(department) if s.kind == choice.kind]
            yield RULE.at(
                choice,
                "采用",
                message=say("没有叫「{name}」的{kind}方案", name=choice.adopted, kind=choice.kind),
                remedy=say("可以采用{names}，或者在仓库里写这个方案", names=quoted(offered))
                if offered
                else say("「种类」没有写对，或者在仓库里写这个方案"),
            )
    for scheme in department.all(SchemeFile):
        yield from _judge(scheme, department)


def _schemes(department: Department) -> tuple[SchemeFile, ...]:
    return (*department.shipped_schemes, *department.all(SchemeFile))


def _judge(scheme: SchemeFile, department: Department) -> Iterator[Finding]:
    known: set[str] = set()
    if scheme.extends:
        bases = [
            s for s in _schemes(department) if s.kind == scheme.kind and s.name == scheme.extends
        ]
        known.update(
            name for base in bases for m in base.of(Member) for name in (m.name, *m.aliases)
        )
        if not bases:
            yield RULE.at(
                scheme,
                "扩展",
                message=say(
                    "没有叫「{name}」的{kind}方案，无从扩展", name=scheme.extends, kind=scheme.kind
                ),
                remedy=say("写成已有方案的名称；独立的方案不写「扩展」"),
            )
    for index, member in enumerate(scheme.of(Member)):
        names = dict.fromkeys((member.name, *member.aliases))
        for name in names:
            if name in known:
                yield RULE.at(
                    scheme,
                    "成员",
                    index,
                    "名称",
                    message=say(
                        "方案「{scheme}」里「{name}」出现了两次", scheme=scheme.name, name=name
                    ),
                    remedy=say("删去重复的成员或别名；被扩展的方案里已有的，不必再写"),
                )
        known.update(names)
    yield from _traits(scheme, department)
    yield from _separation(scheme, department)


def _traits(scheme: SchemeFile, department: Department) -> Iterator[Finding]:
    """What is written on members of a kind that does not know it."""
    known = keys_of(type_of(scheme.kind))
    own = [key for key in known if key not in keys_of(Member)]
    for index, member in enumerate(scheme.members):
        for key in member:
            knowing = kinds_with(key)
            if key in known or not knowing:  # what no kind knows is no key at all: LQ020 finds it
                continue
            yield RULE.at(
                scheme,
                "成员",
                index,
                key,
                on_key=True,
                message=say(
                    "「{kind}」的成员没有「{key}」这一栏，写了不起作用；有这一栏的是{kinds}",
                    kind=scheme.kind, key=key, kinds=quoted(knowing),
                ),
                remedy=_remedy(key, own, scheme, department),
            )  # fmt: skip


def _remedy(key: str, own: list[str], scheme: SchemeFile, department: Department) -> Text:
    near = get_close_matches(key, own, 1, _CLOSE)
    if near:
        return say("是不是「{near}」？", near=near[0])
    if any(shipped.kind == scheme.kind for shipped in department.shipped_schemes):
        return say("删去这一栏；要说明的写在「说明」里")
    return say(
        "核对「种类」有没有写错；本单位自己的种类，成员只写名称、代码、别名、上位、说明、条款、停用"
    )


def _separation(scheme: SchemeFile, department: Department) -> Iterator[Finding]:
    acts = {m.act for m in department.scheme(StepKind).members if m.act}
    for index, rule in enumerate(scheme.of(SeparationRule)):
        if rule.group and not (rule.left or rule.right):  # LQ220 judges those
            continue
        doable = (*FUNCTIONS, *(() if rule.scope == "同一事项" else sorted(acts)))
        for key, side in (("甲", rule.left), ("乙", rule.right)):
            if side not in doable:
                yield RULE.at(
                    scheme,
                    "成员",
                    index,
                    key,
                    message=say(
                        "分离规则「{rule}」的{key}方是「{side}」，没有人能行使，查不出任何问题",
                        rule=rule.name, key=key, side=side,
                    )
                    if side
                    else say("分离规则「{rule}」没有写{key}方", rule=rule.name, key=key),
                    remedy=say("可以写{sides}", sides=quoted(doable)),
                )  # fmt: skip
        if rule.left and rule.left == rule.right:
            yield RULE.at(
                scheme,
                "成员",
                index,
                "乙",
                message=say(
                    "分离规则「{rule}」的甲方和乙方都是「{side}」，自己与自己分离",
                    rule=rule.name, side=rule.left,
                ),
                remedy=say("改正其中一方"),
            )  # fmt: skip
