"""YAML text → plain values and the places of every key and value, in one pass over the events.

No type is guessed: scalars stay text, except under the keys named as integers, and plain empty
values, `~` and `null` are None. What YAML allows and a department's files do not (duplicate keys,
anchors, tags …) is noted as a `Problem` and read on. The builder is the hot loop of every check:
10,000 power items are about a million events.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from liuquan_cli.model.finding import Key, KeyPath, Spot
from liuquan_cli.model.source import Marks, Problem
from liuquan_cli.repository.events import Parser

MAX_DEPTH = 40
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))  # YAML 1.2.2 §10.3.2
_is_integer = re.compile(r"-?[0-9]{1,18}").fullmatch
_NO_MEMBERS: dict[Key, tuple[Spot, Marks]] = {}
_ODD_KEYS = (
    ("ideographic-space", re.compile("[\u3000\u00a0\u2000-\u200a\u202f\u205f]")),
    ("full-width-punctuation", re.compile("[^：]：")),
    ("missing-space", re.compile("^-[^- ]|[\u4e00-\u9fff]:.")),
    ("curly-quotes", re.compile("^[“”‘’]|[“”‘’]$")),
)


class Built(NamedTuple):
    """What came of one text. `error` is the parser's complaint where it could not go on."""

    values: Any
    marks: Marks | None
    problems: list[Problem]
    error: yaml.YAMLError | None = None


class _TooDeepError(Exception):
    pass


def build(text: str, integers: frozenset[str], first_line: int = 1, keep: bool = True) -> Built:
    """Read one YAML document; line 1 of `text` counts as `first_line`. `keep` builds the marks.

    `values` is None, with a problem or an error beside it, where no single mapping was read.
    """
    problems: list[Problem] = []
    try:
        parser = Parser(text)
        return _document(parser, integers, first_line, keep, problems)
    except _TooDeepError:
        return Built(None, None, problems)
    except yaml.YAMLError as error:
        return Built(None, None, problems, error)
    except (ValueError, OverflowError) as error:  # the pure parser on impossible escapes
        return Built(None, None, problems, yaml.YAMLError(str(error)))


def _document(
    parser: Any, integers: frozenset[str], first_line: int, keep: bool, problems: list[Problem]
) -> Built:
    get: Callable[[], Event] = parser.get_event

    def spot_of(event: Any) -> Spot:
        return Spot(event.start_mark.line + first_line, event.start_mark.column + 1)

    get()  # the start of the stream
    event = get()
    if event.__class__ is StreamEndEvent:
        problems.append(Problem("not-a-mapping", Spot(first_line, 1), details={"found": "empty"}))
        return Built(None, None, problems)
    if event.__class__ is not DocumentStartEvent:
        raise yaml.YAMLError("no document")
    root = get()
    read = _reader(get, integers, first_line, keep, problems)
    value, marks = read(root)
    get()  # the end of the document
    event = get()
    if event.__class__ is not StreamEndEvent:
        problems.append(Problem("several-documents", spot_of(event)))
    if not isinstance(value, dict):
        found = "list" if isinstance(value, list) else "text" if value else "empty"
        problems.append(Problem("not-a-mapping", spot_of(root), details={"found": found}))
        value = None
    return Built(value, marks, problems)


