"""意见建议 (长治方案 四(二)1): from what studies and problems showed to mechanisms that last."""

from collections import Counter
from collections.abc import Iterator

from liuquan_cli.documents.grids import grid
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Heading, Paper, Paragraph, Points
from liuquan_cli.documents.phrases import in_cells, listed, plan_of
from liuquan_cli.documents.results_report import AIMS
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.accountability import Education, Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.plan import Study
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.schemes.constrain import RiskLevel
from liuquan_cli.rules.constrain.measures import measures_of

NAME = "意见建议"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The opinions; none where there is neither a study nor a problem nor a risk to draw on."""
    if not any(map(bool, (_studies(department), department.all(Issue), department.all(Risk)))):
        return ()
    words = OfficeWords(department, NAME, year)
    blocks = (
        *words.under(""),
        *_studied(department),
        *_causes(department),
        Heading("健全“不能腐、不想腐、不敢腐”长效机制的意见建议"),
        *words.under("健全“不能腐、不想腐、不敢腐”长效机制的意见建议"),
        *_three(department),
        Heading("把权力关进制度笼子的意见建议"),
        *words.under("把权力关进制度笼子的意见建议"),
        *_cage(department),
        *words.others(),
    )
    return (
        unit_paper(
            department,
            NAME,
            year,
            "关于健全长效机制、\n把权力关进制度笼子的意见建议",
            blocks,
            missing=words.missing,
        ),
    )


def _studies(department: Department) -> tuple[Study, ...]:
    plan = plan_of(department)
    return plan.studies if plan else ()


def _studied(department: Department) -> Iterator[Block]:
    found = _studies(department)
    if not found:
        return
    yield Heading("调研情况")
    yield Paragraph(f"开展调研和专题学习{len(found)}次，见下表。")
    yield grid(
        ("日期", "形式", "承担机构", "对象", "发现", "建议"),
        [
            (
                in_cells(one.on), one.form, one.department, one.subject,
                "；".join(one.findings) or "—", "；".join(one.suggestions) or "—",
            )
            for one in found
        ],
        (1.8, 1.3, 1.3, 2.2, 2.6, 2.6),
        "调研情况",
    )  # fmt: skip


def _causes(department: Department) -> Iterator[Block]:
    issues = department.all(Issue)
    if not issues:
        return
    yield Heading("权力运行中的问题和原因")
    kinds = Counter(kind for one in issues for kind in one.kinds)
    told = "、".join(f"“{kind}”{number}个" for kind, number in sorted(kinds.items()))
    yield Paragraph(
        f"问题台账登记问题{len(issues)}个"
        + (f"；按种类分（有几种的分别计入），{told}" if told else "")
        + "。"
    )
    yield grid(
        ("编号", "问题", "原因", "对策"),
        [(one.id, one.content, one.cause or "—", one.handling or "尚未处理") for one in issues],
        (1.2, 3.4, 3, 3),
        "问题、原因和对策",
    )


def _three(department: Department) -> Iterator[Block]:
    """What is in place for each of the three 不, and where it is thin."""
    counts: Counter[tuple[str, str]] = Counter()
    for risk in department.all(Risk):
        for path, measure in measures_of(risk):
            counts[measure.aim, str(path[1])] += 1
    times = ("事前", "事中", "事后")
    rows = [
        (aim, *(counts[aim, time] for time in times), sum(counts[aim, time] for time in times))
        for aim in AIMS
    ]
    yield Paragraph("现有防控措施按“三不”和先后分布如下表。")
    yield grid(
        ("着眼点", *times, "合计"),
        rows,
        (2, 1, 1, 1, 1),
        "防控措施的分布（条）",
        numbers=(1, 2, 3, 4),
    )
    thin = [f"{aim}的{time}措施" for aim in AIMS for time in times if not counts[aim, time]]
    if thin:
        yield Paragraph(f"尚未登记的有{listed(thin)}，建议结合实际补充完善。")
    held = len(department.all(Education))
    yield Paragraph(f"在“不想腐”方面，登记廉政教育{held}次，建议继续同岗位风险点结合起来开展。")
    suggested = tuple(text for one in _studies(department) for text in one.suggestions)
    if suggested:
        yield Paragraph("调研中提出的建议：")
        yield Points(suggested)


def _cage(department: Department) -> Iterator[Block]:
    """Where institutions were mended, and where powers or grave risks still have none."""
    known = department.institutions
    patched = [one for one in department.all(Issue) if one.patch]
    if patched:
        yield Paragraph("针对问题建立或者修订的制度：")
        yield Points(
            tuple(
                f"针对“{one.content.rstrip('。')}”的是"
                f"《{known[one.patch].name if one.patch in known else one.patch}》"
                for one in patched
            )
        )
    bare = [power.name for power in department.retained if not power.institutions]
    levels = department.scheme(RiskLevel)
    grave = [
        risk.id for risk in department.all(Risk)
        if not risk.institutions and (m := levels.member(risk.level)) and m.rank == 1
    ]  # fmt: skip
    if bare:
        yield Paragraph(f"没有登记专门制度的职权{len(bare)}项，建议逐项明确：{listed(bare, 12)}。")
    if grave:
        yield Paragraph(
            f"没有登记制度的高等级风险点{len(grave)}个，建议优先建章立制：{listed(grave)}。"
        )
    if not bare and not grave:
        yield Paragraph("列入清单的职权和高等级的风险点都已登记制度，建议把重点放在执行检查上。")
