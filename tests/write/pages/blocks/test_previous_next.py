"""Previous and next by date, in each event; what has no date comes last."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from isnad.model.inlines import Link
from isnad.model.pages import Block, Heading, PreviousNext
from isnad.model.records import Article
from isnad.write.pages.blocks.previous_next import articles_before_and_after
from isnad.write.render.view import View

Make = Callable[..., Article]
Views = Callable[..., View]


def ways(blocks: tuple[Block, ...]) -> list[list[tuple[str, str] | None]]:
    both_ways = [block for block in blocks if isinstance(block, PreviousNext)]
    return [
        [next(((part.rel, part.address) for part in to if isinstance(part, Link)), None) for _, to in way.ways]
        for way in both_ways
    ]


@pytest.fixture
def articles(make_article: Make) -> tuple[Article, ...]:
    unknown = {"certainty": "unknown", "because": "لا تاريخ على المقال"}
    return (
        make_article(id="undated", body="نص.", published=unknown),
        make_article(id="later", body="نص.", published={"date": "2020-03-05"}),
        make_article(id="earlier", body="نص.", published={"date": "2020-03-01"}),
    )


def test_the_order_is_by_date_and_the_undated_comes_last(articles: tuple[Article, ...], view_of: Views) -> None:
    view = view_of(*articles)
    undated, later, earlier = (ways(articles_before_and_after(article, view)) for article in articles)
    assert earlier == [[None, ("next", "articles/later")]]
    assert later == [[("prev", "articles/earlier"), ("next", "articles/undated")]]
    assert undated == [[("prev", "articles/later"), None]]


def test_an_article_of_two_events_has_neighbours_in_each(make_article: Make, view_of: Views) -> None:
    both = make_article(id="both", body="نص.", events=("bridge-2020", "flood-2020"))
    one = make_article(id="one", body="نص.", events=("flood-2020",), published={"date": "2020-03-09"})
    two = make_article(id="two", body="نص.", published={"date": "2020-03-01"})
    plain = view_of(both, one, two)
    flood = plain.archive.events["bridge-2020"].model_copy(update={"id": "flood-2020", "name": "السيل"})
    matrices = {
        "bridge-2020": replace(plain.related.grid_by_event["bridge-2020"], articles=(two, both)),
        "flood-2020": replace(plain.related.grid_by_event["bridge-2020"], articles=(both, one)),
    }
    archive = replace(plain.archive, events={**plain.archive.events, "flood-2020": flood})
    blocks = articles_before_and_after(both, View(archive, replace(plain.related, grid_by_event=matrices)))
    assert ways(blocks) == [[("prev", "articles/two"), None], [None, ("next", "articles/one")]]
    assert [block.id for block in blocks if isinstance(block, Heading)] == [
        "previous-next-bridge-2020",
        "previous-next-flood-2020",
    ]
    assert len({block.label for block in blocks if isinstance(block, PreviousNext)}) == 2


def test_an_article_alone_leads_nowhere(make_article: Make, view_of: Views) -> None:
    article = make_article(body="نص.")
    assert articles_before_and_after(article, view_of(article)) == ()