def _reader(
    get: Callable[[], Any],
    integers: frozenset[str],
    first_line: int,
    keep: bool,
    problems: list[Problem],
) -> Callable[[Any], tuple[Any, Marks]]:
    """The function that reads the node which begins with an event."""
    path: list[Key] = []  # of the collection being read
    names: dict[str, str] = {}  # every sound key once: saves memory, and is checked once
    no_spot = Spot(0, 0)
    no_marks = Marks(no_spot, _NO_MEMBERS)
    new_marks = tuple.__new__

    def spot_of(event: Any) -> Spot:
        mark = event.start_mark
        return Spot(mark.line + first_line, mark.column + 1)

    def note(kind: str, event: Any, *more: Key, on_key: bool = False, **details: str | int) -> None:
        where: KeyPath = (*path, *more)
        problems.append(Problem(kind, spot_of(event), where, on_key, details))

    def dressed(event: Any, *more: Key) -> None:
        if event.anchor is not None:
            note("anchor-or-alias", event, *more, name=event.anchor)
        if event.tag is not None:
            note("explicit-tag", event, *more, tag=event.tag)

    def new_name(event: Any) -> str:
        """Check a key not seen before."""
        name: str = event.value
        dressed(event, name)
        if not event.style:
            if name == "<<":
                note("merge-key", event, name, on_key=True)
                return name
            for kind, odd in _ODD_KEYS:
                if odd.search(name):
                    note(kind, event, name, on_key=True, key=name)
                    return name
        names[name] = name
        return name

    def other(event: Any, key: Key | None, *more: Key) -> tuple[Any, Marks]:
        """Anything but a bare scalar."""
        kind = event.__class__
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.anchor is not None or event.tag is not None:
                dressed(event, *more)
            path.extend(more)
            if len(path) > MAX_DEPTH:
                note("nested-too-deep", event, limit=MAX_DEPTH)
                raise _TooDeepError
            result = mapping(event) if kind is MappingStartEvent else sequence(event, key)
            if more:
                path.pop()
            return result
        if kind is ScalarEvent:
            dressed(event, *more)
            value: Any = event.value
            if not event.style:
                if value in _NULLS:
                    value = None
                elif key in integers and _is_integer(value):
                    value = int(value)
        else:
            assert kind is AliasEvent
            value = None
            if key != "<<":
                note("anchor-or-alias", event, *more, name=event.anchor, alias=1)
        return value, Marks(spot_of(event), _NO_MEMBERS) if keep else no_marks

    def mapping(start: Any) -> tuple[dict[str, Any], Marks]:
        values: dict[str, Any] = {}
        members: dict[Key, tuple[Spot, Marks]] = {}
        marks = no_marks
        while True:
            event: Any = get()
            kind = event.__class__
            if kind is MappingEndEvent:
                break
            if kind is not ScalarEvent:  # a key that is a list, a mapping or an alias
                note("compound-key", event)
                path.append("?")
                other(event, None, "?")
                other(get(), None, "?")
                path.pop()
                continue
            name = names.get(event.value)
            if name is None or event.anchor is not None or event.tag is not None:
                name = new_name(event)
            twice = name in values
            if twice:
                first = members[name][0].line if keep else 0
                note("duplicate-key", event, name, on_key=True, key=name, first=first)
            child = get()
            if child.__class__ is ScalarEvent and child.tag is None and child.anchor is None:
                value: Any = child.value
                if not child.style:
                    if value in _NULLS:
                        value = None
                    elif name in integers and _is_integer(value):
                        value = int(value)
                if keep:
                    mark: Any = child.start_mark
                    spot = Spot(mark.line + first_line, mark.column + 1)
                    marks = new_marks(Marks, (spot, _NO_MEMBERS))
            else:
                value, marks = other(child, name, name)
            if not twice:
                values[name] = value
                if keep:
                    mark = event.start_mark
                    members[name] = (Spot(mark.line + first_line, mark.column + 1), marks)
        return values, Marks(spot_of(start), members) if keep else no_marks

    def sequence(start: Any, key: Key | None) -> tuple[list[Any], Marks]:
        values: list[Any] = []
        members: dict[Key, tuple[Spot, Marks]] = {}
        while True:
            event = get()
            if event.__class__ is SequenceEndEvent:
                break
            index = len(values)
            value, marks = other(event, key, index)
            values.append(value)
            if keep:
                members[index] = (marks.spot, marks)
        return values, Marks(spot_of(start), members) if keep else no_marks

    return lambda event: other(event, None)
