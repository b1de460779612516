"""BPMN as strangers judge it: the OMG schema, bpmn-moddle, bpmnlint, an engine that runs it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from bpmn_io import create_moddle
from bpmn_io.lint import Linter
from bpmn_io.lint.resolver import NodeResolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser, BpmnValidator
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
from SpiffWorkflow.util.task import TaskState

from liuquan_cli.model.risk import Risk
from liuquan_cli.render.bpmn import bpmn_of
from liuquan_cli.render.bpmn.extension import FIELDS, NAMESPACE, PREFIX, field_types
from liuquan_cli.resources import resource
from tests.render.bpmn_flows import FLOW, POWER, department, flow_of, sound_flow, straight

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
OURS = f"{{{NAMESPACE}}}"
VALIDATOR = BpmnValidator()
MODDLE = create_moddle()


def written(values: dict[str, Any] = FLOW, risks: tuple[Risk, ...] = ()) -> bytes:
    return bpmn_of(POWER, flow_of(values), department(), risks)


def parsed(values: dict[str, Any] = FLOW) -> Any:
    return etree.fromstring(written(values))


def problems(data: bytes) -> list[str]:
    """What the schema, moddle and bpmnlint's recommended rules object to."""
    VALIDATOR.validate(etree.fromstring(data), "flow.bpmn")
    read = MODDLE.from_xml(data.decode())
    linter = Linter({"config": {"extends": "bpmnlint:recommended"}, "resolver": NodeResolver()})
    found = linter.lint(read.root_element)
    return [str(one) for one in read.warnings] + [
        f"{rule}: {one['id']} {one['message']}" for rule, told in found.items() for one in told
    ]


class Person(PythonScriptEngine):
    """Answers a gateway's question with one of its conditions, as a person would."""

    def __init__(self, says: Callable[[str], bool]) -> None:
        super().__init__()
        self.says = says

    def evaluate(self, task: Any, expression: str, external_context: Any = None) -> bool:
        return self.says(expression)


def run(data: bytes, says: Callable[[str], bool]) -> list[str]:
    """The tasks done, in order, until the process has ended."""
    parser = BpmnParser()
    runnable = data.replace(b'isExecutable="false"', b'isExecutable="true"')
    parser.add_bpmn_xml(etree.fromstring(runnable), filename="flow.bpmn")
    (name,) = parser.get_process_ids()
    workflow = BpmnWorkflow(parser.get_spec(name), script_engine=Person(says))
    done: list[str] = []
    for _ in range(3000):
        workflow.do_engine_steps()
        ready = workflow.get_tasks(state=TaskState.READY, manual=True)
        if not ready:
            break
        done.append(ready[0].task_spec.bpmn_name)
        ready[0].run()
    assert workflow.completed
    return done


def test_strangers_find_nothing_wrong() -> None:
    assert problems(written()) == []


@given(sound_flow())
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_strangers_find_nothing_wrong_with_any_sound_flow(values: dict[str, Any]) -> None:
    assert problems(written(values)) == []


def test_it_runs_to_its_end() -> None:
    assert run(written(), lambda _condition: False) == [
        "申请",
        "受理",
        "审查",
        "书面审查",
        "现场核查",
        "核查报告",
        "决定",
        "送达",
    ]
    assert run(written(), {"撤回申请"}.__contains__)[-1] == "决定"


