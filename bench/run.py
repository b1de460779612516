"""make bench: our checker beside its peers, on the same files, in one run; ratios, not seconds.

Peers that would take minutes on the whole department run on its first files, and their time is
multiplied; the table says so.
"""

import datetime
import os
import platform
import sys
import tempfile
import time
from functools import partial
from importlib.metadata import version
from itertools import count
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

from department import PER_FILE, write
from measure import Ran, memory_of_all, ran, several
from peers import BIN, ROOT, bare_parse, check_jsonschema, doorstop, yamllint

POWERS = 10_000
SAMPLE = 1_000  # items for the slow peers
ROUNDS = 3
QUICK_ROUNDS = 7  # of what takes a tenth of a second
LIUQUAN = BIN / "liuquan"
DAY = ("--today", "2026-06-30")
PAGE = ROOT / "docs" / "benchmarks.md"
TOOLS = ("PyYAML", "jsonschema-rs", "msgspec", "typer", "check-jsonschema", "yamllint", "doorstop")


class Row(NamedTuple):
    """A line of the table: seconds, their ratio to another figure, and what was promised of it."""

    what: str
    seconds: float
    ratio: float | None = None
    promise: str = ""
    met: bool | None = None


def slower(what: str, run: Ran, ours: Ran, at_least: float | None = None, scale: int = 1) -> Row:
    """How many times ours a peer takes."""
    seconds = run.seconds * scale
    ratio = seconds / ours.seconds
    if at_least is None:
        return Row(what, seconds, ratio)
    return Row(what, seconds, ratio, f"≥ {at_least:g}", ratio >= at_least)


def within(what: str, run: Ran, other: Ran, at_most: float | None = None) -> Row:
    """How much of another figure ours takes."""
    ratio = run.seconds / other.seconds
    if at_most is None:
        return Row(what, run.seconds, ratio)
    return Row(what, run.seconds, ratio, f"≤ {at_most:g}", ratio <= at_most)


class Bench:
    """The reference department in a folder of its own, and ways to have it validated."""

    def __init__(self, folder: Path) -> None:
        self.department = folder / "department"
        self.size = write(self.department, POWERS)
        self._folder = folder
        self._fresh = count()

    def _validate(self, cache: str) -> Ran:
        return ran(LIUQUAN, "validate", self.department, *DAY, LIUQUAN_CACHE=cache)

    def _new_cache(self) -> str:
        return str(self._folder / f"cache-{next(self._fresh)}")

    def cold(self) -> Ran:
        """With an empty cache, which it fills."""
        return self._validate(self._new_cache())

    def warm(self) -> Ran:
        """With all of it in the cache."""
        return self._validate(str(self._folder / "cache"))

    def changed(self, kind: str, old: str, new: str) -> Ran:
        """With one file changed, to what it never was before: `{n}` in `new` counts."""
        number = next(self._fresh)
        file = self.department / kind / f"{number % (POWERS // PER_FILE):04d}.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text, (file.name, old)
        file.write_text(text.replace(old, new.replace("{n}", str(number)), 1), encoding="utf-8")
        return self.warm()

    def memory(self) -> float:
        """The most that all processes of a cold run hold together, in MiB."""
        call = (LIUQUAN, "validate", self.department, *DAY)
        return memory_of_all(*call, LIUQUAN_CACHE=self._new_cache())


