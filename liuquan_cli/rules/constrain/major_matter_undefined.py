"""三重一大的标准、界限、范围不明确

## 检查什么
写了「三重一大标准」的单位，「三重一大」方案的每一类都有一行，
每一行写明「标准」「界限」「范围」。
## 为什么
长治方案 四(二)4「明确“三重一大”的标准、界限、范围」。界限不清，该上会的就可以不上会。
## 反例
```yaml
文档: 决策
三重一大标准:
  - {类别: 重大决策, 标准: [清单调整, 重要制度], 界限: 日常工作除外, 范围: 全局,
     程序: [集体讨论决定], 制度: ZD-1, 理由: 影响面广}
```
## 正例
```yaml
文档: 决策
三重一大标准:
  - {类别: 重大决策, 标准: [清单调整, 重要制度], 界限: 日常工作除外, 范围: 全局,
     程序: [集体讨论决定], 制度: ZD-1, 理由: 影响面广}
  - {类别: 重要干部任免, 标准: [科长任免, 轮岗], 界限: 一般分工除外, 范围: 全局,
     程序: [考察, 集体讨论决定], 制度: ZD-1, 理由: 人数少}
  - {类别: 重大项目安排, 标准: [十万元以上的项目, 跨年度的项目], 界限: 维修除外, 范围: 全局,
     程序: [论证, 集体讨论决定], 制度: ZD-1, 理由: 资金少}
  - {类别: 大额资金使用, 标准: [五万元以上的支出, 预算追加], 界限: 工资除外, 范围: 全局,
     程序: [申请, 按档决定], 制度: ZD-1, 理由: 按近三年支出确定}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import MajorMatterStandard
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import MajorKind
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ332",
    "major-matter-undefined",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)4", "襄垣方案 四(一)3"),
    serves=("TZ-02",),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find kinds of major matter without a row, and rows that leave open what is meant."""
    standards = department.all(MajorMatterStandard)
    if not standards:
        return
    kinds = department.scheme(MajorKind)
    defined = {kinds.canonical(standard.category) for standard in standards}
    missing = [
        member.name
        for member in kinds.members
        if member.name not in defined
        and (member.retired_on is None or member.retired_on > department.day)
    ]
    if missing:
        yield RULE.at(
            standards[-1],
            message=say("没有写{kinds}的标准", kinds=quoted(missing)),
            remedy=say("在「三重一大标准」里给每一类写一行：标准、界限、范围、程序和制度"),
        )
    for standard in standards:
        given = {"标准": standard.criteria, "界限": standard.boundary, "范围": standard.scope}
        lacking = [name for name, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                standard,
                message=say(
                    "「{category}」没有写{fields}",
                    category=standard.category, fields=quoted(lacking),
                ),
                remedy=say("标准写哪些算，界限写哪些不算，范围写适用于哪些单位"),
            )  # fmt: skip
