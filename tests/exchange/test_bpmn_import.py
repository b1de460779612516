"""BPMN as other programs write it → steps, and what was lost said line by line."""

from pathlib import Path
from typing import Any

import pytest

from liuquan_cli.exchange.bpmn_flow import Imported, Known, import_bpmn
from liuquan_cli.exchange.flow_file import flow_file
from liuquan_cli.exchange.loss import UnreadableError

FILES = Path(__file__).parent / "bpmn"
KNOWN = Known(
    frozenset({"窗口岗", "检查一岗"}),
    frozenset({"市城管局"}),
    lambda name: {"受理": "受理", "审查": "审查"}.get(name, ""),
)


def imported(name: str, process: str = "") -> Imported:
    return import_bpmn((FILES / f"{name}.bpmn").read_bytes(), "QL-001", process, KNOWN)


def outline(steps: list[dict[str, Any]]) -> list[str]:
    """A line a step: 名称 → its ways; branches in brackets."""
    lines = []
    for step in steps:
        ways = [f"{way.get('条件', '')}→{way['到']}" for way in step.get("去向", [])]
        inner = [f"{one['名称']}[{' '.join(outline(one['环节']))}]" for one in step.get("并行", [])]
        lines.append("".join([step["名称"], *(f"({one})" for one in ways), *inner]))
    return lines


STEPS = {
    "activiti-gbk": ["拟稿", "科长审核(${pass}→结束)(${!pass}→拟稿)"],
    "bizagi-inclusive": [
        "核对名单(补贴种类：粮食→发放粮食补贴)(补贴种类：农机→发放农机补贴)",
        "发放粮食补贴(→公示)",
        "发放农机补贴",
        "公示",
    ],
    "bpmn-js-timer": ["催告(当事人履行→结束)(其他情形→等候十日)", "等候十日", "强制执行"],
    "camunda-modeler": [
        "受理(材料齐全：否→一次告知)(材料齐全：是→决定)",
        "一次告知(→受理)",
        "决定",
    ],
    "eclipse-subprocess": ["申请采购", "专家评审", "公示", "合同签订"],
    "event-gateway": ["告知听证权利(要求听证→听证)(满五日→作出决定)", "听证", "作出决定"],
    "flowable-countersign": [
        "发起会签财务科会签[财务科会签]法制[法制科会签]",
        "汇总",
    ],
    "gateways-in-a-row": [
        "是否属于本机关(是否属于本机关：属于→审查)(是否属于本机关：不属于→转送)",
        "审查(符合条件，重大事项→审查（2）)(符合条件，一般事项→未命名环节)(不符合条件→结束（2）)",
        "转送(→结束)",
        "审查（2）(→结束)",
        "未命名环节(→结束)",
        "结束（2）",
    ],
    "jbpm-prefixes": ["审理", "发送短信"],
    "no-gateways": [
        "登记(同时进行→归档)(同时进行→通报)",
        "归档(需要回访的→回访)(不需要的→通报)",
        "通报(→结束)",
        "回访",
    ],
    "parallel-with-choice-inside": [
        "一并办理(都合格的→发证)(有不合格的→结束)"
        "审图[审图(要修改图纸→审图)(图纸合格→本支办结) 本支办结]现场踏勘[现场踏勘]",
        "发证",
    ],
    "signavio-nested-lanes": ["双人检查", "检查记录"],
    "unstructured": [
        "立案(同时进行→调查)(同时进行→鉴定)(同时进行→听证)",
        "调查(→决定)",
        "鉴定(→决定)",
        "听证(→结束)",
        "决定",
    ],
}
LOSSES = {
    "activiti-gbk": [(3, "整个过程的说明"), (5, "activiti"), (15, "${pass}"), (16, "${!pass}")],
    "bizagi-inclusive": [(4, "BizagiExtensions"), (6, "选一支")],
    "bpmn-js-timer": [(6, "timer"), (6, "P10D"), (7, "message"), (10, "terminate")],
    "camunda-modeler": [
        (5, "泳池没有"),
        (6, "消息流"),
        (7, "注释"),
        (27, "assignmentDefinition"),
        (39, "sendTask"),
        (40, "不是本单位的岗位，写作机构"),
        (41, "结束的名称"),
        (44, "=not(complete)"),
    ],
    "eclipse-subprocess": [(6, "展开了"), (10, "结束"), (15, "由事件触发"), (16, "contract")],
    "event-gateway": [(5, "去向的条件"), (6, "去向的条件")],
    "flowable-countersign": [(4, "flowable"), (8, "多实例")],
    "gateways-in-a-row": [(4, "加了一个环节"), (6, "重了"), (6, "没有名称"), (6, "重了")],
    "jbpm-prefixes": [(4, "packageName"), (5, "property"), (6, "scriptTask"), (6, "x()")],
    "no-gateways": [
        (3, "没有开始事件"),
        (4, "同时进行"),
        (4, "选一支"),
        (4, "须改写"),
        (6, "一头不知道"),
    ],
    "parallel-with-choice-inside": [(4, "「一并办理」"), (5, "「本支办结」")],
    "signavio-nested-lanes": [
        (5, "signavioMetaData"),
        (7, "泳道套着泳道"),
        (18, "写作办理人"),
        (20, "数据对象"),
    ],
    "unstructured": [(4, "须改写"), (6, "不再等齐")],
}


