"""The templates of the site, and those that a theme puts before them."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from liuquan_cli.model.text import say
from liuquan_cli.publish import words
from liuquan_cli.publish.names import card_page, power_page, slug
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.theme_page import trespass
from liuquan_cli.resources import resource

POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; "
    "base-uri 'none'; form-action 'self' file:"
)
_STYLES = ("style.css", "icon.svg")
# What a template can run into; one that includes itself never comes to an end.
_FAULTS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)

# A picture that is opened by itself has no policy.
_ACTIVE = re.compile(
    rb"<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY|href\s*=\s*[\"'](?!#)",
    re.IGNORECASE,
)


class ThemeError(Exception):
    """A theme that can't be used; the message says what is wrong with which of its files."""


def render(template: str, page: str, site: Site, **values: Any) -> bytes:
    """One page at `page` of the bundle; `values` must be parts of the public view.

    Raises ThemeError where a template of the theme fails, or takes the page's policy away.
    """
    root = "../" * page.count("/")
    if not site.theme:
        found = templates(None).get_template(template)
        html: str = found.render(site=site, page=page, root=root, **values)
        return html.encode()
    import jinja2

    try:
        found = templates(Path(site.theme)).get_template(template)
        html = found.render(site=site, page=page, root=root, **values)
    except jinja2.TemplateError as error:
        where = getattr(error, "name", None) or template
        line = getattr(error, "lineno", None)
        raise ThemeError(
            say(
                "主题里的 {file} 用不了：{reason}",
                file=f"{where}:{line}" if line else where,
                reason=str(error),
            )
        ) from None
    except _FAULTS as error:
        raise ThemeError(
            say("主题里的 {file} 用不了：{reason}", file=template, reason=str(error))
        ) from None
    tag = trespass(html, POLICY)
    if tag == "":
        raise ThemeError(
            say(
                "主题去掉了 {file} 的内容安全策略，不能用：保留 base.html 里写着"
                " Content-Security-Policy 的那一行，放在 <head> 的最前面",
                file=template,
            )
        )
    if tag is not None:
        raise ThemeError(
            say(
                "主题给 {file} 加了 {tag}：网页不用别处的东西，也不用写在页面里的脚本和样式；"
                "样式写进 style.css",
                file=template,
                tag=tag,
            )
        )
    return html.encode()


def style(name: str, theme: str) -> bytes:
    """A file that is no page: the theme's where it has one. Raises ThemeError."""
    own = Path(theme, name) if theme else None
    if own is None or not own.is_file():
        return resource("templates", "site", name).read_bytes()
    known(own.parent)
    try:
        data = own.read_bytes()
        if name.endswith(".svg") and _ACTIVE.search(data):
            raise ThemeError(say("主题里的 {file} 有脚本，或者要用别处的东西，不用", file=name))
        return data
    except OSError as error:
        raise ThemeError(
            say("主题里的 {file} 读不了：{reason}", file=name, reason=error.strerror or "")
        ) from None


@cache
def known(theme: Path) -> Path:
    """`theme`, once every file in it stands for one of ours. Raises ThemeError."""
    if not theme.is_dir():
        raise ThemeError(say("主题目录 {theme} 不存在", theme=str(theme)))
    ours = {path.name for path in Path(resource("templates", "site")).glob("*.html")}
    for path in used(theme):
        if path.name not in ours and path.name not in _STYLES:
            raise ThemeError(
                say(
                    "主题里的 {file} 没有用处：能换的是 {names}",
                    file=path.name,
                    names="、".join(sorted((*ours, *_STYLES))),
                )
            )
        if path.is_symlink() or not path.is_file():
            raise ThemeError(say("主题里的 {file} 不是普通文件，不用", file=path.name))
    return theme


def used(theme: Path) -> list[Path]:
    """What a theme brings: all but its notes, and what other programs keep in the folder."""
    return [
        path for path in sorted(theme.iterdir())
        if not path.name.startswith(".") and path.name not in ("README.md", "说明.md")
    ]  # fmt: skip


@cache
def templates(theme: Path | None) -> Any:
    """The Jinja environment of the site: everything is escaped, an unknown name is an error.

    What a theme brings runs in a sandbox: it sees the public view of one page, and calls nothing
    that changes anything. Ours stay reachable for it as `site/power.html`.
    """
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    ours = jinja2.FileSystemLoader(resource("templates", "site"))
    kind = jinja2.Environment if theme is None else ImmutableSandboxedEnvironment
    environment = kind(
        loader=ours
        if theme is None
        else jinja2.ChoiceLoader(
            [jinja2.FileSystemLoader(known(theme)), ours, jinja2.PrefixLoader({"site": ours})]
        ),
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
        "card_page": card_page,
        "anchor": slug,
        "picture": Markup,
        "size": words.size,
        "sum_rows": lambda groups: sum(len(group.rows) for group in groups),
    }
    environment.tests["weblink"] = lambda url: url.startswith(("https://", "http://"))
    environment.globals |= {
        "limit": words.limit,
        "days": words.days,
        "period": words.period,
        "policy": Markup(POLICY),
        "tier": words.tier,
        "title": words.title,
        "yuan": words.yuan,
    }
    return environment
