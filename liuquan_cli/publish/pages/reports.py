"""The yearly documents that the public gets, and the page that lists them."""

from collections.abc import Iterator, Sequence

from liuquan_cli.documents.catalogue import public_files
from liuquan_cli.publish.downloads import Download
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.names import slug
from liuquan_cli.publish.pages.page import File
from liuquan_cli.publish.site import Site
from liuquan_cli.publish.templating import render

PAGE = "reports.html"
_FORMATS = {
    "html": ("网页", "用浏览器看"),
    "docx": ("Word", "可以打印和编辑"),
    "pdf": ("PDF", "版式固定，适合存档"),
}


def documents(shown: Disclosed, year: int | None) -> list[File]:
    """The documents of a year as they were written: none without a year, or where none is due."""
    return list(public_files(shown.department, year)) if year else []


def report_files(site: Site, written: Sequence[File]) -> Iterator[File]:
    """The documents under names that every disk can hold, and their page."""
    if not written:
        return
    entries = []
    for name, data in written:
        title, _dot, form = name.rpartition(".")
        file = f"reports/{slug(title)}.{form}"
        word, use = _FORMATS[form]
        entries.append(Download(file, title, word, use, len(data)))
        yield file, data
    yield PAGE, render(PAGE, PAGE, site, entries=entries)
