"""机构、职能没有写依据

## 检查什么
机构、职能、权限、程序、责任五样都有依据：已经给一部分机构写了「三定依据」的，每个内设机构都写；
每项「法定职责」写明依据。权限由 LQ101、程序由 LQ306、责任由 LQ115 检查。
## 为什么
长治方案 二(一)「推进行政机构、职能、权限、程序、责任法定化」。
## 反例
```yaml
文档: 单位
机构:
  - {名称: 业务科, 种类: 内设机构, 三定依据: 示编发〔2024〕3号}
```
```yaml
文档: 单位
法定职责:
  - {名称: 核发示范许可, 岗位: 科长, 事项: [QL-1]}
```
## 正例
```yaml
文档: 单位
机构:
  - {名称: 业务科, 种类: 内设机构, 三定依据: 示编发〔2024〕3号}
  - {名称: 法制科, 种类: 内设机构, 三定依据: 示编发〔2024〕3号}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation, StatutoryDuty
from liuquan_cli.rules.determine.stationed import is_stationed

RULE = Rule(
    "LQ157",
    "element-unfounded",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 二(一)",),
    serves=("X-16",),
    since=Profile.确权,
)


def check(department: Department) -> Iterator[Finding]:
    """Find departments and functions without a basis, where others have theirs."""
    # the papers of what others have stationed here are not the unit's to hold
    own = [o for o in department.all(Organisation) if not is_stationed(o, department)]
    if any(organisation.charter for organisation in own):
        for organisation in own:
            if not organisation.charter:
                yield RULE.at(
                    organisation,
                    "三定依据",
                    message=say("「{name}」没有写三定依据", name=organisation.name),
                    remedy=say("写明设立它的三定规定或者编制文件的文号"),
                )
    for duty in department.all(StatutoryDuty):
        if duty.basis is None:
            yield RULE.at(
                duty,
                "依据",
                message=say("法定职责「{duty}」没有写依据", duty=duty.name),
                remedy=say("写明规定这项职责的法律、法规或者三定规定及条款"),
            )
