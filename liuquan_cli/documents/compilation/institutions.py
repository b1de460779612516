"""The institutions in force, each with its full text; those repealed by title only."""

from collections.abc import Iterator

from liuquan_cli.documents.office_text import blocks
from liuquan_cli.documents.paper import Block, Break, Heading, Paragraph, Points
from liuquan_cli.documents.phrases import in_words
from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.rules.constrain.institutions import is_repealed


def institutions(department: Department) -> Iterator[Block]:
    """A heading and the text of each; a page of its own for each."""
    repealed = [one for one in department.all(Institution) if is_repealed(one, department)]
    first = True
    for one in department.all(Institution):
        if one in repealed:
            continue
        if not first:
            yield Break()
        first = False
        yield Heading(one.name, 2, numbered=False)
        yield Paragraph(_about(one))
        yield from _unnumbered(one)
    if repealed:
        yield Heading("已经废止的制度", 2, numbered=False)
        yield Points(
            tuple(
                f"《{one.name}》，{in_words(one.repealed_on) or '日期没有登记'}废止"
                for one in repealed
            )
        )


def _about(one: Institution) -> str:
    told = [
        one.issuer,
        one.document,
        f"{in_words(one.adopted_on)}通过" if one.adopted_on else "",
        f"自{in_words(one.effective)}起施行" if one.effective else "",
        f"责任岗位：{one.owner}" if one.owner else "",
    ]
    return "（" + "，".join(filter(None, (one.id, *told))) + "）"


def _unnumbered(one: Institution) -> Iterator[Block]:
    """The text as it stands: its headings bear their own numbers, or none."""
    for block in blocks(one.body, 3):
        if isinstance(block, Heading):
            if block.text.strip() != one.name:
                yield Heading(block.text, block.level, numbered=False)
        else:
            yield block
