"""A record is written with every field that it has: none is lost because nobody thought of it here."""

from pydantic import BaseModel

from isnad.draft.file import _ANNOTATION, _ORDER
from isnad.model.records import Article, Assertion, Quotation

NOT_IN_FRONT_MATTER = {"id", "source", "body", "fingerprint"}


def _keys(*models: type[BaseModel]) -> set[str]:
    return {field.alias or name for model in models for name, field in model.model_fields.items()}


def test_every_field_of_an_article_has_its_place_in_the_file() -> None:
    assert set(_ORDER) == _keys(Article) - NOT_IN_FRONT_MATTER


def test_every_field_of_an_annotation_has_its_place_in_the_file() -> None:
    assert set(_ANNOTATION) == _keys(Quotation, Assertion)
