"""The chart in words, for those who hear it read."""

from liuquan_cli.model.text import _
from liuquan_cli.render.chart import Chart, Mark, Shape
from liuquan_cli.render.layout.ranks import forward_edges


def describe(chart: Chart) -> str:
    """Every step with its post, limit and function, the ways that leave it; every risk point."""
    lane = {item.id: item.label for item in chart.lanes}
    label = {node.id: node.label for node in chart.nodes}
    forward = forward_edges(chart)
    functions = {Mark.DECIDE: _("决策"), Mark.EXECUTE: _("执行"), Mark.OVERSEE: _("监督")}
    steps = [node for node in chart.nodes if node.shape is not Shape.PARALLEL]
    text = [
        _("{kind}，{steps} 个环节，{lanes} 个岗位。").format(
            kind=chart.kind or _("权力运行流程图"), steps=len(steps), lanes=len(chart.lanes)
        )
    ]
    text += [f"{note.term}：{note.text}。" for note in chart.notes]
    for node in chart.nodes:
        about = [lane[node.lane]] if node.shape is not Shape.PARALLEL else []
        about += [functions[node.mark]] if node.mark else []
        about += [node.limit] if node.limit else []
        about += [chart.words[node.risk]] if node.risk in chart.words else []
        about += [_("风险点 {numbers}").format(numbers=badge.numbers) for badge in node.badges]
        ways = []
        for edge, runs in zip(chart.edges, forward, strict=True):
            if edge.tail != node.id:
                continue
            condition = "，".join(part for part in (edge.label, edge.bound) if part)
            goal = label[edge.head] or _("并行")
            way = _("到「{head}」") if runs else _("退回「{head}」")
            ways.append((f"{condition}，" if condition else "") + way.format(head=goal))
        sentence = node.label or _("并行")
        if about:
            sentence += f"（{'，'.join(about)}）"
        if ways:
            sentence += "：" + "；".join(ways)
        text.append(sentence + "。")
    for card in chart.cards:
        told = "；".join(f"{row.term}：{row.text}" for row in card.rows)
        head = "，".join(part for part in (card.word, card.place) if part)
        points = "。".join(part.rstrip("。；") for part in (head, card.text, told) if part)
        text.append(_("风险点 {numbers}").format(numbers=card.number) + f"：{points}。")
    text += [chart.remark] if chart.remark else []
    return "".join(text)
