"""(stub)"""
import yaml
from liuquan_cli.model.finding import Spot
from liuquan_cli.model.source import Problem
def mended(text, error, first_line):
    return text, [], error
def syntax_problem(error, first_line):
    mark = getattr(error, "problem_mark", None)
    spot = Spot(mark.line + first_line, mark.column + 1) if mark else Spot(first_line, 1)
    return Problem("yaml-syntax", spot, details={"context": str(getattr(error, "context", "") or ""), "problem": str(getattr(error, "problem", "") or str(error))})
