"""Whole processes, measured from outside: wall time, and how much memory they held."""

import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

_PAUSE = 0.05  # seconds between two looks at the memory


class Ran(NamedTuple):
    """Seconds of wall time, the peak memory (MiB) of the largest single process, its CPU seconds.

    CPU seconds, 0 where not asked for, are those of the program and all it started.
    """

    seconds: float
    memory: float
    cpu: float = 0.0


# What a person's shell has: byte code is kept, output is buffered, nothing is found by accident.
_OURS = ("PYTHON", "LIUQUAN", "GIT_")
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith(_OURS)}


def ran(*call: str | Path, good: Sequence[int] = (0,), cwd: Path | None = None, **more: str) -> Ran:
    """Run a program to its end; one that does not end as is `good` ends the benchmark."""
    with tempfile.TemporaryFile() as complaint:
        start = time.perf_counter()
        process = _begun(call, complaint, cwd, more)
        _pid, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in good:
            complaint.seek(0)
            said = complaint.read()[-500:].decode(errors="replace")
            raise SystemExit(f"{Path(call[0]).name} ended with {process.returncode}: {said}")
    return Ran(seconds, usage.ru_maxrss / 1024)


def _begun(call: Sequence[str | Path], complaint: object, cwd: Path | None, more: dict[str, str]):
    return subprocess.Popen(
        [str(part) for part in call], cwd=cwd, env={**ENVIRONMENT, **more},
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=complaint,
    )  # fmt: skip


def median(runs: Sequence[Ran]) -> Ran:
    """The median times; the memory of the hungriest run."""
    return Ran(
        statistics.median(run.seconds for run in runs),
        max(run.memory for run in runs),
        statistics.median(run.cpu for run in runs),
    )


def several(count: int, *measures: Callable[[], Ran]) -> list[Ran]:
    """Each measure `count` times, turn and turn about; the median of each."""
    found = [[measure() for measure in measures] for _ in range(count)]
    return [median(runs) for runs in zip(*found, strict=True)]


def memory_of_all(*call: str | Path, **more: str) -> float:
    """The most that a program and its processes held at one moment (MiB), shared pages once."""
    return watched(*call, **more).memory


def watched(*call: str | Path, cwd: Path | None = None, **more: str) -> Ran:
    """Run a program to its end; `memory` is what it and its processes held together at most.

    Looked at now and then, so a short peak may be missed; 0 where the system does not tell.
    """
    most = 0
    ended = threading.Event()
    start = time.perf_counter()
    process = _begun(call, subprocess.DEVNULL, cwd, more)

    def watch() -> None:
        nonlocal most
        while not ended.wait(_PAUSE):
            most = max(most, sum(map(_share, _family(process.pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    _pid, status, usage = os.wait4(process.pid, 0)
    code = process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    ended.set()
    watcher.join()
    if code:
        raise SystemExit(f"{Path(call[0]).name} ended with {code}")
    return Ran(seconds, most / 1024, usage.ru_utime + usage.ru_stime)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return [pid]
    return [pid, *(member for child in children for member in _family(int(child)))]


def _share(pid: int) -> int:
    """KiB of a process, a page shared by n processes counted as 1/n."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
