"""发文字号写法不规范

## 检查什么
依据、清单版本、审定、制度、实施方案、上级文件的「文号」，三定依据、任职文件、会议纪要的文号：
年份用六角括号〔〕括起四位数字，序号不编虚位（不写 05），不加「第」。
主席令、国务院令等没有年份的不看；「依据」登记的旧文件原来带「第」的不看。
## 为什么
GB/T 9704-2012（条文凭记忆，待核）规定发文字号的写法；三个方案把同一种文号写成三样，
长治方案 一用方头括号和方括号，检索、引用都对不上。
## 反例
```yaml
文档: 制度
文号: 示发[2026]5号
```
```yaml
文档: 权力清单
清单版本: [{版次: "1", 状态: 公布, 日期: 2026-02-12, 批准: 局党组, 文号: 示发〔2026〕05号}]
```
```yaml
文档: 制度
文号: 示发〔26〕第5号
```
## 正例
```yaml
文档: 制度
文号: 示发〔2026〕5号
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.basis import Basis
from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.power import ListVersion, Power
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Organisation, Tenure

RULE = Rule(
    "LQ159",
    "document-number-form",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("GB/T 9704-2012", "长治方案 一"),
    serves=("DIFF-17",),
    since=Profile.公开,
    reads=("权力清单", "责任清单"),
)
_HELD: tuple[tuple[type[Located], str, str], ...] = (
    (Basis, "文号", "document"),
    (ListVersion, "文号", "document"),
    (Institution, "文号", "document"),
    (PlanFile, "文号", "document"),
    (Organisation, "三定依据", "charter"),
    (Tenure, "任职文件", "document"),
    (Meeting, "纪要", "minutes"),
)
# a year in brackets of any kind, perhaps 第, and a number: how people write document numbers
_LIKE_ONE = re.compile(
    r"(?P<open>[〔\[【（(［﹝])\s*(?P<year>\d{2,4})年?\s*(?P<close>[〕\]】）)］﹞])"
    r"\s*(?P<nth>第?)\s*(?P<number>\d+)\s*号"
)


def check(department: Department) -> Iterator[Finding]:
    """Find document numbers that are not written as the standard writes them."""
    for kind, key, attribute in _HELD:
        for item in department.all(kind):
            yield from _judge(item, (key,), getattr(item, attribute), kind is not Basis)
    for plan in department.all(PlanFile):
        for index, upstream in enumerate(plan.upstream):
            yield from _judge(plan, ("上级文件", index, "文号"), upstream.document)
    for power in department.all(Power):
        for index, approval in enumerate(power.cleanup.approvals if power.cleanup else ()):
            yield from _judge(power, ("清理", "审定", index, "文号"), approval.document)


def _judge(item: Located, path: KeyPath, text: str, own: bool = True) -> Iterator[Finding]:
    for found in _LIKE_ONE.finditer(text) if text else ():
        nth = "" if own else found["nth"]  # norms of long ago were so numbered when issued
        right = f"〔{found['year']}〕{nth}{found['number'].lstrip('0') or '0'}号"
        if found[0] != right or len(found["year"]) != 4:
            break
    else:
        return
    if len(found["year"]) == 4:
        remedy = say("写成 {right}", right=text[: found.start()] + right + text[found.end() :])
    else:
        remedy = say("年份写四位数字，用六角括号〔〕括起")
    yield RULE.at(item, *path, message=say("文号「{text}」的写法不规范", text=text), remedy=remedy)
