"""The contract: the JSON Schemas in `schemas/`, and what of a file's values they refuse.

Schemas are read when first asked for and compiled once per kind, so that a run that judges no
file pays nothing.
"""

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any
from urllib.parse import unquote

import msgspec

from liuquan_cli.model.finding import KeyPath
from liuquan_cli.model.source import Problem, Source
from liuquan_cli.repository.complaints import problems_of
from liuquan_cli.resources import resource

_BASE = "liuquan:///schemas/"
Schema = dict[str, Any]


@cache
def schemas() -> dict[str, Schema]:
    """Every schema by its file name, such as `power-list.schema.json`."""
    folder = resource("schemas")
    return {
        path.name: json.loads(path.read_bytes()) for path in sorted(folder.glob("*.schema.json"))
    }


@cache
def kinds() -> dict[str, str]:
    """What 文档 may say → the file name of its schema."""
    found = {}
    for name, schema in schemas().items():
        kind = schema.get("properties", {}).get("文档", {}).get("const")
        if kind is not None:
            found[kind] = name
    return found


def _properties(schema: Any) -> Iterator[tuple[str, Schema]]:
    """Every property declared anywhere in `schema`, with its subschema."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties" and isinstance(value, dict):
                yield from ((name, sub) for name, sub in value.items() if isinstance(sub, dict))
            if key not in ("examples", "enum", "const"):
                yield from _properties(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _properties(value)


def _is_integer(schema: Schema) -> bool:
    if "const" in schema:
        return type(schema["const"]) is int
    kind = schema.get("type") or schema.get("items", {}).get("type")
    return kind == "integer" or (isinstance(kind, list) and "integer" in kind)


@cache
def integer_keys() -> frozenset[str]:
    """The keys whose values (or list members) are integers, in whatever file they stand."""
    return frozenset(
        name for schema in schemas().values() for name, sub in _properties(schema)
        if _is_integer(sub)
    )  # fmt: skip


@cache
def names() -> frozenset[str]:
    """Every key that any schema knows."""
    return frozenset(name for schema in schemas().values() for name, _sub in _properties(schema))


@cache
def _validator(kind: str) -> Any:
    import jsonschema_rs

    name = kinds()[kind]
    return jsonschema_rs.Draft202012Validator(
        schemas()[name],
        base_uri=_BASE + name,
        retriever=lambda uri: schemas()[uri.removeprefix(_BASE)],
        validate_formats=True,
    )


@lru_cache(maxsize=4096)
def _holder(location: str) -> tuple[Schema, Any]:
    """The subschema that holds the keyword at a URI, and the keyword's value."""
    file, _, pointer = unquote(location.removeprefix(_BASE)).partition("#")
    holder: Any = {}
    node: Any = schemas()[file]
    for step in pointer.strip("/").split("/"):
        step = step.replace("~1", "/").replace("~0", "~")
        holder, node = node, node[int(step) if isinstance(node, list) else step]
    return holder, node


def schema_problems(values: dict[str, Any], kind: str) -> tuple[Problem, ...]:
    """What the schema of `kind` refuses in `values`, all of it, in no promised order.

    The kinds of problem are unknown-key, missing-key, wrong-type, value-not-allowed and
    bad-format, and unsupported-version for 版本.
    """
    validator = _validator(kind)
    if validator.is_valid(values):
        return ()
    return tuple(problems_of(validator.iter_errors(values), _holder))


def judged(source: Source) -> Source:
    """`source` with what the contract says of its values among its problems.

    Where the form is already broken (a duplicate key, an alias …) the contract stays silent about
    that place and what is under it. A suspected slip of the pen inside plain text, such as a line
    `名称：…`, stays a problem only where the contract confirms the suspicion.
    """
    values = source.values
    if values is None:
        return source
    kind = source.kind
    if kind not in kinds():
        found = values.get("文档")
        unknown = Problem(
            "unknown-kind",
            path=("文档",) if "文档" in values else (),
            details={
                "found": found if isinstance(found, str) else "",
                "present": int("文档" in values),
                "allowed": "、".join(kinds()),
            },
        )
        if any(p.on_key and "文档" in str(p.details.get("key", "")) for p in source.problems):
            return source
        kept = tuple(p for p in source.problems if not p.details.get("suspected"))
        return msgspec.structs.replace(source, problems=(*kept, unknown))
    complaints = schema_problems(values, kind)
    told = _without_false_alarms(source.problems, values, kind, complaints)
    broken = {p.path for p in told if p.path}
    meant = {place for p in (*told, *complaints) if (place := _meant(p)) is not None}
    more = tuple(
        p for p in complaints
        if not _under(p.path, broken)
        and not (p.kind == "missing-key" and (p.path, p.details["key"]) in meant)
    )  # fmt: skip
    return msgspec.structs.replace(source, problems=(*told, *more))


def _meant(problem: Problem) -> tuple[KeyPath, str] | None:
    """Where a key was meant, and which, by someone who mistyped it: it is not missing as well."""
    if problem.kind == "unknown-key":
        return problem.path[:-1], str(problem.details["close"])
    if "word" in problem.details and problem.path:
        parent = problem.path[:-1] if isinstance(problem.path[-1], str) else problem.path
        return parent, str(problem.details["word"])
    if problem.on_key and "key" in problem.details:
        key = str(problem.details["key"]).strip("“”‘’- \u3000\u00a0")
        return problem.path[:-1], key.partition("：")[0].partition(":")[0].strip()
    return None


def _under(path: KeyPath, broken: set[KeyPath]) -> bool:
    return any(path[:length] in broken for length in range(1, len(path) + 1))


def _without_false_alarms(
    problems: tuple[Problem, ...],
    values: dict[str, Any],
    kind: str,
    complaints: tuple[Problem, ...],
) -> tuple[Problem, ...]:
    """`problems` less the suspects that the contract does not confirm.

    It does where it refuses the text as it stands, and where the word would be a key in its place.
    """
    if not any(p.details.get("suspected") for p in problems):
        return problems
    refused = {p.path[:length] for p in complaints for length in range(1, len(p.path) + 1)}
    known: dict[tuple[KeyPath, str], bool] = {}  # by the parent's place, indexes aside

    def confirmed(suspect: Problem) -> bool:
        if suspect.path in refused:
            return True
        word, parent = str(suspect.details["word"]), suspect.path[:-1]
        place = (tuple(step if isinstance(step, str) else 0 for step in parent), word)
        if place not in known:
            probed = _with_key(values, parent, word)
            known[place] = probed is not None and not any(
                p.kind == "unknown-key" and p.path == (*parent, word)
                for p in schema_problems(probed, kind)
            )
        return known[place]

    return tuple(p for p in problems if not p.details.get("suspected") or confirmed(p))


def _with_key(value: Any, path: KeyPath, key: str) -> Any:
    """A copy of `value` with `key` added at `path`; None where no such key can be added."""
    if not path:
        return {**value, key: None} if isinstance(value, dict) and key not in value else None
    step, *rest = path
    inner = _with_key(value[step], tuple(rest), key)
    if inner is None:
        return None
    if isinstance(value, list):
        return [inner if index == step else member for index, member in enumerate(value)]
    return {**value, step: inner}
