"""Calling the command line as a person would, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = ROOT / "examples"


class Called(NamedTuple):
    """How a call ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, as JSON."""
        return json.loads(self.out)


def liuquan(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Called:
    """Run `liuquan arguments`; no terminal, no cache of the person's own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LIUQUAN", "GIT_"))}
    done = subprocess.run(
        [sys.executable, "-m", "liuquan_cli", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd or ROOT,
        stdin=subprocess.DEVNULL,
        env={**kept, "LIUQUAN_CACHE": os.devnull, "PYTHONPATH": str(ROOT), **environment},
        check=False,
    )
    return Called(done.returncode, done.stdout, done.stderr)
