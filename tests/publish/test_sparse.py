"""Departments that keep little: every page they have is whole, and leads nowhere that is not."""

import re
from urllib.parse import unquote, urljoin

import pytest

from liuquan_cli.model.department import Department
from liuquan_cli.model.unit import UnitFile
from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.pages import files
from liuquan_cli.publish.site import Stamp
from liuquan_cli.publish.visible_text import visible_text
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.repository.kinds import TYPES
from liuquan_cli.repository.schemes import shipped
from tests.publish.maximal import DAY, Writer, department
from tests.rules.harness import department as demonstration

_TARGET = re.compile(r'(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
NEEDED = {"单位"}
KINDS = sorted(set(TYPES) - NEEDED - {"配置", "方案", "办件"})


def made(kinds: set[str]) -> dict[str, bytes]:
    shown = disclose(department(Writer(), kinds))
    return dict(files(shown, Stamp(DAY, None), choose_engine(), lambda: None))


def lost(site: dict[str, bytes]) -> list[tuple[str, str]]:
    """Links of pages, and of the feed, that lead to no file or no anchor of the bundle."""
    pages = {name: data.decode() for name, data in site.items() if name.endswith(".html")}
    ids = {name: set(_ID.findall(page)) for name, page in pages.items()}
    found = []
    for name, page in (*pages.items(), ("feed.xml", site["feed.xml"].decode())):
        for target in _TARGET.findall(page):
            if re.match(r"[a-z]+:", target):
                continue
            aim, _sign, anchor = urljoin(name, unquote(target)).partition("#")
            aim = aim or name
            known = {*site, "manifest.json"}
            if aim not in known or (anchor and aim in ids and anchor not in ids[aim]):
                found.append((name, target))
    return found


def silly(site: dict[str, bytes]) -> list[tuple[str, str]]:
    """What no reader should be told: that nothing is something."""
    return [
        (name, line)
        for name, data in site.items()
        if name.endswith(".html")
        for line in visible_text(data)
        if re.search(r"\bNone\b|(?<!\d)0 ?[项条个件部份种](?!工作日)|^[：，、；。]|（）|《》", line)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_unit_that_keeps_one_kind_of_document(kind: str) -> None:
    site = made(NEEDED | {kind})
    assert not lost(site)
    assert not silly(site)


@pytest.mark.parametrize("kind", KINDS)
def test_a_unit_that_lacks_one_kind_of_document(kind: str) -> None:
    site = made(set(TYPES) - {kind})
    assert not lost(site)


def test_a_unit_that_has_just_its_name() -> None:
    held: dict[type, list[UnitFile]] = {UnitFile: [UnitFile(name="示范局")]}
    bare = Department(lambda kind: held.get(kind, ()), {}, shipped(), DAY)
    site = dict(files(disclose(bare), Stamp(DAY, None), choose_engine(), lambda: None))
    assert not lost(site) and not silly(site)
    assert "还没有公布权力事项" in site["powers.html"].decode()
    assert not [name for name in site if name.endswith((".csv", "datapackage.json"))]
    for name in ("index.html", "powers.html"):  # no head stands over nothing
        assert not re.search(r"</h2>\s*</section>|<ul[^>]*>\s*</ul>", site[name].decode()), name


def test_a_holder_that_no_post_tells_of_is_named_without_a_link() -> None:
    held = disclose(
        demonstration(
            "文档: 权力清单\n事项:\n"
            "  - {编号: QL-1, 分权: {决策: [别处的会议], 执行: [经办岗], 监督: [派驻组]}}\n"
        )
    )
    site = dict(files(held, Stamp(DAY, None), choose_engine(), lambda: None))
    assert not lost(site)
    assert '<th scope="col"><span>别处的会议</span></th>' in site["matrix.html"].decode()
