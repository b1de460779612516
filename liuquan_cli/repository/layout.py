"""One layout for YAML: two-space mappings, lists indented under their key, comments kept."""

import io
import re
from collections import Counter
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.resolver import VersionedResolver

from liuquan_cli.model.source import Problem
from liuquan_cli.repository import contract, frontmatter, reader

# What the contract refuses does not keep the layout from being mended.
_HARMLESS = frozenset(
    ("unknown-key", "missing-key", "wrong-type", "value-not-allowed", "bad-format")
)
_NULL = "tag:yaml.org,2002:null"
_BOM = "\ufeff"


class _TextResolver(VersionedResolver):
    """Takes every plain scalar but an empty one for text, as our reader does."""

    @property
    def versioned_resolver(self) -> Any:
        known = super().versioned_resolver
        return {
            first: [pair for pair in pairs if str(pair[0]) == _NULL]
            for first, pairs in known.items()
        }


class Laid(msgspec.Struct, frozen=True):
    """A file's text in our layout; None where it can't be laid out safely, and is left alone."""

    text: str | None


def lay_out(file: str, data: bytes) -> Laid:
    """`data` in our layout, of the YAML file or the front matter of the Markdown file.

    Nothing but layout may change: where the values would differ, or the file is not sound YAML,
    the answer is None.
    """
    source = reader.read(file, data, contract.integer_keys(), names=contract.names())
    source = contract.judged(source) if source.values is not None else source
    harmful = [p for p in source.problems if p.kind not in _HARMLESS]
    if source.text is None or source.values is None or harmful:
        return Laid(None)
    text = source.text.replace("\r\n", "\n")
    parts = frontmatter.split(text) if file.lower().endswith(".md") else None
    if isinstance(parts, Problem):
        return Laid(None)
    try:
        if parts is None:
            laid = _round_trip(text)
        else:
            laid = f"---\n{_round_trip(parts.yaml)}---\n{parts.body}"
    except YAMLError:
        return Laid(None)
    before, after = (
        reader.read(file, one.encode(), contract.integer_keys()).values for one in (text, laid)
    )
    same = before == after and _comments(text) == _comments(laid)
    return Laid(laid if same else None)


def _comments(text: str) -> Counter[str]:
    """Everything that may be a comment: none of it may be lost, whatever the round trip drops."""
    return Counter(found.rstrip() for found in re.findall(r"(?m)(?:^|\s)(#.*)$", text))


def _round_trip(text: str) -> str:
    yaml = YAML(typ="rt", pure=True)
    yaml.Resolver = _TextResolver
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(yaml.load(text.removeprefix(_BOM)), out)
    lines = (line.rstrip() for line in out.getvalue().split("\n"))
    return "\n".join(lines).rstrip("\n") + "\n"
