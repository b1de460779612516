"""仍在使用已经废止的制度

## 检查什么
权力、裁量基准、风险点、监督体系、重点岗位、
议事规则和三重一大标准引用的制度没有废止（「状态」为废止，或者「废止日期」已到；
废止日期还没到的不算；修订以后名称不变的，指现行的那一份）。已经废止的制度写了「被替代」的，替代它的制度是现行的，
或者又有现行的制度替代。
## 为什么
长治方案 三(三)、四(二)4「废止已失效制度,修订不完善制度,探索建立新制度」。废止的制度约束不了权力。
## 反例
```yaml
文档: 制度
编号: ZD-1
状态: 废止
废止日期: 2026-06-01
废止理由: 依据的办法已经失效
```
## 正例
```yaml
文档: 制度
编号: ZD-1
状态: 修订
修订说明: 原为2019年的试行规则，增加抽查条款
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import MajorMatterStandard
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Related, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.supervision import Supervision
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Body, Post
from liuquan_cli.rules.constrain.institutions import is_repealed

RULE = Rule(
    "LQ310",
    "repealed-institution-in-use",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "长治方案 四(二)4"),
    serves=("P3-03",),
    since=Profile.确权,
    reads=("权力清单", "风险"),
)

Reference = tuple[Located, KeyPath, str]


def references(department: Department) -> Iterator[Reference]:
    """Every place that relies on an institution; a power that leaves relies on none."""
    for power in department.retained:
        for index, name in enumerate(power.institutions):
            yield power, ("制度", index), name
        if power.discretion is not None:
            yield power, ("裁量", "基准"), power.discretion.standard
    for risk in department.all(Risk):
        for index, name in enumerate(risk.institutions):
            yield risk, ("制度", index), name
    for supervision in department.all(Supervision):
        yield supervision, ("制度",), supervision.institution
    for post in department.all(Post):
        if post.key is not None:
            yield post, ("重点岗位", "制度"), post.key.institution
    for body in department.all(Body):
        yield body, ("议事规则",), body.rules
    for standard in department.all(MajorMatterStandard):
        yield standard, ("制度",), standard.institution


def _last(repealed: Institution, department: Department) -> Institution:
    """The end of the chain of replacements."""
    seen = {repealed.id}
    last = repealed
    while (then := department.institutions.get(last.replaced_by)) and then.id not in seen:
        seen.add(then.id)
        last = then
    return last


def check(department: Department) -> Iterator[Finding]:
    """Find what relies on a repealed institution, and replacements that are repealed too."""
    repealed = {i.id: i for i in department.all(Institution) if is_repealed(i, department)}
    if not repealed:
        return
    standing = {i.name for i in department.all(Institution) if i.id not in repealed}
    by_name = {i.name: i for i in repealed.values() if i.name not in standing} | repealed
    for item, path, name in references(department):
        if name and (institution := by_name.get(name)):
            successor = _last(institution, department)
            yield RULE.at(
                item,
                *path,
                message=say(
                    "「{item}」依靠的制度「{institution}」已经废止",
                    item=_called(item), institution=institution.name,
                ),
                remedy=say("改为替代它的「{name}」", name=successor.name)
                if successor.id not in repealed
                else say("改为现行的制度；没有的，先建立"),
                related=(Related(institution.place("状态"), say("在这里写明废止")),),
            )  # fmt: skip
    for institution in repealed.values():
        successor = _last(institution, department)
        if successor.id != institution.id and successor.id in repealed:
            yield RULE.at(
                institution,
                "被替代",
                message=say(
                    "「{old}」被替代后，最后一项「{new}」也已经废止",
                    old=institution.name, new=successor.name,
                ),
                remedy=say(
                    "在「{new}」的「被替代」写明现行的制度；没有现行制度的，删去「被替代」",
                    new=successor.name,
                ),
            )  # fmt: skip


def _called(item: Located) -> str:
    """What a sentence calls the thing: its name, else what it is about, else its id."""
    for attribute in ("name", "kind", "category"):
        if isinstance(item, Risk):
            break
        if name := getattr(item, attribute, ""):
            return str(name)
    return item.label
