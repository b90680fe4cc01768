"""The indexes: every record of its shelf once, each kind under its own heading, in a fixed order."""

from collections.abc import Callable

import pytest

from isnad.model.inlines import Link, Text
from isnad.model.pages import Bullets, Heading, Page, Paragraph
from isnad.pipeline import Checked
from isnad.write.pages.index import SHELVES, index_page
from isnad.write.render.addresses import address_of
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import lists as list_words


def _page(shelf: str, view: View) -> Page:
    return index_page(shelf, view)


def _led_to(page: Page) -> list[str]:
    """Where each item leads first."""
    lists = [block for block in page.blocks if isinstance(block, Bullets)]
    first = [next(part for part in item if isinstance(part, Link)) for own in lists for item in own.items]
    return [link.address for link in first]


@pytest.mark.parametrize("shelf", SHELVES)
@pytest.mark.parametrize("archive", ["sample", "bridge", "khasham"])
def test_an_index_leads_to_every_record_of_its_shelf_once(
    archive: str, shelf: str, request: pytest.FixtureRequest
) -> None:
    checked: Checked = request.getfixturevalue(archive)
    led_to = _led_to(_page(shelf, View(checked.archive, checked.related)))
    assert sorted(led_to) == sorted(address_of(record) for record in getattr(checked.archive, shelf).values())


def test_articles_come_by_date(khasham: Checked) -> None:
    led_to = _led_to(_page("articles", View(khasham.archive, khasham.related)))
    assert led_to == [address_of(article) for article in khasham.related.articles]


def test_entries_come_by_name_under_what_they_are(khasham: Checked) -> None:
    people = khasham.archive.people.values()
    page = _page("people", View(khasham.archive, khasham.related))
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    by_kind = {kind: sorted((p.name, p.id) for p in people if p.kind == kind) for kind in ("person", "role")}
    assert headings == [f"{list_words.KINDS[kind]} ({len(own)})" for kind, own in by_kind.items()]
    assert _led_to(page) == [f"people/{id_}" for own in by_kind.values() for _, id_ in own]


def test_an_empty_shelf_says_that_nothing_is_recorded(view_of: Callable[..., View]) -> None:
    assert _page("articles", view_of()).blocks == (Paragraph((Text(ar.NOTHING),)),)
