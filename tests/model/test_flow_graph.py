"""How the steps of a flow follow one another."""

from typing import Any

import msgspec

from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import END, graph_of, is_straight, walk


def flow(*steps: dict[str, Any]) -> Flow:
    return msgspec.convert({"权力": "QL-1", "环节": list(steps)}, Flow)


def ways(drawn: Flow) -> dict[str, list[str]]:
    return {origin: [a.to for a in arcs] for origin, arcs in graph_of(drawn).successors.items()}


def test_steps_follow_one_another() -> None:
    straight = flow({"名称": "受理"}, {"名称": "决定"})
    assert is_straight(straight)
    assert graph_of(straight).start == "受理"
    assert ways(straight) == {"受理": ["决定"], "决定": [END]}


def test_a_step_with_ways_leads_only_there() -> None:
    drawn = flow(
        {"名称": "受理"},
        {"名称": "审查", "去向": [{"到": "受理", "至多": 1, "条件": "补正"}, {"到": "结束"}]},
        {"名称": "决定"},
    )
    graph = graph_of(drawn)
    back, end = graph.successors["审查"]
    assert (back.to, back.back, back.at_most, back.condition) == ("受理", True, 1, "补正")
    assert back.path == ("环节", 1, "去向", 0)
    assert (end.to, end.back) == (END, False)


def test_branches_meet_in_a_join_that_leads_on() -> None:
    drawn = flow(
        {
            "名称": "会审",
            "并行": [
                {"名称": "甲", "环节": [{"名称": "初核"}, {"名称": "复核"}]},
                {"名称": "乙", "环节": [{"名称": "勘验"}]},
            ],
        },
        {"名称": "决定"},
    )
    graph = graph_of(drawn)
    join = graph.blocks["会审"].join
    assert graph.blocks["会审"].branches == (("初核", "复核"), ("勘验",))
    assert ways(drawn) == {
        "会审": ["初核", "勘验"],
        "初核": ["复核"],
        "复核": [join],
        "勘验": [join],
        join: ["决定"],
        "决定": [END],
    }
    assert graph.nodes["勘验"].path == ("环节", 0, "并行", 1, "环节", 0)
    assert graph.nodes["勘验"].fork == "会审"
    assert [(s.name, p) for s, p in walk(drawn)] == [
        (node.step.name, node.path) for node in graph.nodes.values()
    ]


def test_every_cycle_holds_a_back_arc_even_out_of_a_join() -> None:
    drawn = flow(
        {
            "名称": "会审",
            "并行": [{"名称": "甲", "环节": [{"名称": "初核"}]}],
            "去向": [{"到": "初核"}, {"到": "会审"}, {"到": "决定"}],
        },
        {"名称": "决定"},
    )
    graph = graph_of(drawn)
    arcs = graph.successors[graph.blocks["会审"].join]
    assert [(arc.to, arc.back) for arc in arcs] == [
        ("初核", True),
        ("会审", True),
        ("决定", False),
    ]


def test_a_way_to_nowhere_is_kept_apart() -> None:
    graph = graph_of(flow({"名称": "受理", "去向": [{"到": "审察"}]}, {"名称": "审查"}))
    assert graph.successors["受理"] == ()
    assert [(u.step, u.to, u.path) for u in graph.unknown] == [
        ("受理", "审察", ("环节", 0, "去向", 0))
    ]


def test_names_used_twice_or_like_the_end_keep_their_steps() -> None:
    graph = graph_of(flow({"名称": "受理"}, {"名称": "受理"}, {"名称": END}))
    assert list(graph.nodes) == ["受理", "受理（2）", "结束（2）"]