@given(sound_flow(), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_sound_flow_runs_to_its_end(values: dict[str, Any], chance: Random) -> None:
    done = run(written(values), lambda _condition: chance.random() < 0.5)
    assert done[0] == values["环节"][0]["名称"]


@pytest.mark.serves("CH-02", "CH-08")
def test_each_step_says_who_how_long_what_and_who_oversees() -> None:
    root = parsed()
    (task,) = root.iterfind(f".//{BPMN}userTask[@name='受理']")
    (step,) = task.iterfind(f".//{OURS}step")
    assert dict(step.attrib) == {
        "post": "窗口岗",
        "function": "执行",
        "limit": "0",
        "limitUnit": "工作日",
        "duty": "当场清点材料",
        "control": "全程录像",
        "complaint": "监察室",
        "discretion": "否",
    }
    assert [(one.tag, one.text) for one in step] == [
        (f"{OURS}assisting", "帮办岗"),
        (f"{OURS}marks", "关键点"),
    ]
    assert task.findtext(f"{BPMN}documentation") == "当场清点材料"
    (power,) = root.iterfind(f".//{OURS}power")
    assert [one.get("article") for one in power.iterfind(f"{OURS}citation")] == ["第十九条"]
    assert power.find(f"{OURS}contact").get("phone") == "0355-0000000"


def test_lanes_are_the_posts_and_hold_every_node_once() -> None:
    root = parsed()
    lanes = {one.get("name"): [ref.text for ref in one] for one in root.iter(f"{BPMN}lane")}
    assert list(lanes) == ["申请人", "窗口岗", "审查岗", "核查岗", "科长"]
    held = [ref for refs in lanes.values() for ref in refs]
    nodes = [
        one.get("id")
        for one in root.find(f"{BPMN}process")
        if one.tag.endswith(("Task", "Gateway", "Event"))
    ]
    assert sorted(held) == sorted(nodes)


def test_the_usual_way_is_the_default_and_the_others_have_a_condition() -> None:
    root = parsed()
    flows = {one.get("id"): one for one in root.iter(f"{BPMN}sequenceFlow")}
    for gateway in root.iter(f"{BPMN}exclusiveGateway"):
        leaving = [one.text for one in gateway.iterfind(f"{BPMN}outgoing")]
        if len(leaving) == 1:
            assert gateway.get("default") is None
            continue
        bare = [i for i in leaving if flows[i].find(f"{BPMN}conditionExpression") is None]
        assert bare == [gateway.get("default")]
    usual = {flows[one.get("default")].get("name") for one in root.iter() if one.get("default")}
    assert usual == {"材料齐全", "准予；不予"}
    back = next(one for one in flows.values() if one.get("name") == "材料需补正（至多 1 次）")
    assert back.find(f".//{OURS}branch").attrib == {"condition": "材料需补正", "atMost": "1"}


def test_everything_drawn_is_in_the_diagram_and_inside_the_pool() -> None:
    root = parsed()
    shown = {one.get("bpmnElement") for one in root.iter("{*}BPMNShape", "{*}BPMNEdge")}
    there = {
        one.get("id")
        for one in root.iter()
        if isinstance(one.tag, str)
        and one.tag.endswith(("Task", "Gateway", "Event", "sequenceFlow", "}lane", "participant"))
    }
    assert shown == there
    bounds = {one.get("bpmnElement"): box(one) for one in root.iter("{*}BPMNShape")}
    pool = bounds.pop("Pool_1")
    for x, y, right, bottom in bounds.values():
        assert pool[0] <= x < right <= pool[2] and pool[1] < y < bottom <= pool[3]


def box(shape: Any) -> tuple[float, float, float, float]:
    x, y, width, height = (float(shape[0].get(name)) for name in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def test_risk_levels_show_only_when_handed_over_and_at_their_worst() -> None:
    assert b"risk=" not in written()
    points = msgspec.convert(
        [
            {"编号": "FX-1", "权力": "QL-012", "环节": "决定", "等级": "二级"},
            {"编号": "FX-2", "权力": "QL-012", "环节": "决定", "等级": "高"},
            {"编号": "FX-3", "权力": "QL-012", "环节": "受理", "等级": "没有这一级"},
        ],
        tuple[Risk, ...],
    )
    shown = etree.fromstring(written(risks=points))
    assert [one.get("risk") for one in shown.iter(f"{OURS}step") if one.get("risk")] == ["一级"]


NASTY = "a]]><script>&amp;\"'\x00\x08\ud800\ufffe\x1b二"


def test_any_text_is_safe() -> None:
    data = written(straight(NASTY, "乙", 职责=NASTY + "\r\n行"))
    root = etree.fromstring(data)
    names = [one.get("name") for one in root.iter(f"{BPMN}userTask")]
    assert names[0] == "a]]><script>&amp;\"'\ufffd\ufffd\ufffd\ufffd\ufffd二"
    assert root.findtext(f".//{BPMN}documentation").endswith("\r\n行")
    assert problems(data) == []


def test_ids_are_plain_and_follow_the_power() -> None:
    power = msgspec.structs.replace(POWER, id="权-1 <x>")
    data = bpmn_of(power, flow_of({**FLOW, "编号": "LC.1"}), department())
    ids = [one.get("id") for one in etree.fromstring(data).iter() if one.get("id")]
    ours = [one for one in ids if one != "LC.1" and one != "权-1 <x>"]
    assert all(
        one.isascii() and one.replace("_", "").replace("-", "").replace(".", "").isalnum()
        for one in ours
    )
    assert "Process__6743_-1_20__3c_x_3e__LC.1" in ours
    assert len(set(ours)) == len(ours)


def test_what_is_odd_is_still_written() -> None:
    nowhere = straight("甲", "甲")
    nowhere["环节"][0]["去向"] = [{"到": "没有"}, {"到": "甲"}]
    VALIDATOR.validate(etree.fromstring(written(nowhere)), "odd.bpmn")
    VALIDATOR.validate(etree.fromstring(written({"权力": "QL-012", "环节": []})), "odd.bpmn")


def test_only_public_fields_are_carried() -> None:
    for part, names in FIELDS.items():
        for name in names:
            assert any(is_public(one) for one in properties(part.__name__, name)), (part, name)
            assert all(is_public(one) for one in properties(part.__name__, name)), (part, name)


def properties(title: str, field: str) -> list[dict[str, Any]]:
    """The schema properties called `field` (by English title) of the definitions called `title`."""
    found = []

    def look(node: Any) -> None:
        if isinstance(node, dict):
            if node.get("title") == title and "properties" in node:
                found.extend(p for p in node["properties"].values() if p.get("title") == field)
            for inner in node.values():
                look(inner)
        elif isinstance(node, list):
            for inner in node:
                look(inner)

    for file in ("common", "flow", "power-list"):
        look(json.loads(resource("schemas", f"{file}.schema.json").read_text(encoding="utf-8")))
    return found


def is_public(schema: dict[str, Any]) -> bool:
    return schema.get("x-public") is True


def test_the_descriptor_tells_editors_what_is_written() -> None:
    text = resource("schemas", "exchange", "liuquan-moddle.json").read_text(encoding="utf-8")
    descriptor = json.loads(text)
    assert (descriptor["uri"], descriptor["prefix"]) == (NAMESPACE, PREFIX)
    told = {one["name"]: [p["name"] for p in one["properties"]] for one in descriptor["types"]}
    more = {"Step": ["limitUnit", "risk"]}
    assert told == {
        part.__name__: [*field_types(part), *more.get(part.__name__, [])] for part in FIELDS
    }
    moddle = create_moddle({PREFIX: descriptor})
    read = moddle.from_xml(written().decode())
    assert read.warnings == []
    again = etree.fromstring(moddle.to_xml(read.root_element).xml.encode())
    before = parsed()
    assert [canonical(one) for one in again.iter(f"{OURS}*")] == [
        canonical(one) for one in before.iter(f"{OURS}*")
    ]


def canonical(element: Any) -> tuple[str, dict[str, str], str]:
    return element.tag, dict(element.attrib), (element.text or "").strip()


@pytest.mark.parametrize("seed", ["1", "2"])
def test_same_bytes_in_any_surroundings(seed: str, tmp_path: Path) -> None:
    code = (
        "import sys; from tests.render.test_bpmn import written; sys.stdout.buffer.write(written())"
    )
    root = Path(__file__).parents[2]
    env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Shanghai", "LANG": "C"}
    env["PYTHONPATH"] = str(root)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=tmp_path, env=env, check=True
    )
    assert done.stdout == written()
