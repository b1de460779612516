"""任务缓慢、逾期，没有督办也没有通报

## 检查什么
检查结论是缓慢的任务，「进展标准」方案定的督办期限里有「督办通知」或者「通报」
（文书的「涉及任务」写着它）；结论是逾期的，有「通报」。后来的结论已经转好的，不查。
## 为什么
长治方案 五(三)「对工作进展缓慢、效果不明显的,要督促其采取切实措施,对组织不力、
不能按时完成工作任务的科室,要予以通报批评,问题严重的,由监察室进行行政问责」。
## 反例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-01
    至: 2026-12-31
    任务:
      - 编号: RW-1
        名称: 建章立制
        牵头: [业务科]
        六权: 限权
        自: 2026-05-01
        至: 2026-12-31
        成果: 制度
        进展:
          - {日期: 2026-06-01, 进度: 20, 结论: 缓慢}
```
## 正例
```yaml
文档: 实施方案
名称: 工作方案
阶段:
  - 名称: 组织实施
    自: 2026-05-01
    至: 2026-12-31
    任务:
      - 编号: RW-1
        名称: 建章立制
        牵头: [业务科]
        六权: 限权
        自: 2026-05-01
        至: 2026-12-31
        成果: 制度
        进展:
          - {日期: 2026-06-01, 进度: 20, 结论: 缓慢}
文书:
  - {种类: 督办通知, 名称: 关于建章立制的督办通知, 涉及任务: [RW-1], 日期: 2026-06-08}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.punish.clocks import finish
from liuquan_cli.rules.supervise.campaign import plans, standard, tasks
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ628",
    "delay-without-consequence",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("长治方案 五(三)",),
    serves=("AC-05", "CM-28", "CM-29", "CM-30"),
    since=Profile.常态,
)
_ANSWERS = {"缓慢": ("督办通知", "通报"), "逾期": ("通报",)}


def check(department: Department) -> Iterator[Finding]:
    """Find slow or late tasks after whose finding nobody was urged or criticised."""
    measure = standard(department, "督办")
    documents = [one for plan in plans(department) for one in plan.documents]
    for phase, index, task in tasks(department):
        judged = [note for note in task.progress if note.verdict and note.on <= department.day]
        note = max(judged, key=lambda note: note.on) if judged else None
        answers = _ANSWERS.get(note.verdict) if note else None
        if note is None or answers is None:
            continue
        due = finish(department, measure, note.on) if measure else None
        if due is None or department.day <= due:
            continue
        if any(
            one.kind in answers
            and task.id in one.tasks
            and one.on
            and note.on <= one.on <= department.day
            for one in documents
        ):
            continue
        yield RULE.at(
            phase,
            "任务",
            index,
            "进展",
            message=say(
                "任务「{task}」{day} 查出{verdict}，到今天没有{answers}",
                task=task.name, day=str(note.on), verdict=note.verdict, answers=quoted(answers),
            ),
            remedy=say("发督办通知或者通报，在「文书」登记，「涉及任务」写上它的编号"),
        )  # fmt: skip
