"""The same department gives the same bytes wherever, whenever and by whomever it is published."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.calling import EXAMPLES, ROOT

UNIT = "xiangyuan-jisheng"
# Nobody in particular: another user than the one who runs the tests, where that is allowed.
ANOTHER = 65534


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("first")
    return published(folder, shutil.copytree(EXAMPLES / UNIT, folder / "unit"))


def published(
    folder: Path,
    unit: Path,
    *,
    cwd: Path | None = None,
    umask: int = 0o022,
    more: tuple[str, ...] = (),
    user: int | None = None,
    **environment: str,
) -> dict[str, bytes]:
    """The bytes of every file of the bundle and of its archive, published in a process apart."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LIUQUAN", "GIT_", "LC_"))}
    done = subprocess.run(
        [
            *(sys.executable, "-m", "liuquan_cli", "publish", unit, "--out", folder / "site"),
            *("--archive", "zip", "--today", "2026-11-30", *more),
        ],
        capture_output=True,
        cwd=cwd or ROOT,
        umask=umask,
        user=user,
        env={**kept, "LIUQUAN_CACHE": os.devnull, "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found = [*(folder / "site").rglob("*"), folder / "site.zip"]
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found if p.is_file()}


def test_the_archive_holds_what_the_folder_holds(first: dict[str, bytes]) -> None:
    assert "site.zip" in first and "site/index.html" in first


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "America/New_York", "LANG": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "PYTHONHASHSEED": "2"},
        {"TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "PYTHONHASHSEED": "3"},
        {"LIUQUAN_LANG": "en", "PYTHONUTF8": "0", "HOME": "/nonexistent"},
    ],
)
def test_the_bytes_do_not_depend_on_the_environment(
    first: dict[str, bytes], environment: dict[str, str], tmp_path: Path
) -> None:
    unit = shutil.copytree(EXAMPLES / UNIT, tmp_path / "unit")
    assert published(tmp_path, unit, **environment) == first


def test_the_bytes_do_not_depend_on_place_times_and_umask(
    first: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "另一个 地方"
    unit = shutil.copytree(EXAMPLES / UNIT, folder / "甲乙")
    for number, path in enumerate(sorted(unit.rglob("*"), reverse=True)):
        os.utime(path, (number, number))
    assert published(folder, Path("."), cwd=unit, umask=0o077) == first


def test_the_bytes_do_not_depend_on_the_cache(first: dict[str, bytes], tmp_path: Path) -> None:
    unit = shutil.copytree(EXAMPLES / UNIT, tmp_path / "unit")
    cache = str(tmp_path / "cache")
    for more in ((), (), ("--no-cache",)):
        assert published(tmp_path, unit, more=more, LIUQUAN_CACHE=cache) == first


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another user"
)
def test_the_bytes_do_not_depend_on_the_user(first: dict[str, bytes]) -> None:
    folder = Path("/var/tmp") / f"liuquan-{os.getpid()}"
    folder.mkdir()
    try:
        unit = shutil.copytree(EXAMPLES / UNIT, folder / "unit")
        os.chown(folder, ANOTHER, -1)
        try:
            subprocess.run(
                [sys.executable, "-c", "import liuquan_cli, typer"],
                user=ANOTHER, cwd="/", env={"PYTHONPATH": str(ROOT)}, capture_output=True,
                check=True,
            )  # fmt: skip
        except (PermissionError, subprocess.CalledProcessError):
            pytest.skip("another user can't read this Python or this checkout")
        assert published(folder, unit, user=ANOTHER, HOME=str(folder)) == first
    finally:
        shutil.rmtree(folder)
