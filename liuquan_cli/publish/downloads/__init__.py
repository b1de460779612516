"""The public data to take away: JSON, CSV, a workbook, a data package, linked data."""

import json
from collections.abc import Iterator, Mapping

import msgspec

from liuquan_cli.publish.downloads.document import document, schema
from liuquan_cli.publish.downloads.linked import linked
from liuquan_cli.publish.downloads.package import package
from liuquan_cli.publish.downloads.sheets import NOTE as NOTE
from liuquan_cli.publish.downloads.sheets import sheet
from liuquan_cli.publish.downloads.tables import tables
from liuquan_cli.publish.downloads.workbook import workbook
from liuquan_cli.publish.filter import Disclosed
from liuquan_cli.publish.site import Stamp

File = tuple[str, bytes]
FOLDER = "data"


class Download(msgspec.Struct, frozen=True):
    """One file of the downloads page: its place in the bundle, what it is, its size in bytes."""

    file: str
    title: str
    format: str
    description: str
    bytes: int


_WHOLE = {
    "public.xlsx": ("全部表格", "XLSX", "给人看：一表一页，可以筛选，编号按文字保存"),
    "public.json": ("全部公开数据", "JSON", "给程序用：全部公开的对象，键名和资料库一致，结构最全"),
    "public.schema.json": ("公开数据的结构", "JSON Schema", "public.json 有哪些键，各是什么意思"),
    "datapackage.json": ("表格的说明", "Data Package", "每张 CSV 的列、主键、引用关系和校验值"),
    "cpsv-ap.jsonld": ("公共服务目录", "JSON-LD", "权力事项按 CPSV-AP 3.2 的词汇编成关联数据"),
}


def files(shown: Disclosed, stamp: Stamp) -> Iterator[File]:
    """Every file of the data folder, made from the public view."""
    unit = shown.department.unit.name or "未写明名称的单位"
    title = f"{unit}公开数据"
    found = tables(shown)
    sheets = {table.name: sheet(table) for table in found}
    yield _at("public.xlsx"), workbook(found, title, stamp.day)
    yield _at("public.json"), document(shown, stamp.day, stamp.commit)
    yield _at("public.schema.json"), schema()
    if found:  # a package without a table is none
        yield _at("datapackage.json"), package(found, sheets, title, unit, stamp.day)
    yield _at("cpsv-ap.jsonld"), linked(shown, title, stamp.day)
    for name, data in sheets.items():
        yield _at(f"{name}.csv"), data


def entries(made: Mapping[str, bytes]) -> tuple[Download, ...]:
    """What the downloads page lists of the files that were made."""
    listed = [(name, *told) for name, told in _WHOLE.items() if _at(name) in made]
    described = made.get(_at("datapackage.json"), b'{"resources": []}')
    for one in json.loads(described)["resources"]:
        listed.append((one["path"], one["title"], "CSV", one["description"]))
    return tuple(
        Download(_at(name), title, kind, said, len(made[_at(name)]))
        for name, title, kind, said in listed
    )


def _at(name: str) -> str:
    return f"{FOLDER}/{name}"
