"""What a file defines, refers to and chooses, read off the annotations of its schema."""

import msgspec

from liuquan_cli.model.finding import KeyPath


class Definition(msgspec.Struct, frozen=True, array_like=True):
    """`name` is given to a thing of `kind` (the schema's x-defines) at `path`."""

    kind: str
    name: str
    path: KeyPath


class Mention(msgspec.Struct, frozen=True, array_like=True):
    """`value` stands at `path`, the first of `count` places in its file.

    For a reference `among` holds the kinds it may name (x-ref); for a choice, the kind of scheme
    its value belongs to (x-scheme).
    """

    among: tuple[str, ...]
    value: str
    path: KeyPath
    count: int


class Facts(msgspec.Struct, frozen=True, array_like=True):
    """All that one file states about names."""

    definitions: tuple[Definition, ...] = ()
    references: tuple[Mention, ...] = ()
    choices: tuple[Mention, ...] = ()
