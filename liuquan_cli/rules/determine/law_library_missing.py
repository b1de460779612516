"""配置的法律库不在那里

## 检查什么
`liuquan.yaml` 的「法律库」写了路径的，那里有一个能读的目录。
路径从仓库的目录算起，可以在仓库之外；命令行的 `--laws` 和环境变量 LIUQUAN_LAWS 优先于它。
## 为什么
襄垣方案 四(一)1「确保权力来源合法」：法律库不在，
依据的版本、条款和引文就一条也没有核对，不能当作查过。
## 反例
```yaml
文档: 配置
法律库: {路径: ../没有的法律库}
```
## 正例
```yaml
# 法律库：示范条例(2020-01-01)
# 第一条 申请人应当提交申请书。
文档: 配置
法律库: {路径: ../法律库}
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.rule import Rule, Scope
from liuquan_cli.model.text import say

RULE = Rule(
    "LQ129",
    "law-library-missing",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)1",),
    serves=("P1-12",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find that the folder of laws which the configuration names is not there."""
    if department.laws.absent:
        yield RULE.at(
            department.config,
            "法律库",
            "路径",
            message=say("法律库 {path} 不在，依据一条也没有核对", path=department.laws.absent),
            remedy=say("改正路径；暂时没有法律库的，删去「法律库」"),
        )
