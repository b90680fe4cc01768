"""The data dictionary has every field of every kind of record, and of what they hold, and none besides."""

from collections.abc import Iterator

from pydantic import BaseModel

from isnad.model.inlines import FileLink, Link, Ltr
from isnad.model.pages import Fold, Paragraph, Table
from isnad.model.records import NOT_WRITTEN, RECORDS, Record, models_in, schema_file
from isnad.write.data.schema import schemas
from isnad.write.pages.data_dictionary import data_dictionary_page
from isnad.write.words import data_dictionary as words
from isnad.write.words import fields

PAGE = data_dictionary_page()
LABELS = words.RECORDS | words.VALUES
FOLDS = [block for block in PAGE.blocks if isinstance(block, Fold)]
TABLES = {block.caption: block for fold in FOLDS for block in fold.blocks if isinstance(block, Table)}
FIELDS = {name: TABLES[words.caption(label)] for name, label in LABELS.items()}
"""The table of each kind; the page may have other tables beside them."""


def _all_models() -> dict[str, type[BaseModel]]:
    """Every model that front matter is read by, records and what stands in them at whatever depth."""
    found: dict[str, type[BaseModel]] = {}
    waiting: list[type[BaseModel]] = [*RECORDS.values()]
    while waiting:
        model = waiting.pop()
        found[model.__name__] = model
        written = [field for name, field in model.model_fields.items() if name not in NOT_WRITTEN]
        inner = [other for field in written for other in models_in(field.annotation)]
        waiting += [other for other in inner if other.__name__ not in found]
    return found


def _written(model: type[BaseModel]) -> Iterator[str]:
    is_record = issubclass(model, Record)
    of_file = NOT_WRITTEN | {"id"} if is_record else frozenset()
    yield from (field.alias or name for name, field in model.model_fields.items() if name not in of_file)
    if is_record:
        yield "body"


def test_every_field_of_every_model_has_its_row_under_its_kind() -> None:
    shown = {
        name: sorted(row.cells[0][0].text for row in table.rows if isinstance(row.cells[0][0], Ltr))
        for name, table in FIELDS.items()
    }
    models = _all_models()
    assert len(models) > 20
    assert shown == {name: sorted(_written(model)) for name, model in models.items()}
    assert {fold.summary for fold in FOLDS} == {
        words.with_number(label, len(FIELDS[name].rows)) for name, label in LABELS.items()
    }


def test_no_word_stands_for_a_kind_or_a_field_that_is_not_there() -> None:
    models = _all_models()
    assert words.RECORDS.keys() | words.VALUES.keys() == models.keys()
    of_kinds = {f"{name}.{field}" for name, model in models.items() for field in _written(model)}
    assert {key for key in fields.FIELD_SOURCES if "." in key} <= of_kinds
    assert {key for key in fields.FIELD_SOURCES if "." not in key} == fields.FIELDS


def test_every_row_says_what_is_written_of_what_type_and_where_it_is_from() -> None:
    for table in TABLES.values():
        assert all(all(row.cells) for row in table.rows), table.caption


def test_links_lead_to_kinds_that_are_there_and_to_published_schemas() -> None:
    anchors = {fold.id for fold in FOLDS}
    links = [
        inline for table in FIELDS.values() for row in table.rows for inline in row.cells[3] if isinstance(inline, Link)
    ]
    assert {"quotation", "assertion", "via", "sourced-date"} <= {link.anchor for link in links} <= anchors
    lines = [block for fold in FOLDS for block in fold.blocks if isinstance(block, Paragraph)]
    files = {inline.uri for line in lines for inline in line.inlines if isinstance(inline, FileLink)}
    assert files >= {schema_file(model) for model in RECORDS.values()} == {output.uri for output in schemas()}
