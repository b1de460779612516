"""Two site generators, given pages with the text that ours show."""

import re
from collections.abc import Iterator
from pathlib import Path

from measure import Ran, watched
from peers import BIN

from liuquan_cli.publish.visible_text import title_of, visible_text

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+.!|<>:~^$-])")


def _texts(site: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Of every page of a power: its name, its title, its lines without any markup."""
    for path in sorted((site / "powers").glob("*.html")):
        page = path.read_bytes()
        yield path.stem, title_of(page), [_MARKUP.sub(r"\\\1", one) for one in visible_text(page)]


def mkdocs(folder: Path, site: Path) -> Ran:
    """mkdocs with the theme material and its search."""
    source = folder / "mkdocs"
    (source / "docs").mkdir(parents=True)
    (source / "mkdocs.yml").write_text("site_name: site\ntheme: {name: material}\n")
    (source / "docs" / "index.md").write_text("# site\n")
    for name, title, lines in _texts(site):
        text = "\n\n".join((f"# {title}", *lines, ""))
        (source / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    return watched(BIN / "mkdocs", "build", "-q", cwd=source, NO_MKDOCS_2_WARNING="1")


def sphinx(folder: Path, site: Path) -> Ran:
    """Sphinx with its own theme, on all cores."""
    source = folder / "sphinx"
    source.mkdir()
    (source / "conf.py").write_text("project = 'site'\nlanguage = 'zh_CN'\n")
    (source / "index.rst").write_text("site\n====\n\n.. toctree::\n   :glob:\n\n   *\n")
    for name, title, lines in _texts(site):
        text = "\n\n".join((title, "=" * 2 * len(title), *lines, ""))
        text = text.replace("\n\n=", "\n=", 1)
        (source / f"{name}.rst").write_text(text, encoding="utf-8")
    call = ("-b", "html", "-q", "-j", "auto", source, folder / "sphinx-site")
    return watched(BIN / "sphinx-build", *call)
