"""Why a YAML text does not parse: try the slips that people make, and see which mend helps.

Parsers report where they gave up, often a line or more after the slip. Here every plausible slip
near that place is mended in a copy of the text; the one whose mending lets the parser go furthest
was the cause. So a finding names the true place, one run finds every slip of a file, and the
values can be read as they were meant. The mended copy never reaches a file.
"""

from typing import Any, NamedTuple

import yaml

from liuquan_cli.model.finding import Spot
from liuquan_cli.model.source import Problem
from liuquan_cli.repository.events import Parser
from liuquan_cli.repository.slip import Complaint, Slip
from liuquan_cli.repository.slips import slips

_ROUNDS = 40  # slips mended in one file
_BUDGET = 12_000_000  # characters parsed while mending one file: about two seconds
_END = (1 << 60, 0)


class Mended(NamedTuple):
    """The text as it was probably meant, the slips in it, and the error nothing helped against."""

    text: str
    problems: list[Problem]
    error: yaml.YAMLError | None


def mended(text: str, error: yaml.YAMLError, first_line: int) -> Mended:
    """Mend the slips behind `error` and behind those that follow it.

    Line 1 of `text`, whose line breaks are LF, counts as `first_line`.
    """
    lines = text.split("\n")
    problems: list[Problem] = []
    budget = _BUDGET
    current: yaml.YAMLError | None = error
    for _round in range(_ROUNDS):
        if current is None:
            break
        complaint = _complaint(current)
        best: tuple[tuple[int, int], Slip, yaml.YAMLError | None] | None = None
        for slip in slips(lines, complaint):
            budget -= len(text)
            if budget < 0:
                break
            after = _error_of("\n".join(_apply(lines, slip)))
            reach = _END if after is None else _complaint(after).reach
            helps = reach > _moved(complaint.reach, lines, slip) or (
                slip.is_quote and reach > (slip.line, len(lines[slip.line]))
            )
            if helps and (best is None or reach > best[0]):
                best = (reach, slip, after)
            if reach == _END:
                break
        if best is None:
            break
        _reach, slip, current = best
        lines = _apply(lines, slip)
        for one in (slip, *slip.others):
            spot = Spot(one.line + first_line, one.column + 1)
            problems.append(Problem(one.kind, spot, details=one.details))
    return Mended("\n".join(lines), problems, current)


def syntax_problem(error: yaml.YAMLError, first_line: int) -> Problem:
    """The parser's own complaint, where no slip explains it."""
    complaint = _complaint(error)
    line, column = complaint.line, complaint.column
    if complaint.context and complaint.problem == "found unexpected end of stream":
        line, column = complaint.context_line, complaint.context_column
    kind = "yaml-syntax"
    if complaint.problem == "did not find expected <document start>":
        kind = "several-documents"
    details: dict[str, str | int] = {"context": complaint.context, "problem": complaint.problem}
    return Problem(kind, Spot(line + first_line, column + 1), details=details)


def _complaint(error: Any) -> Complaint:
    mark = getattr(error, "problem_mark", None)
    context: Any = getattr(error, "context_mark", None) or mark
    problem = getattr(error, "problem", None) or str(error)
    if mark is None:
        return Complaint("", str(problem), 0, 0, 0, 0)
    return Complaint(
        str(getattr(error, "context", None) or ""),
        str(problem),
        mark.line,
        mark.column,
        context.line,
        context.column,
    )


def _moved(place: tuple[int, int], lines: list[str], slip: Slip) -> tuple[int, int]:
    """Where `place` is once a slip is mended, if its line grows."""
    line, column = place
    if line not in slip.edits:
        return place
    return line, column + max(0, len(slip.edits[line]) - len(lines[line]))


def _apply(lines: list[str], slip: Slip) -> list[str]:
    changed = list(lines)
    for number, line in slip.edits.items():
        changed[number] = line
    return changed


def _error_of(text: str) -> yaml.YAMLError | None:
    """The first error in `text`, if any."""
    try:
        get = Parser(text).get_event
        while get() is not None:
            pass
    except yaml.YAMLError as error:
        return error
    except (ValueError, OverflowError) as error:
        return yaml.YAMLError(str(error))
    return None
