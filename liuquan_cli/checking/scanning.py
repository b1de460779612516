"""The quick look before a commit: secrets anywhere, and the form of our own documents.

Neither the contract nor any other file is read; what only they can tell is left to a review.
"""

import re
from collections.abc import Iterable

import msgspec

from liuquan_cli.model.finding import Finding, Spot
from liuquan_cli.model.source import Source
from liuquan_cli.repository import reader
from liuquan_cli.repository.discover import is_document
from liuquan_cli.repository.office import is_office, text_of
from liuquan_cli.rules import form

_SCISSORS = re.compile(r"^# -+ >8 -+$", re.MULTILINE)
_COMMENT = re.compile(r"^#.*$", re.MULTILINE)


def scan(file: str, data: bytes) -> list[Finding]:
    """What is wrong with one file by itself: its form if it is a document of ours, and secrets."""
    if is_office(data):
        return [_without_line(f) for f in form.leaks(Source(file, data, text_of(data), None, None))]
    if not is_document(file, data):
        return form.leaks(_plain(file, data))
    source = reader.read(file, data, frozenset(), marks=False)
    certain = tuple(p for p in source.problems if not p.details.get("suspected"))
    return form.check(msgspec.structs.replace(source, problems=certain))


def scan_message(name: str, data: bytes) -> list[Finding]:
    """Secrets in a commit's message, as it will be kept: without git's own lines."""
    text = data.decode("utf-8", "replace")
    if found := _SCISSORS.search(text):
        text = text[: found.start()]
    return form.leaks(Source(name, data, _COMMENT.sub("", text), None, None))


def scan_names(files: Iterable[str]) -> list[Finding]:
    """Secrets in the names of files whose content is not looked at."""
    return [f for file in files for f in form.leaks(Source(file, b"", None, None, None))]


def _without_line(finding: Finding) -> Finding:
    """A finding in a document that has pages rather than lines."""
    place = msgspec.structs.replace(finding.place, spot=Spot(1, 1))
    return msgspec.structs.replace(finding, place=place)


def _plain(file: str, data: bytes) -> Source:
    """A file that is no document: text if it is any, in UTF-8 or as Windows wrote it before."""
    encodings: tuple[str, ...] = ("utf-8-sig", "gb18030")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    elif b"\0" in data[:8000]:
        return Source(file, data, None, None, None)
    for encoding in encodings:
        try:
            return Source(file, data, data.decode(encoding), None, None)
        except UnicodeDecodeError:
            continue
    return Source(file, data, None, None, None)
