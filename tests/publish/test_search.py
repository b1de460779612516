"""Search finds what grep finds: a reader of the index, by its description, against the text."""

import json
import random
import re
import shutil
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from liuquan_cli.publish.search import indexed
from liuquan_cli.publish.search_pairs import FOLDED
from liuquan_cli.publish.visible_text import title_of, visible_text
from liuquan_cli.resources import resource
from tests.cli.calling import EXAMPLES, liuquan

Files = dict[str, bytes]
DAY = ("--today", "2026-11-30")


class Reader:
    """Finds pages by the files of an index, as search.js does."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.known = self._value("search/index.js", "index")

    def _value(self, name: str, call: str) -> Any:
        text = self.files[name].decode()
        found = re.fullmatch(rf"liuquanSearch\.{call}\((\d+),(.*)\);\n", text, re.DOTALL)
        assert found, name
        number = re.sub(r"\D", "", name) or "0"
        assert found[1] == number
        return json.loads(found[2])

    def pairs(self, number: int) -> dict[str, str]:
        lines = self._value(f"search/g{number}.js", "pairs").split("\n")
        return dict(line.split("\t") for line in lines)

    def texts(self, number: int) -> list[list[Any]]:
        rows: list[list[Any]] = self._value(f"search/t{number}.js", "texts")
        return rows

    def of_pair(self, pair: str) -> set[int]:
        firsts = self.known["pairs"]
        place = max((n for n, first in enumerate(firsts) if first <= pair), default=0)
        return self.runs(self.pairs(place).get(pair, ""))

    def of_sign(self, sign: str) -> set[int]:
        found: set[int] = set()
        for number in range(len(self.known["pairs"])):
            for pair, runs in self.pairs(number).items():
                if pair.startswith(sign):
                    found |= self.runs(runs)
        return found

    @staticmethod
    def runs(text: str) -> set[int]:
        found: set[int] = set()
        end = 0
        for run in filter(None, text.split(",")):
            gap, _, length = run.partition("*")
            begin = end + int(gap, 36)
            end = begin + int(length or "1", 36)
            found.update(range(begin, end))
        return found

    def rows(self, number: int) -> list[list[Any]]:
        firsts = self.known["texts"]
        last = max(n for n, first in enumerate(firsts) if first <= number)
        first = last
        while first and firsts[first] == number:
            first -= 1
        rows = [row for one in range(first, last + 1) for row in self.texts(one)]
        return [row for row in rows if row[0] == number]

    def find(self, phrase: str) -> set[str]:
        phrase = phrase.translate(FOLDED)
        if len(phrase) == 1:
            candidates = self.of_sign(phrase)
        else:
            pairs = {phrase[n : n + 2] for n in range(len(phrase) - 1)}
            candidates = set.intersection(*map(self.of_pair, pairs))
        found = set()
        for number in candidates:
            rows = self.rows(number)
            if any(phrase in row[3].translate(FOLDED) for row in rows):
                found.add(rows[0][1])
            else:
                assert len(phrase) > 2, phrase  # one sign or a pair is exact by itself
        return found


def page(main: str, title: str = "题") -> bytes:
    head = f"<html><head><title>{title}</title></head><body><nav>不在内</nav>"
    return f'{head}<main id="main" class="wrap">{main}</main><footer>页脚</footer></body>'.encode()


def index(pages: dict[str, bytes]) -> Files:
    return {name: data for name, data in indexed(pages.items()) if name not in pages}


def grep(pages: dict[str, bytes], phrase: str) -> set[str]:
    wanted = phrase.translate(FOLDED)
    return {
        name
        for name, data in pages.items()
        if any(wanted in line.translate(FOLDED) for line in visible_text(data))
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Files:
    unit = tmp_path_factory.mktemp("in") / "unit"
    shutil.copytree(EXAMPLES / "xiangyuan-jisheng", unit)
    out = tmp_path_factory.mktemp("out") / "site"
    called = liuquan("publish", unit, "--out", out, *DAY)
    assert called.code == 0, called.err
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def test_search_finds_what_grep_finds(site: Files) -> None:
    pages = {n: d for n, d in site.items() if n.endswith(".html") and n != "search.html"}
    reader = Reader(site)
    chance = random.Random(6)
    lines = sorted({line for data in pages.values() for line in visible_text(data)})
    for length in (1, 2, 3, 5, 9, 17):
        for _turn in range(12):
            line = chance.choice(lines)
            start = chance.randrange(len(line))
            phrase = line[start : start + length].strip()
            if phrase:
                assert reader.find(phrase) == grep(pages, phrase), phrase


@pytest.mark.parametrize(
    "phrase",
    [
        "行政许可法",
        "xk-01",
        "XK-01",
        "ＸＫ－０１",
        "0355",
        "，",
        "，",
        "（",
        "2026年9月",
        "》第",
        "㊣",
    ],
)
def test_width_and_case_do_not_matter(site: Files, phrase: str) -> None:
    pages = {n: d for n, d in site.items() if n.endswith(".html") and n != "search.html"}
    found = Reader(site).find(phrase)
    assert found == grep(pages, phrase)
    assert bool(found) is (phrase != "㊣")


def test_no_file_is_large(site: Files) -> None:
    sizes = {name: len(data) for name, data in site.items() if name.startswith("search/")}
    assert len(sizes) > 3 and max(sizes.values()) < 170_000, sizes


class Words(HTMLParser):
    """The text nodes of a page's main part, pictures aside."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = self.hidden = 0
        self.feed(data.decode())

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.inside += tag == "main"
        self.hidden += tag in ("svg", "script")

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "main"
        self.hidden -= tag in ("svg", "script")

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words and self.inside and not self.hidden:
            self.found.append(words)


