"""应当分离的权力在同一个人

## 检查什么
同一事项的决策、执行、监督分给了不同的岗位，也不能在任何一天由同一个人兼任这些岗位。
按「任职」的起止日期逐段核对；权力写了「生效」「失效」的，只看生效期间；
规则写了「自」「至」的，只看规则施行的期间。
## 为什么
孝义方案 三(二)「不同性质的权力由不同岗位行使」：岗位分开而人不分开，等于没有分开。
## 反例
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 王五, 岗位: 经办岗, 自: 2026-03-01, 至: 2026-04-30}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-05-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
## 正例
```yaml
文档: 单位
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 经办岗, 自: 2026-01-01, 至: 2026-02-28}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-03-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-03-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.allocate.separation import graded, separated_in_power, split_path
from liuquan_cli.rules.allocate.terms import days, in_force, terms_behind, terms_of

RULE = Rule(
    "LQ205",
    "separated-powers-on-one-person",
    Severity.ERROR,
    Scope.POWER,
    basis=("孝义方案 三(二)", "长治方案 三(二)"),
    serves=("P2-01", "P2-02", "P2-20"),
)


def check(power: Power, department: Department) -> Iterator[Finding]:
    """Find a person who on some day holds posts on both sides of a separation rule."""
    terms = terms_of(department)
    for pair in separated_in_power(power, department, ever=True):
        for left in pair.left_posts:
            for right in pair.right_posts:
                if left == right:  # LQ201 finds it
                    continue
                for both in terms.together(frozenset((left, right))):
                    spans = in_force(both.spans, power, pair.rule)
                    if spans:
                        finding = RULE.at(
                            power,
                            *split_path(power, pair.right, right),
                            message=say(
                                "{person}在 {days} 兼任「{first}」和「{second}」，"
                                "对「{power}」既{left}又{right}，违反「{rule}」",
                                person=both.person, days=days(spans), first=left, second=right,
                                power=power.name, left=pair.left, right=pair.right,
                                rule=pair.rule.name,
                            ),
                            remedy=say(
                                "让另一个人担任「{first}」或「{second}」，或者把其中一项权力交给别的岗位",
                                first=left, second=right,
                            ),
                            related=terms_behind(department, both.person, (left, right), spans),
                        )  # fmt: skip
                        yield graded(finding, pair.rule)
