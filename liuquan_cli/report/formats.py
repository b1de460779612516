"""The formats of a report, each a module with `write(review, intake, setting)`."""

from collections.abc import Callable

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.report import csvreport, github, gitlab, jsonreport, junit, markdown, sarif, text
from liuquan_cli.report.gather import Setting

Writer = Callable[[Review, Intake, Setting], str]
WRITERS: dict[str, Writer] = {
    "text": text.write,
    "json": jsonreport.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "github": github.write,
    "gitlab": gitlab.write,
    "markdown": markdown.write,
    "csv": csvreport.write,
}


def writer(format: str) -> Writer:
    """What writes a report in `format`, one of WRITERS."""
    return WRITERS[format]
