"""制度漏洞没有打补丁

## 检查什么
处理完的问题写明「处理」和「原因」；种类是制度漏洞、缺位、黑洞的，写明「补丁制度」；
补丁制度没有废止。
## 为什么
长治方案 三(三)「针对制度建设的漏洞、风险点打“补丁”、筑“防火墙”」，
四(二)1「分析全市工商系统政治生态存在的问题和深层次原因」。只处理事、不补制度，问题会再来。
## 反例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-05-04
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    种类: [制度漏洞]
    反馈日期: 2026-05-06
    处理: 统一清单
    处理日期: 2026-05-20
```
## 正例
```yaml
文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-05-04
    内容: 两个窗口材料标准不一
    原因: 没有统一清单
    责任岗位: 科长
    种类: [制度漏洞]
    反馈日期: 2026-05-06
    处理: 统一清单
    处理日期: 2026-05-20
    补丁制度: ZD-1
    验证日期: 2026-06-15
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ621",
    "patch-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 三(三)", "长治方案 四(二)1"),
    serves=("P3-08", "CM-38", "CM-42", "X-14"),
    since=Profile.常态,
)
_GAPS = frozenset(("制度漏洞", "缺位", "黑洞"))


def check(department: Department) -> Iterator[Finding]:
    """Find gaps in institutions that were handled but not patched."""
    for issue in department.all(Issue):
        if issue.handled_on is None:
            continue
        missing = [
            key
            for key, there in (
                ("处理", issue.handling),
                ("原因", issue.cause),
                ("补丁制度", issue.patch or _GAPS.isdisjoint(issue.kinds)),
            )
            if not there
        ]
        if missing:
            yield RULE.at(
                issue,
                "处理日期",
                message=say(
                    "问题 {issue} 已经处理，没有写{missing}",
                    issue=issue.id, missing=quoted(missing),
                ),
                remedy=say("写明深层次原因和怎样处理；是制度漏洞的，写明用哪项制度补上"),
            )  # fmt: skip
        patch = department.institutions.get(issue.patch)
        if patch and patch.repealed_on and patch.repealed_on <= department.day:
            yield RULE.at(
                issue,
                "补丁制度",
                message=say(
                    "问题 {issue} 的补丁制度「{institution}」已经废止",
                    issue=issue.id, institution=patch.name,
                ),
                remedy=say("改成接替它的制度；没有接替的，重新打补丁"),
            )  # fmt: skip
