"""The search page finds exactly the pages in which grep finds the words."""

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

QUERIES = (
    "登记",
    "企业设立登记",
    "行政处罚",
    "监察室",
    "负面清单",
    "0355-0000040",
    "一",
    "查无此事",
)


class _Main(HTMLParser):
    """The text of <main>, as a visitor reads it."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0
        self.silent = 0
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside += tag == "main"
        self.silent += tag in ("script", "style", "form")

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "main"
        self.silent -= tag in ("script", "style", "form")

    def handle_data(self, data: str) -> None:
        if self.inside and not self.silent:
            self.text.append(data)


def text_of(file: Path) -> str:
    reader = _Main()
    reader.feed(file.read_text(encoding="utf-8"))
    return "".join("".join(reader.text).split())


def test_search_finds_what_grep_finds(page: Any, site: Path) -> None:
    texts = {
        file.relative_to(site).as_posix(): text_of(file)
        for file in sorted(site.rglob("*.html"))
        if file.name != "search.html"
    }
    for query in QUERIES:
        wanted = {name for name, text in texts.items() if query in text}
        page.goto("about:blank")
        page.goto(f"{(site / 'search.html').as_uri()}?q={quote(query)}")
        told = ""
        while not re.fullmatch(r"找到 \d+ 页|没有找到。.*", told):
            more = page.get_by_role("button", name="继续查找")
            if more.count():
                more.click()
            page.wait_for_function(
                "told => ![told, ''].includes(document.querySelector('#search-status').innerText)",
                arg=told,
            )
            told = page.locator("#search-status").inner_text()
        hrefs = page.eval_on_selector_all(
            "#search-results a", "all => all.map(a => a.getAttribute('href'))"
        )
        found = {unquote(urlsplit(href).path) for href in hrefs}
        assert found == wanted, query


def test_search_answers_while_typing(page: Any, one_site: Path) -> None:
    page.goto((one_site / "search.html").as_uri())
    page.locator("input[type=search]").last.fill("营业执照")
    page.wait_for_selector("#search-results a")
    assert page.locator("#search-results mark").first.inner_text() == "营业执照"