def test_every_file_is_looked_at() -> None:
    assert (
        {file.stem for file in FILES.glob("*.bpmn")}
        == {*STEPS, "two-pools"}
        == {
            *LOSSES,
            "two-pools",
        }
    )


@pytest.mark.parametrize("name", STEPS)
def test_steps_and_losses(name: str) -> None:
    found = imported(name)
    assert outline(found.values["环节"]) == STEPS[name]
    told = [(loss.line, loss.text) for loss in found.losses]
    assert [line for line, _text in told] == [line for line, _words in LOSSES[name]]
    missing = [words for _line, words in LOSSES[name] if not any(words in t for _l, t in told)]
    assert not missing, told


@pytest.mark.parametrize("name", STEPS)
def test_what_is_written_has_sound_form(name: str) -> None:
    written = flow_file(imported(name).values, ("由来",), "流程/新.yaml")
    assert (written.losses, written.findings) == ((), ())
    assert written.text.startswith(
        "# yaml-language-server: $schema=../.liuquan/schemas/flow.schema.json\n文档: 流程\n# 由来\n"
    )


def test_a_lane_is_a_post_a_department_or_somebody_else() -> None:
    steps = imported("camunda-modeler").values["环节"]
    assert [(s.get("岗位"), s.get("机构"), s.get("办理人")) for s in steps] == [
        ("窗口岗", None, None),
        ("窗口岗", None, None),
        (None, "市城管局", None),
    ]
    inner = imported("signavio-nested-lanes").values["环节"]
    assert [(s.get("岗位"), s.get("办理人")) for s in inner] == [
        ("检查一岗", None),
        (None, "检查二岗"),
    ]
    nothing_known = import_bpmn(
        (FILES / "signavio-nested-lanes.bpmn").read_bytes(), "QL-001", "", Known()
    )
    assert [s["岗位"] for s in nothing_known.values["环节"]] == ["检查一岗", "检查二岗"]


def test_what_the_start_is_called_is_a_condition_and_words_on_a_task_its_duty() -> None:
    values = imported("camunda-modeler").values
    assert values["条件"] == ["收到申请"]
    assert values["环节"][0]["职责"] == "当场清点材料。"
    assert values["环节"][0]["种类"] == "受理"
    assert imported("camunda-modeler").origin == (
        "过程「户外广告设置审批」，由 Camunda Modeler 5.30.0 写出"
    )


