"""Where the files shipped with the program are."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    """`_data` inside an installed package, else the checkout the package stands in."""
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `resource("schemas", "common.schema.json")`.

    Whether it exists is not checked.
    """
    return _root().joinpath(*parts)
