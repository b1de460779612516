"""From the schema validator's errors to problems a form rule can word.

Each kind's `details`:

- unknown-key: key, allowed, close
- missing-key: key, about
- wrong-type: expected (JSON type names), found, value
- value-not-allowed: value, allowed, close
- bad-format: keyword, limit, value, about, example
"""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.source import Problem

Holder = Callable[[str], tuple[dict[str, Any], Any]]
_SHOWN = 30
_long_digits = re.compile(r"[0-9]{7,}[0-9Xx]?")


def shown(value: Any) -> str:
    """A value as a sentence may quote it: short, on one line, long numbers masked."""
    if isinstance(value, dict | list) or value is None:
        return ""
    text = " ".join(str(value).split())
    text = _long_digits.sub(lambda found: found[0][:3] + "*" * (len(found[0]) - 3), text)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


@lru_cache(maxsize=1024)
def close_to(word: str, known: tuple[str, ...]) -> str:
    """The known word that was probably meant, or ""."""
    found = difflib.get_close_matches(word.strip("“”‘’\"' \u3000"), known, n=1, cutoff=0.5)
    return found[0] if found else ""


def type_of(value: Any) -> str:
    """A value's type in JSON's words."""
    if isinstance(value, str):
        return "string"
    if isinstance(value, dict):
        return "object"
    if isinstance(value, list):
        return "array"
    return "null" if value is None else "integer"


def problems_of(errors: Iterable[Any], holder: Holder) -> Iterator[Problem]:
    """Every error as one problem or several. `holder` finds the subschema that was broken."""
    for error in errors:
        yield from _problems(error, holder)


def _problems(error: Any, holder: Holder) -> Iterator[Problem]:
    keyword: str = error.kind.name
    path: KeyPath = tuple(error.instance_path)
    if keyword in ("anyOf", "oneOf"):
        branches = getattr(error.kind, "context", None)
        if branches:
            yield from _alternatives(error, path, branches, holder)
            return
    schema, limit = holder(error.absolute_keyword_location)
    value = error.instance
    if keyword in ("additionalProperties", "unevaluatedProperties") and limit is False:
        allowed = tuple(schema.get("properties", {}))
        for key in error.kind.unexpected:
            details: dict[str, str | int] = {
                "key": str(key),
                "allowed": "、".join(allowed),
                "close": "" if (close := close_to(str(key), allowed)) in value else close,
            }
            yield Problem("unknown-key", None, (*path, key), True, details)
    elif keyword in ("required", "dependentRequired"):
        key = error.kind.property
        about = str(schema.get("properties", {}).get(key, {}).get("description", ""))
        yield Problem("missing-key", None, path, False, {"key": str(key), "about": about})
    elif keyword == "type":
        yield _wrong_type(path, value, [limit] if isinstance(limit, str) else list(limit))
    elif keyword in ("enum", "const"):
        options = tuple(str(option) for option in (limit if keyword == "enum" else [limit]))
        if path == ("版本",):
            yield Problem("unsupported-version", None, path, False, {"value": shown(value)})
        elif isinstance(value, dict | list) or value is None:
            yield _wrong_type(path, value, ["string"])
        else:
            details = {
                "value": shown(value),
                "allowed": "、".join(options),
                "close": close_to(str(value), options),
            }
            yield Problem("value-not-allowed", None, path, False, details)
    else:
        examples = schema.get("examples") or [""]
        details = {
            "keyword": keyword,
            "limit": limit if isinstance(limit, int | str) else "",
            "value": shown(value),
            "about": str(schema.get("description", "")),
            "example": shown(examples[0]),
        }
        yield Problem("bad-format", None, path, False, details)


def _wrong_type(path: KeyPath, value: Any, expected: list[str]) -> Problem:
    return Problem(
        "wrong-type",
        None,
        path,
        False,
        {"expected": "|".join(expected), "found": type_of(value), "value": shown(value)},
    )


def _size(branch: list[Any]) -> int:
    return len(branch)


def _alternatives(
    error: Any, path: KeyPath, branches: list[list[Any]], holder: Holder
) -> Iterator[Problem]:
    """Complain of the one branch that fits the value's type best; of the type where none does."""

    def misfits(branch: list[Any]) -> bool:
        return any(e.kind.name == "type" and tuple(e.instance_path) == path for e in branch)

    fitting = [branch for branch in branches if branch and not misfits(branch)]
    if fitting:
        best = min(fitting, key=_size)
        yield from problems_of(best, holder)
        return
    expected: list[str] = []
    for branch in branches:
        for inner in branch:
            if inner.kind.name == "type" and tuple(inner.instance_path) == path:
                _schema, limit = holder(inner.absolute_keyword_location)
                expected += [limit] if isinstance(limit, str) else list(limit)
    if expected:
        yield _wrong_type(path, error.instance, list(dict.fromkeys(expected)))
    else:  # oneOf where several branches fit: an ambiguity of the contract, not of the file
        yield Problem("bad-format", None, path, False, {
            "keyword": error.kind.name, "limit": "", "value": shown(error.instance),
            "about": "", "example": "",
        })  # fmt: skip
