"""Whatever people write, a report stays what its format says, and holds nothing secret."""

import csv
import io
import json
import re
import xml.etree.ElementTree as xml

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.model.finding import Finding, Place, Related, Severity, Spot
from liuquan_cli.model.text import say
from liuquan_cli.report.csvreport import COLUMNS
from liuquan_cli.report.formats import WRITERS

from .reports import SECRETS, SETTING, reviewed

REVIEW, INTAKE = reviewed()
WHOLE = [secret for secret in SECRETS if len(secret) > 10]
LEAK = re.compile(f"(?<![0-9A-Za-z０-９])(?:{'|'.join(WHOLE)})(?![0-9A-Za-z０-９])")
NASTY = ("\x00", "\x1b[2J", "]]>", "<!--", "</failure>", "::error::", "%0A", "\n::set-env::",
         "=1+1", "|", "`", "\r\n", "\u202e", "\ud800", "\ufffe", "😀", "{x}", '"', "'", "&amp;",
         "-->", "<img src=x>", "](x)", "http://example.org", *WHOLE)  # fmt: skip
texts = st.lists(st.one_of(st.text(max_size=8), st.sampled_from(NASTY)), max_size=6).map("".join)
many = settings(max_examples=60, deadline=None)


def told(text: str, other: str) -> tuple[Review, Intake]:
    """A review with findings of all severities about `text`, in a file that is really there."""
    place = Place("权力清单.yaml", ("事项", 0, text))
    findings = tuple(
        Finding(
            code, severity, say("「{text}」{other}", text=text, other=other), place, text or "甲",
            (text,), say("改{other}", other=other), (Related(place, say("见{text}", text=text)),),
        )
        for code, severity in zip(("LQ201", "LQ055", "LQ105"), Severity, strict=True)
    )  # fmt: skip
    leak = tuple(f for f in INTAKE.findings if f.rule in ("LQ051", "LQ052"))
    elsewhere = Finding("LQ105", Severity.ERROR, say("甲"), Place(f"{other}.yaml", spot=Spot(3, 9)))
    review = Review(REVIEW.profile, (*findings, elsewhere, *leak), REVIEW.waived, REVIEW.old)
    return review, INTAKE


@many
@given(texts, texts)
def test_nothing_secret_in_any_format(text: str, other: str) -> None:
    for write in WRITERS.values():
        page = write(*told(text, other), SETTING)
        page.encode()
        assert not LEAK.search(page)


@many
@given(texts, texts)
def test_json_stays_json(text: str, other: str) -> None:
    assert len(json.loads(WRITERS["json"](*told(text, other), SETTING))["findings"]) == 6
    assert len(json.loads(WRITERS["gitlab"](*told(text, other), SETTING))) == 6
    log = json.loads(WRITERS["sarif"](*told(text, other), SETTING))
    for result in log["runs"][0]["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch("[A-Za-z0-9%/._~-]+", uri)


@many
@given(texts, texts)
def test_xml_stays_xml(text: str, other: str) -> None:
    root = xml.fromstring(WRITERS["junit"](*told(text, other), SETTING).encode())
    assert root.get("failures") == "4"
    assert len(root.findall(".//failure")) == 4


@many
@given(texts, texts)
def test_a_table_keeps_its_columns_and_runs_nothing(text: str, other: str) -> None:
    page = WRITERS["csv"](*told(text, other), SETTING).removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(page, newline="")))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == 1 + 8
    assert not any(cell.lstrip().startswith(tuple("=+-@＝＋－＠")) for row in rows for cell in row)


@many
@given(texts, texts)
def test_annotations_are_ours_alone(text: str, other: str) -> None:
    page = WRITERS["github"](*told(text, other), SETTING)
    before, stop, rest = re.split("^::stop-commands::(.*)$", page, maxsplit=1, flags=re.MULTILINE)
    commands = [line for line in before.split("\n") if line]
    assert len(commands) == 6
    form = r"::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=[^,:]*::.+"
    assert [line for line in commands if not re.fullmatch(form, line)] == []
    assert rest.count(f"::{stop}::") == 1 and rest.endswith(f"::{stop}::\n")


@many
@given(texts, texts)
def test_markdown_makes_no_markup_of_data(text: str, other: str) -> None:
    plain = MarkdownIt("commonmark", {"html": True}).enable("table")
    page = plain.render(WRITERS["markdown"](*told(text, other), SETTING))
    tags = set(re.findall("<([a-z0-9]+)", page))
    assert tags <= {"h1", "h2", "h3", "p", "ol", "ul", "li", "strong", "table", "thead", "tbody",
                    "tr", "th", "td"}  # fmt: skip
    assert page.count("<h1>") == 1 and page.count("<table>") == 1
