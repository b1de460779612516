"""Sums by tier, split sums and who stands above whom, against trying every case."""

from datetime import date, timedelta
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from liuquan_cli.model.decision import Decision, MoneyTier
from liuquan_cli.rules.constrain import decided_below_tier, sum_split_up, tier_reversed
from liuquan_cli.rules.constrain.deciding import may_decide_for, tier_of
from liuquan_cli.rules.constrain.sum_split_up import split_at

from .making import made

START = date(2026, 1, 1)


def payments(sums: list[tuple[int, int]]) -> list[tuple[date, int, Decision]]:
    """Decisions by (days after the start, amount), in the order of their days."""
    made_ = [
        (START + timedelta(days=day), amount, Decision(id=f"JC-{n}", name=f"第{n}件"))
        for n, (day, amount) in enumerate(sums)
    ]
    return sorted(made_, key=lambda payment: payment[0])


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=7),
    st.integers(1, 15),
    st.integers(0, 20),
)
def test_a_split_is_found_where_some_of_the_small_ones_make_up_a_large_one(
    sums: list[tuple[int, int]], boundary: int, window: int
) -> None:
    every = payments(sums)
    small = [p for p in every if p[1] < boundary]
    some = any(
        max(p[0] for p in part) - min(p[0] for p in part) <= timedelta(days=window)
        and sum(p[1] for p in part) >= boundary
        for size in range(1, len(small) + 1)
        for part in combinations(small, size)
    )
    found = split_at(boundary, every, window)
    assert bool(found) is some
    for run in found:
        assert all(p[1] < boundary for p in run)
        assert sum(p[1] for p in run) >= boundary
        assert run[-1][0] - run[0][0] <= timedelta(days=window)
    for one, other in combinations(found, 2):
        assert not set(id(p) for p in one) <= set(id(p) for p in other)
        assert not set(id(p) for p in other) <= set(id(p) for p in one)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=5, unique=True), st.integers(0, 60))
def test_an_amount_lies_in_the_tier_whose_limits_hold_it(tops: list[int], amount: int) -> None:
    edges = [0, *sorted(tops)]
    tiers = [
        MoneyTier(purpose="全部", from_yuan=start, to_yuan=end, decider=f"{start}起")
        for start, end in zip(edges, [*edges[1:], None], strict=True)
    ]
    tier = tier_of(amount, tiers)
    assert tier is not None
    assert tier.from_yuan == max(edge for edge in edges if edge <= amount)


UNIT = {
    "文档": "单位",
    "岗位": [
        {"名称": "局长", "级别": "正职"},
        {"名称": "副局长", "级别": "副职", "上级": "局长"},
        {"名称": "科长", "级别": "内设机构负责人", "上级": "副局长"},
    ],
    "集体": [
        {"名称": "党组会", "成员": ["局长", "副局长"]},
        {"名称": "办公会", "成员": ["局长", "副局长"]},
        {"名称": "科务会", "成员": ["科长"]},
        {"名称": "无成员会"},
    ],
}
NAMES = ["局长", "副局长", "科长", "党组会", "办公会", "科务会", "无成员会", "谁也不是"]


def test_who_may_decide_for_whom() -> None:
    unit = made(UNIT)
    above = {(a, b) for a in NAMES for b in NAMES if a != b and may_decide_for(a, b, unit)}
    assert above == {
        ("局长", "副局长"), ("局长", "科长"), ("副局长", "科长"),
        ("党组会", "局长"), ("党组会", "副局长"), ("党组会", "科长"), ("党组会", "办公会"),
        ("办公会", "局长"), ("办公会", "副局长"), ("办公会", "科长"), ("办公会", "党组会"),
        ("党组会", "科务会"), ("办公会", "科务会"), ("科务会", "科长"),
    }  # fmt: skip


@given(st.permutations(["科长", "副局长", "办公会"]))
def test_only_rising_tiers_are_not_reversed(deciders: list[str]) -> None:
    rows: list[dict[str, Any]] = [
        {"用途": "全部", "下限": n * 10, "上限": n * 10 + 10, "决定主体": name}
        for n, name in enumerate(deciders)
    ]
    unit = made(UNIT, {"文档": "决策", "额度分档": rows})
    assert bool(list(tier_reversed.check(unit))) is (deciders != ["科长", "副局长", "办公会"])


