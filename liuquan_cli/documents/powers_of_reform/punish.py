"""严惩滥用权力: problems, cases, forms of accountability, education and leaders' records."""

from collections import Counter
from collections.abc import Iterator

from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.paper import Block, Paragraph
from liuquan_cli.documents.phrases import in_year
from liuquan_cli.model.accountability import AccountabilityCase, Education, Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.pledge import LeaderRecord
from liuquan_cli.model.text import untranslated
from liuquan_cli.views import accountability

TITLE = "严惩滥用权力"


def section(department: Department, year: int) -> Iterator[Block]:
    """Counts only: no case is told, and nobody is named."""
    yield Paragraph(_problems(department, year))
    cases = [
        one for one in department.all(AccountabilityCase)
        if in_year(one.handled_on or one.opened_on or one.found_on, year)
    ]  # fmt: skip
    if cases:
        grades = "、".join(
            f"{grade}{number}件"
            for grade, number in sorted(Counter(c.grade for c in cases).items())
        )
        moved = sum(one.transfer is not None for one in cases)
        yield Paragraph(f"{year}年查处案件{len(cases)}件，其中{grades}；移送有关机关{moved}件。")
    else:
        yield Paragraph(f"{year}年没有登记违规、违纪、违法案件。")
    with untranslated():
        forms = accountability.view(department).tables[0]
    rows = [(r[1].text, r[2].text) for r in forms.rows if r[0].text == str(year)]
    if rows:
        yield grid(("问责形式", "次数"), rows, (4, 1), f"{year}年各种问责形式的次数", numbers=(1,))
    held = [one for one in department.all(Education) if in_year(one.on, year)]
    attended = sum(one.attendance or 0 for one in held)
    records = [one for one in department.all(LeaderRecord) if one.year == year]
    done = sum(one.done_on is not None for one in records)
    yield Paragraph(
        f"{year}年开展廉政教育{len(held)}次，{attended}人次参加；"
        f"领导班子成员应当完成的述职述廉、约谈等履责事项{len(records)}项，已经完成{done}项。"
    )


def _problems(department: Department, year: int) -> str:
    found = [one for one in department.all(Issue) if in_year(one.on, year)]
    return (
        f"{year}年查出问题{len(found)}个，"
        f"已经处理{sum(one.handled_on is not None for one in found)}个，"
        f"堵塞漏洞、建立或者修订制度的{sum(bool(one.patch) for one in found)}个，"
        f"处理以后经过验证的{sum(one.verified_on is not None for one in found)}个。"
    )
