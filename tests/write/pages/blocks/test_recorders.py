"""Wherever something was inferred the page says who recorded it, who reviewed it, and when."""

import pytest

from isnad.model.fields import Identity, Location, SameAs
from isnad.model.pages import Block, Facts, Fold
from isnad.model.records import Entry, Person, Place
from isnad.model.source import Source
from isnad.write.pages.article_record import record_page
from isnad.write.pages.blocks.entries import document_blocks
from isnad.write.pages.event import event_page
from isnad.write.pages.place import _location
from isnad.write.render.view import View

SOURCE = Source("docs/people/x.md")
BY = {"recorded": "2026-11-21", "recorded_by": "ليلى", "reviewed_by": "سمير"}
LABELS = {"سُجّل في": "21\u00a0تشرين الثاني/نوفمبر\u00a02026", "سجّله": "ليلى", "راجعه": "سمير"}


def rows_of(blocks: tuple[Block, ...]) -> dict[str, str]:
    if not blocks:
        return {}
    (fold,) = blocks
    assert isinstance(fold, Fold)
    (facts,) = fold.blocks
    assert isinstance(facts, Facts)
    return {label: "".join(getattr(part, "text", "") for part in value) for label, value in facts.rows}


def person(**fields: object) -> Person:
    return Person.model_validate({"id": "x", "source": SOURCE, "name": "مسؤول", "kind": "role", **fields})


@pytest.mark.parametrize(
    "entry",
    [
        person(identity=Identity(how="several", because="x"), **BY),
        person(same_as=SameAs(id="y", because="x"), **BY),
    ],
    ids=["identity", "same-as"],
)
def test_what_was_inferred_of_an_entry_has_its_recorder_its_reviewer_and_its_day(entry: Entry) -> None:
    assert rows_of(document_blocks(entry)) == LABELS


def test_where_a_place_is_has_them_too_and_where_nobody_is_known_that_is_said() -> None:
    spot = Location(lat=35.3, lon=40.2, precision=3, because="x")
    place = Place(id="x", source=SOURCE, name="خشام", kind="town", location=spot)
    told = rows_of(document_blocks(place, *_location(place)))
    assert (told["سجّله"], told["راجعه"]) == ("لم يُذكر", "لم يُذكر أن شخصاً ثانياً راجعه")
    assert rows_of(document_blocks(person(**BY))) == {}, "nothing was inferred"


def test_the_pages_of_an_event_and_of_an_articles_record_have_them(view: View) -> None:
    event, article = next(iter(view.archive.events.values())), next(iter(view.archive.articles.values()))
    for page in (event_page(event, view), record_page(article, view)):
        assert "سجّله" in str(page.blocks), page.address
