"""Make the pictures of the documents anew: `make pictures`, when the looks have changed.

Looks at the published example with Chromium, and at the Word file with LibreOffice and pdftoppm.
The pictures depend on the fonts of the machine, so they are no part of what CI holds.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
UNIT = ("examples/changzhi-gongshang", "--today", "2026-11-30")
POWER, POST = "QL-001", "受理审查岗"


def liuquan(*arguments: str | Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "liuquan_cli", *map(str, arguments)], check=True, cwd=ROOT
    )


def small(picture: Path) -> None:
    """Fewer colours: pictures are read in a repository."""
    subprocess.run(["pngquant", "--force", "--ext", ".png", "128", str(picture)], check=True)


def pages(site: Path, work: Path) -> None:
    """The home page beside the page of a power; its page, its card and its risk chart alone."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        _seen(browser, site / "index.html", work / "home.png", 900, 1180)
        _seen(browser, site / "powers" / "ql-001.html", work / "power.png", 900, 1180)
        _seen(browser, site / "powers" / "ql-001.html", PICTURES / "power-page.png", 1000, 1180)
        _seen(browser, site / "cards" / "ql-001.html", PICTURES / "card.png", 900, 1340)
        _seen(browser, site / "charts" / "ql-001_risk.svg", PICTURES / "risk-chart.png", 1200, 1520)
        browser.close()
    sides = [str(work / "home.png"), str(work / "power.png")]
    subprocess.run(
        ["montage", *sides, "-tile", "2x1", "-geometry", "+12+0", str(PICTURES / "site.png")],
        check=True,
    )


def _seen(browser: Any, page: Path, picture: Path, width: int, height: int) -> None:
    view = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
    view.goto(page.as_uri())
    view.screenshot(path=str(picture))
    view.close()


_STAND_INS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>{aliases}</fontconfig>"""
_ALIAS = (
    '<match target="pattern"><test name="family"><string>{missing}</string></test>'
    '<edit name="family" mode="assign" binding="strong"><string>{found}</string></edit></match>'
)
_SERIF = ("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "仿宋", "楷体", "宋体")


def paper(folder: Path, work: Path) -> None:
    """The first page of a pledge, as LibreOffice prints the Word file.

    The fonts that Word has and this machine lacks are stood in for as in our PDF.
    """
    [file] = [path for path in folder.rglob("*.docx") if POST in path.name]
    pairs = [(name, "Noto Serif CJK SC") for name in _SERIF] + [("黑体", "Noto Sans CJK SC")]
    aliases = "".join(_ALIAS.format(missing=missing, found=found) for missing, found in pairs)
    fonts = work / "fonts.conf"
    fonts.write_text(_STAND_INS.format(aliases=aliases), encoding="utf-8")
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(work), str(file)],
        check=True,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
    )
    printed = work / f"{file.stem}.pdf"
    subprocess.run(
        ["pdftoppm", "-r", "80", "-png", "-singlefile", str(printed), str(PICTURES / "pledge")],
        check=True,
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        chart = PICTURES / "flow.svg"
        liuquan("render", *UNIT, "--power", POWER, "--out", chart)
        liuquan("publish", *UNIT, "--out", work / "site", "--force")
        liuquan(
            "report", "year", *UNIT, "--year", "2026", "--document", "承诺书", "--format", "docx",
            "--out", work / "papers",
        )  # fmt: skip
        pages(work / "site", work)
        paper(work / "papers", work)
    for picture in PICTURES.glob("*.png"):
        small(picture)


if __name__ == "__main__":
    main()
