"""What holds for every test."""

import os
import shutil

import pytest


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Without git, skip what is marked `git` and say so; CI has no such excuse."""
    if item.get_closest_marker("git") is None or shutil.which("git"):
        return
    if os.environ.get("CI") == "true":
        pytest.fail("CI=true, and git is not installed (没有安装 git)", pytrace=False)
    pytest.skip("git is not installed (没有安装 git)")
