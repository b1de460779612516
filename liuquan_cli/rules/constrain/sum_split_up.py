"""一笔大额拆成了几笔

## 检查什么
同一「用途」、同一「承办」（没有写承办的，都算在内）的几件决策事项，在「合并天数」（没有写的，用「限权期限」方案里的
「合并计算」，默认 90 日）之内，每一件都低于某一档的「下限」，合计达到了这一档，
而这几件都不是由这一档或更高一档的主体决定的，提醒核对是不是化整为零。
## 为什么
襄垣方案 四(一)3「在一定限度将“大额”量化分档」。拆成小额，分档就落空。方案没有规定天数，
90 日是本工具的默认值。
## 反例
```yaml
文档: 决策
额度分档:
  - {用途: 办公, 下限: 0, 上限: 50000, 决定主体: 副局长}
  - {用途: 办公, 下限: 50000, 决定主体: 局务会}
决策事项:
  - {编号: JC-1, 名称: 购置电脑, 金额: 30000, 用途: 办公, 承办: 业务科, 启动日期: 2026-03-02}
  - {编号: JC-2, 名称: 再购电脑, 金额: 30000, 用途: 办公, 承办: 业务科, 启动日期: 2026-03-20}
```
## 正例
```yaml
文档: 决策
额度分档:
  - {用途: 办公, 下限: 0, 上限: 50000, 决定主体: 副局长}
  - {用途: 办公, 下限: 50000, 决定主体: 局务会, 合并天数: 15}
决策事项:
  - {编号: JC-1, 名称: 购置电脑, 金额: 30000, 用途: 办公, 承办: 业务科, 启动日期: 2026-03-02}
  - {编号: JC-2, 名称: 再购电脑, 金额: 30000, 用途: 办公, 承办: 业务科, 启动日期: 2026-03-20}
```
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from liuquan_cli.model.decision import Decision, MoneyTier
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Related, Severity
from liuquan_cli.model.rule import Profile, Rule, Scope
from liuquan_cli.model.text import say
from liuquan_cli.rules.constrain.deciding import decided_on, may_decide_for, meeting_of, tiers_for
from liuquan_cli.rules.constrain.limits import limit_for
from liuquan_cli.rules.wording import quoted

RULE = Rule(
    "LQ339",
    "sum-split-up",
    Severity.WARNING,
    Scope.DEPARTMENT,
    basis=("襄垣方案 四(一)3",),
    serves=("TZ-07",),
    since=Profile.公开,
)
Payment = tuple[date, int, Decision]


def check(department: Department) -> Iterator[Finding]:
    """Find sums of one purpose that lie below a tier one by one and reach it together."""
    by_purpose: dict[str, list[Payment]] = defaultdict(list)
    for decision in department.all(Decision):
        day = decided_on(decision, department) or decision.initiated_on or decision.published_on
        if decision.amount_yuan is not None and day is not None:
            payment = (day, decision.amount_yuan, decision)
            by_purpose[decision.purpose].append(payment)
    for purpose, payments in by_purpose.items():
        tiers = tiers_for(purpose, department)
        window = _window(tiers, department)
        if window is None or len(payments) < 2:
            continue
        payments.sort(key=lambda payment: payment[0])
        told: set[tuple[str, ...]] = set()
        for own in _by_undertaker(payments):
            for some, tier in _split(own, tiers, window, department):
                names = tuple(payment[2].id for payment in some)
                if names not in told:
                    told.add(names)
                    yield _finding(some, tier, window)


def _by_undertaker(payments: Sequence[Payment]) -> Iterator[list[Payment]]:
    """The payments of each undertaker; those that name none may belong to any."""
    names = dict.fromkeys(p[2].undertaker for p in payments if p[2].undertaker)
    for name in names or ("",):
        yield [p for p in payments if p[2].undertaker in (name, "")]


def _split(
    payments: Sequence[Payment], tiers: Sequence[MoneyTier], window: int, department: Department
) -> Iterator[tuple[Sequence[Payment], MoneyTier]]:
    """The runs that step around a boundary: the highest one says it all."""
    for tier in reversed(tiers):
        open_ = [p for p in payments if not _settled(p[2], tier, tiers, department)]
        found = split_at(tier.from_yuan, open_, window)
        yield from ((some, tier) for some in found)
        if found:
            return


def split_at(boundary: int, payments: Sequence[Payment], window: int) -> list[Sequence[Payment]]:
    """The runs of `payments` (by date) within `window` days, each below and together above.

    Only the longest runs are given: none lies within another.
    """
    small = [p for p in payments if p[1] < boundary]
    found: list[Sequence[Payment]] = []
    last = 0  # the end of the latest run
    for start, (first, _, _) in enumerate(small):
        end = start
        while end < len(small) and small[end][0] - first <= timedelta(days=window):
            end += 1
        if end > last and sum(p[1] for p in small[start:end]) >= boundary:
            found.append(small[start:end])
            last = end
    return found


def _window(tiers: Sequence[MoneyTier], department: Department) -> int | None:
    """Within how many days sums are added up: as the tiers say, else as the scheme says."""
    stated = [tier.window_days for tier in tiers if tier.window_days is not None]
    if stated:
        return max(stated)
    limit = limit_for("合并计算", department)
    return limit.days if limit is not None else None


def _settled(
    decision: Decision, tier: MoneyTier, tiers: Sequence[MoneyTier], department: Department
) -> bool:
    """Whether the decider of `tier`, or of a higher one, decided it anyway."""
    meeting = meeting_of(decision, department)
    if meeting is None or not meeting.body:
        return False
    higher = [t.decider for t in tiers if t.from_yuan >= tier.from_yuan]
    return meeting.body in higher or may_decide_for(meeting.body, tier.decider, department)


def _finding(payments: Sequence[Payment], tier: MoneyTier, window: int) -> Finding:
    *earlier, (_day, _amount, latest) = payments
    return RULE.at(
        latest,
        "金额",
        message=say(
            "{names} {days} 日内合计 {total} 元，每一件都不到 {boundary} 元，"
            "合计应由「{decider}」决定",
            names=quoted(p[2].name for p in payments), days=window,
            total=sum(p[1] for p in payments), boundary=tier.from_yuan, decider=tier.decider,
        ),
        remedy=say(
            "是一件事拆开的，合并提交「{decider}」决定；不是的，在「用途」里分开写",
            decider=tier.decider,
        ),
        related=tuple(Related(p[2].place("金额"), say("合并计算的一件")) for p in earlier),
    )  # fmt: skip
