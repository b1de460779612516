"""监督没有落实

## 检查什么
「监督种类」方案的每一种监督，在「监督体系」里都有一行，并写明「制度」「岗位」「渠道」。
## 为什么
孝义方案 三(五)、襄垣方案 四(一)1 要求建立健全
「党内监督、人大监督、民主监督、行政监督、司法监督、审计监督、社会监督和舆论监督制度」。
## 反例
```yaml
文档: 监督
监督体系:
  - {种类: 党内监督, 制度: ZD-1, 岗位: 监察岗}
```
## 正例
```yaml
文档: 监督
监督体系:
  - {种类: 党内监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话}
  - {种类: 人大监督, 制度: ZD-1, 岗位: 局长, 渠道: 监督电话}
  - {种类: 民主监督, 制度: ZD-1, 岗位: 局长, 渠道: 监督电话}
  - {种类: 行政监督, 制度: ZD-1, 岗位: 法制岗, 渠道: 监督电话}
  - {种类: 司法监督, 制度: ZD-1, 岗位: 法制岗, 渠道: 监督电话}
  - {种类: 审计监督, 制度: ZD-1, 岗位: 副局长, 渠道: 监督电话}
  - {种类: 社会监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话}
  - {种类: 舆论监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话}
  - {种类: 内部监督, 制度: ZD-1, 岗位: 监察岗, 渠道: 监督电话}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.supervise import SupervisionKind
from liuquan_cli.model.supervision import Supervision, SupervisionFile
from liuquan_cli.model.text import say
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ502",
    "supervision-missing",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("孝义方案 三(五)", "襄垣方案 四(一)1", "长治方案 四(二)5"),
    serves=("P5-01", "P5-02", "P5-03"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find the supervisions that nobody arranged, or that were arranged by half."""
    kinds = department.scheme(SupervisionKind)
    lines = department.all(Supervision)
    arranged = {kinds.canonical(line.kind) for line in lines}
    missing = [
        member.name
        for member in kinds.members
        if member.name not in arranged
        and (member.retired_on is None or member.retired_on > department.day)
    ]
    if missing:
        file = next(iter(department.all(SupervisionFile)), None)
        yield RULE.at(
            file or department.unit,
            *(("监督体系",) if file else ()),
            message=say("没有写怎样接受{kinds}", kinds=quoted(missing)),
            remedy=say("在「监督体系」里给每一种写一行：依哪项制度、由哪个岗位对接、走什么渠道"),
        )
    for line in lines:
        given = {"制度": line.institution, "岗位": line.post, "渠道": line.channel}
        lacking = [name for name, value in given.items() if not value]
        if lacking:
            yield RULE.at(
                line,
                message=say("「{kind}」没有写{fields}", kind=line.kind, fields=quoted(lacking)),
                remedy=say("写明依哪项制度、由哪个岗位对接、走什么渠道"),
            )
