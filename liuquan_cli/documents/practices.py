"""典型经验 (长治方案 五(四)): practices, rated by what the data show of them, and publicity."""

from collections.abc import Iterator

from liuquan_cli.documents.grids import grid, grid_of
from liuquan_cli.documents.office_words import OfficeWords
from liuquan_cli.documents.paper import Block, Heading, Paper, Paragraph, Points
from liuquan_cli.documents.phrases import MOVEMENT, in_words, plan_of, short_name
from liuquan_cli.documents.results_report import evaluations
from liuquan_cli.documents.unit_paper import unit_paper
from liuquan_cli.model.accountability import Issue
from liuquan_cli.model.department import Department
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.text import untranslated
from liuquan_cli.rules.constrain.institutions import is_repealed
from liuquan_cli.views import indicators, progress

NAME = "典型经验"
_SHOWN = 12


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """What was done, how well, and what others can take over; to be told to the public too."""
    practices = _practices(department)
    if not practices:
        return ()
    words = OfficeWords(department, NAME, year)
    blocks = (
        *words.under(""),
        Heading("工作进展"),
        *words.under("工作进展"),
        *_progress(department),
        Heading("主要做法"),
        *words.under("主要做法"),
        *_rated(practices, department),
        Heading("取得的成效"),
        *words.under("取得的成效"),
        *_effects(department),
        *evaluations(department),
        *_publicity(department),
        *words.others(),
    )
    return (
        unit_paper(
            department,
            NAME,
            year,
            f"推进{MOVEMENT}工作的做法和成效",
            blocks,
            missing=words.missing,
        ),
    )


def _progress(department: Department) -> Iterator[Block]:
    with untranslated():
        tasks = progress.view(department).tables[0]
    done = sum(row[7].text == "完成" for row in tasks.rows)
    yield Paragraph(
        f"{short_name(department)}的{MOVEMENT}工作有任务{len(tasks.rows)}项，"
        f"到{in_words(department.day)}完成{done}项。"
    )


def _practices(department: Department) -> list[Institution]:
    """Institutions that answered a problem or a risk, or were checked: most problems first."""
    issues = _issues(department)
    standing = [one for one in department.all(Institution) if not is_repealed(one, department)]
    found = [one for one in standing if _is_open(one) and (issues.get(one.id) or one.checks)]
    return sorted(found, key=lambda one: (-len(issues.get(one.id, ())), -len(one.checks), one.id))


def _is_open(one: Institution) -> bool:
    """Whether it may be told of outside, as what is handed on for publicity is."""
    return one.disclosure is None or one.disclosure.status in ("", "公开")


def _issues(department: Department) -> dict[str, list[Issue]]:
    found: dict[str, list[Issue]] = {}
    for issue in department.all(Issue):
        known = department.institutions.get(issue.patch)
        if known is not None:
            found.setdefault(known.id, []).append(issue)
    return found


def _rated(practices: list[Institution], department: Department) -> Iterator[Block]:
    """针对性, 有效性, 推广性 of each practice, as far as the data tell them."""
    issues = _issues(department)
    risks: dict[str, int] = {}
    for risk in department.all(Risk):
        for name in risk.institutions:
            risks[name] = risks.get(name, 0) + 1
    rows = []
    for one in practices[:_SHOWN]:
        mine = issues.get(one.id, [])
        verified = sum(issue.verified_on is not None for issue in mine)
        aimed = [f"问题{len(mine)}个"] if mine else []
        aimed += [f"风险点{risks[one.id]}个"] if risks.get(one.id) else []
        last = max(one.checks, key=lambda check: check.on, default=None)
        effect = [f"验证{verified}/{len(mine)}"] if mine else []
        effect += [f"{in_words(last.on)}检查：{last.result}"] if last else []
        rows.append(
            (
                f"《{one.name}》",
                "、".join(aimed) or "—",
                "；".join(effect) or "—",
                _reach(one),
            )
        )
    yield Paragraph(
        "下表按针对性（针对多少问题和风险点）、有效性（处理以后验证和执行检查的结果）、"
        "推广性（管到多大范围、有没有配套表单）列出主要做法。"
    )
    yield grid(("做法", "针对性", "有效性", "推广性"), rows, (2.6, 1.8, 3.6, 2), "主要做法的评价")
    mended = [issue for one in practices for issue in issues.get(one.id, ())]
    if mended:
        known = department.institutions
        yield Paragraph("问题和对策：")
        yield Points(
            tuple(
                f"针对“{one.content.rstrip('。')}”，{one.handling.rstrip('。')}，"
                f"形成《{known[one.patch].name}》。"
                for one in sorted(mended, key=lambda issue: (issue.on, issue.id))
            )
        )


def _reach(one: Institution) -> str:
    binds = one.binds
    told = []
    if binds and binds.whole_unit:
        told.append("全单位")
    if binds:
        told += [
            f"{what}{len(found)}{counter}"
            for what, counter, found in (
                ("权力", "项", binds.powers),
                ("岗位", "个", binds.posts),
                ("机构", "个", binds.departments),
            )
            if found
        ]
    if one.forms:
        told.append(f"表单{len(one.forms)}种")
    return "、".join(told) or "—"


def _effects(department: Department) -> Iterator[Block]:
    with untranslated():
        numbers = indicators.view(department).tables[0]
    yield grid_of(numbers, (5, 2, 2), "主要指标")


def _publicity(department: Department) -> Iterator[Block]:
    plan = plan_of(department)
    if plan and plan.publicity:
        yield Heading("宣传安排")
        yield Points(plan.publicity)
