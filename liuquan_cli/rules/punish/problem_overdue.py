"""问题没有按时反馈、处理或者验证

## 检查什么
按「问题时限」方案：登记的问题到期还没有反馈、没有处理；用制度打了「补丁」的，
处理以后到期还没有验证。已经办了的，晚了不算。
## 为什么
孝义方案 二(三)「以问题为导向」、二(二)「完善情况反馈、问题处理和监督问责机制」；
长治方案 三(三)要求针对漏洞「打“补丁”、筑“防火墙”」，补上了还要看管不管用。
天数是本工具的默认，可以另立问题时限方案改写。
## 反例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-03-02
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    反馈日期: 2026-03-05
```
## 正例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-03-02
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    反馈日期: 2026-03-05
    处理: 统一清单
    处理日期: 2026-04-20
    补丁制度: ZD-1
    验证日期: 2026-06-05
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.punish import ProblemClock
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import overrun

RULE = Rule(
    "LQ620",
    "problem-overdue",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 二(二)", "孝义方案 二(三)"),
    serves=("X-12", "X-14"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find problems that still wait although their time is up."""
    for issue in department.all(Issue):
        for clock, due, done in overrun(department, issue, ProblemClock):
            if done is not None or (clock.right == "验证日期" and not issue.patch):
                continue
            if clock.right == "反馈日期" and issue.handled_on is not None:
                continue
            yield RULE.at(
                issue,
                clock.left,
                message=say(
                    "问题 {issue} 应当在 {due} 前{act}，到今天没有",
                    issue=issue.id, due=str(due), act=clock.name,
                ),
                remedy=say("马上办；办了的补上「{key}」", key=clock.right),
            )  # fmt: skip
