"""Every view by its name. 五维自查 needs the findings besides."""

from collections.abc import Callable, Sequence

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.view import View
from liuquan_cli.rules.registry import RULES
from liuquan_cli.views import (
    accountability,
    chain,
    counts,
    disclosure,
    indicators,
    institutions,
    posts,
    progress,
    projects,
    reach,
    risks,
    selfcheck,
    supervision,
)

VIEWS: dict[str, Callable[[Department], View]] = {
    "chain": chain.view,
    "projects": projects.view,
    "posts": posts.view,
    "supervision": supervision.view,
    "counts": counts.view,
    "risks": risks.view,
    "institutions": institutions.view,
    "disclosure": disclosure.view,
    "reach": reach.view,
    "indicators": indicators.view,
    "progress": progress.view,
    "accountability": accountability.view,
}
NAMES = (*VIEWS, "selfcheck")


def made(name: str, department: Department, findings: Sequence[Finding]) -> View:
    """The view called `name`, one of NAMES; raises KeyError for another."""
    if name != "selfcheck":
        return VIEWS[name](department)
    asked = [m.RULE.code for m in RULES if m.RULE.since <= department.profile]
    return selfcheck.view(department, findings, asked)
