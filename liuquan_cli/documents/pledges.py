"""承诺书 (孝义方案 四(四)3): one for each post that somebody holds, with a blank for the name."""

from collections.abc import Iterator

from liuquan_cli.documents.paper import Blank, Block, Heading, Paper, Paragraph, Points
from liuquan_cli.documents.phrases import named, placed
from liuquan_cli.documents.post_share import powers_of, risks_of
from liuquan_cli.model.department import Department
from liuquan_cli.model.pledge import Pledge
from liuquan_cli.model.unit import Post

NAME = "承诺书"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """A pledge for each post that is held, or that has pledged for `year`."""
    pledged = {one.post: one for one in department.all(Pledge) if one.year == year}
    kept = bool(department.tenures_of)
    return tuple(
        _pledge(post, pledged.get(post.name), department, year)
        for post in department.all(Post)
        if not kept or department.holders(post.name) or post.name in pledged
    )


def _pledge(post: Post, pledge: Pledge | None, department: Department, year: int) -> Paper:
    content = pledge.content if pledge else ()
    return Paper(
        named(NAME, year, post.name),
        f"{year}年岗位廉政承诺书",
        tuple(_blocks(post, pledge, department)),
        unit=department.unit.name,
        missing=() if content else (
            f"「{post.name}」{year}年的承诺书没有承诺内容：写进「承诺」文件「承诺书」的内容",
        ),
    )  # fmt: skip


def _blocks(post: Post, pledge: Pledge | None, department: Department) -> Iterator[Block]:
    whole = f"{department.unit.name}{placed(post)}"
    yield Paragraph(
        f"我在{whole}岗位上履行职责，郑重承诺："
        if post.department
        else f"我担任{whole}，郑重承诺："
    )
    if pledge and pledge.content:
        yield Points(pledge.content)
    powers = powers_of(post.name, department)
    if powers is not None:
        yield Heading("本岗位承担的职责权力")
        yield powers
    risks = risks_of(post.name, department, wide=False)
    yield Heading("本岗位的廉政风险点和防控措施")
    yield risks or Paragraph("本岗位没有登记风险点，发现风险及时报告、登记。")
    yield Heading("监督")
    reviewer = pledge.reviewer if pledge else ""
    number = f"本承诺书编号{pledge.id}" if pledge else ""
    checked = f"由{reviewer}审核" if reviewer else ""
    known = "，".join(filter(None, (number, checked)))
    yield Paragraph(
        "以上承诺向本单位公开，接受干部群众监督。如有违反，愿意接受组织处理。"
        + (f"{known}。" if known else "")
    )
    yield Blank("承诺人（签名）")
    yield Blank("承诺日期")
    if reviewer:
        yield Blank(f"审核（{reviewer}）", 8)
