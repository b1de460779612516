"""The first files of a department's repository, and its first commit."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from liuquan_cli.repository import reader
from liuquan_cli.repository.git import GitError, git
from liuquan_cli.repository.write import write_whole
from liuquan_cli.resources import resource

HOOKS = ".liuquan/hooks"
_BLANK = re.compile(r"\{\{ (\S+) \}\}")


@cache
def organs() -> dict[str, dict[str, str]]:
    """What is filled in beforehand for each type of organ."""
    data = resource("templates", "organs.yaml").read_bytes()
    values = reader.read("organs.yaml", data, frozenset(), marks=False).values
    return msgspec.convert(values, dict[str, dict[str, str]])


def first_files(given: Mapping[str, str]) -> dict[str, bytes]:
    """The files of a new repository by path: templates filled from `given`, and the schemas."""
    files = {}
    templates = resource("templates", "repository")
    for source in sorted(path for path in templates.rglob("*") if path.is_file()):
        parts = source.relative_to(templates).parts
        name = "/".join(re.sub("^_", ".", part) for part in parts)
        text = source.read_text(encoding="utf-8")
        files[name] = _BLANK.sub(lambda blank: given[blank[1]], text).encode()
    for schema in sorted(resource("schemas").glob("*.schema.json")):
        files[f".liuquan/schemas/{schema.name}"] = schema.read_bytes()
    return files


def lay_down(root: Path, files: Mapping[str, bytes]) -> None:
    """Write the files under `root`; hooks can be run. Raises OSError."""
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
        if name.startswith(f"{HOOKS}/"):
            path.chmod(0o755)


class Started(msgspec.Struct, frozen=True):
    """How far git came: `repository` made, `committed` with the person's own name."""

    repository: bool
    committed: bool


def start_history(root: Path, message: str) -> Started:
    """Make a git repository with our hooks, and commit what is there.

    Without git, nothing; without a name and address set for git, no commit: none is invented.
    """
    try:
        if git(root, "init", "--quiet", "--initial-branch=main") is None:
            return Started(False, False)
        git(root, "config", "core.hooksPath", HOOKS)
        git(root, "config", "core.quotepath", "off")
        git(root, "add", "--all", ".")
    except GitError:
        return Started(False, False)
    try:
        git(root, "var", "GIT_AUTHOR_IDENT")
        git(
            root, "-c", "user.useConfigOnly=true", "commit", "--quiet", "--no-verify", "-m", message
        )
    except GitError:
        return Started(True, False)
    return Started(True, True)
