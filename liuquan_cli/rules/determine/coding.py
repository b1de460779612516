"""Coding schemes made ready for use: patterns compiled, checks by name."""

import re
from collections.abc import Mapping

from liuquan_cli.model.department import Department
from liuquan_cli.model.schemes.determine import Coding

# the data has JavaScript's spelling of a named group, so that editors can use it too
_GROUP = re.compile(r"\(\?<(?![=!])")


class CodingScheme:
    """One coding scheme: how its codes look, and which of their parts can be checked."""

    def __init__(self, member: Coding, pattern: re.Pattern[str]) -> None:
        self.name = member.name
        self.mapping: Mapping[str, str] = {pair.code: pair.category for pair in member.mapping}
        self._checks = frozenset(member.checks)
        self._pattern = pattern

    def asks(self, check: str) -> bool:
        """Whether the scheme asks for a check."""
        return check in self._checks

    def parts(self, value: str) -> dict[str, str] | None:
        """The named parts of a code; None where it does not fit the pattern."""
        found = self._pattern.fullmatch(value)
        return {k: v for k, v in found.groupdict().items() if v} if found else None


def coding_schemes(department: Department) -> dict[str, CodingScheme]:
    """The coding schemes that have a usable pattern, by name and by alias."""
    schemes: dict[str, CodingScheme] = {}
    for member in department.scheme(Coding).members:
        if not member.pattern:
            continue
        try:
            pattern = re.compile(_GROUP.sub("(?P<", member.pattern))
        except re.error:
            continue
        scheme = CodingScheme(member, pattern)
        for name in (*member.aliases, member.name):
            schemes[name] = scheme
    return schemes


def plain(code: str) -> str:
    """A code without the strokes and spaces that only make it readable."""
    return "".join(sign for sign in code if sign.isalnum()).upper()
