"""What is kept of one file once its form has been judged: as JSON, in memory and in the cache."""

from functools import cache
from typing import Any

import msgspec

from liuquan_cli.model.facts import Facts
from liuquan_cli.model.finding import Finding
from liuquan_cli.repository import contract, reader
from liuquan_cli.repository.facts import facts_of
from liuquan_cli.repository.kinds import TYPES
from liuquan_cli.rules import form


class Record(msgspec.Struct, frozen=True):
    """A file's kind ("" when it has none), findings of form, names and values.

    `values` stays encoded until the kind's type decodes it; it is `null` for a file that could
    not be read as a document.
    """

    kind: str
    findings: tuple[Finding, ...]
    facts: Facts
    values: msgspec.Raw
    storable: bool


_SECRETS = frozenset(m.RULE.code for m in form.RULES if not m.RULE.waivable)
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Record).decode


def examine(file: str, data: bytes) -> bytes:
    """Judge the form of one file: an encoded `Record`."""
    source = reader.read(file, data, contract.integer_keys(), names=contract.names(), marks=False)
    source = contract.judged(source)
    kind = source.kind if source.kind in TYPES else ""
    values: dict[str, Any] | None = source.values if kind else None
    findings = tuple(form.check(source))
    secret = any(finding.rule in _SECRETS for finding in findings)
    facts = facts_of(values, kind) if values is not None and kind else Facts()
    return _encode(Record(kind or "", findings, facts, msgspec.Raw(_encode(values)), not secret))


def decoded(data: bytes) -> Record:
    """The record behind `examine`'s bytes; raises msgspec.DecodeError on anything else."""
    return _decode(data)


@cache
def decoder_of(kind: str) -> msgspec.json.Decoder[Any]:
    """The decoder of the values of one kind of document."""
    return msgspec.json.Decoder(TYPES[kind])
