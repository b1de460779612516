"""A department as a command opens it: its configuration first, then all its files."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from liuquan_cli.checking.cache import Cache, default_folder
from liuquan_cli.checking.intake import Intake, Step, take_in
from liuquan_cli.checking.library import laws_of
from liuquan_cli.model.basis import Basis
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.snapshot import Snapshot, snapshot

CONFIG = "liuquan.yaml"


def _configured(root: Path) -> dict[str, Any]:
    """The values of the configuration; none where it is not there or can't be understood."""
    try:
        source = reader.read(CONFIG, (root / CONFIG).read_bytes(), contract.integer_keys())
    except OSError:
        return {}
    return source.values or {}


def excluded(root: Path) -> tuple[str, ...]:
    """What the configuration says not to read; nothing where it can't be understood."""
    patterns = _configured(root).get("排除")
    if not isinstance(patterns, list):
        return ()
    return tuple(pattern for pattern in patterns if isinstance(pattern, str))


def configured_laws(root: Path) -> str:
    """The law library that the configuration names, "" where it names none."""
    library = _configured(root).get("法律库")
    path = library.get("路径") if isinstance(library, dict) else None
    return str(root / path) if isinstance(path, str) else ""


def open_department(
    root: Path,
    day: date,
    *,
    cached: bool = True,
    step: Step | None = None,
    laws: Path | None = None,
) -> Intake:
    """Take in the department under `root`, to be judged on `day`.

    Its norms are held against the library `laws`, else that of the configuration. Raises
    NotADirectoryError where `root` is no folder.
    """
    cache = Cache(default_folder() if cached else None)
    return _under_laws(take_in(root, cache, day, excluded(root), step), root, laws)


def open_department_at(
    root: Path, revision: str, day: date, *, cached: bool = True
) -> tuple[Intake, Snapshot]:
    """Take in the department under `root` as it stood at `revision`, to be judged on `day`.

    `revision` is a tag, a commit or a day. The files of then are gone from disk afterwards; the
    law library is the one of now. Raises NoSnapshotError where there is no such state.
    """
    with snapshot(root, revision) as past:
        cache = Cache(default_folder() if cached else None)
        intake = take_in(past.root, cache, day, excluded(past.root))
    return _under_laws(intake, root, None), past


def _under_laws(intake: Intake, root: Path, chosen: Path | None) -> Intake:
    department = intake.department
    configured = department.config.law_library
    if chosen is None and configured is None:
        return intake
    named = str(chosen) if chosen is not None or configured is None else configured.path
    titles = [basis.name for basis in department.all(Basis)]
    laws = laws_of(chosen or root / named, named, titles, intake.cache)
    return msgspec.structs.replace(intake, department=department.under(laws))
