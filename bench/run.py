"""make bench: our checker beside its peers, on the same files, in one run; ratios, not seconds.

Peers that would take minutes on the whole department run on its first files, and their time is
scaled by the number of items; the table says so.
"""

import datetime
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from department import PER_FILE, write

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
POWERS = 10_000
SAMPLE = 500  # items for the slow peers
EMPTY = "import typer\napp = typer.Typer()\n@app.command()\ndef run() -> None: ...\napp()\n"


class Ran(NamedTuple):
    """Seconds of wall time and the peak memory of one process, in MiB."""

    seconds: float
    memory: float


class Row(NamedTuple):
    """A line of the table: a figure, and its ratio beside what was promised of it."""

    what: str
    seconds: float
    ratio: float | None = None
    promise: str = ""
    met: str = ""


def peer(what: str, sampled: Ran, whole: Ran, at_least: float) -> Row:
    """How many times our cold run a peer takes, from its run on the sample."""
    seconds = sampled.seconds * POWERS / SAMPLE
    ratio = seconds / whole.seconds
    return Row(what, seconds, ratio, f"≥ {at_least:g}", "yes" if ratio >= at_least else "**no**")


def share(what: str, run: Ran, ratio: float, at_most: float) -> Row:
    """A figure of ours whose ratio must stay under a bound."""
    return Row(what, run.seconds, ratio, f"≤ {at_most:g}", "yes" if ratio <= at_most else "**no**")


def ran(*call: str | Path, cwd: Path | None = None, **environment: str) -> Ran:
    """Run a program to its end and measure it; 0 and 1 (findings) are both good ends."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in call], cwd=cwd, env={**os.environ, **environment},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stderr is not None
    complaint = process.stderr.read().decode(errors="replace")
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{call[0]} ended with {process.returncode}: {complaint[-500:]}")
    return Ran(time.perf_counter() - start, usage.ru_maxrss / 1024)


def median(runs: int, measure: Callable[[], Ran]) -> Ran:
    """The run of median time, the memory of the hungriest."""
    found = [measure() for _ in range(runs)]
    return Ran(statistics.median(r.seconds for r in found), max(r.memory for r in found))


def bare_parse(folder: Path) -> Ran:
    """Our own reader alone over all files, in one process, with the place of every value."""
    code = (
        "import gc,sys,pathlib; gc.disable()\n"
        "from liuquan_cli.repository import contract\n"
        "from liuquan_cli.repository.builder import build\n"
        "keys = contract.integer_keys()\n"
        "for p in sorted(pathlib.Path(sys.argv[1]).rglob('*.yaml')):\n"
        "    build(p.read_text(encoding='utf-8'), keys)\n"
    )
    return ran(sys.executable, "-c", code, folder)


def check_jsonschema(folder: Path) -> Ran:
    """check-jsonschema, schema only, on the sampled files of each kind."""
    total, memory = 0.0, 0.0
    kinds = {"权力清单": "power-list", "流程": "flow", "责任清单": "duty-list", "风险": "risk"}
    for kind, schema in kinds.items():
        files = sorted((folder / kind).glob("*.yaml"))[: SAMPLE // PER_FILE]
        file = ROOT / "schemas" / f"{schema}.schema.json"
        done = ran(BIN / "check-jsonschema", "--schemafile", file, *files)
        total, memory = total + done.seconds, max(memory, done.memory)
    return Ran(total, memory)


def yamllint(folder: Path) -> Ran:
    """yamllint with its relaxed rules on the same files."""
    files = [f for kind in ("权力清单", "流程", "责任清单", "风险")
             for f in sorted((folder / kind).glob("*.yaml"))[: SAMPLE // PER_FILE]]  # fmt: skip
    return ran(BIN / "yamllint", "-d", "relaxed", *files)


def doorstop(folder: Path) -> Ran:
    """doorstop's check of as many items, each as small as it allows."""
    tree = folder / "doorstop"
    tree.mkdir()
    ran("git", "init", "-q", ".", cwd=tree)
    ran(BIN / "doorstop", "create", "REQ", "reqs", cwd=tree)
    for number in range(1, SAMPLE + 1):
        (tree / "reqs" / f"REQ{number:03d}.yml").write_text(
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{number}\nlinks: []\n"
            f"normative: true\nref: ''\nreviewed: null\ntext: |\n  item {number}\n"
        )
    return ran(BIN / "doorstop", "--no-reformat", "--no-level-check", cwd=tree)


