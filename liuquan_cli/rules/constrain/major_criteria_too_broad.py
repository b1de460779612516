"""“重大”的标准没有细化

## 检查什么
「三重一大标准」写了「标准」的，至少分解成两条，并写明「理由」：为什么这样定。
## 为什么
襄垣方案 四(一)3「对工作职责、部门权限、单位性质等进行综合分析」，
「在一定范围将“重大”的标准细化分解」。
## 反例
```yaml
文档: 决策
三重一大标准:
  - {类别: 重大决策, 标准: [重大事项], 界限: 日常工作除外, 范围: 全局, 理由: 影响面广,
     程序: [集体讨论决定], 制度: ZD-1}
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
  - {类别: 重大决策, 标准: [权力清单的调整, 涉及群众切身利益的办法], 界限: 日常工作除外,
     范围: 全局, 理由: 影响面广, 程序: [集体讨论决定], 制度: ZD-1}
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

RULE = Rule(
    "LQ334",
    "major-criteria-too-broad",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)3",),
    serves=("TZ-05", "TZ-06"),
    since=Profile.公开,
)
_LEAST = 2


def check(department: Department) -> Iterator[Finding]:
    """Find criteria that are not broken down, and those without a reason."""
    for standard in department.all(MajorMatterStandard):
        if 0 < len(standard.criteria) < _LEAST:
            yield RULE.at(
                standard,
                "标准",
                message=say(
                    "「{category}」的标准只有一条，没有细化分解", category=standard.category
                ),
                remedy=say("把哪些算重大逐条列明，例如事项、人员、数额各一条"),
            )
        if standard.criteria and not standard.rationale:
            yield RULE.at(
                standard,
                "理由",
                message=say("「{category}」没有写标准为什么这样定", category=standard.category),
                remedy=say("在「理由」里写明职责、权限和单位性质的分析"),
            )
