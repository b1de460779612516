"""清单和方案的用字

## 检查什么
清单、实施方案、制度的名称，实施方案的目标和上级文件的标题，
权力的名称和内容，责任事项，禁止的内容，其他清单的名称和内容：
没有「清单用语」方案登记的错字（例如把权力写成权利、把合力写成合理）和空的书名号；
两个汉字之间的逗号、分号、冒号用全角。负面清单里不写市场准入。
## 为什么
方案印发时的错字会抄进清单：长治方案 一写成「权利清单制度」和「制约和监督权利运行」，
襄垣方案 四·首写成「合理监督权力」。公布以后再改，要重新发文。
优化营商环境条例第二十条「各地区、各部门不得另行制定市场准入性质的负面清单」。
## 反例
```yaml
文档: 权力清单
名称: 某县示范局权利清单
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 内容: "审查材料,作出决定"}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 内容: 依照《》审查材料}
```
```yaml
文档: 负面清单
禁止:
  - {编号: FM-1, 内容: 外地企业未列入市场准入目录的不得受理, 权力: [QL-1]}
```
## 正例
```yaml
文档: 权力清单
名称: 某县示范局权力清单
事项:
  - {编号: QL-1, 内容: 审查材料，作出决定}
```
"""

import re
from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty, DutyListFile
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import NegativeListFile, OtherEntry, OtherListFile, Prohibition
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.power import Power, PowerListFile
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.schemes.determine import ListWord
from liuquan_cli.model.text import Text, say

RULE = Rule(
    "LQ150",
    "list-wording",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 一", "襄垣方案 四·首", "优化营商环境条例第二十条"),
    serves=("DIFF-17", "DIFF-18", "LS-12"),
    since=Profile.公开,
    reads=("权力清单", "责任清单"),
)
# what is read: the kind of document, the type of object, and (key, attribute) pairs of its texts
_READ: tuple[tuple[str, type[Located], tuple[tuple[str, str], ...]], ...] = (
    ("权力清单", PowerListFile, (("名称", "name"),)),
    ("权力清单", Power, (("名称", "name"), ("内容", "content"))),
    ("责任清单", DutyListFile, (("名称", "name"),)),
    ("责任清单", Duty, (("责任事项", "matter"),)),
    ("负面清单", NegativeListFile, (("名称", "name"),)),
    ("负面清单", Prohibition, (("内容", "content"),)),
    ("其他清单", OtherListFile, (("名称", "name"),)),
    ("其他清单", OtherEntry, (("名称", "name"), ("内容", "content"))),
    ("实施方案", PlanFile, (("名称", "name"),)),
    ("制度", Institution, (("名称", "name"),)),
)
_HALF_WIDTH = re.compile(r"(?<=[\u4e00-\u9fff])[,;:](?=[\u4e00-\u9fff])")
_FULL = {",": "，", ";": "；", ":": "："}


def check(department: Department) -> Iterator[Finding]:
    """Find wrong words, empty titles and half-width punctuation in the texts of lists."""
    words = department.scheme(ListWord).members
    # one look at each text tells whether it is worth looking for every word
    any_fault = re.compile("|".join((*(re.escape(w.name) for w in words), _HALF_WIDTH.pattern)))
    for document, kind, texts in _READ:
        for item in department.all(kind):
            for key, attribute in texts:
                text = getattr(item, attribute)
                if text and any_fault.search(text):
                    yield from _findings(item, (key,), document, text, words)
    for plan in department.all(PlanFile):
        for index, goal in enumerate(plan.goals):
            yield from _findings(plan, ("目标", index), "实施方案", goal, words)
        for index, upstream in enumerate(plan.upstream):
            path = ("上级文件", index, "标题")
            yield from _findings(plan, path, "实施方案", upstream.title, words)


def _findings(
    item: Located, path: KeyPath, document: str, text: str, words: tuple[ListWord, ...]
) -> Iterator[Finding]:
    for message, remedy in _faults(document, text, words):
        yield RULE.at(item, *path, message=message, remedy=remedy)


def _faults(document: str, text: str, words: tuple[ListWord, ...]) -> Iterator[tuple[Text, Text]]:
    for word in words:
        if word.name not in text or (word.applies_to and document not in word.applies_to):
            continue
        if word.instead:
            yield (
                say("「{word}」应当是「{right}」", word=word.name, right=word.instead),
                say("改成「{right}」；引用原文的，加引号并注明原文如此", right=word.instead),
            )
        else:
            yield (
                say("写了「{word}」：{note}", word=word.name, note=word.note or word.clause),
                say("改写这一句"),
            )
    found = _HALF_WIDTH.search(text)
    if found is not None:
        yield (
            say("汉字之间用了半角的「{mark}」", mark=found[0]),
            say("改成全角的「{mark}」", mark=_FULL[found[0]]),
        )
