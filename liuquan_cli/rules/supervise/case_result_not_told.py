"""办结了，没有告知结果

## 检查什么
办结的「办件」写明「结果」「结果告知」（告知当事人、范围公示还是社会公开）和「告知日期」。
怎样告知、哪一天告知，办结后「公开期限」方案里告知结果的期限（十个工作日）以前不查。
## 为什么
孝义方案 四(五)2：「对执行结果,应根据涉及范围,及时告知当事人,
也可以在一定范围内公示或向社会公开」。行政许可法第四十四条：准予许可的，「应当自作出决定之日起十日内
向申请人颁发、送达行政许可证件」。
## 反例
```yaml
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-05-11
    办结日期: 2026-05-19
    结果: 准予许可
    痕迹:
      - 环节: 受理
        岗位: 经办岗
        日期: 2026-05-11
        意见: 受理
        附件摘要: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
      - 环节: 审查
        岗位: 审查岗
        日期: 2026-05-13
        意见: 符合条件
        附件摘要: 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
      - 环节: 法制审核
        岗位: 法制岗
        日期: 2026-05-14
        意见: 合法
        附件摘要: d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35
      - 环节: 决定
        岗位: 科长
        日期: 2026-05-15
        意见: 准予
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
      - 环节: 批复
        岗位: 经办岗
        日期: 2026-05-18
        意见: 制证
        附件摘要: 4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a
      - 环节: 送达
        岗位: 经办岗
        日期: 2026-05-19
        意见: 已送达
        附件摘要: ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d
```
## 正例
```yaml
文档: 监督
办件:
  - 编号: BJ-1
    权力: QL-1
    收件日期: 2026-05-11
    办结日期: 2026-05-19
    结果: 准予许可
    结果告知: 告知当事人
    告知日期: 2026-05-19
    痕迹:
      - 环节: 受理
        岗位: 经办岗
        日期: 2026-05-11
        意见: 受理
        附件摘要: 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
      - 环节: 审查
        岗位: 审查岗
        日期: 2026-05-13
        意见: 符合条件
        附件摘要: 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b
      - 环节: 法制审核
        岗位: 法制岗
        日期: 2026-05-14
        意见: 合法
        附件摘要: d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35
      - 环节: 决定
        岗位: 科长
        日期: 2026-05-15
        意见: 准予
        附件摘要: 4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce
      - 环节: 批复
        岗位: 经办岗
        日期: 2026-05-18
        意见: 制证
        附件摘要: 4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a
      - 环节: 送达
        岗位: 经办岗
        日期: 2026-05-19
        意见: 已送达
        附件摘要: ef2d127de37b942baad06145e54b0c619a1f22327b2ebbcfbec78f5564afe39d
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import HandledCase
from liuquan_cli.model.text import say
from liuquan_cli.rules.disclose.entries import limit_of
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ522",
    "case-result-not-told",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(五)2", "行政许可法第四十四条"),
    serves=("TM-05", "DS-07"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find closed cases of which the result, or how and when it was told, is not known."""
    limit = limit_of("告知结果", department)
    for case in department.all(HandledCase):
        if case.closed_on is None:
            continue
        given: dict[str, object] = {"结果": case.result}
        due = case.closed_on
        if limit is not None and limit.days is not None:
            due = department.calendar.due(due, limit.days, limit.unit or "工作日")
        if due < department.day or case.notice or case.notified_on:
            given |= {"结果告知": case.notice, "告知日期": case.notified_on}
        lacking = [key for key, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                case,
                message=say(
                    "办件 {case} 办结了，没有写{fields}", case=case.id, fields=quoted(lacking)
                ),
                remedy=say("写明结果、怎样告知、哪一天告知"),
            )
