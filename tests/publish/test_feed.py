"""The feed of what is new and the map for crawlers."""

import re
from datetime import date
from xml.etree import ElementTree

import msgspec
import pytest

from liuquan_cli.checking import desk
from liuquan_cli.model.department import Department
from liuquan_cli.model.power import ListVersion, PowerListFile
from liuquan_cli.publish.feed import feed
from liuquan_cli.publish.filter import Disclosed, disclose
from liuquan_cli.publish.pages import files
from liuquan_cli.publish.site import Site, Stamp, site_of
from liuquan_cli.publish.sitemap import mapped
from liuquan_cli.publish.wanted import Wanted
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.repository.schemes import shipped
from tests.cli.calling import EXAMPLES
from tests.publish.maximal import PRIVATE, Writer, department
from tests.rules.harness import department as demonstration

DAY = date(2026, 11, 30)
NAMES = sorted(path.name for path in EXAMPLES.iterdir())
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://example.org/gk/"


def shown_of(name: str, day: date = DAY) -> Disclosed:
    return disclose(desk.open_department(EXAMPLES / name, day, cached=False).department)


def site_for(shown: Disclosed, day: date = DAY) -> Site:
    return site_of(shown, Stamp(day, None), theme="")


def read(shown: Disclosed, base: str = "", day: date = DAY) -> ElementTree.Element:
    return ElementTree.fromstring(feed(shown, site_for(shown, day), base))


@pytest.mark.parametrize("name", NAMES)
def test_the_feed_is_atom(name: str) -> None:
    found = read(shown_of(name))
    assert found.tag == f"{ATOM}feed"
    entries = found.findall(f"{ATOM}entry")
    assert len(entries) > 5
    for one in (found, *entries):
        for wanted in ("id", "title", "updated"):
            (held,) = one.findall(f"{ATOM}{wanted}")
            assert held.text and held.text.strip()
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one.findtext(f"{ATOM}id", ""))
        when = one.findtext(f"{ATOM}updated", "")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00\+08:00", when)
        assert one.findall(f"{ATOM}link[@rel='alternate']")
    assert found.findtext(f"{ATOM}author/{ATOM}name")
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(ids) == len(set(ids))
    days = [one.findtext(f"{ATOM}updated", "") for one in entries]
    assert days == sorted(days, reverse=True) and found.findtext(f"{ATOM}updated") == days[0]


def test_every_link_of_the_feed_resolves() -> None:
    shown = shown_of(NAMES[0])
    made = dict(files(shown, Stamp(DAY, None), choose_engine(), lambda: None))
    for link in read(shown).iter(f"{ATOM}link"):
        page, _, anchor = link.get("href", "").partition("#")
        assert page in made, page
        assert not anchor or f'id="{anchor}"'.encode() in made[page], anchor
    assert b'href="feed.xml"' in made["index.html"]


def test_ids_stay_when_the_address_is_known_and_the_day_passes() -> None:
    shown = shown_of(NAMES[0])
    later = date(2026, 12, 20)
    here, there = read(shown), read(shown_of(NAMES[0], later), BASE, later)
    known = {one.text for one in here.iter(f"{ATOM}id")}
    assert known <= {one.text for one in there.iter(f"{ATOM}id")}
    assert all(link.get("href", "").startswith(BASE) for link in there.iter(f"{ATOM}link"))


def test_what_has_not_happened_yet_is_not_told() -> None:
    begin = date(2026, 9, 1)
    shown = shown_of(NAMES[0])
    for entry in read(shown, day=begin).findall(f"{ATOM}entry"):
        assert entry.findtext(f"{ATOM}updated", "")[:10] <= begin.isoformat()


@pytest.mark.parametrize("withheld", [False, True])
def test_the_feed_tells_nothing_private(withheld: bool) -> None:
    shown = disclose(department(Writer(withheld)))
    assert PRIVATE.encode() not in feed(shown, site_for(shown), "")


def test_hostile_names_stay_text() -> None:
    import msgspec

    shown = shown_of(NAMES[0])
    site = msgspec.structs.replace(site_for(shown), name='<b>&"\x01\ufffe]]>')
    found = ElementTree.fromstring(feed(shown, site, 'https://example.org/?a="b"&c=<d>/'))
    assert found.findtext(f"{ATOM}title", "").startswith('<b>&"]]>')


def test_a_map_needs_an_address() -> None:
    made = [("index.html", b""), ("a/b.html", b""), ("style.css", b"")]
    assert list(mapped(iter(made), "")) == made
    names = dict(mapped(iter(made), BASE))
    assert list(names) == ["index.html", "a/b.html", "style.css", "sitemap.xml"]
    found = ElementTree.fromstring(names["sitemap.xml"])
    assert [one.text for one in found.iter(f"{MAP}loc")] == [f"{BASE}index.html", f"{BASE}a/b.html"]
    at_root = dict(mapped(iter(made), "https://example.org/"))
    assert b"Sitemap: https://example.org/sitemap.xml\n" in at_root["robots.txt"]


def test_a_large_map_is_split() -> None:
    made = [(f"p/{n}.html", b"") for n in range(50_001)]
    names = dict(mapped(iter(made), BASE))
    top = ElementTree.fromstring(names["sitemap.xml"])
    assert top.tag == f"{MAP}sitemapindex"
    assert [one.text for one in top.iter(f"{MAP}loc")] == [
        f"{BASE}sitemap-1.xml", f"{BASE}sitemap-2.xml",
    ]  # fmt: skip
    assert names["sitemap-1.xml"].count(b"<loc>") == 50_000


def test_a_bundle_for_an_address_holds_the_map_of_its_pages() -> None:
    shown = shown_of(NAMES[0])
    wanted = Wanted(base_url=BASE)
    made = dict(files(shown, Stamp(DAY, None), choose_engine(), lambda: None, wanted=wanted))
    told = made["sitemap.xml"].decode()
    assert all(f"{BASE}{name}<" in told for name in made if name.endswith(".html"))
    assert f'href="{BASE}index.html"' in made["feed.xml"].decode()


def test_an_id_stands_once_where_two_files_tell_of_one_version() -> None:
    held = demonstration()
    one = held.all(PowerListFile)[0]
    version = ListVersion(number="甲", state="公布", on=date(2026, 1, 2))
    twice = [msgspec.structs.replace(one, powers=(), versions=(version,)) for _ in range(2)]
    doubled = Department(
        lambda kind: twice if kind is PowerListFile else held.all(kind), {}, shipped(), DAY
    )
    ids = [entry.findtext(f"{ATOM}id") for entry in read(disclose(doubled)).iter(f"{ATOM}entry")]
    assert ids and len(ids) == len(set(ids))
