"""重大决策没有留痕

## 检查什么
已经决定的决策事项和决定它的会议都写「留痕」；每一条「留痕」写明「留痕载体」方案「需要」的栏目：
台账、会议记录、文书写位置，同步录音录像写位置、摘要（SHA-256）和时长。
## 为什么
襄垣方案 四(一)4「重点探讨重大决策权力运行留痕的路径和方法,比如同步录音录像、台账等制度」；
重大行政决策程序暂行条例第三十三条：履行决策程序形成的记录、材料「及时完整归档」。
有摘要，才知道录像没有换过。
## 反例
```yaml
文档: 决策
会议:
  - 编号: HY-1
    名称: 局务会议
    集体: 局务会
    日期: 2026-03-20
    出席: [局长, 副局长]
    发言: [副局长, 局长]
    留痕: [{种类: 同步录音录像, 位置: 档案室1号, 时长: 1小时}]
```
## 正例
```yaml
文档: 决策
会议:
  - 编号: HY-1
    名称: 局务会议
    集体: 局务会
    日期: 2026-03-20
    出席: [局长, 副局长]
    发言: [副局长, 局长]
    留痕: [{种类: 会议记录, 位置: 档案室1号}]
```
"""

from collections.abc import Iterator, Sequence

import msgspec

from liuquan_cli.model.decision import Decision, Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.process import TraceCarrier
from liuquan_cli.model.shared import RecordFile
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import deciding_meetings, is_decided
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ358",
    "decision-not-traced",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)4", "重大行政决策程序暂行条例第三十三条"),
    serves=("TR-03", "TR-05", "DP-09"),
    since=Profile.常态,
)
_FIELDS = {field.encode_name: field.name for field in msgspec.structs.fields(RecordFile)}


def check(department: Department) -> Iterator[Finding]:
    """Find decisions and their meetings that left no record, or one that proves nothing."""
    decided = {d.id for d in department.all(Decision) if is_decided(d, department)}
    decided.update(meeting.id for meeting in deciding_meetings(department))
    held: Sequence[Decision | Meeting] = (*department.all(Decision), *department.all(Meeting))
    carriers = department.scheme(TraceCarrier)
    for item in held:
        if not item.records and item.id in decided:
            yield RULE.at(
                item,
                "留痕",
                message=say("「{item}」没有留痕", item=item.name),
                remedy=say("写明会议记录、台账、录音录像存放在哪里"),
            )
        for index, record in enumerate(item.records):
            member = carriers.member(record.kind)
            lacking = [
                name
                for name in (member.needs if member is not None else ())
                if name in _FIELDS and not getattr(record, _FIELDS[name])
            ]
            if lacking:
                yield RULE.at(
                    item,
                    "留痕",
                    index,
                    message=say(
                        "「{item}」的{kind}没有写{fields}",
                        item=item.name, kind=record.kind, fields=quoted(lacking),
                    ),
                    remedy=say("补上；摘要是文件的 SHA-256，登记以后文件不能再改"),
                )  # fmt: skip
