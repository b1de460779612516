"""What is not needed to show the help is not loaded to show it."""

import subprocess
import sys

import pytest

HEAVY = ("jinja2", "networkx", "jsonschema", "jsonschema_rs", "git", "yaml", "ruamel")

SHOW_HELP = """
import sys
sys.argv = ["liuquan", *sys.argv[1:], "--help"]
from liuquan_cli.app import main
try:
    main()
except SystemExit as end:
    print("\\nexit", end.code or 0)
print("\\nloaded", *sorted({name.split(".")[0] for name in sys.modules}))
"""


def after_help(*command: str) -> tuple[str, list[str]]:
    """The exit line, and the top-level modules loaded once `liuquan <command> --help` was shown."""
    done = subprocess.run(
        [sys.executable, "-c", SHOW_HELP, *command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    lines = done.stdout.splitlines()
    loaded = next(line for line in lines if line.startswith("loaded ")).split()[1:]
    exits = next((line for line in lines if line.startswith("exit ")), "exit 0")
    return exits, loaded


def test_help_loads_nothing_heavy() -> None:
    exits, loaded = after_help()
    assert exits == "exit 0"
    assert "liuquan_cli" in loaded
    assert [name for name in HEAVY if name in loaded] == []


@pytest.mark.parametrize("command", ["validate", "render", "publish"])
def test_each_verb_has_help(command: str) -> None:
    exits, _ = after_help(command)
    assert exits == "exit 0"
