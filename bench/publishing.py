"""make bench-publish: our publication by size, after one change, and beside two site generators."""

import os
import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

from department import PER_FILE, write
from measure import Ran, median, watched
from peers import BIN, ROOT
from sites import mkdocs, sphinx

LIUQUAN = BIN / "liuquan"
DAY = ("--today", "2026-06-30", "--profile", "确权")
PAGE = ROOT / "docs" / "benchmarks-publish.md"
SIZES = (100, 1_000, 10_000)
TIMES, TIMES_UP_TO = 3, 1_000  # larger departments are measured once
PEERS_UP_TO = 1_000  # pages: beyond, a peer that writes its menu on every page takes hours


class Size(NamedTuple):
    """What publishing so many items takes; `peers` with as many pages, None where not measured."""

    items: int
    full: Ran
    again: Ran
    files: int
    bytes: int
    mkdocs: Ran | None
    sphinx: Ran | None


def measured(folder: Path, items: int) -> Size:
    """Publish a department of `items` powers; again after one change; then let the peers build.

    Each a process of its own, several times; the median counts.
    """
    department, out = folder / "department", folder / "site"
    write(department, items, state="公布")
    cache = folder / "cache"

    def publish() -> Ran:
        call = (LIUQUAN, "publish", department, "--out", out, *DAY)
        return watched(*call, LIUQUAN_CACHE=str(cache))

    def afresh() -> Ran:
        shutil.rmtree(out, ignore_errors=True)
        shutil.rmtree(cache, ignore_errors=True)
        return publish()

    def changed() -> Ran:
        _change(department, items)
        return publish()

    times = range(TIMES if items <= TIMES_UP_TO else 1)
    full = median([afresh() for _ in times])
    again = median([changed() for _ in times])
    files = [path for path in out.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    small = items <= PEERS_UP_TO
    return Size(
        items, full, again, len(files), size,
        mkdocs(folder, out) if small else None,
        sphinx(folder, out) if small else None,
    )  # fmt: skip


def _change(department: Path, items: int) -> None:
    """Change a word of one power."""
    file = department / "权力清单" / f"{items // PER_FILE // 2:04d}.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    内容: ", "    内容: 依法", 1), encoding="utf-8")


def main(sizes: tuple[int, ...]) -> None:
    """Measure, print, and write docs/benchmarks-publish.md."""
    load, found = os.getloadavg()[0], []
    for items in sizes:
        with tempfile.TemporaryDirectory() as name:
            found.append(measured(Path(name), items))
            print(found[-1], flush=True)
    page = written(found, load)
    print(page)
    PAGE.write_text(page, encoding="utf-8")


def written(found: list[Size], load: float) -> str:
    """The page: the table, and how to read and repeat it."""
    rows = "\n".join(map(_row, found))
    first, last = found[0], found[-1]
    growth = (last.full.seconds / first.full.seconds) / (last.items / first.items)
    text = f"""\
        # Benchmarks of publishing

        <!-- written by `make bench-publish` (bench/publishing.py); do not edit -->

        Load {load:.1f} on {os.cpu_count()} cores when the run began. liuquan {version("liuquan")} ·
        mkdocs-material {version("mkdocs-material")} · Sphinx {version("sphinx")}.

        | items | publish | CPU | memory | files | bytes | again | CPU | of full | mkdocs | sphinx |
        |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        ROWS

        Whole processes, from start to end, with an empty cache at first: review, both charts of
        every power, pages, tables for download, search index. Memory is the most that all
        processes held together, CPU the seconds that they computed. Up to {TIMES_UP_TO:,} items
        each is done {TIMES} times, and the median is told. From the smallest to the largest
        department the time for one item changes by a factor of {growth:.2f}. *Again*: after a word
        of one power changed, with the bundle and the cache of the run before; *of full* compares
        the times on the clock.

        mkdocs (theme material, with its search) and Sphinx build as many pages from the text that
        our pages of powers show, without charts, review and downloads; times are theirs over
        ours. They are not measured beyond {PEERS_UP_TO:,} pages.

        Again: `make bench-publish`.
        """
    return dedent(text).replace("ROWS", rows)


def _row(size: Size) -> str:
    def times(peer: Ran | None) -> str:
        return f"{peer.seconds:.1f} s, ×{peer.seconds / size.full.seconds:.2f}" if peer else ""

    return (
        f"| {size.items:,} | {size.full.seconds:.1f} s | {size.full.cpu:.1f} s | "
        f"{size.full.memory:.0f} MiB | {size.files:,} | {size.bytes / 1e6:.0f} MB | "
        f"{size.again.seconds:.1f} s | {size.again.cpu:.1f} s | "
        f"{size.again.seconds / size.full.seconds:.0%} | "
        f"{times(size.mkdocs)} | {times(size.sphinx)} |"
    )


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