def main() -> None:
    """Measure, print, and write docs/benchmarks.md."""
    began, load = time.monotonic(), os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name))
        folder = bench.department
        plain, checking = doorstop(Path(name) / "doorstop", SAMPLE)
        bench.warm()  # byte code and disk caches, once for all
        cold, parse, schema, lint, items, items_checked = several(
            ROUNDS, bench.cold, partial(bare_parse, folder),
            partial(check_jsonschema, folder, SAMPLE), partial(yamllint, folder, SAMPLE),
            plain, checking,
        )  # fmt: skip
        warm, power, flow, reference = several(
            2 * ROUNDS - 1, bench.warm,
            partial(bench.changed, "权力清单", "    内容: ", "    内容: 第{n}次"),
            partial(bench.changed, "流程", "监督制约: ", "监督制约: 第{n}次"),
            partial(bench.changed, "流程", "岗位: 0科制证岗", "岗位: 1科制证岗"),
        )  # fmt: skip
        together = bench.memory()
        empty, help_ = several(
            QUICK_ROUNDS,
            lambda: ran(sys.executable, ROOT / "bench" / "empty.py", "--help"),
            lambda: ran(LIUQUAN, "--help"),
        )

    scale = POWERS // SAMPLE
    rows = [
        Row("`liuquan validate`, all rules, cold", cold.seconds),
        slower("check-jsonschema, schema only (×10)", schema, cold, 10, scale),
        slower("yamllint, relaxed rules (×10)", lint, cold, 40, scale),
        slower("doorstop, as many tiny items (×10)", items, cold, 20, scale),
        slower("doorstop --no-reformat, the same (×10)", items_checked, cold, None, scale),
        within("validate, cold, beside the bare parse below", cold, parse, 2.5),
        Row("bare parse, one core", parse.seconds),
        within("validate, warm, nothing changed", warm, cold),
        within("validate, warm, a word changed in one power file", power, cold, 0.1),
        within("validate, warm, a word changed in one flow file", flow, cold, 0.1),
        within("validate, warm, another post put into one flow", reference, cold, 0.1),
        Row("empty Typer application, `--help`", empty.seconds),
        within("`liuquan --help`", help_, empty, 1.5),
    ]
    page = written(rows, bench.size, cold.memory, together, load, time.monotonic() - began)
    print(page)
    PAGE.write_text(page, encoding="utf-8")


def written(
    rows: list[Row], size: int, largest: float, together: float, load: float, took: float
) -> str:
    """The page: machine, data, table, and how to read and repeat it."""
    table = [
        f"| {row.what} | {row.seconds:.2f} | {'' if row.ratio is None else f'{row.ratio:.2f}'} | "
        f"{row.promise} | {_said(row.met)} |"
        for row in rows
    ]
    memory = [
        f"| {what} | {mib:.0f} MiB | | < 1024 MiB | {_said(mib < 1024)} |"
        for what, mib in (
            ("memory of a cold validate, largest process", largest),
            ("memory of a cold validate, all processes together", together),
        )
        if mib
    ]
    tools = " · ".join(f"{tool} {version(tool)}" for tool in TOOLS)
    files = POWERS // PER_FILE
    text = f"""\
        # Benchmarks

        <!-- written by `make bench` (bench/run.py); do not edit -->

        **Machine.** {_cpu()}, {os.cpu_count()} cores, {_ram()} GiB of memory, {platform.system()};
        load {load:.1f} when the run of {took:.0f} s began. {datetime.date.today()}.

        **Versions.** liuquan {version("liuquan")} · {platform.python_implementation()}
        {platform.python_version()} · {tools}.

        **Data.** The reference department (bench/department.py): {POWERS:,} power items, each with
        a flow of six steps, a responsibility and a risk; {size / 1e6:.1f} MB of YAML in
        {4 * files + 3} files of {PER_FILE} items, the same bytes every time, without a finding at
        profile 确权.

        | figure | seconds | ratio | promise | met |
        |---|---:|---:|---|---|
        ROWS

        Every figure is a whole process, from start to end, median of {ROUNDS} to {QUICK_ROUNDS}
        runs taken turn and turn about; seconds depend on the machine and on what else it does,
        ratios within one run much less. The ratio of a peer is its time over that of our cold run;
        that of a warm run, its time over the cold one.

        - *Cold* begins with an empty cache and fills it. *Warm* finds everything in the cache but
          what the changed file takes part in.
        - *×10*: measured on the first {SAMPLE:,} items and multiplied. check-jsonschema is given
          our schemas, one call for each of four kinds, with Python's regular expressions; yamllint
          the same files.
        - doorstop, called plainly, also writes each item's file anew; `--no-reformat` only checks.
          Its items hold one line of text and no links.
        - The bare parse is our reader alone over the same files, with the line and column of every
          key and value, in one process on one core. `validate` works on all cores.
        - All processes together: shared pages counted once, looked at every 50 ms.

        Again: `make bench`. It needs git, and installs what it compares into `build/bench-venv`.
        """
    return dedent(text).replace("ROWS", "\n".join((*table, *memory)))


def _said(met: bool | None) -> str:
    return "" if met is None else "yes" if met else "**no**"


def _cpu() -> str:
    """The processor's name, where the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    names = (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _ram() -> str:
    try:
        return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f}"
    except (ValueError, OSError):
        return "?"


if __name__ == "__main__":
    main()