def main() -> None:
    """Measure, print, and write docs/benchmarks.md."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "department"
        size = write(folder, POWERS)
        cache = {"LIUQUAN_CACHE": str(Path(name) / "cache"), "PYTHONPATH": str(ROOT)}
        ours = (sys.executable, "-m", "liuquan_cli")

        def validate(**more: str) -> Ran:
            day = ("--today", "2026-06-30")
            return ran(*ours, "validate", folder, *day, **{**cache, **more})

        def cold() -> Ran:
            return validate(LIUQUAN_CACHE=os.devnull)

        def touched(file: str, old: str, new: str) -> Ran:
            path = folder / file
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(old, f"{new}{time.perf_counter_ns()}", 1), "utf-8")
            return validate()

        whole = median(3, cold)
        parse = median(3, lambda: bare_parse(folder))
        validate()
        warm = median(3, validate)
        power = median(3, lambda: touched("权力清单/0042.yaml", "办理地点: ", "办理地点: 窗口"))
        flow = median(3, lambda: touched("流程/0042.yaml", "全程留痕", "全程留痕"))
        schema = check_jsonschema(folder)
        lint = yamllint(folder)
        items = doorstop(Path(name))
        empty = Path(name) / "empty.py"
        empty.write_text(EMPTY)
        bare = median(7, lambda: ran(sys.executable, empty, "--help"))
        help_ = median(7, lambda: ran(*ours, "--help", **cache))

    rows = [
        Row("validate, cold", whole.seconds),
        peer("check-jsonschema, schema only (scaled)", schema, whole, 10),
        peer("yamllint, relaxed (scaled)", lint, whole, 40),
        peer("doorstop, as many items (scaled)", items, whole, 20),
        share("bare parse, one core", parse, whole.seconds / parse.seconds, 2.5),
        share("validate, warm, nothing changed", warm, warm.seconds / whole.seconds, 0.1),
        share("validate, warm, one power file changed", power, power.seconds / whole.seconds, 0.1),
        share("validate, warm, one flow file changed", flow, flow.seconds / whole.seconds, 0.1),
        Row("empty Typer --help", bare.seconds),
        share("liuquan --help", help_, help_.seconds / bare.seconds, 1.5),
    ]
    page = [
        "# Benchmarks", "",
        "<!-- written by `make bench` (bench/run.py); do not edit -->", "",
        f"{datetime.date.today()} · {cpu()} · {os.cpu_count()} cores · Python "
        f"{platform.python_version()} · PyYAML {version('PyYAML')} · jsonschema-rs "
        f"{version('jsonschema-rs')} · check-jsonschema {version('check-jsonschema')} · yamllint "
        f"{version('yamllint')} · doorstop {version('doorstop')}", "",
        f"The reference department: {POWERS:,} power items with flows, duties and risks, "
        f"{size / 1e6:.1f} MB of YAML in {POWERS // PER_FILE * 4 + 3} files, the same bytes every "
        f"time (bench/department.py). The peers marked *scaled* ran on {SAMPLE} items and were "
        "multiplied; peers are compared by how many times our cold run they take.", "",
        "| what | seconds | ratio | promise | met |", "|---|---:|---:|---:|---|",
    ]  # fmt: skip
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        page.append(f"| {row.what} | {row.seconds:.2f} | {ratio} | {row.promise} | {row.met} |")
    page += [
        f"| peak memory of the largest process, cold (MiB) | {whole.memory:.0f} | | < 1024 | "
        f"{'yes' if whole.memory < 1024 else '**no**'} |", "",
        "Times are medians of whole processes on a shared machine; the ratios of one run are what "
        "counts. `make bench` repeats it.", "",
    ]  # fmt: skip
    text = "\n".join(page)
    print(text)
    (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")


def cpu() -> str:
    """The processor's name, where the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    return next((x.split(":", 1)[1].strip() for x in lines if x.startswith("model name")), "")


if __name__ == "__main__":
    main()