@pytest.mark.parametrize("wanted", ["PB", "审批局"])
def test_one_of_several_processes(wanted: str) -> None:
    found = imported("two-pools", wanted)
    assert outline(found.values["环节"]) == ["审批"]
    words = ("泳池没有", "消息流", "message")
    assert len(found.losses) == len(words)
    assert all(word in loss.text for word, loss in zip(words, found.losses, strict=True))
    assert found.losses[0].name == "申请人"
    loose = f'{HEAD}<process id="P"><task id="t"/></process><process id="Q" name="另一个"/>'
    told = import_bpmn(f"{loose}</definitions>".encode(), "QL-001", "P", KNOWN).losses
    assert ("另一个", "这个过程没有带过来") in [(loss.name, loss.text) for loss in told]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("", "有 2 个过程，用 --process 选一个：PA（申请人）、PB（审批局）"),
        ("丙", "没有叫「丙」的过程，有的是：PA（申请人）、PB（审批局）"),
    ],
)
def test_several_processes_are_listed(wanted: str, words: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{words}$"):
        imported("two-pools", wanted)


HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">'


def process(inside: str) -> bytes:
    return f'{HEAD}<process id="P">{inside}</process></definitions>'.encode()


def lined(*pairs: str) -> str:
    return "".join(
        f'<sequenceFlow id="f{n}" sourceRef="{a}" targetRef="{b}" />'
        for n, (a, b) in enumerate(pair.split(">") for pair in pairs)
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "第 1 行第 1 列：不是完好的 XML（没有内容）"),
        (b"<a>\n<b></a>", "第 2 行第 6 列：不是完好的 XML（开始标记和结束标记对不上）"),
        ("<甲乙>\n 丙 & 丁</甲乙>".encode(), "第 2 行第 5 列：不是完好的 XML（有不该有的符号）"),
        (b"<a/><b/>", "第 1 行第 5 列：不是完好的 XML（结尾之后还有内容）"),
        (b"<p:a/>", "第 1 行第 1 列：不是完好的 XML（用了没有声明的前缀）"),
        (b"\xff\xfe\x00", "第 1 行：不是 utf-16 编码的文字；请另存为 UTF-8"),
        (b"<a>\n\xd6\xd0</a>", "第 2 行：不是 utf-8 编码的文字；请另存为 UTF-8"),
        (b'<?xml version="1.0" encoding="rot13"?><a/>', "文件声明的编码是 rot13，不认识"),
        (b"<html/>", "第 1 行：不是 BPMN 2.0 文件（最外层是 html）"),
        (b"<definitions/>", "第 1 行：不是 BPMN 2.0 文件"),
        (f"{HEAD}</definitions>".encode(), "文件里没有过程，或者过程是空的"),
        (process('<startEvent id="s" />'), "第 1 行：过程里没有环节"),
        (b"<a>" * 300 + b"</a>" * 300, "第 1 行：元素套了 201 层，太深了"),
        (b"<a/>" + b" " * 10_000_000, "文件有 10000004 字节，超过了 10000000 字节"),
        (process('<task id="t" />' * 601), "第 1 行：这个过程有 601 个节点，超过了 600 个"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableError) as found:
        import_bpmn(data, "QL-001", "", KNOWN)
    assert str(found.value).startswith(words)


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f"{HEAD}<process id='P'><task id='t' name='&b;' /></process></definitions>"
)
OUTSIDE = (
    '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    f"{HEAD}<process id='P'><task id='t' name='&a;' /></process></definitions>"
)


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, '<!DOCTYPE a SYSTEM "http://127.0.0.1/a"><a/>'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_before_any_entity_is_made(text: str, encoding: str) -> None:
    with pytest.raises(UnreadableError, match="有文档类型声明"):
        import_bpmn(text.encode(encoding), "QL-001", "", KNOWN)


def test_nothing_of_bpmn_is_lost_without_a_word() -> None:
    owner = (
        "<potentialOwner><resourceAssignmentExpression><formalExpression>窗口</formalExpression>"
        "</resourceAssignmentExpression></potentialOwner>"
    )
    ways = lined("s>a", "b>e") + (
        '<sequenceFlow id="w" sourceRef="a" targetRef="b"><documentation>急件</documentation>'
        "</sequenceFlow>"
    )
    data = process(
        f'<startEvent id="s"/><userTask id="a" name="受理">{owner}</userTask>'
        '<choreographyTask id="c" name="商量"/><task id="b" name="乙"/><task id="b" name="丙"/>'
        '<endEvent id="e"><timerEventDefinition><timeDate>周五</timeDate></timerEventDefinition>'
        f"</endEvent>{ways}"
    )
    told = [(loss.name, loss.text) for loss in import_bpmn(data, "QL-001", "", KNOWN).losses]
    assert ("受理", "potentialOwner 没有带过来：窗口") in told
    assert ("商量", "choreographyTask 没有带过来") in told
    assert ("丙", "编号和前面的重了，前面那个的连线都接到了这一个") in told
    assert ("", "documentation 没有带过来：急件") in told
    assert ("", "timerEventDefinition 没有带过来：周五") in told


