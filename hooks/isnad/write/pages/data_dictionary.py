"""The data dictionary: every field of every kind of record, made from the schemas, and they from the models."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from isnad.model.fields import ID_PATTERN
from isnad.model.inlines import FileLink, Inline, Inlines, Link, Ltr, Text
from isnad.model.pages import Block, Fold, Heading, Page, Paragraph, Row, Table
from isnad.model.records import RECORDS, schema_file
from isnad.write.data.schema import schema_of
from isnad.write.render.addresses import DATA_DICTIONARY
from isnad.write.words import data_dictionary as words
from isnad.write.words.fields import field_description, field_name, field_source

_Schema = Mapping[str, Any]


@cache
def data_dictionary_page() -> Page:
    """The fields of each kind of record, then those of the kinds of value that they hold."""
    schemas = {model: schema_of(model) for model in RECORDS.values()}
    values = {name: kind for schema in schemas.values() for name, kind in schema.get("$defs", {}).items()}
    blocks: list[Block] = [
        Paragraph((Text(words.WHAT_IT_IS),), "lead"),
        Paragraph((Text(f"{words.HOW_IT_IS_MADE} {words.FILE_IS_THE_ID}"),)),
        Heading(2, words.OF_RECORDS, "records"),
    ]
    for model, schema in schemas.items():
        file = schema_file(model)
        body = _row("body", {"type": "string"}, model.__name__, needed=False)
        described = Paragraph((Text(words.SCHEMA), FileLink(file, file)))
        blocks.append(
            _fold(_table(model.__name__, schema, words.RECORDS[model.__name__], body), model.__name__, described)
        )
    blocks.append(Heading(2, words.OF_VALUES, "values"))
    blocks += [_fold(_table(name, values[name], words.VALUES[name]), name) for name in sorted(values)]
    return Page(
        address=DATA_DICTIONARY,
        title=words.TITLE,
        heading=(Text(words.TITLE),),
        description=words.WHAT_IT_IS,
        front={"title": words.TITLE},
        blocks=tuple(blocks),
        wide=True,
    )


def _fold(table: Table, kind: str, *before: Block) -> Fold:
    """The fields of one kind behind its name: nobody reads all of them at once."""
    label = words.RECORDS.get(kind) or words.VALUES[kind]
    return Fold(words.with_number(label, len(table.rows)), (*before, table), _anchor(kind))


def _table(kind: str, schema: _Schema, label: str, *more: Row) -> Table:
    needed = frozenset(schema.get("required", ()))
    fields = schema["properties"].items()
    rows = tuple(_row(name, value, kind, needed=name in needed) for name, value in fields)
    return Table(words.caption(label), words.HEAD, (*rows, *more))


def _row(name: str, value: _Schema, kind: str, *, needed: bool) -> Row:
    cells: tuple[Inlines, ...] = (
        (Ltr(name),),
        (Text(field_name(name, kind)),),
        (Text(field_description(name, kind)),),
        tuple(_type(value)),
        (Text(field_source(name, kind)),),
        (Text(words.NEEDED if needed else words.NOT_NEEDED),),
    )
    return Row(cells, f"{_anchor(kind)}-{name.replace('_', '-')}")


def _type(value: _Schema) -> Iterator[Inline]:
    """What a field holds, in words; a kind of value that has fields of its own as a link to them."""
    match value:
        case {"$ref": str(to)}:
            yield _kind_link(to.rpartition("/")[2])
        case {"anyOf": list(ways)}:
            for number, way in enumerate(way for way in ways if way != {"type": "null"}):
                if number:
                    yield Text(words.OR)
                yield from _type(way)
        case {"enum": list(terms)}:
            yield Text(words.ONE_OF)
            yield Ltr(", ".join(terms))
        case {"const": str(term)}:
            yield Ltr(term)
        case {"prefixItems": [first, *_]}:
            yield Text(words.pair_of(_plain(first)))
        case {"type": "array", "items": dict(items)}:
            yield Text(words.LIST)
            yield from _type(items)
        case {"type": "object", "patternProperties": dict(patterns)}:
            yield Text(words.BY_KEY)
            yield from _type(next(iter(patterns.values())))
        case _:
            yield Text(_plain(value))


def _plain(value: _Schema) -> str:
    """A value that has no parts."""
    match value:
        case {"type": ["string", "integer"]}:
            return words.DATE
        case {"type": "string", "pattern": "^https?://"}:
            return words.ADDRESS
        case {"type": "string", "pattern": str(pattern)} if pattern == ID_PATTERN:
            return words.ID
        case {"type": "string"}:
            return words.WORDS
        case {"type": "integer"}:
            return words.WHOLE
        case {"type": "number"}:
            return words.NUMBER
        case {"type": "boolean"}:
            return words.YES_OR_NO
    raise TypeError(f"no words for a value like {dict(value)}")


def _kind_link(name: str) -> Link:
    label = words.RECORDS.get(name) or words.VALUES[name]
    return Link(DATA_DICTIONARY, (Text(label),), _anchor(name))


def _anchor(name: str) -> str:
    """`SourcedDate` is `sourced-date`."""
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("-")
