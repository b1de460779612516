"""The frame of every page: the unit, its menu, when and from what the page was made."""

from datetime import date
from functools import cache
from typing import Any

import msgspec

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.basis import Basis
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision, MajorMatterStandard
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import OtherListFile, Prohibition
from liuquan_cli.model.plan import Phase, PlanFile
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.power import Power
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located
from liuquan_cli.model.supervision import Channel, Supervision
from liuquan_cli.model.unit import Post, UnitFile
from liuquan_cli.publish import words
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.names import list_page, power_page, slug
from liuquan_cli.resources import resource


class Stamp(msgspec.Struct, frozen=True):
    """When and from what a bundle is made. `commit` is None where there is none to name.

    `remark` says in a sentence what a reader must know about that; "" for nothing.
    """

    day: date
    commit: str | None
    remark: str = ""


class Entry(msgspec.Struct, frozen=True):
    """One line of the menu. `count` is how many things its page lists, as printed."""

    name: str
    page: str
    power: str
    count: str


class Site(msgspec.Struct, frozen=True):
    """What every page knows."""

    name: str
    short: str
    regime: str
    accent: str
    power_list: str
    flow_chart: str
    risk_chart: str
    stamp: Stamp
    menu: tuple[Entry, ...]

    @property
    def six(self) -> list[tuple[str, str, list[Entry]]]:
        """The menu under the six headings of the reform, each with what it means."""
        return [
            (power, meaning, [entry for entry in self.menu if entry.power == power])
            for power, meaning in SIX
            if any(entry.power == power for entry in self.menu)
        ]


SIX = (
    ("确权", "有哪些权力，凭什么"),
    ("配权", "权力分给谁"),
    ("限权", "怎样用，用到哪里为止"),
    ("晒权", "公开什么，不公开什么"),
    ("督权", "谁来监督，怎样投诉"),
    ("惩权", "用错了谁负责"),
)


def site_of(shown: Disclosed, stamp: Stamp) -> Site:
    """The frame for a department's pages."""
    department = shown.department
    unit: UnitFile = department.unit
    terms = department.config.terms
    power_list = (terms.power_list if terms else "") or "权力清单"
    return Site(
        name=unit.name or "未写明名称的单位",
        short=unit.short or unit.name,
        regime=unit.regime or "政务公开",
        accent="blue" if department.config.accent == "蓝" else "red",
        power_list=power_list,
        flow_chart=(terms.flow_chart if terms else "") or "权力运行流程图",
        risk_chart=(terms.risk_chart if terms else "") or "权力运行风险防控图",
        stamp=stamp,
        menu=tuple(_menu(shown, power_list)),
    )


def _menu(shown: Disclosed, power_list: str) -> list[Entry]:
    """Only pages that have something to show."""
    department = shown.department

    def count(*kinds: type[Located]) -> int:
        return sum(len(department.all(kind)) for kind in kinds)

    lists = [
        Entry(kind, list_page(kind), "确权", f"{sum(len(one.entries) for one in held)} 条")
        for kind, held in further_lists(shown).items()
    ]
    bans, texts = count(Prohibition), count(Institution)
    promises = count(Pledge, ResponsibilityLetter)
    found = [
        (1, Entry(power_list, "powers.html", "确权", f"{count(Power)} 项")),
        *((1, entry) for entry in lists),
        (count(Basis), Entry("依据", "bases.html", "确权", f"{count(Basis)} 部")),
        (count(Post), Entry("机构职责", "organisation.html", "配权", f"{count(Post)} 个岗位")),
        (bans, Entry("负面清单", "negative.html", "限权", f"{bans} 条")),
        (count(Risk), Entry("风险防控", "risks.html", "限权", f"{count(Risk)} 个风险点")),
        (texts, Entry("制度", "institutions.html", "限权", f"{texts} 项")),
        (
            count(Decision, MajorMatterStandard),
            Entry("重大决策", "decisions.html", "限权", f"{count(Decision)} 件"),
        ),
        (1, Entry("公开目录", "catalogue.html", "晒权", f"{count(CatalogueEntry)} 条")),
        (count(PlanFile), Entry("实施进展", "plan.html", "晒权", f"{count(Phase)} 个阶段")),
        (
            count(Supervision, Channel),
            Entry("监督渠道", "supervision.html", "督权", f"{count(Channel)} 条渠道"),
        ),
        (
            count(Duty, AccountabilityForm),
            Entry("责任清单", "duties.html", "惩权", f"{count(Duty)} 条"),
        ),
        (promises, Entry("廉政承诺", "pledges.html", "惩权", f"{promises} 份")),
    ]
    entries = [entry for present, entry in found if present]
    order = [power for power, _meaning in SIX]
    return sorted(entries, key=lambda entry: order.index(entry.power))


def further_lists(shown: Disclosed) -> dict[str, list[OtherListFile]]:
    """The lists a unit keeps besides the named ones, by kind."""
    found: dict[str, list[OtherListFile]] = {}
    for held in shown.department.all(OtherListFile):
        if held.entries:
            found.setdefault(held.kind, []).append(held)
    return found


@cache
def templates() -> Any:
    """The Jinja environment of the site: everything is escaped, an unknown name is an error."""
    import jinja2
    from markupsafe import Markup

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates", "site")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {
        "day": words.day,
        "listed": words.listed,
        "lines": words.lines,
        "power_page": power_page,
        "anchor": slug,
        "picture": Markup,
        "sum_rows": lambda groups: sum(len(group.rows) for group in groups),
        "any_project": lambda groups: any(row[0].project for one in groups for row in one.rows),
    }
    environment.tests["weblink"] = lambda url: url.startswith(("https://", "http://"))
    environment.globals |= {
        "limit": words.limit,
        "days": words.days,
        "period": words.period,
        "tier": words.tier,
        "title": words.title,
        "yuan": words.yuan,
    }
    return environment


def render(template: str, page: str, site: Site, **values: Any) -> bytes:
    """One page at `page` of the bundle; `values` must be parts of the public view."""
    root = "../" * page.count("/")
    html: str = templates().get_template(template).render(site=site, page=page, root=root, **values)
    return html.encode()
