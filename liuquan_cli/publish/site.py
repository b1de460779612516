"""The frame of every page: the unit, its menu, when and from what the page was made."""

from datetime import date

import msgspec

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.basis import Basis
from liuquan_cli.model.catalogue import CatalogueEntry
from liuquan_cli.model.decision import Decision, MajorMatterStandard
from liuquan_cli.model.duty import Duty
from liuquan_cli.model.institution import Institution
from liuquan_cli.model.other_list import OtherListFile, Prohibition
from liuquan_cli.model.plan import PlanFile
from liuquan_cli.model.pledge import Pledge, ResponsibilityLetter
from liuquan_cli.model.power import PowerListFile
from liuquan_cli.model.risk import Risk
from liuquan_cli.model.rule import Located
from liuquan_cli.model.supervision import Channel, Supervision
from liuquan_cli.model.unit import Post, UnitFile
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.names import list_page


class Stamp(msgspec.Struct, frozen=True):
    """When and from what a bundle is made. `commit` is None where there is none to name.

    `remark` says in a sentence what a reader must know about that; "" for nothing.
    """

    day: date
    commit: str | None
    remark: str = ""


class Entry(msgspec.Struct, frozen=True):
    """One line of the menu, under the `power` of the reform it belongs to.

    `first` ones stand at the head of every page. Nothing here counts anything: the menu is on
    every page, and one power more must not change the pages of all the others.
    """

    name: str
    page: str
    power: str
    first: bool = False


class Site(msgspec.Struct, frozen=True):
    """What every page knows. `theme` is the folder whose templates go before ours, or ""."""

    name: str
    short: str
    regime: str
    accent: str
    power_list: str
    flow_chart: str
    risk_chart: str
    stamp: Stamp
    menu: tuple[Entry, ...]
    theme: str = ""

    @property
    def party(self) -> bool:
        """Whether this is an organ of the Party: no review or court decides on its acts."""
        return self.regime == PARTY

    def has(self, page: str) -> bool:
        """Whether the bundle has this page: others lead there only if it does."""
        return any(entry.page == page for entry in self.menu)

    @property
    def six(self) -> list[tuple[str, str, list[Entry]]]:
        """The menu under the six headings of the reform, each with what it means."""
        return [
            (power, meaning, [entry for entry in self.menu if entry.power == power])
            for power, meaning in SIX
            if any(entry.power == power for entry in self.menu)
        ]


PARTY = "党务公开"
SIX = (
    ("确权", "有哪些权力，凭什么"),
    ("配权", "权力分给谁"),
    ("限权", "怎样用，用到哪里为止"),
    ("晒权", "公开什么，不公开什么"),
    ("督权", "谁来监督，怎样投诉"),
    ("惩权", "用错了谁负责"),
)


def site_of(shown: Disclosed, stamp: Stamp, *, theme: str = "", reports: bool = False) -> Site:
    """The frame for a department's pages; `reports`: whether there are yearly documents."""
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
        menu=tuple(_menu(shown, power_list, reports)),
        theme=theme,
    )


def _menu(shown: Disclosed, power_list: str, reports: bool) -> list[Entry]:
    """Only pages that have something to show."""
    department = shown.department

    def has(*kinds: type[Located]) -> bool:
        return any(department.all(kind) for kind in kinds)

    split = any(power.split for power in department.powers.values())
    heard = any(decision.participation for decision in department.all(Decision))
    lists = [Entry(kind, list_page(kind), "确权") for kind in further_lists(shown)]
    found = [
        (True, Entry(power_list, "powers.html", "确权", first=True)),
        *((True, entry) for entry in lists),
        (has(Basis), Entry("依据", "bases.html", "确权")),
        (bool(shown.left) or has(PowerListFile), Entry("变动公告", "changes.html", "确权")),
        (split, Entry("权责矩阵", "matrix.html", "配权", first=True)),
        (has(Post), Entry("岗位职权", "posts.html", "配权")),
        (has(Post), Entry("权力结构", "structure.html", "配权")),
        (has(Post), Entry("机构职责", "organisation.html", "配权")),
        (has(Prohibition), Entry("负面清单", "negative.html", "限权", first=True)),
        (has(Risk), Entry("风险防控", "risks.html", "限权", first=True)),
        (has(Risk), Entry("风险分布", "risk-map.html", "限权")),
        (has(Institution), Entry("制度", "institutions.html", "限权")),
        (
            has(Decision, MajorMatterStandard),
            Entry("重大决策", "decisions.html", "限权", first=True),
        ),
        (True, Entry("公开目录", "catalogue.html", "晒权", first=True)),
        (heard or has(CatalogueEntry, PlanFile), Entry("公示和意见", "publicity.html", "晒权")),
        (has(PlanFile), Entry("实施进展", "plan.html", "晒权")),
        (reports, Entry("年度文书", "reports.html", "晒权")),
        (True, Entry("数据下载", "downloads.html", "晒权")),
        (has(Supervision, Channel), Entry("监督渠道", "supervision.html", "督权", first=True)),
        (has(Duty, AccountabilityForm), Entry("责任清单", "duties.html", "惩权", first=True)),
        (has(Pledge, ResponsibilityLetter), Entry("廉政承诺", "pledges.html", "惩权")),
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
