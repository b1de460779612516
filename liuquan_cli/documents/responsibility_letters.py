"""责任书 (孝义方案 四(四)3): one for each superior and subordinate, ready to be signed."""

from collections.abc import Iterator

from liuquan_cli.documents.paper import Blank, Block, Heading, Paper, Paragraph, Points
from liuquan_cli.documents.phrases import listed, named, placed
from liuquan_cli.documents.post_share import powers_of, risks_of, shares
from liuquan_cli.model.department import Department
from liuquan_cli.model.pledge import ResponsibilityLetter
from liuquan_cli.model.unit import Post
from liuquan_cli.rules.constrain import letter_missing

NAME = "责任书"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """A letter for each edge of the hierarchy that owes one or has one for `year`."""
    letters = {
        (one.superior, one.subordinate): one
        for one in department.all(ResponsibilityLetter)
        if one.year == year
    }
    owing = {post.name for post in letter_missing.bound(department)}
    return tuple(
        _letter(post, letters.get((post.superior, post.name)), department, year)
        for post in department.all(Post)
        if post.name in owing or (post.superior, post.name) in letters
    )


def _letter(
    post: Post, letter: ResponsibilityLetter | None, department: Department, year: int
) -> Paper:
    content = letter.content if letter and letter.content else post.integrity_duties
    return Paper(
        named(NAME, year, post.superior, post.name),
        f"{year}年廉政风险防控责任书",
        tuple(_blocks(post, letter, content, department, year)),
        unit=department.unit.name,
        missing=() if content else (
            f"「{post.superior}」和「{post.name}」的责任书没有责任内容："
            "写进「承诺」文件「责任书」的内容，或者岗位的廉政职责",
        ),
    )  # fmt: skip


def _blocks(
    post: Post,
    letter: ResponsibilityLetter | None,
    content: tuple[str, ...],
    department: Department,
    year: int,
) -> Iterator[Block]:
    yield Paragraph(
        f"为落实党风廉政建设责任制，层层防控廉政风险，{department.unit.name}{post.superior}"
        f"与{placed(post)}签订本责任书，由{post.name}承担下列责任，{post.superior}监督落实。"
        f"责任期限自{year}年1月1日至{year}年12月31日。"
    )
    if content:
        yield Heading("责任内容")
        yield Points(content)
    powers = powers_of(post.name, department)
    if powers is not None:
        yield Heading("承担的职责权力")
        yield powers
    risks = risks_of(post.name, department, wide=True)
    led = department.derived(shares).led.get(post.name, ())
    if risks is not None or led:
        yield Heading("负责防控的风险点")
        if risks is not None:
            yield risks
        if led:
            yield Paragraph(
                f"作为责任领导负责的风险点{len(led)}个："
                f"{listed(risk.id for risk in led)}，内容见防控责任分解表。"
            )
    duties = department.derived(shares).duties.get(post.name, ())
    forms = listed(form for duty in duties for form in duty.forms)
    yield Heading("责任追究")
    if forms:
        causes = "；".join(dict.fromkeys(c for duty in duties for c in duty.circumstances))
        yield Paragraph(f"有下列情形之一的，依照责任清单追究责任：{causes}。追责形式：{forms}。")
    else:
        yield Paragraph("履行责任不力的，依照责任清单和有关规定追究责任。")
    number = f"本责任书编号{letter.id}，" if letter else "本责任书"
    yield Paragraph(f"{number}一式两份，签订双方各执一份。")
    yield Blank(f"{post.superior}（签字）")
    yield Blank(f"{post.name}（签字）")
    yield Blank("签订日期")
