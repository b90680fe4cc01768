"""What outlets call actors and where what they print comes from, as values."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from isnad.model.inlines import Anchor, Inlines, Link, Ltr, Subline, Text
from isnad.model.pages import Bullets, Fold, Page, Row, Table
from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.relate.links import relate
from isnad.write.pages import wording
from isnad.write.pages.blocks.entries import wording_links
from isnad.write.pages.blocks.sourcing import sourcing_blocks
from isnad.write.pages.wording import wording_page
from isnad.write.render.view import View
from made_archives import readings_of

Make = Callable[..., Article]
Views = Callable[..., View]


def plain(inlines: Inlines) -> str:
    parts: Iterator[str] = (
        part.text if isinstance(part, Text | Ltr) else plain(part.inlines)
        for part in inlines
        if isinstance(part, Text | Ltr | Link | Subline)
    )
    return "".join(parts).replace("\u00a0", " ")


def row_of(page: Page, actor: str) -> Row:
    """The row of an actor, wherever it stands."""
    folded = (inner for block in page.blocks if isinstance(block, Fold) for inner in block.blocks)
    tables = [block for block in (*page.blocks, *folded) if isinstance(block, Table)]
    return next(row for table in tables for row in table.rows if row.id == f"actor-{actor}")


@pytest.fixture
def bridge(sample: Checked, make_article: Make) -> View:
    """A digest that names one man in its title, in a quotation and in the archive's own words."""
    article = make_article(
        title="سمير حداد يعد",
        text="digest",
        body="يعد سمير حداد بالفتح. وقال: «سمير حداد لا يكذب».",
        quotations=[
            {"id": "q1", "speaker": "samir-haddad", "verb": "قال", "kind": "direct", "words": "سمير حداد لا يكذب"}
        ],
    )
    archive = replace(sample.archive, articles={article.id: article})
    return View(archive, relate(archive, readings_of(archive)))


def _wording(view: View) -> Page:
    (event,) = view.archive.events.values()
    return wording_page(event, view)


def test_print_and_quotations_are_told_apart_and_the_archives_own_words_are_not_told(bridge: View) -> None:
    page = _wording(bridge)
    _, terms = row_of(page, "samir-haddad").cells
    assert plain(terms) == "«سمير حداد»في كلام منقول: «سمير حداد»"
    (voiced,) = (part for part in terms if isinstance(part, Link))
    (quoted,) = (part for one in terms if isinstance(one, Subline) for part in one.inlines if isinstance(part, Link))
    _, second = bridge.related.reading_by_article["some-article"].sentences
    assert (voiced.anchor, quoted.anchor) == ("title", second.anchor)


def test_who_is_named_differently_stands_open_a_column_an_outlet(make_article: Make, view_of: Views) -> None:
    first = make_article(id="first", body="قال سمير حداد، وذكرت وكالة الأخبار غيره. وقال سمير حداد.")
    second = make_article(id="second", outlet="al-masa", body="قال سمير حداد، وقال حداد. وذكرت وكالة الأخبار غيره.")
    page = _wording(view_of(first, second))
    (open_,) = (block for block in page.blocks if isinstance(block, Table))
    assert open_.head == ("الطرف", "الصباح", "المساء")
    assert {row.id: [plain(cell) for cell in row.cells[1:]] for row in open_.rows} == {
        "actor-samir-haddad": ["«سمير حداد» (2)", "«سمير حداد»، «حداد»"],
    }


def test_where_outlets_are_many_they_stand_in_a_list(monkeypatch: pytest.MonkeyPatch, view: View) -> None:
    monkeypatch.setattr(wording, "COLUMNS", 0)
    page = _wording(view)
    folded = (inner for block in page.blocks if isinstance(block, Fold) for inner in block.blocks)
    items = [item for block in folded if isinstance(block, Bullets) for item in block.items]
    assert Anchor("actor-samir-haddad") in {part for item in items for part in item}


def test_an_actors_page_leads_to_its_wording_and_a_places_does_not(view: View) -> None:
    assert wording_links(view.entry("samir-haddad"), view)
    assert wording_links(view.entry("wadi-bridge"), view) == ()


def test_an_event_that_names_nobody_still_has_its_page(sample: Checked) -> None:
    related = replace(sample.related, wording_by_event={"bridge-2020": {}})
    page = _wording(View(sample.archive, related))
    assert not any(isinstance(block, Table) for block in page.blocks)


def test_sourcing_counts_each_kind_and_says_nothing_of_who_publishes_nothing(view: View) -> None:
    (fold,) = sourcing_blocks(view.archive.organisations["al-masa"], view)
    assert isinstance(fold, Fold)
    (table,) = (b for b in fold.blocks if isinstance(b, Table))
    counts = [plain(row.cells[1]) for row in table.rows]
    assert counts == [
        *["لا قائل مسمّى"] * 2,
        "لا جهة",
        "جهة واحدة",
        "قول واحد",
        "قول واحد",
        "لا قول",
    ]
    assert sourcing_blocks(view.archive.organisations["wakala"], view) == ()
