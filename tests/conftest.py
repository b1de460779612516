"""What holds for every test."""

import os
import shutil

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without git, skip what is marked `git` and say so; CI has no such excuse."""
    marked = [item for item in items if item.get_closest_marker("git")]
    if not marked or shutil.which("git"):
        return
    if os.environ.get("CI") == "true":
        raise pytest.UsageError(f"CI=true: git is missing, and {len(marked)} tests need it")
    for item in marked:
        item.add_marker(pytest.mark.skip(reason="git is not installed (没有安装 git)"))
