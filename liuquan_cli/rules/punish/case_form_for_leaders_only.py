"""对不是领导的人给了只适用于领导的问责

## 检查什么
案件的「形式」里，「问责形式」方案规定「仅领导」的（如引咎辞职、责令辞职），案件的「岗位」
是领导岗位。
## 为什么
公务员法第八十七条：「领导成员因工作严重失误、失职造成重大损失或者恶劣社会影响的，
或者对重大事故负有领导责任的，应当引咎辞去领导职务。」
第一百一十一条规定领导成员「不包括机关内设机构担任领导职务的人员」。形式用错了人，
处理决定站不住。
## 反例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 审查岗
    事实: 未按顺序受理
    形式: [责令辞职]
    处理日期: 2026-06-01
```
## 正例
```yaml
文档: 问责
案件:
  - 编号: AJ-1
    性质: 违规
    岗位: 副局长
    事实: 未按顺序受理
    形式: [责令辞职]
    处理日期: 2026-06-01
```
"""

from collections.abc import Iterator

from liuquan_cli.model.accountability import AccountabilityCase
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.schemes.organ import PostRank
from liuquan_cli.model.schemes.punish import SanctionForm
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ603",
    "case-form-for-leaders-only",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("公务员法第八十七条", "公务员法第一百一十一条", "孝义方案 三(六)"),
    serves=("AC-01", "AC-02", "DIFF-07"),
    since=Profile.公开,
)


def check(department: Department) -> Iterator[Finding]:
    """Find forms for leaders in cases of posts that do not lead."""
    forms, ranks = department.scheme(SanctionForm), department.scheme(PostRank)
    for case in department.all(AccountabilityCase):
        post = department.posts.get(case.post)
        if post is None or post.name in department.heads:
            continue
        rank = ranks.member(post.rank)
        if rank is None or rank.leader:
            continue
        for index, form in enumerate(case.forms):
            member = forms.member(form)
            if member and member.leaders_only:
                yield RULE.at(
                    case,
                    "形式",
                    index,
                    message=say(
                        "案件 {case} 用了「{form}」，只适用于领导，「{post}」的级别是{rank}",
                        case=case.id, form=form, post=post.name, rank=post.rank,
                    ),
                    remedy=say("换成适用于这个岗位的问责形式；有领导责任的领导另立一件案件"),
                )  # fmt: skip
