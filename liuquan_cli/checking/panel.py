"""The rules of one power over all portions: by several processes where there is much to judge."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from types import ModuleType

from liuquan_cli.checking.portion import Portions
from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.power import Power
from liuquan_cli.rules.registry import BY_CODE

_ALONE = 4_000_000  # bytes: below this, starting processes costs more than it saves


@contextmanager
def judged_powers(
    modules: Sequence[ModuleType], portions: Portions, broken: frozenset[str]
) -> Iterator[Callable[[], Iterator[Finding]]]:
    """Begin to judge every power but the `broken`; yields what gives the findings at last."""
    codes = [module.RULE.code for module in modules]
    what = " ".join((*codes, *sorted(broken)))
    known: list[Finding] = []
    missing: dict[str, list[str]] = {}
    for bulk in portions.of_powers():
        key = portions.key(what, bulk)
        found = portions.recalled(key)
        if found is None:
            missing[key] = bulk
        else:
            known += found

    def gathered(judgements: Iterable[list[Finding]]) -> Iterator[Finding]:
        yield from known
        for (key, bulk), found in zip(missing.items(), judgements, strict=True):
            portions.remember(key, found, bulk)
            yield from found

    workers = min(os.cpu_count() or 1, len(missing))
    if workers < 2 or portions.weight(file for bulk in missing.values() for file in bulk) < _ALONE:
        departments = map(portions.department, missing.values())
        yield lambda: gathered(_judged(modules, one, broken) for one in departments)
        return
    seat = (portions, codes, broken)
    with ProcessPoolExecutor(workers, initializer=_sit_down, initargs=seat) as pool:
        judgements = pool.map(_judged_apart, missing.values(), chunksize=4)
        yield lambda: gathered(judgements)


def _judged(
    modules: Sequence[ModuleType], department: Department, broken: frozenset[str]
) -> list[Finding]:
    checks = [module.check for module in modules]
    powers = (power for power in department.all(Power) if power.id not in broken)
    return [found for power in powers for check in checks for found in check(power, department)]


_judge: Callable[[Sequence[str]], list[Finding]]


def _sit_down(portions: Portions, codes: Sequence[str], broken: frozenset[str]) -> None:
    """What a process is told once, before it judges any portion."""
    global _judge
    gc.disable()
    modules = [BY_CODE[code] for code in codes]
    _judge = lambda bulk: _judged(modules, portions.department(bulk, kept=False), broken)  # noqa: E731


def _judged_apart(bulk: Sequence[str]) -> list[Finding]:
    return _judge(bulk)