def test_rings_of_gateways_and_walls_of_choices_end() -> None:
    """However gateways are tangled, reading ends soon and every step is there."""
    ring = process(
        '<startEvent id="s"/><task id="a" name="甲"/><exclusiveGateway id="g"/>'
        '<exclusiveGateway id="h"/><task id="b" name="乙"/><endEvent id="e"/>'
        + lined("s>a", "a>g", "g>h", "h>g", "h>b", "g>b", "b>e")
    )
    found = import_bpmn(ring, "QL-001", "", KNOWN)
    assert {step["名称"] for step in found.values["环节"]} >= {"甲", "乙"}
    size = 150
    ways = [f"g{n}>g{n + 1}" for n in range(size)] + [f"g{n}>g{n + 1}" for n in range(size)]
    wall = process(
        '<startEvent id="s"/><task id="a" name="甲"/>'
        + "".join(f'<exclusiveGateway id="g{n}"/>' for n in range(size))
        + f'<task id="g{size}" name="乙"/>'
        + lined("s>a", "a>g0", *ways)
    )
    assert import_bpmn(wall, "QL-001", "", KNOWN).values["环节"][0]["名称"] == "甲"
    loop = process('<exclusiveGateway id="g"/><task id="a" name="甲"/>' + lined("g>g", "a>a"))
    assert outline(import_bpmn(loop, "QL-001", "", KNOWN).values["环节"])[0].startswith("甲")


def test_blocks_in_blocks_as_deep_as_files_may_be() -> None:
    depth = 20
    nodes = ['<startEvent id="s"/><task id="m" name="中"/>']
    ways = ["s>t0"]
    for n in range(depth):
        nodes.append(
            f'<task id="t{n}" name="分{n}"/><parallelGateway id="f{n}"/>'
            f'<task id="u{n}" name="旁{n}"/><parallelGateway id="j{n}"/>'
        )
        inner, outer = (f"t{n + 1}", f"j{n + 1}") if n + 1 < depth else ("m", "m")
        ways += [f"t{n}>f{n}", f"f{n}>{inner}", f"f{n}>u{n}", f"u{n}>j{n}", f"{outer}>j{n}"]
    found = import_bpmn(process("".join(nodes) + lined(*ways)), "QL-001", "", KNOWN)
    written = flow_file(found.values, (), "流程/新.yaml")
    assert (written.losses, written.findings) == ((), ())
    assert any("须改写" in loss.text for loss in found.losses)


def test_our_own_elements_may_say_anything() -> None:
    """Editors let people type; what does not fit its field is left out and told."""
    data = process(
        '<extensionElements><l:flow xmlns:l="urn:liuquan:bpmn:1" origin="不知道"'
        ' overdue="照办"><l:timeLimit statutory="很久" unit="工作日"/><l:citation article="一"/>'
        '<l:approval on="昨天" stage="审定"/></l:flow></extensionElements>'
        '<task id="t" name="甲"><extensionElements><l:step xmlns:l="urn:liuquan:bpmn:1"'
        ' function="指挥" limit="-1" counts="maybe" post=" 窗口 \n 岗 "><l:marks>乱点</l:marks>'
        "</l:step></extensionElements></task>"
    )
    found = import_bpmn(data, "QL-001", "", KNOWN)
    written = flow_file(found.values, (), "流程/新.yaml")
    assert written.findings == ()
    assert [loss.name for loss in written.losses] and "超时后果: 照办" in written.text
    assert "指挥" not in written.text and "不知道" not in written.text


NASTY = "甲: [乙] # 丙 \"丁\" '戊' {己} \\ &amp; &lt;b&gt; - ? |"


def test_any_text_is_safe_in_yaml() -> None:
    for name in (NASTY, "null", "~", "是", "- 甲", "#甲", "'", "&#x85;甲&#x2028;乙", "12", "{甲}"):
        data = process(f'<task id="t" name="{name.replace(chr(34), "&quot;")}" />')
        found = import_bpmn(data, "QL-001", "", KNOWN)
        written = flow_file(found.values, (f"由来\n{name}\r流程: []",), "流程/新.yaml")
        assert (written.losses, written.findings) == ((), ()), written.text
