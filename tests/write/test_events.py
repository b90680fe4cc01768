"""Archives of no event, of one that nobody told yet, of two that the same articles tell: each page says what it is."""

from dataclasses import replace

import pytest

from isnad.model.pages import Ways
from isnad.model.records import Event
from isnad.model.relations import Archive
from isnad.model.source import Source
from isnad.pipeline import Checked
from isnad.relate.links import relate
from isnad.write.words import article, event, lists
from made_archives import readings_of
from written_sites import Written, write_site

SECOND = Event.model_validate(
    {"id": "flood-2020", "source": Source("docs/events/flood-2020.md"), "name": "السيل", "date": {"date": "2020-02-29"}}
)


def _written(archive: Archive) -> Written:
    return write_site(archive, relate(archive, readings_of(archive)))


def _html(written: Written, address: str) -> str:
    return next(ready.html for ready in written.pages if ready.page.address == address)


@pytest.fixture(scope="module")
def quiet(sample: Checked) -> Written:
    """The sample archive with one more event, which no article tells."""
    return _written(replace(sample.archive, events={**sample.archive.events, SECOND.id: SECOND}))


@pytest.fixture(scope="module")
def shared(sample: Checked) -> Written:
    """The sample archive with one more event, which both of its articles tell too."""
    both = ("bridge-2020", SECOND.id)
    articles = {id_: one.model_copy(update={"events": both}) for id_, one in sample.archive.articles.items()}
    return _written(replace(sample.archive, articles=articles, events={**sample.archive.events, SECOND.id: SECOND}))


def test_an_event_without_articles_says_so_and_leads_to_no_empty_page(quiet: Written) -> None:
    page = next(ready.page for ready in quiet.pages if ready.page.address == "events/flood-2020")
    assert event.NO_ARTICLES in _html(quiet, page.address)
    assert not [block for block in page.blocks if isinstance(block, Ways)]
    own = {ready.page.address for ready in quiet.pages if ready.page.address.startswith("events/flood-2020")}
    assert own == {"events/flood-2020"}
    assert "السيل" in _html(quiet, "index") and "السيل" in _html(quiet, "events/index")
    assert event.NO_ARTICLES not in _html(quiet, "events/bridge-2020")


def test_an_archive_without_events_says_so_at_its_door() -> None:
    assert lists.NO_EVENTS in _html(_written(Archive()), "index")


def test_an_archive_with_events_does_not(quiet: Written) -> None:
    assert lists.NO_EVENTS not in _html(quiet, "index")


def test_two_events_that_share_articles_each_list_them_and_each_article_names_both(
    shared: Written, sample: Checked
) -> None:
    for id_ in sample.archive.articles:
        for own in ("bridge-2020", SECOND.id):
            assert f'href="../articles/{id_}.html' in _html(shared, f"events/{own}")
        text = _html(shared, f"articles/{id_}")
        assert article.ALSO_OF in text and 'href="../events/flood-2020.html"' in text
        assert 'href="../events/bridge-2020.html"' in text
    pairs = [ready.page.address for ready in shared.pages if ready.page.address.startswith("compare/")]
    assert len(pairs) == len(set(pairs)) == 2, "the two articles beside one another once, and the list"


def test_an_article_of_one_event_tells_of_no_other(quiet: Written, sample: Checked) -> None:
    assert not [id_ for id_ in sample.archive.articles if article.ALSO_OF in _html(quiet, f"articles/{id_}")]
