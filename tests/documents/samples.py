"""Papers for the tests of the writers."""

from datetime import date

from liuquan_cli.documents.paper import (
    Blank,
    Figure,
    Grid,
    Heading,
    Paper,
    Paragraph,
    Points,
    Slot,
)

SENTENCE = "本单位围绕权力清单和责任清单，逐项编制权力运行流程图，明确办理主体、依据和时限。"
HOSTILE = (
    '#include "x" #panic() $a$ *粗* _斜_ `码` @ref <标签> {{ 7*7 }} {% for %} {_{ }_} '
    "<script>alert(1)</script> ]]> & \x00\x07\ufffe\ud800\u202e 䶮㎡𠮷 &amp; \\ //"
)


def drawing(width: int, height: int, text: str = "受理") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><rect width="{width}" height="{height}" fill="none" '
        f'stroke="#000"/><text x="20" y="40" font-size="20">{text}</text></svg>'
    )


def heads(*texts: str) -> tuple[Slot, ...]:
    return tuple(Slot(text, head=True) for text in texts)


def long_report(contents: bool = False) -> Paper:
    """Every kind of block, over many pages."""
    tall = tuple((Slot(f"岗位{n}"), Slot(""), Slot(SENTENCE), Slot(str(n))) for n in range(70))
    wide = tuple(tuple(Slot(f"{r}行{c}列") for c in range(12)) for r in range(30))
    return Paper(
        name="自查报告",
        title="示例市示例局2026年度六权治本工作情况自查报告",
        unit="示例市示例局",
        number="示局〔2026〕21号",
        addressee="示例市推进六权治本工作领导小组办公室",
        signers=("示例市示例局",),
        day=date(2027, 1, 8),
        attachments=("权力清单", "责任清单"),
        copies=("示例市纪委监委", "示例市政府办公室"),
        issuer="示例市示例局办公室",
        issued=date(2027, 1, 9),
        contents=contents,
        blocks=(
            Heading("总体情况"),
            Paragraph(SENTENCE * 3),
            Heading("清单", 2),
            Heading("权力清单", 3),
            Heading("调整", 4),
            Points(("要点一", "要点二")),
            Figure(drawing(800, 300), "逐月办件数", "办件数"),
            Heading("流程图", 2),
            Figure(drawing(600, 900), "流程图：受理、审查、决定", "流程图", own_page=True),
            Figure(drawing(1200, 600), "结构图：两个岗位", "结构图", own_page=True),
            Heading("分解表"),
            Grid(
                (heads(*(f"栏目{n}" for n in range(12))), *wide),
                (1.0,) * 12,
                caption="责任分解表",
                landscape=True,
            ),
            Heading("岗位"),
            Grid(
                (heads("岗位", "等级", "说明", "数量"), *tall),
                (1, 1, 3, 1),
                caption="岗位表",
                note="注：数量为件。",
            ),
            Heading("未编号", numbered=False),
            Paragraph(SENTENCE + "https://example.gov.cn/" + "a" * 150),
            Blank("责任人（签字）"),
        ),
    )


def yearly_table() -> Paper:
    """A table with a head of two rows, merged both ways, as the yearly disclosure report has."""
    rows = (
        (
            Slot("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项）", across=2, down=2),
            Slot("申请人情况", across=3),
            Slot("总计", down=2),
        ),
        heads("自然人", "法人", "其他组织"),
        (Slot("一、本年新收", across=2), Slot("1,204"), Slot("3"), Slot("0"), Slot("1,207")),
        (Slot("二、处理结果", down=2), Slot("予以公开"), *(Slot(str(n)) for n in range(4))),
        (Slot("不予公开"), Slot("-1"), Slot("2.5%"), Slot(""), Slot("无")),
    )
    grid = Grid(rows, (2, 2, 1, 1, 1, 1), caption="收到和处理申请情况", heads=2)
    return Paper(name="年报", title="政府信息公开工作年度报告", blocks=(grid,))


def pledge() -> Paper:
    """Two pages without number, addressee or charts."""
    return Paper(
        name="承诺书",
        title="廉政承诺书",
        blocks=(*(Paragraph(SENTENCE * 4) for _ in range(6)), Blank("承诺人", 8)),
        signers=("张三",),
        day=date(2026, 3, 1),
    )


def hostile() -> Paper:
    """Text that means something to every format, in every place that takes text."""
    return Paper(
        name="恶意",
        title=HOSTILE,
        unit=HOSTILE,
        number=HOSTILE,
        addressee=HOSTILE,
        signers=(HOSTILE,),
        day=date(2026, 1, 1),
        attachments=(HOSTILE,),
        copies=(HOSTILE,),
        issuer=HOSTILE,
        contents=False,
        missing=(HOSTILE,),
        blocks=(
            Heading(HOSTILE),
            Heading(HOSTILE, 4),
            Paragraph(HOSTILE + "\n" + HOSTILE),
            Points((HOSTILE,)),
            Grid(((Slot(HOSTILE),), (Slot(HOSTILE),)), (1,), caption=HOSTILE, note=HOSTILE),
            Figure(drawing(300, 100), HOSTILE, HOSTILE),
            Blank(HOSTILE),
        ),
    )
