"""同一项权力列了两次

## 检查什么
留在清单里的权力，名称（不计标点、空格、全半角）不重复；
不同机构承办的两项权力，类别相同、又以同一部依据的同一条设定的，看作交叉。
依据写了「作用」的，只比较「设定」的；没有写「作用」的全部比较。
## 为什么
孝义方案 四(三)1「清理部门间交叉行使的职责权力,整合内容相同或相似的职责权力」。
## 反例
```yaml
文档: 权力清单
类别申报: ~
事项:
  - 编号: QL-2
    名称: 示范 许可
    类别: 行政检查
    行使主体: 业务科
    承办机构: [业务科]
    层级: 县级
    实施依据: [{依据: 行政许可法, 条款: 第十三条}]
    分权: {决策: 科长, 执行: 经办岗, 监督: 法制岗}
    监督方式: [行政监督]
    清理: {结论: 新增, 意见: 确认, 理由: 法律新设,
           审查: {合法性: 通过, 合理性: 通过, 必要性: 通过, 审查岗位: 法制岗, 日期: 2026-02-01}}
    公开: {属性: 公开, 性质: 固定内容, 时效: 长期公开}
---
文档: 责任清单
责任:
  - 编号: ZR-2
    权力: QL-2
    责任事项: 按规定的条件审查材料
    责任主体: [审查岗]
    追责情形: [不按规定的条件审查的]
    追责依据: [{依据: 行政许可法, 条款: 第七十四条}]
    追责形式: [诫勉]
---
文档: 流程
流程:
  - 编号: LC-2
    权力: QL-2
    程序来源: 便民
    结果告知: [告知当事人]
    审定: [{环节: 法制审核, 主体: 法制科, 日期: 2026-02-10, 结果: 通过}]
    公开环节: 送达以后在网站公开结果
    缺少环节理由:
      - {环节: 申请, 理由: 依职权}
      - {环节: 受理, 理由: 依职权}
      - {环节: 批复, 理由: 当场作出}
      - {环节: 送达, 理由: 当场作出}
    环节:
      - {名称: 审查, 种类: 审查, 岗位: 审查岗, 职能: 执行, 时限: 1, 职责: 核对材料,
         监督制约: 写明意见, 投诉举报: 监察岗}
      - {名称: 法制审核, 岗位: 法制岗, 职能: 监督, 时限: 1, 职责: 核对材料,
         监督制约: 写明意见, 投诉举报: 监察岗}
      - {名称: 决定, 种类: 决定, 岗位: 科长, 职能: 决策, 时限: 1, 职责: 作出决定,
         监督制约: 说明理由, 投诉举报: 监察岗}
```
## 正例
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 名称: 示范许可（核发）}
```
"""

import unicodedata
from collections.abc import Iterator

from liuquan_cli.model.article import references
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Related, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import PowerCategory
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ116",
    "same-power-twice",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(三)1", "孝义方案 三(二)"),
    serves=("P2-14", "CL-10"),
    since=Profile.确权,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find kept powers with one name, or with one ground claimed by two departments."""
    by_name: dict[str, Power] = {}
    by_ground: dict[tuple[str, str, str], tuple[Power, KeyPath]] = {}
    for power in department.retained:
        first = by_name.setdefault(_plain(power.name), power)
        if first is not power:
            yield RULE.at(
                power,
                "名称",
                message=say(
                    "{id}「{power}」与 {other}「{first}」名称相同",
                    id=power.id, power=power.name, other=first.id, first=first.name,
                ),
                remedy=say("内容相同的合并为一项；不同的，用名称区别开"),
                related=(Related(first.place("名称"), say("先列的在这里")),),
            )  # fmt: skip
            continue
        for ground, path in _grounds(power, department):
            other, there = by_ground.setdefault(ground, (power, path))
            if other is not power and _owners(other, department).isdisjoint(
                _owners(power, department)
            ):
                yield RULE.at(
                    power,
                    *path,
                    message=say(
                        "「{power}」与另一机构的「{other}」类别相同，都以《{basis}》{article}为依据，"
                        "可能交叉",
                        power=power.name, other=other.name, basis=ground[1], article=ground[2],
                    ),
                    remedy=say("划清两个机构的分工或者整合；分工明确的，用依据的「作用」和更细的条款写清"),
                    related=(Related(other.place(*there), say("另一项在这里")),),
                )  # fmt: skip
                break


def _plain(name: str) -> str:
    """`name` without punctuation, spaces, and differences of width and case."""
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


def _owners(power: Power, department: Department) -> frozenset[str]:
    names = (power.lead,) if power.lead else power.departments or (power.holder,)
    known = department.organisations
    return frozenset(known[name].name if name in known else name for name in names)


def _grounds(
    power: Power, department: Department
) -> Iterator[tuple[tuple[str, str, str], KeyPath]]:
    """Category, norm and article of each citation that may create the power.

    第19条 is 第十九条: an article that can be read is compared as it is read.
    """
    category = department.scheme(PowerCategory).canonical(power.category)
    for index, citation in enumerate(power.bases):
        if category and citation.article and citation.role in ("", "设定"):
            norm = department.bases.get(citation.basis)
            title = norm.name if norm else citation.basis
            article = "、".join(map(str, references(citation.article))) or citation.article
            yield (category, title, article), ("实施依据", index)
