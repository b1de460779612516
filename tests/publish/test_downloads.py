"""The data to take away: whole, typed, valid by the judges of its formats, the same each time."""

import csv
import hashlib
import io
import json
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import frictionless
import jsonschema_rs
import pytest
from pyshacl import validate
from python_calamine import CalamineWorkbook
from rdflib import Graph

from liuquan_cli.publish import downloads
from liuquan_cli.publish.downloads.columns import Column
from liuquan_cli.publish.downloads.sheets import guarded, sheet, unguarded
from liuquan_cli.publish.downloads.table import Table
from liuquan_cli.publish.downloads.workbook import whole, workbook
from liuquan_cli.publish.filter import Disclosed, disclose
from liuquan_cli.publish.site import Stamp
from tests.cli.calling import EXAMPLES
from tests.publish import cpsv_ap
from tests.publish.maximal import PRIVATE, PUBLIC, Writer, department
from tests.rules.harness import department as demonstration

DAY = date(2026, 11, 30)
NAMES = sorted(path.name for path in EXAMPLES.iterdir())
Made = dict[str, bytes]

# rdflib's own reader of JSON-LD still uses what rdflib has deprecated
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


def made(shown: Disclosed) -> Made:
    return {name.removeprefix("data/"): d for name, d in downloads.files(shown, Stamp(DAY, None))}


def example(name: str) -> Disclosed:
    from liuquan_cli.checking import desk

    return disclose(desk.open_department(EXAMPLES / name, DAY, cached=False).department)


@pytest.fixture(scope="module", params=[*NAMES, "maximal"])
def shown(request: pytest.FixtureRequest) -> Disclosed:
    if request.param == "maximal":
        return disclose(department(Writer()))
    return example(request.param)


