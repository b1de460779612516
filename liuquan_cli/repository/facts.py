"""What a file says about names: the walk that the schema's annotations ask for.

x-defines names the kind of thing a value gives a name to; x-ref the kinds a value may refer to;
x-scheme the kind of scheme a value is chosen from. One plan per kind of document is made from its
schema, once, and followed through the values.
"""

from functools import cache
from typing import Any

from liuquan_cli.model.facts import Definition, Facts, Mention
from liuquan_cli.model.finding import KeyPath
from liuquan_cli.repository.contract import Schema, kinds, schemas

SCOPED = frozenset(("step",))  # resolved inside one flow, by a rule of its own


class _Plan:
    """What to note of a value; `members` leads on to the values inside it."""

    __slots__ = ("among", "defines", "members", "scheme")

    def __init__(self, schema: Schema) -> None:
        self.among = tuple(kind for kind in schema.get("x-ref", ()) if kind not in SCOPED)
        self.scheme: str = schema.get("x-scheme", "")
        self.defines: str = schema.get("x-defines", "")
        self.members: dict[str, _Plan] = {}

    def or_none(self, unfinished: bool = False) -> "_Plan | None":
        """This plan, where it asks for anything or is still `unfinished`."""
        asks = self.among or self.scheme or self.defines or self.members or unfinished
        return self if asks else None


def _plan(
    schema: Schema, file: str, known: dict[str, _Plan], under: tuple[str, ...] = ()
) -> _Plan | None:
    """The plan for a subschema of `file`; None where nothing in it is to be noted.

    `known` holds the plans of definitions met before, `under` those being made: a step may hold
    steps.
    """
    plan = _Plan(schema)
    target, where = schema, file
    while True:
        if "items" in target:
            target = target["items"]
        elif "$ref" in target:
            name, _, pointer = target["$ref"].partition("#")
            where = name or where
            key = f"{where}#{pointer}"
            if key in known:
                plan.members = known[key].members
                return plan.or_none(key in under)
            target = schemas()[where]
            for step in pointer.strip("/").split("/"):
                target = target[step]
            known[key] = plan
            under = (*under, key)
        else:
            break
    for name, sub in target.get("properties", {}).items():
        member = _plan(sub, where, known, under)
        if member is not None:
            plan.members[name] = member
    return plan.or_none()


@cache
def _plan_of(kind: str) -> _Plan:
    file = kinds()[kind]
    return _plan(schemas()[file], file, {}) or _Plan({})


def facts_of(values: dict[str, Any], kind: str) -> Facts:
    """The names that `values`, a document of `kind`, defines, refers to and chooses."""
    definitions: list[Definition] = []
    references: dict[tuple[tuple[str, ...], str], list[Any]] = {}
    choices: dict[tuple[tuple[str, ...], str], list[Any]] = {}

    def note(text: str, plan: _Plan, path: KeyPath) -> None:
        if plan.defines:
            definitions.append(Definition(plan.defines, text, path))
        for among, into in ((plan.among, references), ((plan.scheme,), choices)):
            if among and among[0]:
                first = into.get((among, text))
                if first is None:
                    into[among, text] = [path, 1]
                else:
                    first[1] += 1

    def walk(value: Any, plan: _Plan, path: KeyPath) -> None:
        if isinstance(value, dict):
            members = plan.members
            for key, inner in value.items():
                member = members.get(key)
                if member is not None:
                    walk(inner, member, (*path, key))
        elif isinstance(value, list):
            for index, inner in enumerate(value):
                walk(inner, plan, (*path, index))
        elif isinstance(value, str):
            note(value, plan, path)

    walk(values, _plan_of(kind), ())
    return Facts(
        tuple(definitions),
        tuple(Mention(among, text, *first) for (among, text), first in references.items()),
        tuple(Mention(among, text, *first) for (among, text), first in choices.items()),
    )
