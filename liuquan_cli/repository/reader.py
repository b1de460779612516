"""A file's bytes → what it says, where it says it, and what is wrong with its form.

Nothing here raises on bad input: whatever cannot be read becomes a `Problem`.
"""

import codecs
import re

from liuquan_cli.model.finding import Spot
from liuquan_cli.model.source import Marks, Problem, Source
from liuquan_cli.repository import frontmatter
from liuquan_cli.repository.builder import Built, build
from liuquan_cli.repository.mend import mended, syntax_problem
from liuquan_cli.repository.slips import mended_indent
from liuquan_cli.repository.suspects import problems_of, suspects

# libyaml takes the last three for line breaks, as YAML 1.1 did; no editor does. Form rule LQ027
# finds them all in the text; the parser sees spaces instead, and its line numbers stay true.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_BREAKS = ("\x85", "\u2028", "\u2029")


def read(
    file: str,
    data: bytes,
    integers: frozenset[str],
    *,
    names: frozenset[str] = frozenset(),
    marks: bool = True,
) -> Source:
    r"""Read one YAML or Markdown file.

    `file` is its path from the repository's root. Scalars stay text, except the plain ones under
    the keys in `integers`. `names` are the keys that the contract knows: only these are suspected
    of being keys with a mistyped colon (none given: any Chinese word is). With `marks` false the
    places are built only for a file that has problems, which is a third faster.

    The body of a Markdown file is the value of 正文. Line breaks in values are `\n`.
    """
    data_text = data[3:] if data.startswith(codecs.BOM_UTF8) else data
    try:
        text = data_text.decode("utf-8")
    except UnicodeDecodeError:
        return Source(file, data, None, None, None)
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    if not file.lower().endswith(".md"):
        built = _build(plain, integers, names, 1, marks)
        return Source(file, data, text, built.values, built.marks, tuple(built.problems))
    parts = frontmatter.split(plain)
    if isinstance(parts, Problem):
        return Source(file, data, text, None, None, (parts,))
    built = _build(parts.yaml, integers, names, 2, marks)
    return _with_body(Source(file, data, text, None, None), built, parts)


def _build(
    text: str, integers: frozenset[str], names: frozenset[str], first_line: int, marks: bool
) -> Built:
    if any(sign in text for sign in _BREAKS):
        text = _UNREADABLE.sub(" ", text)
    built = build(text, integers, first_line, marks)
    if built.error is not None and _UNREADABLE.search(text):
        text = _UNREADABLE.sub(" ", text)
        built = build(text, integers, first_line, marks)
    slips: list[Problem] = []
    if built.error is not None:
        text, slips, error = mended(text, built.error, first_line)
        if error is not None:
            slips.append(syntax_problem(error, first_line))
            return Built(None, None, slips)
        built = build(text, integers, first_line, marks)
    elif any(p.kind == "ideographic-space" for p in built.problems):
        straight = "\n".join(mended_indent(line) for line in text.split("\n"))
        meant = build(straight, integers, first_line, marks)
        if meant.error is None and len(meant.problems) < len(built.problems):
            slips = [p for p in built.problems if p.kind == "ideographic-space"]
            text, built = straight, meant
    doubts = suspects(text, names)
    if (built.problems or slips or doubts) and not marks:
        built = build(text, integers, first_line)
    if doubts and built.marks is not None:
        slips += problems_of(doubts, text, built.marks, first_line)
    found = built.problems
    if any(p.path == () and "suspected" in p.details for p in slips):  # a lone `文档：权力清单`
        found = [p for p in found if p.kind != "not-a-mapping"]
    problems = sorted([*found, *slips], key=lambda p: p.spot or Spot(1, 1))
    return Built(built.values, built.marks, problems)


def _with_body(source: Source, built: Built, parts: frontmatter.Parts) -> Source:
    values, marks, problems = built.values, built.marks, built.problems
    if values is not None:
        if frontmatter.BODY in values:
            spot = marks.members[frontmatter.BODY][0] if marks else Spot(1, 1)
            problems.append(
                Problem("front-matter", spot, (frontmatter.BODY,), True, {"found": "body-key"})
            )
        else:
            values[frontmatter.BODY] = parts.body
        if marks is not None:
            spot = Spot(parts.body_line, 1)
            # a new mapping: that of a text read without places is shared by all such texts
            marks = Marks(marks.spot, {frontmatter.BODY: (spot, Marks(spot, {})), **marks.members})
    return Source(source.file, source.data, source.text, values, marks, tuple(problems))
