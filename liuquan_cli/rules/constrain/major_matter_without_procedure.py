"""三重一大没有决策程序

## 检查什么
「三重一大标准」的每一行写明「程序」（依次的步骤）和规定它的「制度」。
## 为什么
长治方案 四(二)4「规范“三重一大”决策程序」；襄垣方案 四(一)3 要求制定具体的工作细则。
## 反例
```yaml
文档: 决策
三重一大标准:
  - {类别: 重大决策, 标准: [清单调整, 重要制度], 界限: 日常工作除外, 范围: 全局, 理由: 影响面广,
     制度: ZD-1}
  - {类别: 重要干部任免, 标准: [科长任免, 轮岗], 界限: 一般分工除外, 范围: 全局,
     程序: [考察, 集体讨论决定], 制度: ZD-1, 理由: 人数少}
  - {类别: 重大项目安排, 标准: [十万元以上的项目, 跨年度的项目], 界限: 维修除外, 范围: 全局,
     程序: [论证, 集体讨论决定], 制度: ZD-1, 理由: 资金少}
  - {类别: 大额资金使用, 标准: [五万元以上的支出, 预算追加], 界限: 工资除外, 范围: 全局,
     程序: [申请, 按档决定], 制度: ZD-1, 理由: 按近三年支出确定}
```
## 正例
```yaml
文档: 决策
三重一大标准:
  - {类别: 重大决策, 标准: [清单调整, 重要制度], 界限: 日常工作除外, 范围: 全局, 理由: 影响面广,
     程序: [公众参与, 集体讨论决定], 制度: ZD-1}
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
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ333",
    "major-matter-without-procedure",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 四(二)4", "襄垣方案 四(一)3"),
    serves=("TZ-03", "TZ-04"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find kinds of major matter without steps to decide them, or without an institution."""
    for standard in department.all(MajorMatterStandard):
        given = {"程序": standard.procedure, "制度": standard.institution}
        lacking = [name for name, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                standard,
                message=say(
                    "「{category}」没有写{fields}",
                    category=standard.category, fields=quoted(lacking),
                ),
                remedy=say("「程序」依次写决策的步骤，「制度」写规定这些步骤的工作细则"),
            )  # fmt: skip
