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


class Head(msgspec.Struct, frozen=True):
    """What a file is, what is wrong with its form, and what became of the rest.

    `kind` is "" for what is no document of ours. Where an object does not fit its type it is left
    out: `lost` holds the texts in each such object, `kept` the places of the others in their list.
    `whole` tells that nothing of the file could be taken in. A file that holds a secret is not
    `storable`. `powers` are the ids of the powers in the file, `about` those it refers to.
    """

    kind: str
    findings: tuple[Finding, ...] = ()
    kept: dict[str, list[int]] = {}
    lost: tuple[tuple[str, ...], ...] = ()
    whole: bool = False
    storable: bool = True
    powers: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


class Record(msgspec.Struct, frozen=True):
    """A file's head, and its facts and values, which stay encoded until someone asks for them."""

    head: Head
    facts: bytes
    values: bytes


_encode = msgspec.json.Encoder().encode
_decode_head = msgspec.json.Decoder(Head).decode
_decode_facts = msgspec.json.Decoder(Facts).decode
_SPLIT = b"\n"


def examine(file: str, data: bytes) -> bytes:
    """Judge the form of one file: an encoded `Record`, a line each for head, facts and values."""
    source = reader.read(file, data, contract.integer_keys(), names=contract.names(), marks=False)
    source = contract.judged(source)
    kind = source.kind if source.kind in TYPES else None
    findings = tuple(form.check(source))
    storable = all(finding.rule not in form.LEAKS for finding in findings)
    if kind is None or source.values is None:
        head = Head("", findings, whole=True, storable=storable)
        return _SPLIT.join((_encode(head), _encode(Facts()), b"null"))
    facts = facts_of(source.values, kind)
    values, kept, lost = source.values, dict[str, list[int]](), list[tuple[str, ...]]()
    whole = False
    if findings and not _fits(values, TYPES[kind]):
        values, kept, lost = _salvaged(values, TYPES[kind])
        whole = not _fits(values, TYPES[kind])
    head = headed(Head(kind, findings, kept, tuple(lost), whole, storable), facts)
    return _SPLIT.join((_encode(head), _encode(facts), _encode(None if whole else values)))


def headed(head: Head, facts: Facts) -> Head:
    """`head` with the powers that `facts` define and refer to."""
    return msgspec.structs.replace(
        head,
        powers=tuple(one.name for one in facts.definitions if one.kind == "power"),
        about=tuple(one.value for one in facts.references if one.among == ("power",)),
    )


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
    head, _, rest = data.partition(_SPLIT)
    facts, _, values = rest.partition(_SPLIT)
    return Record(_decode_head(head), facts, values)


def facts_in(record: Record) -> Facts:
    """What the file states about names."""
    return _decode_facts(record.facts)


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(TYPES[kind])


def objects_of(file: str, record: Record) -> list[Located]:
    """The typed objects of a file, each told where it stands."""
    if record.head.whole:
        return []
    content = _decoder(record.head.kind).decode(record.values)
    return placed(file, content, record.head.kept)
