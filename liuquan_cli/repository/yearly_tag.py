"""The tag by which a repository keeps the state of a year."""

import re
from pathlib import Path

from liuquan_cli.repository.git import GitError, git


def tag_of_year(root: Path, year: int) -> str:
    """The last tag before HEAD that names `year` (2025, v2025.12, 2025-12-31 …); "" for none."""
    try:
        listed = git(root, "tag", "--merged", "HEAD", "--sort=refname", "--sort=creatordate")
    except GitError:
        return ""
    names = (listed or b"").decode("utf-8", "replace").split("\n")
    named = [name for name in names if re.search(rf"(?<!\d){year}(?!\d)", name)]
    return named[-1] if named else ""
