"""A department as a command opens it: its configuration first, then all its files."""

from datetime import date
from pathlib import Path

from liuquan_cli.checking.cache import Cache, default_folder
from liuquan_cli.checking.intake import Intake, Step, take_in
from liuquan_cli.repository import contract, reader

CONFIG = "liuquan.yaml"


def excluded(root: Path) -> tuple[str, ...]:
    """What the configuration says not to read; nothing where it can't be understood."""
    try:
        source = reader.read(CONFIG, (root / CONFIG).read_bytes(), contract.integer_keys())
    except OSError:
        return ()
    patterns = (source.values or {}).get("排除")
    if not isinstance(patterns, list):
        return ()
    return tuple(pattern for pattern in patterns if isinstance(pattern, str))


def open_department(
    root: Path, day: date, *, cached: bool = True, step: Step | None = None
) -> Intake:
    """Take in the department under `root`, to be judged on `day`.

    Raises NotADirectoryError where `root` is no folder.
    """
    cache = Cache(default_folder() if cached else None)
    return take_in(root, cache, day, excluded(root), step)
