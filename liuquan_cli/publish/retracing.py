"""A bundle held against the repository: made anew from the commit it names, and compared."""

from datetime import date
from pathlib import Path

from liuquan_cli import __version__
from liuquan_cli.checking.desk import open_department_at
from liuquan_cli.model.text import say
from liuquan_cli.publish import gate, manifest
from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.manifest import MANIFEST, Facts, Manifest
from liuquan_cli.publish.production import Order, made
from liuquan_cli.publish.remembering import Memory, theme_print
from liuquan_cli.publish.site import Stamp
from liuquan_cli.publish.verify import Difference, Kind
from liuquan_cli.publish.wanted import YEARS, Wanted, is_address
from liuquan_cli.render.engine import Engine


class NoSourceError(Exception):
    """The bundle can't be made anew; the message says why."""


def tool_differs(found: Manifest) -> bool:
    """Whether another version of the tool made the bundle: its pages may look otherwise."""
    return found.facts.tool != f"liuquan {__version__}"


def fonts_differ(found: Manifest) -> bool:
    """Whether the yearly documents were set in other fonts than would be used here."""
    return found.facts.fonts != gate.fonts_of(found.facts.year)


def retraced(found: Manifest, repo: Path, theme: str, engine: Engine) -> list[Difference]:
    """The files that the commit named by a manifest does not give as the manifest has them.

    Raises NoSourceError, NoSnapshotError where the repository has no such commit, EngineError,
    ThemeError.
    """
    facts = found.facts
    if not facts.commit:
        raise NoSourceError(say("网站生成时文件没有提交，没有提交可以对照"))
    if theme_print(theme) != facts.theme:
        if facts.theme:
            raise NoSourceError(say("网站用了主题，用 --theme 指明同一个主题目录再核对"))
        raise NoSourceError(say("网站没有用主题，去掉 --theme 再核对"))
    day = _day_of(facts)
    intake, _past = open_department_at(repo, facts.commit, day)
    stamp = Stamp(day, facts.commit, facts.remark)
    wanted = Wanted(theme, facts.base_url, facts.year)
    order = Order(disclose(intake.department), stamp, wanted, engine)
    given = {name: manifest.held(data) for name, data in made(order, Memory())}
    names = sorted(set(given) | set(found.files))
    differing = [name for name in names if given.get(name) != found.files.get(name)]
    if facts.unit != intake.department.unit.name or facts.remark not in gate.REMARKS:
        differing.append(MANIFEST)
    return [Difference(name, Kind.PAGE) for name in differing]


def _day_of(facts: Facts) -> date:
    """The day that a bundle was made for, once what else it was made with can be, too."""
    try:
        day = date.fromisoformat(facts.day)
    except ValueError:
        raise NoSourceError(say("清单里的日期「{day}」不对", day=facts.day)) from None
    if facts.year is not None and facts.year not in YEARS:
        raise NoSourceError(say("清单里的年度「{year}」不对", year=str(facts.year)))
    if facts.base_url and not is_address(facts.base_url):
        raise NoSourceError(say("清单里的网址「{url}」不对", url=facts.base_url))
    return day
