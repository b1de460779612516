"""任职日期颠倒或重叠

## 检查什么
任职的「至」不早于「自」；同一个人在同一个岗位的几段任职不重叠。
## 为什么
孝义方案 四(三)4「实现全员定岗定责」：哪一天谁在岗要说得准，出了问题才追得到人。
## 反例
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 李四, 岗位: 监察岗, 自: 2025-12-31, 至: 2025-01-01}
```
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2025-01-01, 至: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
## 正例
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2025-01-01, 至: 2025-12-31}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
"""

from collections.abc import Iterator
from datetime import date

from liuquan_cli.model.department import Department, grouped
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Tenure
from liuquan_cli.rules.allocate.terms import one_spelling

RULE = Rule(
    "LQ215",
    "tenure-reversed",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)4",),
    serves=("P2-22", "TR-01"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find terms that end before they begin, and terms of one person on one post that overlap."""
    tenures = department.all(Tenure)
    for tenure in tenures:
        if tenure.until is not None and tenure.until < tenure.since:
            yield RULE.at(
                tenure,
                "至",
                message=say(
                    "{person}任「{post}」的止日 {until} 早于起日 {since}",
                    person=tenure.person, post=tenure.post, until=tenure.until.isoformat(),
                    since=tenure.since.isoformat(),
                ),
                remedy=say("改正起止日期；现任的不写「至」"),
            )  # fmt: skip
    sound = [t for t in tenures if t.until is None or t.since <= t.until]
    for terms in grouped(sound, lambda t: f"{t.post}\n{one_spelling(t.person)}").values():
        latest: Tenure | None = None  # the term so far that ends last
        for tenure in sorted(terms, key=lambda t: t.since):
            if latest is not None and tenure.since <= _end(latest):
                yield _overlap(tenure, latest)
            if latest is None or _end(tenure) > _end(latest):
                latest = tenure


def _end(tenure: Tenure) -> date:
    return tenure.until or date.max


def _overlap(tenure: Tenure, earlier: Tenure) -> Finding:
    return RULE.at(
        tenure,
        "自",
        message=say(
            "{person}任「{post}」的两段任期重叠：{since} 时前一段还没有结束",
            person=tenure.person, post=tenure.post, since=tenure.since.isoformat(),
        ),
        remedy=say("给前一段写上「至」，或者并成一段"),
        related=(Related(earlier.place(), say("前一段任期在这里")),),
    )  # fmt: skip
