"""What is kept of one file once its form has been judged: as JSON, in memory and in the cache."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from liuquan_cli.model.department import placed
from liuquan_cli.model.facts import Facts
from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Located
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.facts import facts_of
from liuquan_cli.repository.kinds import TYPES, item_type
from liuquan_cli.rules import form

_SECRETS = frozenset(m.RULE.code for m in form.RULES if not m.RULE.waivable)


class Head(msgspec.Struct, frozen=True):
    """What the checks of names need of a file, and what became of the rest.

    `kind` is "" for what is no document of ours. Where an object does not fit its type it is left
    out: `lost` holds the texts in each such object, `kept` the places of the others in their list.
    `whole` tells that nothing of the file could be taken in. A file that holds a secret is not
    `storable`.
    """

    kind: str
    findings: tuple[Finding, ...]
    facts: Facts
    kept: dict[str, list[int]]
    lost: tuple[tuple[str, ...], ...]
    whole: bool
    storable: bool


class Record(msgspec.Struct, frozen=True):
    """A file's head, and its values, which stay encoded until someone asks for the objects."""

    head: Head
    values: bytes


_encode = msgspec.json.Encoder().encode
_decode_head = msgspec.json.Decoder(Head).decode
_SPLIT = b"\n"


def examine(file: str, data: bytes) -> bytes:
    """Judge the form of one file: an encoded `Record`, which is the head, a line break, values."""
    source = reader.read(file, data, contract.integer_keys(), names=contract.names(), marks=False)
    source = contract.judged(source)
    kind = source.kind if source.kind in TYPES else None
    findings = tuple(form.check(source))
    storable = all(finding.rule not in _SECRETS for finding in findings)
    if kind is None or source.values is None:
        return _encode(Head("", findings, Facts(), {}, (), True, storable)) + _SPLIT + b"null"
    facts = facts_of(source.values, kind)
    values, kept, lost = source.values, dict[str, list[int]](), list[tuple[str, ...]]()
    whole = False
    if findings and not _fits(values, TYPES[kind]):
        values, kept, lost = _salvaged(values, TYPES[kind])
        whole = not _fits(values, TYPES[kind])
    head = Head(kind, findings, facts, kept, tuple(lost), whole, storable)
    return _encode(head) + _SPLIT + _encode(None if whole else values)


def _fits(values: Any, held: type[Any]) -> bool:
    try:
        msgspec.convert(values, held)
    except msgspec.ValidationError:
        return False
    return True


def _salvaged(
    values: dict[str, Any], held: type[Located]
) -> tuple[dict[str, Any], dict[str, list[int]], list[tuple[str, ...]]]:
    """`values` without the listed objects that do not fit their type."""
    types = {field.encode_name: item_type(field.type) for field in msgspec.structs.fields(held)}
    sound, kept, lost = dict(values), dict[str, list[int]](), list[tuple[str, ...]]()
    for key, listed in values.items():
        item = types.get(key)
        if item is None or not isinstance(listed, list):
            continue
        kept[key] = [index for index, value in enumerate(listed) if _fits(value, item)]
        lost += [tuple(_texts(v)) for i, v in enumerate(listed) if i not in set(kept[key])]
        sound[key] = [listed[index] for index in kept[key]]
    return sound, kept, lost


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def decoded(data: bytes) -> Record:
    """The record behind `examine`'s bytes; raises msgspec.DecodeError on anything else."""
    head, _, values = data.partition(_SPLIT)
    return Record(_decode_head(head), values)


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(TYPES[kind])


def objects_of(file: str, record: Record) -> list[Located]:
    """The typed objects of a file, each told where it stands."""
    if record.head.whole:
        return []
    content = _decoder(record.head.kind).decode(record.values)
    return placed(file, content, record.head.kept)
