"""The tables' descriptor as a Frictionless data package (https://specs.frictionlessdata.io/data-package/)."""

import json
from collections.abc import Sequence
from typing import Any

from isnad.write.data.tables.table import DataTable, Field
from isnad.write.words import tables as words
from isnad.write.words.ar import SITE

LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def descriptor(tables: Sequence[DataTable], site: str, name: str = SITE) -> str:
    """What each table and each of its fields is, and which fields lead to which table; `name` is the archive's."""
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "isnad",
        "title": name,
        "description": words.WHAT_IT_IS,
        **({"homepage": site} if site else {}),
        "licenses": [LICENCE],
        "resources": [_resource(table) for table in tables],
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(table: DataTable) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "title": words.TABLES[table.name][0],
        "description": words.TABLES[table.name][1],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }


def _schema(table: DataTable) -> dict[str, Any]:
    foreign = [
        {"fields": field.name, "reference": {"resource": _resource_of(field, table), "fields": "id"}}
        for field in table.fields
        if field.leads_to
    ]
    return {
        "fields": [_field(field, table) for field in table.fields],
        "primaryKey": list(table.key),
        **({"foreignKeys": foreign} if foreign else {}),
    }


def _resource_of(field: Field, table: DataTable) -> str:
    """A table's name, empty where it is the same one, as the specification asks."""
    return "" if field.leads_to == table.name else field.leads_to.replace("_", "-")


def _field(field: Field, table: DataTable) -> dict[str, Any]:
    title, description = words.field_words(field.name, table.name, field.of)
    return {
        "name": field.name,
        "type": field.type,
        "title": title,
        "description": description,
        **({"constraints": {"required": True}} if field.needed else {}),
    }
