"""Written as BPMN and read back, a flow is the same flow.

Apart from what is not carried (remarks on approvals, which are not public) and what says nothing:
a 去向 without condition or bound to the step that follows anyway. 去向 that lead to one step come
to stand together. Drawn graphs of any shape are read without a crash.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liuquan_cli.checking import desk
from liuquan_cli.exchange.bpmn_flow import Known, import_bpmn
from liuquan_cli.exchange.flow_file import flow_file
from liuquan_cli.model.flow import Flow
from liuquan_cli.model.flow_graph import END, graph_of
from liuquan_cli.render.bpmn import bpmn_of
from liuquan_cli.repository import contract, reader
from tests.render.bpmn_flows import FLOW, POWER, department, flow_of, sound_flow

ROOT = Path(__file__).parents[2]
SLOW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def back(data: bytes, power: str = "QL-012") -> Flow:
    """What a BPMN file says, by way of a file of ours."""
    found = import_bpmn(data, power, "", Known())
    written = flow_file(found.values, (), "流程/新.yaml")
    assert (found.losses, written.losses, written.findings) == ((), (), ())
    return read_back(written.text)


def read_back(text: str) -> Flow:
    values = reader.read("新.yaml", text.encode(), contract.integer_keys()).values
    assert values is not None
    return msgspec.convert(values["流程"][0], Flow)


def plain(flow: Flow) -> Any:
    """The values of a flow, without what the title of this file leaves out."""
    values = msgspec.to_builtins(flow)
    values.pop("（出处）", None)
    for approval in values["审定"]:
        approval.pop("说明")
    return values | {"环节": steps(values["环节"], END)}


def steps(listed: list[dict[str, Any]], after: str) -> list[dict[str, Any]]:
    found = []
    for number, step in enumerate(listed):
        onward = listed[number + 1]["名称"] if number + 1 < len(listed) else after
        ways = together(step["去向"])
        if ways == [{"到": onward, "条件": "", "至多": None}]:
            ways = []
        branches = [one | {"环节": steps(one["环节"], "")} for one in step["并行"]]
        found.append(
            {key: tidy(value) for key, value in step.items()} | {"去向": ways, "并行": branches}
        )
    return found


def together(ways: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    heads = list(dict.fromkeys(way["到"] for way in ways))
    return sorted(ways, key=lambda way: heads.index(way["到"]))


def tidy(value: Any) -> Any:
    """Texts as they are read: no tabs, no white space at the ends of lines."""
    if not isinstance(value, str):
        return value
    return "\n".join(line.replace("\t", " ").rstrip() for line in value.split("\n"))


def test_a_flow_comes_back() -> None:
    flow = flow_of(FLOW)
    assert plain(back(bpmn_of(POWER, flow, department()))) == plain(flow)


@pytest.mark.parametrize("name", sorted(one.name for one in (ROOT / "examples").iterdir()))
def test_the_flows_of_the_examples_come_back(name: str) -> None:
    held = desk.open_department(ROOT / "examples" / name, date(2026, 11, 30)).department
    assert held.powers
    for power in held.powers.values():
        for flow in held.flows_of.get(power.id, []):
            assert plain(back(bpmn_of(power, flow, held), power.id)) == plain(flow), power.id


@given(sound_flow())
@SLOW
def test_any_sound_flow_comes_back(values: dict[str, Any]) -> None:
    flow = flow_of(values)
    assert plain(back(bpmn_of(POWER, flow, department()))) == plain(flow)


def test_what_a_person_changes_in_an_editor_is_what_counts() -> None:
    text = bpmn_of(POWER, flow_of(FLOW), department()).decode()
    text = text.replace('name="材料齐全"', 'name="材料已经齐全"')
    text = text.replace(">当场清点材料</bpmn:documentation>", ">当面清点</bpmn:documentation>")
    text = text.replace('id="Lane_2" name="窗口岗"', 'id="Lane_2" name="大厅岗"')
    text = text.replace('name="送达"', 'name="送达决定"')
    flow = read_back(
        flow_file(import_bpmn(text.encode(), "QL-012", "", Known()).values, (), "新.yaml").text
    )
    accept = flow.steps[1]
    assert (accept.duty, accept.post, accept.next[1].condition) == (
        "当面清点",
        "大厅岗",
        "材料已经齐全",
    )
    assert (accept.control, accept.next[0].at_most) == ("全程录像", 1)
    assert flow.steps[-1].name == "送达决定"


HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">'
TAGS = (
    "task",
    "task",
    "task",
    "exclusiveGateway",
    "exclusiveGateway",
    "parallelGateway",
    "inclusiveGateway",
    "eventBasedGateway",
    "intermediateCatchEvent",
    "endEvent",
    "startEvent",
)


@st.composite
def drawn(draw: st.DrawFn, tags: tuple[str, ...]) -> tuple[str, list[str], list[tuple[int, int]]]:
    """Any graph of these elements: its XML, the tags by number, the ways."""
    kinds = ["startEvent", "task", *draw(st.lists(st.sampled_from(tags), max_size=12))]
    numbers = st.integers(0, len(kinds) - 1)
    ways = draw(st.lists(st.tuples(numbers, numbers), max_size=20, unique=True))
    ways = [(0, 1), *(way for way in ways if way[0] != 0 and way[1] != 0)]
    named = st.sampled_from(("", "", "符合", "不符合的"))
    nodes = "".join(f'<{tag} id="n{n}" name="{tag[:4]}{n}"/>' for n, tag in enumerate(kinds))
    lines = "".join(
        f'<sequenceFlow id="f{n}" name="{draw(named)}" sourceRef="n{a}" targetRef="n{b}"/>'
        for n, (a, b) in enumerate(ways)
    )
    return f"{HEAD}{nodes}{lines}</process></definitions>", kinds, ways


@given(drawn(TAGS))
@settings(max_examples=150, deadline=None)
def test_any_drawing_becomes_a_file_of_sound_form(drawing: Any) -> None:
    text, kinds, _ways = drawing
    found = import_bpmn(text.encode(), "QL-012", "", Known())
    written = flow_file(found.values, (), "流程/新.yaml")
    assert (written.losses, written.findings) == ((), ())
    flow = read_back(written.text)
    names = [entry.step.name for entry in graph_of(flow).nodes.values()]
    assert len(set(names)) == len(names)
    assert set(names) >= {f"task{n}" for n, tag in enumerate(kinds) if tag == "task"}
    assert not graph_of(flow).unknown


@given(drawn(("task", "task", "exclusiveGateway", "endEvent")))
@settings(max_examples=150, deadline=None)
def test_what_may_follow_what_stays_as_it_was_drawn(drawing: Any) -> None:
    """Tasks and exclusive gateways: the steps that may come next are the tasks that may."""
    text, kinds, ways = drawing
    if any(tag == "task" and sum(a == n for a, _b in ways) > 1 for n, tag in enumerate(kinds)):
        return  # several ways out of a task are a fork of their own
    flow = read_back(
        flow_file(import_bpmn(text.encode(), "QL-012", "", Known()).values, (), "新.yaml").text
    )
    graph = graph_of(flow)
    ways = [way for way in ways if kinds[way[0]] != "endEvent"]  # nothing follows an end
    tasks = {f"task{n}" for n, tag in enumerate(kinds) if tag == "task"}
    after = {name: {arc.to for arc in arcs} for name, arcs in graph.successors.items()}
    drawn_after: dict[str, set[str]] = {}
    for n in range(len(kinds)):
        name = "task" if kinds[n] == "task" else kinds[n][:4]
        drawn_after[f"{name}{n}"] = {f"{kinds[b][:4]}{b}" for a, b in ways if a == n}
    for task in sorted(tasks):
        assert reached(task, after, tasks) == reached(task, drawn_after, tasks), task


def reached(start: str, after: dict[str, set[str]], tasks: set[str]) -> set[str]:
    """The tasks that may come next, whatever stands between."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = sorted(after.get(start, ()))
    while waiting:
        name = waiting.pop()
        if name in tasks:
            found.add(name)
        elif name not in seen:
            seen.add(name)
            waiting += sorted(after.get(name, ()))
    return found
