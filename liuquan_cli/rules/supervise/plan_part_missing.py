"""实施方案缺上级文件、征求意见或者宣传

## 检查什么
写了「文号」或者「印发日期」（已经印发）的实施方案，写明「上级文件」（每份有制发机关和文号）、
「征求意见」（每条有来源、内容和采纳情况，没有采纳的说明理由）和「宣传」。
## 为什么
孝义方案 前言「(孝发〔20XX〕1号)」，长治方案开头也引上级文件；孝义方案 二(五)「民主制订工作方案,
民主决定重大改革,民主监督试点进程」；长治方案 五(四)「周密策划、制定落实舆论引导方案」。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
印发日期: 2026-05-04
征求意见: [{来源: 干部, 内容: 时间偏紧, 采纳: 采纳}]
宣传: [窗口张贴]
```
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
印发日期: 2026-05-04
上级文件: [{标题: 关于推进工作的通知, 制发机关: 县委, 文号: 县发〔2026〕1号}]
征求意见: [{来源: 干部, 内容: 时间偏紧, 采纳: 未采纳}]
宣传: [窗口张贴]
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - {名称: 组织实施, 自: 2026-05-04, 至: 2026-10-30}
印发日期: 2026-05-04
上级文件: [{标题: 关于推进工作的通知, 制发机关: 县委, 文号: 县发〔2026〕1号}]
征求意见: [{来源: 干部, 内容: 时间偏紧, 采纳: 未采纳, 理由: 全县统一时间}]
宣传: [窗口张贴]
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.supervise.campaign import plans
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ547",
    "plan-part-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 前言", "孝义方案 二(五)", "长治方案 五(四)"),
    serves=("CM-39", "X-15", "CM-32", "AC-06"),
    since=Profile.摸底,
)


def check(department: Department) -> Iterator[Finding]:
    """Find issued plans without upstream documents, consultation or publicity."""
    for plan in plans(department):
        if plan.issued_on is None and not plan.document:
            continue
        parts = (
            ("上级文件", plan.upstream),
            ("征求意见", plan.consultation),
            ("宣传", plan.publicity),
        )
        missing = [key for key, there in parts if not there]
        if missing:
            yield RULE.at(
                plan,
                "名称",
                message=say("实施方案没有写{missing}", missing=quoted(missing)),
                remedy=say("补上依据哪份上级文件、听取了谁的意见、怎样宣传"),
            )
        for index, above in enumerate(plan.upstream):
            if not above.issuer or not above.document:
                yield RULE.at(
                    plan,
                    "上级文件",
                    index,
                    "标题",
                    message=say("上级文件《{title}》没有写制发机关或者文号", title=above.title),
                    remedy=say("补上「制发机关」和「文号」"),
                )
        for index, opinion in enumerate(plan.consultation):
            if not opinion.source or not opinion.content or not opinion.adopted:
                message = say("第 {number} 条意见没有写来源、内容或者是否采纳", number=index + 1)
            elif opinion.adopted == "未采纳" and not opinion.reason:
                message = say("第 {number} 条意见没有采纳，没有写理由", number=index + 1)
            else:
                continue
            yield RULE.at(
                plan, "征求意见", index, message=message, remedy=say("写明采纳情况和理由")
            )
