"""合力监督权力: acts of supervision by kind, letters, the media, handled cases."""

from collections import Counter
from collections.abc import Iterator

from liuquan_cli.documents.grids import grid_of
from liuquan_cli.documents.paper import Block, Paragraph
from liuquan_cli.documents.phrases import in_year
from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.supervise import SupervisionKind
from liuquan_cli.model.supervision import (
    AppointedSupervisor,
    Channel,
    HandledCase,
    Letter,
    MediaIssue,
    SupervisionActivity,
)
from liuquan_cli.model.text import untranslated
from liuquan_cli.views import supervision

TITLE = "合力监督权力"


def section(department: Department, year: int) -> Iterator[Block]:
    """The kinds of supervision and what came of them in the year."""
    kinds = department.scheme(SupervisionKind)
    acts = [one for one in department.all(SupervisionActivity) if in_year(one.on, year)]
    counts = Counter(kinds.canonical(one.kind) for one in acts)
    appointed = sum(
        (one.since is None or one.since <= department.day)
        and (one.until is None or department.day <= one.until)
        for one in department.all(AppointedSupervisor)
    )
    extra = sorted(counts.keys() - set(kinds.names))
    by_kind = "、".join(
        f"{name or '没有写种类的'}{counts[name]}次"
        for name in (*kinds.names, *extra) if counts[name]
    )  # fmt: skip
    yield Paragraph(
        f"{year}年逐次登记的监督活动有{len(acts)}次"
        + (f"，其中{by_kind}" if by_kind else "")
        + f"；现有监督渠道{len(department.all(Channel))}个，在聘监督员{appointed}名。"
    )
    with untranslated():
        table = supervision.view(department).tables[0]
    yield Paragraph("每种监督的制度、岗位、渠道和最近一次活动（包括没有逐次登记的）如下表。")
    yield grid_of(table, (1.6, 1.4, 2.6, 2.4, 1.8, 1.4), "各种监督的落实")
    yield Paragraph(_heard(department, year))
    cases = [one for one in department.all(HandledCase) if in_year(one.closed_on, year)]
    told = sum(one.notified_on is not None for one in cases)
    yield Paragraph(f"{year}年登记并办结的办件{len(cases)}件，已将结果告知当事人的{told}件。")


def _heard(department: Department, year: int) -> str:
    letters = [one for one in department.all(Letter) if in_year(one.on, year)]
    answered = sum(one.answered_on is not None for one in letters)
    media = [one for one in department.all(MediaIssue) if in_year(one.on, year)]
    mended = sum(one.rectified_on is not None for one in media)
    return (
        f"{year}年收到来信、意见{len(letters)}件，答复{answered}件；"
        f"媒体反映问题{len(media)}件，整改{mended}件。"
    )
