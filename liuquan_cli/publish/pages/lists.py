"""The lists: powers, responsibilities, prohibitions, and the further ones a unit keeps."""

from collections.abc import Iterator

import msgspec

from liuquan_cli.model.accountability import AccountabilityForm
from liuquan_cli.model.duty import Duty, DutyListFile
from liuquan_cli.model.other_list import NegativeListFile
from liuquan_cli.model.power import Power, PowerListFile
from liuquan_cli.publish import names, words
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.pages.filters import choices
from liuquan_cli.publish.pages.home import latest, versions_of
from liuquan_cli.publish.pages.page import File, Group, page
from liuquan_cli.publish.power_view import Desk, by_category
from liuquan_cli.publish.site import Site, further_lists


class PowerRow(msgspec.Struct, frozen=True):
    """A power in the list: who handles it, its promised limit, the statutory one if it differs."""

    power: Power
    handlers: tuple[str, ...]
    promised: str
    statutory: str


def list_files(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    """The pages of the lists that have something in them."""
    yield _powers(shown, site, desk)
    yield from _duties(shown, site, desk)
    negative = shown.department.all(NegativeListFile)
    rows = tuple(item for held in negative for item in held.prohibitions)
    if rows:
        versions = versions_of(negative)
        narrowed = choices(
            ("power", "权力", ([desk.power(one).name for one in item.powers] for item in rows)),
            ("post", "岗位", (item.posts for item in rows)),
        )
        yield page("negative.html", site, desk, rows=rows, filters=narrowed,
                   versions=versions, newest=latest(versions))  # fmt: skip
    for kind, several in further_lists(shown).items():
        versions = versions_of(several)
        entries = [item for held in several for item in held.entries]
        narrowed = choices(
            ("holder", "主体", ([item.holder] for item in entries)),
            ("power", "权力", ([desk.power(one).name for one in item.powers] for item in entries)),
        )
        yield page("list.html", site, desk, at=names.list_page(kind), name=kind, several=several,
                   filters=narrowed, versions=versions, newest=latest(versions))  # fmt: skip


def _powers(shown: Disclosed, site: Site, desk: Desk) -> File:
    groups = [
        Group(category, f"c{number}", tuple(_row(power, desk) for power in powers))
        for number, (category, powers) in enumerate(by_category(shown.department), 1)
    ]
    rows: list[PowerRow] = [row for group in groups for row in group.rows]
    splits = [row.power.split.by_function if row.power.split else {} for row in rows]
    narrowed = choices(
        ("category", "类别", ([group.name] for group in groups for _row in group.rows)),
        ("project", "工作项目", ([row.power.project] for row in rows)),
        ("department", "承办机构", (row.handlers for row in rows)),
        ("level", "层级", ([row.power.level] for row in rows)),
        *(
            (name, f"{function}岗位", (split.get(function, ()) for split in splits))
            for name, function in (("decide", "决策"), ("execute", "执行"), ("oversee", "监督"))
        ),
    )
    versions = versions_of(shown.department.all(PowerListFile))
    return page("powers.html", site, desk, groups=groups, filters=narrowed, versions=versions,
                newest=latest(versions), projects=any(row.power.project for row in rows),
                divided=any(splits), left=len(shown.left), waiting=shown.waiting)  # fmt: skip


def _row(power: Power, desk: Desk) -> PowerRow:
    handlers = power.departments or tuple(filter(None, (power.lead or power.holder,)))
    return PowerRow(power, handlers, *_limits(desk, power))


def _limits(desk: Desk, power: Power) -> tuple[str, str]:
    """The promised limit, else the statutory one; and the statutory one where it differs."""
    for flow in desk.department.flows_of.get(power.id, ()):
        if flow.limit and words.limit(flow.limit):
            promised = words.days(flow.limit.promised, flow.limit.unit)
            statutory = words.days(flow.limit.statutory, flow.limit.unit)
            if promised:
                return promised, statutory if statutory != promised else ""
            return words.limit(flow.limit), ""
    return "", ""


def _duties(shown: Disclosed, site: Site, desk: Desk) -> Iterator[File]:
    department = shown.department
    duties, forms = department.all(Duty), department.all(AccountabilityForm)
    if not duties and not forms:
        return
    groups = [
        Group(power.name, names.slug(power.id), tuple(department.duties_of[power.id]))
        for _category, powers in by_category(department)
        for power in powers
        if power.id in department.duties_of
    ]
    listed: list[Duty] = [duty for group in groups for duty in group.rows]
    narrowed = choices(
        ("bearer", "责任主体", (duty.bearers for duty in listed)),
        ("stage", "环节", ([duty.stage] for duty in listed)),
        ("form", "追责形式", (duty.forms for duty in listed)),
    )
    versions = versions_of(department.all(DutyListFile))
    yield page("duties.html", site, desk, groups=groups, forms=forms, filters=narrowed,
               versions=versions, newest=latest(versions))  # fmt: skip
