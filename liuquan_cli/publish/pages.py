"""The public site: every page as bytes, made from what the disclosure filter let through."""

from collections.abc import Callable, Mapping
from typing import Any

import jinja2
import msgspec
from markupsafe import Markup

from liuquan_cli.model.institution import Institution
from liuquan_cli.model.text import _
from liuquan_cli.publish import lists
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.power_page import power_page
from liuquan_cli.publish.slug import slugs
from liuquan_cli.render.chart import Chart
from liuquan_cli.render.flow_view import chart_of
from liuquan_cli.resources import resource

Draw = Callable[[list[Chart]], list[str]]


class Shown(msgspec.Struct, frozen=True):
    """What every page shows of the whole: the unit, the columns, and the line on its making."""

    unit: Any
    terms: dict[str, str]
    accent: str
    made: str
    sections: list[Any]


class Column(msgspec.Struct, frozen=True):
    """A column of the site: its page and how many things it lists."""

    file: str
    title: str
    count: int


def pages_of(disclosed: Disclosed, made: str, draw: Draw) -> dict[str, bytes]:
    """Every file of the site by path; `made` says when and from which commit it was made."""
    department = disclosed.department
    powers = list(department.powers.values())
    files = {i: f"power/{slug}.html" for i, slug in slugs(department.powers).items()}
    texts = department.all(Institution)
    institution_files = {i: f"institution/{s}.html" for i, s in slugs(t.id for t in texts).items()}
    withheld: list[tuple[lists.Cell, ...]] = [
        (w.kind, w.ground, w.clause, w.count) for w in disclosed.withheld
    ]
    terms = department.config.terms
    title = (terms.power_list if terms else "") or _("权力清单")
    tables = [
        lists.duties(department, files),
        *lists.further_lists(department, files),
        lists.risks(department, files),
        lists.institutions(department, institution_files),
        lists.decisions(department, files),
        lists.catalogue(department, withheld),
        lists.supervision(department, files),
        lists.pledges(department, files),
        lists.progress(department, files),
    ]
    tables = [page for page in tables if any(section.rows for section in page.sections)]
    columns = [Column("powers.html", title, len(powers))]
    columns += [Column(page.file, page.title, page.count) for page in tables]
    accent = department.config.accent or "朱"
    shown = Shown(department.unit, {"power_list": title}, accent, made, columns)
    write = _writer(shown)
    site = {
        "style.css": resource("templates", "site", "style.css").read_bytes(),
        "index.html": write("index.html", "index.html", **_front(disclosed, withheld, title)),
        "powers.html": write("powers.html", "powers.html", **_powers(disclosed, files, title)),
    }
    for page in tables:
        values = {"title": page.title, "lead": page.lead, "sections": page.sections}
        site[page.file] = write("table.html", page.file, **values)
    for text in texts:
        file = institution_files[text.id]
        site[file] = write("institution.html", file, **_institution(text))
    charts = _charts(disclosed, draw)
    for power in powers:
        values = power_page(power, department, charts.get(power.id, []))
        site[files[power.id]] = write("power.html", files[power.id], **values)
    return site


def _writer(shown: Shown) -> Callable[..., bytes]:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates", "site")),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )
    environment.globals["_"] = _
    environment.globals["parts"] = environment.get_template("parts.html").module

    def write(template: str, file: str, **values: Any) -> bytes:
        up = "../" * file.count("/")
        page = environment.get_template(template)
        return (page.render(site=shown, up=up, current=file, **values) + "\n").encode()

    return write


def _front(
    disclosed: Disclosed, withheld: list[tuple[lists.Cell, ...]], title: str
) -> dict[str, Any]:
    unit = disclosed.department.unit
    by_category: dict[str, int] = {}
    for power in disclosed.department.powers.values():
        by_category[power.category] = by_category.get(power.category, 0) + 1
    order = disclosed.department.vocabulary("权力分类").names
    categories = [(name, by_category[name]) for name in order if name in by_category]
    gone = [
        (p.name, p.cleanup.disposition, p.cleanup.receiver or p.cleanup.regulator, p.cleanup.ground)
        for p in disclosed.left
        if p.cleanup
    ]
    rows = [
        (_("地址"), unit.address),
        (_("办公时间"), unit.hours),
        (_("电话"), unit.phone),
        (_("网站"), unit.website),
        (_("统一社会信用代码"), unit.credit_code),
    ]
    return {
        "title": title,
        "categories": categories,
        "left": gone,
        "withheld": withheld,
        "unit_rows": rows,
    }


def _powers(disclosed: Disclosed, files: Mapping[str, str], title: str) -> dict[str, Any]:
    department = disclosed.department
    powers = list(department.powers.values())
    order = [*department.vocabulary("权力分类").names]
    order += sorted({p.category for p in powers} - set(order))
    groups = []
    for number, name in enumerate(order, 1):
        found = [power for power in powers if power.category == name]
        if found:
            rows = lists.power_rows(department, files, found)
            groups.append({"name": name or _("未分类"), "anchor": f"c{number}", "rows": rows})
    heads = (_("编号"), _("权力事项"), _("行使主体"), _("实施依据"), _("办结时限"), _("监督方式"))
    lead = _("共 {count} 项。点事项名称，看谁来决定、要多久、带什么、向谁投诉。").format(
        count=len(powers)
    )
    return {"title": title, "lead": lead, "groups": groups, "heads": heads}


def _institution(text: Institution) -> dict[str, Any]:
    rows = [
        (_("文号"), text.document),
        (_("状态"), text.status),
        (_("施行日期"), str(text.effective or "")),
        (_("废止日期"), str(text.repealed_on or "")),
        (_("责任岗位"), text.owner),
    ]
    return {"title": text.name, "rows": rows, "body": _markdown(text.body)}


def _markdown(text: str) -> Markup:
    """Markdown as HTML, then sanitised: no comments, scripts, pictures or links stay."""
    import nh3
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    tags = {
        "h2", "h3", "h4", "p", "ul", "ol", "li", "strong", "em", "table", "thead", "tbody", "tr",
        "th", "td", "blockquote", "br", "hr", "code",
    }  # fmt: skip
    lowered = html.replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return Markup(nh3.clean(lowered, tags=tags, attributes={}))


def _charts(disclosed: Disclosed, draw: Draw) -> dict[str, list[str]]:
    department = disclosed.department
    wanted = [
        (power.id, chart_of(power, flow, department, department.risks_of.get(power.id, [])))
        for power in department.powers.values()
        for flow in department.flows_of.get(power.id, [])
    ]
    drawn = draw([chart for _power, chart in wanted])
    charts: dict[str, list[str]] = {}
    for (power_id, _chart), svg in zip(wanted, drawn, strict=True):
        charts.setdefault(power_id, []).append(svg)
    return charts
