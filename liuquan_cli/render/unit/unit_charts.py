"""The charts of a whole unit by name, each for a screen and for paper."""

from collections.abc import Callable
from enum import StrEnum

import msgspec

from liuquan_cli.model.department import Department
from liuquan_cli.render.unit.matrix_svg import matrix_pages, matrix_svg
from liuquan_cli.render.unit.power_matrix import power_matrix
from liuquan_cli.render.unit.risk_map import risk_map
from liuquan_cli.render.unit.structure import structure_of
from liuquan_cli.render.unit.structure_svg import structure_pages, structure_svg


class UnitChart(StrEnum):
    """What can be drawn of a unit."""

    STRUCTURE = "结构图"
    RISK_MAP = "风险地图"
    MATRIX = "权力矩阵"


class Pictures(msgspec.Struct, frozen=True):
    """One chart: its title, in one piece, and a sheet of A4 each. Both are drawn when asked for."""

    title: str
    whole: Callable[[], str]
    sheets: Callable[[], tuple[str, ...]]


def unit_chart(chart: UnitChart, department: Department) -> Pictures:
    """What `chart` shows of `department`; of the public one for the public."""
    if chart is UnitChart.STRUCTURE:
        structure = structure_of(department)
        return Pictures(
            structure.title, lambda: structure_svg(structure), lambda: structure_pages(structure)
        )
    matrix = risk_map(department) if chart is UnitChart.RISK_MAP else power_matrix(department)
    return Pictures(matrix.title, lambda: matrix_svg(matrix), lambda: matrix_pages(matrix))
