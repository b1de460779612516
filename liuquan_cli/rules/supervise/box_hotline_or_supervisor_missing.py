"""没有意见箱、监督电话或监督员

## 检查什么
「监督渠道种类」方案里必备的各种渠道（监督电话、意见箱）都有一条；聘请了监督员。
## 为什么
孝义方案 四(六)1：「畅通监督渠道,设立意见箱和监督电话,聘请“两代表一委员”作为监督员」。
## 反例
```yaml
文档: 监督
渠道:
  - {名称: 意见箱, 种类: 来访接待}
```
```yaml
文档: 监督
监督员: ~
```
## 正例
```yaml
文档: 监督
渠道:
  - {名称: 大厅意见箱, 种类: 意见箱, 联系: {地址: 某县某街2号一层大厅}, 答复时限: 15, 岗位: 监察岗}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.supervise import SupervisionChannel
from liuquan_cli.model.supervision import AppointedSupervisor, Channel, SupervisionFile
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ507",
    "box-hotline-or-supervisor-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 四(六)1",),
    serves=("P5-18", "P5-12"),
    since=Profile.常态,
)


def check(department: Department) -> Iterator[Finding]:
    """Find what the unit lacks of box, hotline and appointed supervisors: one finding."""
    file = next(iter(department.all(SupervisionFile)), None)
    if file is None:
        return  # LQ502 says so
    held = {channel.kind for channel in department.all(Channel)}
    members = department.scheme(SupervisionChannel).members
    lacking = [m.name for m in members if m.required and m.name not in held]
    if not department.all(AppointedSupervisor):
        lacking.append("监督员")
    if lacking:
        yield RULE.at(
            file,
            message=say("没有设立{ways}", ways=quoted(lacking)),
            remedy=say("在「渠道」「监督员」写上；监督员写身份和聘期，不写姓名"),
        )
