"""What BPMN calls things, and what we make of them."""

from liuquan_cli.exchange.bpmn_graph import CHOICE, PARALLEL
from liuquan_cli.exchange.xml_tree import Tag
from liuquan_cli.model.text import _
from liuquan_cli.render.bpmn.process import END_NAME, START_NAME

PEOPLE = ("task", "userTask", "manualTask")
TASKS = (
    *PEOPLE,
    "serviceTask",
    "scriptTask",
    "businessRuleTask",
    "sendTask",
    "receiveTask",
    "callActivity",
)
BLOCKS = ("subProcess", "transaction", "adHocSubProcess")
GATEWAYS = {
    "exclusiveGateway": CHOICE,
    "inclusiveGateway": CHOICE,
    "complexGateway": CHOICE,
    "eventBasedGateway": CHOICE,
    "parallelGateway": PARALLEL,
}
BETWEEN = ("intermediateCatchEvent", "intermediateThrowEvent")
LEFT_OUT = (
    "dataObjectReference",
    "dataStoreReference",
    "textAnnotation",
    "group",
)
PLAIN_STARTS = {"", START_NAME, "start", "startevent", "start event", "开始事件", "启动"}
PLAIN_ENDS = {"", END_NAME, "end", "endevent", "end event", "结束事件", "完成", "办结"}
# What has happened when an event without a name comes; stands in our file as a condition.
HAPPENED = {
    "timer": "到了时间",
    "message": "收到消息",
    "signal": "收到信号",
    "error": "出错",
    "escalation": "上报",
    "conditional": "条件成立",
    "compensate": "需要补救",
    "cancel": "取消",
}


def triggers(event: Tag) -> str:
    """The kinds of event, as BPMN calls them: timer, message …"""
    kinds = (one.name for one in event.children if one.name.endswith("EventDefinition"))
    return _("、").join(kind.removesuffix("EventDefinition") for kind in kinds)
