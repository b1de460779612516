"""自己执行、自己论证，又自己评估

## 检查什么
决策「后评估」的「主体」（没有写的，看「评估」）不是执行这项决策的机构或岗位，
也不是决策前做风险评估、专家论证的单位。岗位按所在的机构算。
## 为什么
重大行政决策程序暂行条例第三十六条：开展决策后评估，可以委托专业机构、社会组织等第三方进行，
「决策作出前承担主要论证评估工作的单位除外」；孝义方案 三(二)「承办与监督相分离」。
## 反例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 执行: 业务科, 后评估: {主体: 审查岗}}
```
## 正例
```yaml
文档: 决策
决策事项:
  - {编号: JC-1, 名称: 服务规范, 执行: 业务科, 后评估: {主体: 法制科}}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.decision import Decision
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, KeyPath, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import Text, say

RULE = Rule(
    "LQ355",
    "evaluator-not-apart",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("重大行政决策程序暂行条例第三十六条", "孝义方案 三(二)"),
    serves=("DP-07", "P2-06"),
    since=Profile.公开,
)


def _seat(name: str, department: Department) -> str:
    """The department that `name` is, or that the post `name` belongs to; else the name."""
    post = department.posts.get(name)
    name = post.department if post is not None and post.department else name
    known = department.organisations.get(name)
    return known.name if known is not None else name


def check(department: Department) -> Iterator[Finding]:
    """Find decisions evaluated by those who carry them out or appraised them beforehand."""
    for decision in department.all(Decision):
        named, path = _evaluator(decision)
        if not named:
            continue
        seat = _seat(named, department)
        if decision.executor and seat == _seat(decision.executor, department):
            yield _finding(
                decision, path,
                say(
                    "「{decision}」由「{name}」执行，又由它评估",
                    decision=decision.name, name=named,
                ),
            )  # fmt: skip
        assessment, review = decision.assessment, decision.expert_review
        before = [assessment.assessor] if assessment is not None and assessment.assessor else []
        before.extend(review.experts if review is not None else ())
        if any(seat == _seat(name, department) for name in before):
            yield _finding(
                decision, path,
                say(
                    "「{decision}」由「{name}」在决策前论证评估，又由它做后评估",
                    decision=decision.name, name=named,
                ),
            )  # fmt: skip


def _evaluator(decision: Decision) -> tuple[str, KeyPath]:
    if decision.evaluation is not None:
        return decision.evaluation.evaluator, ("后评估", "主体")
    return decision.evaluator, ("评估",)


def _finding(decision: Decision, path: KeyPath, message: Text) -> Finding:
    return RULE.at(
        decision, *path, message=message, remedy=say("由没有执行、没有论证评估的机构或者第三方评估")
    )
