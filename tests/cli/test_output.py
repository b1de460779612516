"""Where output goes: whole, to the right place, and with no say in the exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .calling import ROOT, liuquan
from .reports import REPOSITORY

DAY = ("--today", "2026-11-30")
CODES = {"validate": 1, "report": 0, "due": 0}


@pytest.mark.parametrize("verb", CODES)
def test_a_dash_is_the_screen(verb: str, tmp_path: Path) -> None:
    plain = liuquan(verb, REPOSITORY, *DAY)
    dashed = liuquan(verb, REPOSITORY, *DAY, "--output", "-", cwd=tmp_path)
    assert dashed.code == plain.code == CODES[verb]
    assert dashed.out == plain.out
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("verb", CODES)
@pytest.mark.parametrize("place", ["nowhere/页.txt", "."])
def test_a_place_that_cannot_be_written_is_named(verb: str, place: str, tmp_path: Path) -> None:
    target = tmp_path / place
    called = liuquan(verb, REPOSITORY, *DAY, "--output", target)
    assert called.code == 2
    assert str(target) in called.err
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everything")
@pytest.mark.parametrize("verb", CODES)
def test_a_file_that_is_read_only_stays_as_it_is(verb: str, tmp_path: Path) -> None:
    target = tmp_path / "页.txt"
    target.write_text("旧")
    target.chmod(0o444)
    assert liuquan(verb, REPOSITORY, *DAY, "--output", target).code == 2
    assert target.read_text() == "旧"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
@pytest.mark.parametrize("verb", CODES)
def test_a_full_disk_is_said(verb: str) -> None:
    assert liuquan(verb, REPOSITORY, *DAY, "--output", "/dev/full").code == 2
    with open("/dev/full", "wb") as full:
        call = [sys.executable, "-m", "liuquan_cli", verb, str(REPOSITORY), *DAY]
        done = subprocess.run(
            call, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False, encoding="utf-8"
        )
    assert done.returncode == 2
    assert "标准输出" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
@pytest.mark.parametrize(("verb", "code"), CODES.items())
def test_who_stops_reading_does_not_change_the_exit_code(verb: str, code: int) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    call = [sys.executable, "-m", "liuquan_cli", verb, str(REPOSITORY), *DAY]
    done = subprocess.run(call, stdout=writer, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    os.close(writer)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
