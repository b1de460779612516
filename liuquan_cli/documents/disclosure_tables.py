"""The three tables of the yearly report on disclosure, in the layout of the unified format.

Which rows there are, and what stands below what, is data: the schemes 年报主动公开, 年报申请 and
年报复议诉讼. Without figures the cells stay empty.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import msgspec

from liuquan_cli.documents.paper import Grid, Slot
from liuquan_cli.model.department import Department
from liuquan_cli.model.disclosure_year import (
    TOTAL,
    ApplicationFigure,
    Applications,
    DisclosureYear,
    DisputeFigure,
    ProactiveFigure,
    amount,
    columns,
    counts,
)
from liuquan_cli.model.schemes.disclose import ApplicationRow, DisputeRow, ProactiveRow
from liuquan_cli.model.vocabulary import Vocabulary

_ITEM = re.compile(r"第[一二三四五六七八九十]+条.*$")
_DIGITS = "一二三四五六七八九十"
_ALONE = 1  # of the columns on who applied, those that stand outside 法人或其他组织
_CHARGED = "本年收费金额"


def _head(text: str, across: int = 1, down: int = 1) -> Slot:
    return Slot(text, down=down, across=across, head=True, align="centre")


def _number(text: object, across: int = 1) -> Slot:
    return Slot(str(text), across=across, align="centre")


def _cell(row: ProactiveFigure, key: str) -> Any:
    fields = {one.encode_name: one.name for one in msgspec.structs.fields(type(row))}
    value = getattr(row, fields[key])
    return f"{amount(value):f}" if key == _CHARGED else value or 0


def proactive_table(department: Department, report: DisclosureYear | None) -> Grid:
    """主动公开政府信息情况: the classes of information, those of one clause together."""
    scheme = department.scheme(ProactiveRow)
    written = {scheme.canonical(row.name): row for row in report.proactive} if report else {}
    widest = max((len(member.figures) for member in scheme.members), default=1)
    rows: list[tuple[Slot, ...]] = []
    for clause, members in groupby(scheme.members, lambda member: member.clause):
        group = list(members)
        item = _ITEM.search(clause)
        rows.append((_head(item[0] if item else clause, across=1 + widest),))
        keys = group[0].figures
        spread = _spread(widest, len(keys))
        titles = [f"{key}（单位：万元）" if key == _CHARGED else key for key in keys]
        rows.append((_head("信息内容"), *map(_head, titles, spread)))
        for member in group:
            row = written.get(member.name, ProactiveFigure(name=member.name))
            cells = [_cell(row, key) if report else "" for key in keys]
            rows.append((_head(member.name), *map(_number, cells, spread)))
    return Grid(tuple(rows), (1.3, *(1.0 for _ in range(widest))), heads=2)


def _spread(wide: int, over: int) -> list[int]:
    """How many columns each of `over` cells covers, so that they fill `wide`."""
    return [wide // over + (place < wide % over) for place in range(over)]


def application_table(department: Department, report: DisclosureYear | None) -> Grid:
    """收到和处理政府信息公开申请情况: what came and how it was answered, by who applied."""
    rows = department.scheme(ApplicationRow)
    table = _Applications(rows, report)
    names = columns(ApplicationFigure)
    bodies = names[_ALONE:]
    deep = table.depth
    balance = "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和"
    heads = (
        (_head(f"（{balance}）", deep, 3), _head("申请人情况", len(names) + 1)),
        (
            *(_head(name, down=2) for name in names[:_ALONE]),
            _head("法人或其他组织", len(bodies)),
            _head(TOTAL, down=2),
        ),
        tuple(_head(name) for name in bodies),
    )
    labels = (0.55, 0.95, *(2.6 for _ in range(deep - 2))) if deep > 1 else (3.0,)
    widths = (*labels, *(0.74 for _ in range(len(names) + 1)))
    return Grid((*heads, *table.lines()), widths, heads=3)


class _Applications:
    """The rows of the table: a row with others below it stands beside them, as high as they.

    Only rows that hang on one without a parent are in it, so that no circle is followed.
    """

    def __init__(self, rows: Vocabulary[ApplicationRow], report: DisclosureYear | None) -> None:
        self._members = [member for member in rows.members if member.name]
        self._cells = Applications(report, rows) if report else None
        self._keys = (*columns(ApplicationFigure), TOTAL)
        self.depth = self._levels() or 1

    def _levels(self, parent: str = "") -> int:
        """How many levels of rows there are below `parent`."""
        return max((1 + self._levels(member.name) for member in self._below(parent)), default=0)

    def _below(self, name: str) -> list[ApplicationRow]:
        return [member for member in self._members if member.parent == name]

    def _height(self, member: ApplicationRow) -> int:
        return sum(map(self._height, self._below(member.name))) or 1

    def lines(self, parent: str = "", level: int = 0) -> Iterator[tuple[Slot, ...]]:
        """The lines below `parent`."""
        for place, member in enumerate(self._below(parent)):
            told = f"（{member.note}）" if member.note else ""
            text = _numbered(place, level) + member.name + told
            below = list(self.lines(member.name, level + 1))
            if below:
                label = Slot(text, down=self._height(member), head=True)
                yield (label, *below[0])
                yield from below[1:]
            else:
                label = Slot(text, across=self.depth - level, head=True)
                yield (label, *self._numbers(member.name))

    def _numbers(self, name: str) -> Iterator[Slot]:
        cells = self._cells.cells(name) if self._cells else {}
        return (_number(cells.get(key, "")) for key in self._keys)


def _numbered(place: int, level: int) -> str:
    """一、 （一） 1. as the unified format counts its rows."""
    if level > 1 or place >= len(_DIGITS):
        return f"{place + 1}."
    return f"（{_DIGITS[place]}）" if level else f"{_DIGITS[place]}、"


def dispute_table(department: Department, report: DisclosureYear | None) -> Grid:
    """政府信息公开行政复议、行政诉讼情况: one line of numbers, each way of contest a group."""
    scheme = department.scheme(DisputeRow)
    keys = (*columns(DisputeFigure), TOTAL)
    written = {scheme.canonical(row.name): row for row in report.disputes} if report else {}
    first: list[Slot] = []
    second: list[Slot] = []
    third: list[Slot] = []
    cells: list[Slot] = []
    for member in scheme.members:
        below = [one for one in scheme.members if one.parent == member.name]
        if below:
            first.append(_head(member.name, len(keys) * len(below)))
            second += [_head(one.name, len(keys)) for one in below]
            third += [_head(key) for _one in below for key in keys]
        elif not member.parent:
            first.append(_head(member.name, len(keys)))
            second += [_head(key, down=2) for key in keys]
        if not below:
            told = counts(written.get(member.name, DisputeFigure(name=member.name)))
            cells += [_number(told[key] if report else "") for key in keys]
    return Grid(
        (tuple(first), tuple(second), tuple(third), tuple(cells)), (1.0,) * len(cells), heads=3
    )
