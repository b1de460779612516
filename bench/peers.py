"""The other checkers, on the same files or as many items."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from department import PER_FILE
from measure import Ran, ran

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
SCHEMAS = {"权力清单": "power-list", "流程": "flow", "责任清单": "duty-list", "风险": "risk"}

_PARSE = """
import gc, pathlib, sys
from liuquan_cli.repository import contract
from liuquan_cli.repository.builder import build
gc.disable()
integers = contract.integer_keys()
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.yaml")):
    assert build(path.read_text(encoding="utf-8"), integers).values
"""
_REVIEWED = """
import doorstop
for item in doorstop.build().find_document("REQ"):
    item.review()
"""


def sampled(folder: Path, kind: str, items: int) -> list[Path]:
    """The files of a kind that hold the first `items` items."""
    return sorted((folder / kind).glob("*.yaml"))[: items // PER_FILE]


def bare_parse(folder: Path) -> Ran:
    """Our own reader alone over all files: one process, one core, with every place."""
    return ran(sys.executable, "-c", _PARSE, folder)


def check_jsonschema(folder: Path, items: int) -> Ran:
    """check-jsonschema on the files of `items` items: one call for each schema, added up."""
    tool = (BIN / "check-jsonschema", "--regex-variant", "python", "--schemafile")
    runs = [
        ran(*tool, ROOT / "schemas" / f"{schema}.schema.json", *sampled(folder, kind, items))
        for kind, schema in SCHEMAS.items()
    ]
    return Ran(sum(run.seconds for run in runs), max(run.memory for run in runs))


def yamllint(folder: Path, items: int) -> Ran:
    """yamllint with its relaxed rules on the files of `items` items."""
    files = [file for kind in SCHEMAS for file in sampled(folder, kind, items)]
    return ran(BIN / "yamllint", "-d", "relaxed", *files, good=(0, 1))


def doorstop(tree: Path, items: int) -> tuple[Callable[[], Ran], Callable[[], Ran]]:
    """A doorstop tree of tiny reviewed items; its check as called plainly, and without rewriting.

    Called plainly, doorstop writes every item's file anew while it checks.
    """
    tree.mkdir()
    ran("git", "init", "-q", ".", cwd=tree)
    ran(BIN / "doorstop", "create", "REQ", "reqs", cwd=tree)
    for number in range(1, items + 1):
        (tree / "reqs" / f"REQ{number:03d}.yml").write_text(
            f"active: true\nderived: false\nheader: ''\nlevel: 1.1.{number}\nlinks: []\n"
            f"normative: true\nref: ''\nreviewed: null\ntext: |\n  item {number}\n"
        )
    ran(sys.executable, "-c", _REVIEWED, cwd=tree)
    check = partial(ran, BIN / "doorstop", cwd=tree)
    return check, partial(ran, BIN / "doorstop", "--no-reformat", cwd=tree)
