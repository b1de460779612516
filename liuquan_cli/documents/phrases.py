"""Words that documents share: days, counts and names, as official papers write them."""

from collections.abc import Iterable
from datetime import date

from liuquan_cli.model.decision import Meeting
from liuquan_cli.model.department import Department
from liuquan_cli.model.plan import CampaignDocument, LeadingGroup, PlanFile
from liuquan_cli.model.unit import Post
from liuquan_cli.repository.filename import file_name

MOVEMENT = "“六权治本”"


def in_words(day: date | None) -> str:
    """2026年1月14日, without padding; "" for no day."""
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def in_cells(day: date | None) -> str:
    """A day in a table, short; a dash for none."""
    return day.isoformat() if day else "—"


def listed(names: Iterable[str], most: int = 0) -> str:
    """Names in a row; beyond `most` only their number is told."""
    known = list(dict.fromkeys(filter(None, names)))
    if most and len(known) > most:
        return "、".join(known[:most]) + f"等{len(known)}项"
    return "、".join(known)


def share(part: int, whole: int) -> str:
    """`part` of `whole` in percent; "" where there is nothing to share."""
    return f"{100 * part // whole}%" if whole else ""


def in_year(day: date | None, year: int) -> bool:
    """Whether `day` lies in `year`."""
    return day is not None and day.year == year


def plan_of(department: Department) -> PlanFile | None:
    """The implementation plan; None where the unit has none."""
    return next(iter(department.all(PlanFile)), None)


def group_of(department: Department) -> LeadingGroup | None:
    """The group that leads the campaign."""
    plan = plan_of(department)
    return plan.leading_group if plan else None


def group_name(department: Department) -> str:
    """领导组 or 领导小组, as the unit's own plan calls the group that leads the campaign."""
    plan = plan_of(department)
    if plan is None:
        return "领导小组"
    told = [task.name for phase in plan.phases for task in phase.tasks]
    told += [one.assessor for one in plan.evaluations]
    told += [one.sent_to for one in plan.documents]
    own = any("领导组" in text for text in told) and not any("领导小组" in text for text in told)
    return "领导组" if own else "领导小组"


def head_of(department: Department) -> str:
    """The post of the head of the unit; 主要负责人 where nobody says which it is."""
    return next(iter(sorted(department.heads)), "主要负责人")


def placed(post: Post) -> str:
    """A post with its department: 法制科 and 法制科科长 come to 法制科科长, named once."""
    whole = post.department + post.name
    for size in range(len(post.name), 1, -1):
        if post.department.endswith(post.name[:size]):
            return post.department + post.name[size:]
    return whole


def is_party_organ(department: Department) -> bool:
    """Whether the unit is one of the Party's, which its constitution and own rules bind first."""
    return department.unit.regime == "党务公开"


def power_list_name(department: Department) -> str:
    """What the unit calls its list of powers."""
    terms = department.config.terms
    return (terms.power_list if terms else "") or "权力清单"


def chart_names(department: Department) -> tuple[str, str]:
    """What the unit calls its two charts."""
    terms = department.config.terms
    flow, risk = (terms.flow_chart, terms.risk_chart) if terms else ("", "")
    return flow or "权力运行流程图", risk or "权力运行风险防控图"


def short_name(department: Department) -> str:
    """The unit in running text."""
    return department.unit.short or department.unit.name or "本单位"


def registered(department: Department, kind: str, year: int) -> CampaignDocument | None:
    """The last document of `kind` in `year` that the plan's register holds."""
    found = [
        one for one in department.all(CampaignDocument)
        if one.kind == kind and any(in_year(day, year) for day in (one.on, one.sent_on))
    ]  # fmt: skip
    return max(found, key=lambda one: one.on or one.sent_on or date.min, default=None)


def meeting_in_words(department: Department, meeting: str) -> str:
    """2026年1月14日部务会 for the meeting of that id; the word itself where it names none."""
    known = next((one for one in department.all(Meeting) if one.id == meeting), None)
    return f"{in_words(known.on)}{known.body or known.name}" if known else meeting


def named(*words: object) -> str:
    """A file name of `words`."""
    return file_name("-".join(str(word) for word in words if word))
