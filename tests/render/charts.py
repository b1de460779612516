"""Charts to draw in tests: fixed ones, and any shape hypothesis likes."""

from hypothesis import strategies as st

from liuquan_cli.render.chart import Chart, Edge, Lane, Mark, Node, Note, Risk, Shape

LABELS = (
    "申请",
    "受理审查",
    "审查材料是否齐全、符合法定形式",
    "重大行政处罚案件集体讨论决定（局务会）",
    "送达《行政处罚决定书》，并告知复议、诉讼权利",
)
CONDITIONS = ("", "", "准予", "材料齐全、符合法定形式", "事实不清、证据不足，需要补充调查的")


@st.composite
def any_chart(draw: st.DrawFn, most: int = 14) -> Chart:
    """Up to `most` steps in up to five lanes, with any ways between them."""
    lanes = tuple(Lane(f"l{i}", f"岗位{i}") for i in range(draw(st.integers(1, 5))))
    count = draw(st.integers(1, most))
    nodes = tuple(
        Node(
            f"s{i}",
            draw(st.sampled_from(lanes)).id,
            draw(st.sampled_from(LABELS)),
            draw(st.sampled_from(Shape)),
            draw(st.sampled_from((None, *Mark))),
            draw(st.sampled_from(("", "1 个工作日", "20 个工作日，不计入时限"))),
            draw(st.sampled_from((None, *Risk))),
        )
        for i in range(count)
    )
    edges = [Edge(f"s{i}", f"s{i + 1}") for i in range(count - 1) if draw(st.integers(0, 5))]
    for _ in range(draw(st.integers(0, count // 2 + 1))):
        tail, head = draw(st.integers(0, count - 1)), draw(st.integers(0, count - 1))
        edges.append(
            Edge(
                f"s{tail}",
                f"s{head}",
                draw(st.sampled_from(CONDITIONS)),
                tail >= head,
                "至多 1 次" if tail >= head else "",
            )
        )
    return Chart("任意权力运行流程图", "QL-000", lanes, nodes, tuple(edges))


def long_chart(steps: int) -> Chart:
    """A chart of `steps` steps that wanders over five lanes, with ways back and short cuts."""
    posts = ("申请人", "窗口岗", "承办科室", "法制科", "分管副局长")
    nodes = tuple(
        Node(
            f"s{i}",
            posts[(i * i + i // 3) % 5],
            LABELS[i % 4],
            (Shape.PROCESS, Shape.PROCESS, Shape.DOCUMENT, Shape.DATA)[i % 4],
            (None, Mark.EXECUTE, Mark.DECIDE, Mark.OVERSEE)[i % 4],
            ("", "3 个工作日")[i % 2],
            (None, None, Risk.HIGH, Risk.MEDIUM, Risk.LOW)[i % 5],
        )
        for i in range(steps)
    )
    edges = [Edge(f"s{i}", f"s{i + 1}") for i in range(steps - 1)]
    edges += [Edge(f"s{i}", f"s{i - 3}", "需要补正", True, "至多 1 次") for i in range(7, steps, 9)]
    edges += [Edge(f"s{i}", f"s{i + 4}", "情况紧急的") for i in range(3, steps - 5, 13)]
    lanes = tuple(Lane(post, post) for post in posts)
    return Chart("重大事项权力运行流程图", f"QL-{steps:03}", lanes, nodes, tuple(edges))


def parallel_chart() -> Chart:
    """Fork, three branches, join; a decision with two ways out, one of them back."""
    lanes = ("申请人", "窗口岗", "业务科", "环保科", "分管副局长")
    nodes = (
        Node("申请", "申请人", "申请", Shape.TERMINATOR),
        Node("受理", "窗口岗", "受理", Shape.DATA, Mark.EXECUTE, "1 个工作日"),
        Node("分", "业务科", "", Shape.PARALLEL),
        Node("书面", "业务科", "书面审查", Shape.PROCESS, Mark.EXECUTE, "5 个工作日"),
        Node("环评", "环保科", "环境影响评估意见", Shape.DOCUMENT, Mark.EXECUTE, "5 个工作日"),
        Node("现场", "业务科", "现场勘验", Shape.PROCESS, Mark.OVERSEE, "", Risk.HIGH),
        Node("合", "业务科", "", Shape.PARALLEL),
        Node("齐全", "业务科", "齐全？", Shape.DECISION),
        Node("决定", "分管副局长", "决定", Shape.DECISION, Mark.DECIDE, "2 个工作日", Risk.LOW),
        Node("准予", "窗口岗", "准予许可，发证", Shape.DOCUMENT, Mark.EXECUTE),
        Node("不予", "窗口岗", "不予许可决定书", Shape.PREDEFINED, Mark.EXECUTE),
        Node("结束", "申请人", "结束", Shape.TERMINATOR),
    )
    edges = (
        Edge("申请", "受理"),
        Edge("受理", "分"),
        Edge("分", "书面", "材料"),
        Edge("分", "环评"),
        Edge("分", "现场"),
        Edge("书面", "合"),
        Edge("环评", "合"),
        Edge("现场", "合"),
        Edge("合", "齐全"),
        Edge("齐全", "受理", "否", True, "至多 1 次"),
        Edge("齐全", "决定", "是"),
        Edge("决定", "准予", "准予"),
        Edge("决定", "不予", "不予"),
        Edge("准予", "结束"),
        Edge("不予", "结束"),
    )
    notes = (Note("依据", "《某条例》第十九条"), Note("办结时限", "承诺 8 个工作日"))
    return Chart(
        "许可权力运行流程图",
        "XK-001",
        tuple(Lane(name, name) for name in lanes),
        nodes,
        edges,
        notes,
        {Risk.HIGH: "一级"},
    )


def wide_chart(lanes: int, steps: int) -> Chart:
    """Many posts with long names that hand over across the whole width; ways back and on."""
    posts = tuple(f"第{n}审查和监督管理科（综合）" for n in range(lanes))
    nodes = tuple(
        Node(f"s{i}", posts[i * 5 % lanes], LABELS[i % 5] * (1 + i % 2), tuple(Shape)[i % 5])
        for i in range(steps)
    )
    edges = [Edge(f"s{i}", f"s{i + 1}") for i in range(steps - 1)]
    edges += [
        Edge(f"s{i}", f"s{i - 4}", CONDITIONS[4], True, "至多 2 次") for i in range(6, steps, 7)
    ]
    return Chart(
        "多岗位权力运行流程图", "QL-900", tuple(Lane(p, p) for p in posts), nodes, tuple(edges)
    )


def nested_chart() -> Chart:
    """A parallel block within a branch of another."""
    nodes = [Node("受理", "甲", "受理"), Node("外分", "甲", "", Shape.PARALLEL)]
    nodes += [Node("书面", "乙", "书面审查"), Node("内分", "丙", "", Shape.PARALLEL)]
    nodes += [Node(name, "丁", name) for name in ("核查", "检测", "公示")]
    nodes += [Node("内合", "丙", "", Shape.PARALLEL), Node("汇总", "丙", "汇总")]
    nodes += [Node("外合", "甲", "", Shape.PARALLEL), Node("决定", "甲", "决定")]
    ways = ["受理 外分", "外分 书面", "外分 内分", "内分 核查", "内分 检测", "内分 公示"]
    ways += [
        "核查 内合",
        "检测 内合",
        "公示 内合",
        "内合 汇总",
        "汇总 外合",
        "书面 外合",
        "外合 决定",
    ]
    edges = tuple(Edge(*way.split()) for way in ways)
    lanes = tuple(Lane(name, name) for name in "甲乙丙丁")
    return Chart("并行权力运行流程图", "XK-002", lanes, tuple(nodes), edges)