@pytest.fixture(scope="module")
def data(shown: Disclosed) -> Made:
    return made(shown)


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError("nothing may be fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def tables(data: Made) -> Iterator[tuple[str, list[list[str]]]]:
    for name, content in data.items():
        if name.endswith(".csv"):
            assert content.startswith(b"\xef\xbb\xbf"), name
            text = io.StringIO(content.decode("utf-8-sig"), newline="")
            yield name.removesuffix(".csv"), list(csv.reader(text, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_the_document_keeps_to_its_schema(name: str) -> None:
    data = made(example(name))
    schema = json.loads(data["public.schema.json"])
    jsonschema_rs.meta.validate(schema)
    jsonschema_rs.Draft202012Validator(schema).validate(json.loads(data["public.json"]))


def test_the_schema_knows_every_key_that_may_be_public() -> None:
    data = made(disclose(department(Writer())))
    judge = jsonschema_rs.Draft202012Validator(json.loads(data["public.schema.json"]))
    found = judge.iter_errors(json.loads(data["public.json"]))
    assert not [error.message for error in found if "dditional" in error.message]


def test_the_schema_knows_public_keys_only(data: Made) -> None:
    schema = json.loads(data["public.schema.json"])
    power = schema["$defs"]["power-list.power"]["properties"]
    assert power["编号"] and power["实施依据"]
    assert "任职" not in schema["$defs"]["unit"]["properties"]
    assert "x-public" not in json.dumps(schema)


@pytest.mark.usefixtures("offline")
def test_the_data_package_is_valid(data: Made, tmp_path: Path) -> None:
    for name, content in data.items():
        (tmp_path / name).write_bytes(content)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["name", "note"])
    described = json.loads(data["datapackage.json"])
    assert described["$schema"].endswith("/2.0/datapackage.json")
    assert {one["path"] for one in described["resources"]} == {
        name for name in data if name.endswith(".csv")
    }
    for one in described["resources"]:
        content = data[one["path"]]
        assert one["type"] == "table" and one["bytes"] == len(content)
        assert one["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()


@pytest.mark.usefixtures("offline")
def test_the_data_package_finds_what_is_changed_or_contradicts_itself(tmp_path: Path) -> None:
    content = made(example(NAMES[0]))
    for name, bytes_ in content.items():
        (tmp_path / name).write_bytes(bytes_)
    package = tmp_path / "datapackage.json"
    duties = tmp_path / "duties.csv"
    lines = duties.read_bytes().split(b"\r\n")
    duties.write_bytes(b"\r\n".join([*lines[:-1], lines[1], b""]))
    kinds = {kind for (kind,) in frictionless.validate(str(package)).flatten(["type"])}
    assert {"hash-count", "byte-count", "primary-key"} <= kinds


def test_keys_and_references_are_promised(data: Made) -> None:
    described = {one["name"]: one for one in json.loads(data["datapackage.json"])["resources"]}
    assert described["powers"]["schema"]["primaryKey"] == ["编号"]
    (link,) = described["steps"]["schema"]["foreignKeys"]
    assert link == {"fields": ["权力"], "reference": {"resource": "powers", "fields": ["编号"]}}
    kinds = {field["name"]: field["type"] for field in described["flows"]["schema"]["fields"]}
    assert (kinds["权力"], kinds["办结时限.承诺"]) == ("string", "integer")


def test_the_workbook_says_what_the_sheets_say(data: Made) -> None:
    described = {one["name"]: one for one in json.loads(data["datapackage.json"])["resources"]}
    book = CalamineWorkbook.from_filelike(io.BytesIO(data["public.xlsx"]))
    found = dict(tables(data))
    assert book.sheet_names == ["目录", *(described[name]["title"] for name in found)]
    for name, (head, *rows) in found.items():
        read = book.get_sheet_by_name(described[name]["title"]).to_python(skip_empty_area=False)
        whole = [[unguarded(value) for value in row] for row in rows]
        assert [[_shown(value) for value in row] for row in read] == [head, *whole], name


def _shown(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) else str(value)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("offline")
def test_the_services_are_accepted_by_the_shapes(name: str) -> None:
    graph = Graph().parse(data=made(example(name))["cpsv-ap.jsonld"], format="json-ld")
    accepted, _graph, told = validate(graph, shacl_graph=cpsv_ap.shapes(), inference="none")
    assert accepted, told
    services = graph.query("SELECT ?s WHERE { ?s a <http://purl.org/vocab/cpsv#PublicService> }")
    assert len(services) == len(example(name).department.powers)


def test_the_shapes_refuse_a_service_without_an_authority() -> None:
    held = json.loads(made(example(NAMES[0]))["cpsv-ap.jsonld"])
    del held["@graph"][-1]["competentAuthority"], held["@graph"][-1]["title"]
    graph = Graph().parse(data=json.dumps(held), format="json-ld")
    accepted, _graph, told = validate(graph, shacl_graph=cpsv_ap.shapes(), inference="none")
    assert not accepted and told.count("MinCountConstraintComponent") >= 2


def test_nothing_private_is_in_any_file() -> None:
    for withheld in (False, True):
        content = made(disclose(department(Writer(withheld))))
        book = CalamineWorkbook.from_filelike(io.BytesIO(content["public.xlsx"]))
        told = str([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])
        for name, bytes_ in content.items():
            assert PRIVATE.encode() not in bytes_, name
        assert PRIVATE not in told
        assert withheld or PUBLIC in told


def test_no_person_is_named() -> None:
    content = made(disclose(demonstration()))
    assert not any("张三".encode() in one for one in content.values())
    assert b"lastModifiedBy" not in content["public.xlsx"]


def test_every_public_text_is_in_the_document() -> None:
    writer = Writer()
    shown = disclose(department(writer))
    told = made(shown)["public.json"].decode()
    internal = ("配置", "豁免", "基线", "方案", "日历")
    for text, path in writer.texts.items():
        if text.startswith(PUBLIC) and not path.startswith(internal):
            assert text in told, path


def test_the_same_department_gives_the_same_bytes() -> None:
    assert made(example(NAMES[0])) == made(example(NAMES[0]))


def test_every_file_is_listed_for_visitors(shown: Disclosed) -> None:
    content = dict(downloads.files(shown, Stamp(DAY, None)))
    entries = downloads.entries(content)
    assert {entry.file for entry in entries} == set(content)
    assert all(entry.bytes == len(content[entry.file]) and entry.title for entry in entries)


FORMULAS = ["=1+1", "+86", "-", "@SUM(A1)", "\t=1", "'quoted", "''", "＝1", "－", "普通", "007"]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula_and_every_text_comes_back(text: str) -> None:
    assert guarded(text)[0] not in "=+-@\t＝＋－＠"
    assert unguarded(guarded(text)) == text
    table = Table("t", "表", "", (Column("列", "string", "", str),), ((text,),))
    (_head, (read,)) = csv.reader(io.StringIO(sheet(table).decode("utf-8-sig"), newline=""))
    assert unguarded(read) == text
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook([table], "题", DAY)))
    assert book.get_sheet_by_name("表").to_python() == [["列"], [text]]


@pytest.mark.parametrize("text", ["<r>&</r>", " 前后 ", "一\n二", "_x0041_", "甲" * 40_000])
def test_a_text_comes_back_from_the_workbook(text: str) -> None:
    column = Column("列", "string", "", lambda _item: None)
    table = Table("t", "表", "", (column,), ((text,), (7,), (None,)))
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook([table], "书", DAY)))
    rows = book.get_sheet_by_name("表").to_python()
    assert rows[:3] == [["列"], [whole(text)], [7]]


def test_a_promise_that_rows_break_is_not_made() -> None:
    from liuquan_cli.publish.downloads.table import Link, checked

    columns = (Column("编号", "string", "", str), Column("权力", "string", "", str))
    powers = Table("powers", "权力", "", columns[:1], (("A",), ("B",)), ("编号",))
    rows = (("1", "A"), ("1", "没有"))
    duties = Table("duties", "责任", "", columns, rows, ("编号",), (Link("权力", "powers"),))
    kept = checked(duties, {"powers": powers})
    assert (kept.key, kept.links) == ((), ())
    whole = checked(
        Table("duties", "责任", "", columns, rows[:1], ("编号",), (Link("权力", "powers"),)),
        {"powers": powers},
    )
    assert (whole.key, len(whole.links)) == (("编号",), 1)
