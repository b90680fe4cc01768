"""A table as a value, and the columns that it is made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Cell = str | int | float | bool | None
CellType = Literal["string", "integer", "number", "boolean", "date"]
Thing = TypeVar("Thing")
Of_contra = TypeVar("Of_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Field:
    """A column without its values. A `date` is a day of ISO 8601.

    `leads_to` is the table whose rows' ids it holds. `of` is the kind of record whose field it is, where it is one, by
    whose words it is described.
    """

    name: str
    type: CellType = "string"
    leads_to: str = ""
    of: str = ""
    needed: bool = False


@dataclass(frozen=True, slots=True)
class DataColumn(Generic[Of_contra]):
    """A field, and what it is of a thing."""

    field: Field
    value: Callable[[Of_contra], Cell]


@dataclass(frozen=True, slots=True)
class DataTable:
    """Rows under fields, each row as long as these; `key` are the fields that tell its rows apart."""

    name: str
    key: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tabled(
    name: str, columns: Iterable[DataColumn[Thing]], things: Iterable[Thing], key: tuple[str, ...] = ("id",)
) -> DataTable:
    """A table with a row for each thing."""
    columns = tuple(columns)
    rows = tuple(tuple(column.value(thing) for column in columns) for thing in things)
    return DataTable(name, key, tuple(column.field for column in columns), rows)


def pairs(name: str, left: Field, right: Field, rows: Iterable[tuple[str, str]]) -> DataTable:
    """A table that joins rows of two others, each pair once."""
    return DataTable(name, (left.name, right.name), (left, right), tuple(dict.fromkeys(rows)))
