"""The tables described for machines: a Frictionless Data Package, version 2."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from liuquan_cli.publish.downloads.columns import Column
from liuquan_cli.publish.downloads.sheets import NOTE
from liuquan_cli.publish.downloads.table import Table

_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
_DIALECT = {
    "header": True,
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
}


def package(
    tables: Sequence[Table], sheets: Mapping[str, bytes], title: str, unit: str, day: date
) -> bytes:
    """The descriptor of the CSV files; `sheets` holds the bytes of each table's."""
    held = {
        "$schema": _SCHEMA,
        "name": "liuquan-public-data",
        "title": title,
        "description": NOTE,
        "created": f"{day.isoformat()}T00:00:00Z",
        "contributors": [{"title": unit, "roles": ["publisher"]}],
        "resources": [_resource(table, sheets[table.name], tables) for table in tables],
    }
    return msgspec.json.format(msgspec.json.encode(held), indent=1) + b"\n"


def _resource(table: Table, data: bytes, tables: Sequence[Table]) -> dict[str, Any]:
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "title": table.title,
        "description": table.description,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": _DIALECT,
        "schema": _schema(table, tables),
    }


def _schema(table: Table, tables: Sequence[Table]) -> dict[str, Any]:
    keys = {other.name: list(other.key) for other in tables}
    found: dict[str, Any] = {
        "fields": [_field(column, column.name in table.key) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        found["primaryKey"] = list(table.key)
    if table.links:
        found["foreignKeys"] = [
            {
                "fields": [link.column],
                "reference": {"resource": link.table, "fields": keys[link.table]},
            }
            for link in table.links
        ]
    return found


def _field(column: Column, in_key: bool) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
    }
    if column.type == "boolean":
        found |= {"trueValues": ["是"], "falseValues": ["否"]}
    if in_key:
        found["constraints"] = {"required": True}
    return found
