"""The vocabularies and rule sets that ship with the tool."""

from functools import cache

import msgspec

from liuquan_cli.model.scheme import SchemeFile
from liuquan_cli.repository.contract import integer_keys
from liuquan_cli.repository.reader import read
from liuquan_cli.resources import resource


@cache
def shipped() -> tuple[SchemeFile, ...]:
    """Every scheme in `schemas/schemes/`, in the order of file names."""
    files = sorted(resource("schemas", "schemes").glob("*.yaml"))
    sources = (read(f.name, f.read_bytes(), integer_keys(), marks=False) for f in files)
    return tuple(msgspec.convert(source.values, SchemeFile) for source in sources)
