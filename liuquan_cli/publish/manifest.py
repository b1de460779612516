"""What a bundle says of itself: from what it was made, and what each file must be.

Whoever has the bundle can hold its bytes against the manifest; whoever has the repository, too,
can make the bundle anew from what the manifest names. It says nothing of the machine.
"""

import hashlib
import re
from collections.abc import Mapping

import msgspec

MANIFEST = "manifest.json"
FORMAT = "liuquan-bundle"
VERSION = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")
_COMMIT = re.compile(r"([0-9a-f]{40}|[0-9a-f]{64})?")


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """From what, for what day and how a bundle was made.

    `commit` is "" where the files are in no commit. `remark` is what the pages say about that,
    `theme` the SHA-256 of the theme's files ("" for ours), `year` that of the yearly documents,
    `fonts` the SHA-256 of every family that these are set in.
    """

    tool: str
    unit: str
    profile: str
    day: str
    commit: str
    remark: str = ""
    year: int | None = None
    base_url: str = ""
    theme: str = ""
    fonts: dict[str, str] = {}


class Held(msgspec.Struct, frozen=True):
    """What a file of a bundle must be."""

    sha256: str
    bytes: int


class Manifest(msgspec.Struct, frozen=True):
    """A manifest that was read: its facts, and every file but itself by its name."""

    facts: Facts
    files: dict[str, Held]


class NoManifestError(Exception):
    """What was read is no manifest of ours."""


class DamagedManifestError(NoManifestError):
    """What was read is a manifest of ours, but not as we write it."""


def held(data: bytes) -> Held:
    """What a file with these bytes is."""
    return Held(hashlib.sha256(data).hexdigest(), len(data))


def written(facts: Facts, files: Mapping[str, Held]) -> bytes:
    """The manifest's bytes: the same for the same bundle."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        **msgspec.to_builtins(facts),
        "files": {name: files[name] for name in sorted(files)},
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def is_ours(data: bytes) -> bool:
    """Whether `data` says that it is a manifest of ours, damaged or not."""
    try:
        found = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(found, dict) and found.get("format") == FORMAT


def names_in(data: bytes) -> frozenset[str] | None:
    """The files that a manifest of ours names, damaged or not; None for what is none of ours."""
    if not is_ours(data):
        return None
    files = msgspec.json.decode(data).get("files")
    return frozenset(files if isinstance(files, dict) else ())


def read(data: bytes) -> Manifest:
    """The manifest that `data` is. Raises NoManifestError, or DamagedManifestError."""
    if not is_ours(data):
        raise NoManifestError
    found = msgspec.json.decode(data)
    try:
        if found.get("version") != VERSION:
            raise DamagedManifestError
        facts = msgspec.convert(found, Facts)
        files = msgspec.convert(found.get("files"), dict[str, Held])
    except msgspec.ValidationError:
        raise DamagedManifestError from None
    sound = all(_SHA256.fullmatch(one.sha256) and one.bytes >= 0 for one in files.values())
    if not (sound and _COMMIT.fullmatch(facts.commit) and all(map(is_plain, files))):
        raise DamagedManifestError
    if MANIFEST in files or written(facts, files) != data:
        raise DamagedManifestError
    return Manifest(facts, files)


def is_plain(name: str) -> bool:
    """Whether a file's name leads to a place inside the bundle, on every system alike."""
    steps = name.split("/")
    odd = any(step in ("", ".", "..") or step != step.strip() for step in steps)
    return not odd and name.isprintable() and not any(sign in name for sign in '\\:*?"<>|')