def decided(amount: int, body: str) -> dict[str, Any]:
    """A sum that `body` decided, under three tiers."""
    return {
        "文档": "决策",
        "额度分档": [
            {"用途": "全部", "下限": 0, "上限": 10, "决定主体": "副局长"},
            {"用途": "全部", "下限": 10, "上限": 20, "决定主体": "科务会"},
            {"用途": "全部", "下限": 20, "决定主体": "办公会"},
        ],
        "决策事项": [
            {
                "编号": "JC-1",
                "名称": "甲",
                "金额": amount,
                "用途": "设备",
                "集体讨论": {"会议": "HY-1"},
            }
        ],
        "会议": [{"编号": "HY-1", "名称": "会", "集体": body, "日期": START}],
    }


@given(st.integers(0, 40), st.sampled_from(["科务会", "办公会", "党组会", "无成员会"]))
def test_a_meeting_may_decide_what_its_tier_or_a_lower_one_says(amount: int, body: str) -> None:
    fits = (
        amount < 10  # one person may decide it, so any body may
        or body in ("办公会", "党组会")
        or (amount < 20 and body == "科务会")
    )
    found = list(decided_below_tier.check(made(UNIT, decided(amount, body))))
    assert (found == []) is fits


def split(*sums: tuple[int, int], **last_tier: int) -> list[str]:
    """The messages about sums by (day, amount), under a boundary at 100."""
    unit = made(
        UNIT,
        {
            "文档": "决策",
            "额度分档": [
                {"用途": "全部", "下限": 0, "上限": 100, "决定主体": "副局长"},
                {"用途": "全部", "下限": 100, "决定主体": "办公会", **last_tier},
            ],
            "决策事项": [
                {"编号": f"JC-{n}", "名称": f"第{n}件", "金额": amount, "用途": "设备",
                 "启动日期": START + timedelta(days=day)}
                for n, (day, amount) in enumerate(sums)
            ],
        },
    )  # fmt: skip
    return [str(finding.message) for finding in sum_split_up.check(unit)]


def test_the_window_runs_to_its_last_day_and_may_be_stated() -> None:
    assert len(split((0, 60), (90, 60))) == 1
    assert split((0, 60), (91, 60)) == []
    assert split((0, 60), (31, 60), 合并天数=30) == []
    assert len(split((0, 60), (30, 60), 合并天数=30)) == 1
    assert split((0, 60), (1, 39)) == []
    assert split((0, 160), (1, 60)) == []


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 150)), max_size=6))
def test_the_rule_finds_what_the_search_finds(sums: list[tuple[int, int]]) -> None:
    assert len(split(*sums)) == len(split_at(100, payments(sums), 90))


def test_a_payment_of_nobodys_may_be_part_of_anybodys() -> None:
    def told(*undertakers: str) -> int:
        tiers = [
            {"用途": "全部", "下限": 0, "上限": 100, "决定主体": "副局长"},
            {"用途": "全部", "下限": 100, "决定主体": "办公会"},
        ]
        rows = [
            {"编号": f"JC-{n}", "名称": f"第{n}件", "金额": 60, "用途": "设备",
             "启动日期": START + timedelta(days=n)} | ({"承办": name} if name else {})
            for n, name in enumerate(undertakers)
        ]  # fmt: skip
        file = {"文档": "决策", "额度分档": tiers, "决策事项": rows}
        return len(list(sum_split_up.check(made(UNIT, file))))

    assert told("甲科", "乙科") == 0
    assert told("甲科", "") == told("", "") == 1
    assert told("", "", "甲科") == 1
    assert told("甲科", "乙科", "") == 2


def test_a_tier_is_reversed_against_any_lower_one() -> None:
    rows = [
        {"用途": "全部", "下限": 0, "上限": 10, "决定主体": "办公会"},
        {"用途": "全部", "下限": 10, "上限": 20, "决定主体": "无成员会"},
        {"用途": "全部", "下限": 20, "决定主体": "副局长"},
    ]
    (found,) = tier_reversed.check(made(UNIT, {"文档": "决策", "额度分档": rows}))
    assert found.within == ("决定主体",)
    assert "数额较小的一档反而由「办公会」决定" in str(found.message)
