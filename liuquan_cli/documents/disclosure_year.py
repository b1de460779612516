"""政府信息公开工作年度报告: six chapters and three tables, as 条例第五十条 asks."""

from liuquan_cli.documents.paper import Paper
from liuquan_cli.model.department import Department

NAME = "政府信息公开工作年度报告"


def make(department: Department, year: int, before: Department | None = None) -> tuple[Paper, ...]:
    """The report on `year`."""
    return ()
