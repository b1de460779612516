"""岗位没有列出职权

## 检查什么
每个岗位，要么在权力的行使主体、「分权」或者「监督对象」里，要么是流程的岗位、责任的主体、
法定职责的岗位、集体的成员、监督体系的岗位，要么写明「无职权」及理由。派驻机构的岗位不在此列。
## 为什么
长治方案 三(一)「全面梳理全局各个科室、各个岗位的所有职权事项」。
## 反例
```yaml
文档: 单位
岗位:
  - {名称: 档案岗, 机构: 法制科, 级别: 一般干部, 上级: 副局长, 职责: [保管档案]}
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 吴十, 岗位: 档案岗, 自: 2026-01-01}
---
文档: 风险
排查:
  - 日期: 2026-03-02
    岗位: [局长, 副局长, 科长, 审查岗, 经办岗, 法制岗, 监察岗, 局务会, 档案岗]
    未发现: [局长, 副局长, 局务会, 档案岗]
```
## 正例
```yaml
文档: 单位
岗位:
  - {名称: 档案岗, 机构: 法制科, 级别: 一般干部, 上级: 副局长, 职责: [保管档案], 无职权: 只保管档案}
任职:
  - {人员: 张三, 岗位: 局长, 自: 2026-01-01}
  - {人员: 李四, 岗位: 副局长, 自: 2026-01-01}
  - {人员: 王五, 岗位: 科长, 自: 2026-01-01}
  - {人员: 赵六, 岗位: 审查岗, 自: 2026-01-01}
  - {人员: 钱七, 岗位: 经办岗, 自: 2026-01-01}
  - {人员: 孙八, 岗位: 法制岗, 自: 2026-01-01}
  - {人员: 周九, 岗位: 监察岗, 自: 2026-01-01}
  - {人员: 吴十, 岗位: 档案岗, 自: 2026-01-01}
---
文档: 风险
排查:
  - 日期: 2026-03-02
    岗位: [局长, 副局长, 科长, 审查岗, 经办岗, 法制岗, 监察岗, 局务会, 档案岗]
    未发现: [局长, 副局长, 局务会, 档案岗]
```
"""

from collections.abc import Callable, Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import steps_of
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.supervision import Supervision
from liuquan_cli.model.text import say
from liuquan_cli.model.unit import Body, Post, StatutoryDuty
from liuquan_cli.rules.determine.stationed import is_stationed

RULE = Rule(
    "LQ156",
    "post-without-power",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(一)",),
    serves=("P1-13",),
    since=Profile.确权,
    reads=("权力清单", "责任清单", "流程"),
)


def check(department: Department) -> Iterator[Finding]:
    """Find posts that no power, flow or duty names, and that don't say why."""
    known = department.organisations

    def stationed(post: Post) -> bool:
        home = known.get(post.department)
        return home is not None and is_stationed(home, department)

    idle = [post for post in department.all(Post) if not post.no_power and not stationed(post)]
    sources: tuple[Callable[[Department], set[str]], ...] = (_by_frame, _by_powers, _by_work)
    for named in sources:  # flows and duties are read only where they matter
        if idle:
            names = named(department)
            idle = [post for post in idle if post.name not in names]
    for post in idle:
        yield RULE.at(
            post,
            "名称",
            message=say("岗位「{post}」没有列出任何职权", post=post.name),
            remedy=say("写进它行使或者监督的权力；确无职权的，在「无职权」写明理由"),
        )


def _by_frame(department: Department) -> set[str]:
    names = {member for body in department.all(Body) for member in (*body.members, body.convener)}
    names.update(duty.post for duty in department.all(StatutoryDuty))
    names.update(supervision.post for supervision in department.all(Supervision))
    return names


def _by_powers(department: Department) -> set[str]:
    names: set[str] = set()
    for power in department.retained:
        names.add(power.holder)
        if power.split is not None:
            names.update(power.split.everyone)
        if power.supervisees is not None:
            held = power.supervisees
            names.update((held.head, held.lead, held.handler))
    return names


def _by_work(department: Department) -> set[str]:
    names: set[str] = set()
    for flow in department.all(Flow):
        for step in steps_of(flow):
            names.update((step.post, step.overseer, step.complaint, *step.assisting))
    for duty in department.all(Duty):
        names.update(duty.bearers)
    return names