def test_the_text_is_what_a_parser_reads(site: Files) -> None:
    for name, data in site.items():
        if name.endswith(".html"):
            text = "\n".join(visible_text(data))
            place = 0
            for words in Words(data).found:
                place = text.find(words, place)
                assert place >= 0, (name, words)
                place += len(words)


@pytest.mark.parametrize(
    ("main", "lines"),
    [
        ("<p>一</p><p>二</p>", ["一", "二"]),
        ("<p>甲<b>乙</b>丙</p>", ["甲乙丙"]),
        ('<span class="norm">《法》</span>第三条', ["《法》第三条"]),
        ('<span class="key">电话</span><span class="digits">110</span>', ["电话", "110"]),
        ("事项<span class=\"aside\">说明</span>", ["事项", "说明"]),
        ("一\n  二\t三", ["一 二 三"]),
        ("a &lt;b&gt; &amp;amp; &quot;", ['a <b> &amp; "']),
        ('<a title="a > b" href="x">字</a>', ["字"]),
        ('<svg viewBox="0"><text>图里</text></svg><p>图外</p>', ["图外"]),
        ("<abbr>缩</abbr><article>文</article>", ["缩", "文"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_line_ends_where_a_block_does(main: str, lines: list[str]) -> None:
    assert visible_text(page(main)) == lines


def test_a_page_goes_by_its_heading() -> None:
    assert title_of(page("<h1>许可<b>甲</b></h1>")) == "许可甲"
    assert title_of(page("<p>无题</p>", "备用")) == "备用"


def test_what_is_not_in_main_is_not_found() -> None:
    reader = Reader(index({"a.html": page("<p>正文</p>")}))
    assert reader.find("正文") == {"a.html"}
    assert not reader.find("页脚") and not reader.find("不在内")


def test_words_do_not_run_together_over_lines() -> None:
    reader = Reader(index({"a.html": page("<p>行政</p><p>许可</p>"), "b.html": page("行政许可")}))
    assert reader.find("行政许可") == {"b.html"}
    assert reader.find("政") == {"a.html", "b.html"}


def test_signs_outside_the_basic_plane_are_found() -> None:
    pages = {"a.html": page("<p>𠮷野\ue000家</p>"), "b.html": page("<p>𠮷</p>")}
    reader = Reader(index(pages))
    assert reader.find("𠮷") == {"a.html", "b.html"}
    assert reader.find("𠮷野") == {"a.html"}
    assert reader.find("\ue000家") == {"a.html"}


def test_a_long_page_is_spread_over_files_and_found_whole() -> None:
    lines = "".join(f"<p>第{n}条 {'长' * 90}</p>" for n in range(3000))
    pages = {"a.html": page("<p>头</p>"), "long.html": page(lines), "z.html": page("<p>尾</p>")}
    files = index(pages)
    assert max(len(data) for data in files.values()) < 170_000
    reader = Reader(files)
    assert len([name for name in files if name.startswith("search/t")]) > 5
    for phrase in ("第0条", "第1500条 长", "第2999条"):
        assert reader.find(phrase) == {"long.html"}
    assert reader.find("尾") == {"z.html"} and reader.find("头") == {"a.html"}


def test_many_pages_take_little_room() -> None:
    pages = {f"powers/{n}.html": page(f"<p>每页都有的话</p><p>编号{n}</p>") for n in range(3000)}
    files = index(pages)
    runs = Reader(files).pairs(0)
    assert runs["页都"] == "0*2bc"
    assert Reader(files).find("编号2999") == {"powers/2999.html"}


def test_a_hostile_text_stays_text() -> None:
    hostile = "</script>\u2028\u2029\"'\\x<img onerror=1>"
    escaped = hostile.replace("<", "&lt;").replace(">", "&gt;")
    files = index({"a.html": page(f"<p>甲{escaped}乙</p>")})
    assert all("\u2028" not in data.decode() for data in files.values())
    assert Reader(files).find("<img onerror=1>乙") == {"a.html"}


def test_the_index_is_the_same_each_time() -> None:
    pages = {f"{n}.html": page(f"<p>{'甲乙丙丁' * n}</p>") for n in range(50)}
    assert index(pages) == index(pages)


def again(old: Files, pages: dict[str, bytes], lost: str = "") -> Files:
    """The index made with the old one at hand."""
    kept = {name: data for name, data in old.items() if name != lost}
    made = indexed(pages.items(), kept.get)
    return {name: data for name, data in made if name not in pages}


def many(count: int) -> dict[str, bytes]:
    chance = random.Random(7)
    words = [chr(0x4E00 + chance.randrange(900)) for _ in range(400)]
    return {
        f"powers/{n}.html": page(
            "".join(f"<p>{''.join(chance.choices(words, k=60))}</p>" for _ in range(12))
            + f"<h1>第{n}项 Ａa</h1>"
        )
        for n in range(count)
    }


@pytest.mark.parametrize(
    "change",
    ["nothing", "one", "short", "last", "new", "gone", "moved", "all", "emptied", "filled"],
)
def test_what_is_taken_over_from_the_last_index_changes_no_byte(change: str) -> None:
    pages = many(460) if change == "all" else many(120)
    if change == "filled":
        pages["powers/5.html"] = page("")
    old = index(pages)
    names = list(pages)
    after = dict(pages)
    if change == "one":
        after["powers/7.html"] = page("<h1>全新的题目</h1><p>从来没有过的话</p>")
    elif change == "short":
        after["powers/7.html"] = page("<p>第</p>")
    elif change == "last":
        after["powers/119.html"] = page("<p>" + "长" * 50_000 + "</p>")
    elif change == "new":
        after = {"a.html": page("<p>新</p>"), **pages, "z.html": page("<p>末</p>")}
    elif change == "gone":
        del after["powers/60.html"]
    elif change == "moved":
        after = {name: pages[name] for name in [*names[10:], *names[:10]]}
    elif change == "all":
        after = {name: data.replace("项".encode(), "件".encode()) for name, data in pages.items()}
    elif change == "emptied":
        after["powers/5.html"] = page("")
    elif change == "filled":
        after["powers/5.html"] = page("<p>有了</p>")
    assert again(old, after) == index(after)


@pytest.mark.parametrize(
    "lost", ["search/t1.js", "search/g0.js", "search/index.js", "search/pages.txt"]
)
@pytest.mark.parametrize("changed", [False, True])
def test_a_damaged_index_is_made_anew(lost: str, changed: bool) -> None:
    pages = many(150)
    old = index(pages)
    assert lost in old
    if changed:
        pages["powers/3.html"] = page("<p>另一句话</p>")
        pages["powers/90.html"] = page("<p>又一句话</p>")
    assert again(old, pages, lost) == index(pages)


def test_unchanged_pages_are_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = many(50)
    old = index(pages)
    pages["powers/3.html"] = page("<p>另一句话</p>")
    read = []

    def watched(main: bytes) -> list[str]:
        read.append(main)
        return visible_text(main + b"</main>")

    monkeypatch.setattr("liuquan_cli.publish.search.lines_of_main", watched)
    again(old, pages)
    assert len(read) == 1


def test_the_search_page_needs_no_markup_from_texts(site: Files) -> None:
    for name in ("search.js", "site.js"):
        script = site[name].decode()
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", script
        )
        assert not re.search(r"\bimport\b[^a-z ]|fetch\(|XMLHttpRequest|https?://", script)
        assert script == resource("templates", "site", name).read_text("utf-8")
    text = site["search.html"].decode()
    assert "<noscript>" in text and 'id="search"' in text and "onclick" not in text


def _scripts() -> Iterator[Path]:
    yield from (resource("templates", "site", name) for name in ("search.js", "site.js"))


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed (没有安装 node)")
def test_the_scripts_parse() -> None:
    for path in _scripts():
        subprocess.run(["node", "--check", path], check=True, capture_output=True)
