"""Two articles side by side, and the passages that an article shares with others, as values."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest

from isnad.model.comparison import CLOSEST, MOST_PAIRED, PassageSide, SharedPassage
from isnad.model.inlines import Inlines, Link, Subline, Text, UnderStance
from isnad.model.pages import Block, Bullets, Facts, Fold, Heading, Page, Paragraph, Table
from isnad.model.records import Article, Claim, Event
from isnad.pipeline import Checked
from isnad.write.pages.blocks.shared_passages import beside_blocks, length_of, passage_blocks
from isnad.write.pages.compare import pair_page
from isnad.write.pages.compare_index import compare_index_page
from isnad.write.render.view import View
from isnad.write.words import comparison as comparison_words
from isnad.write.words import pairs as pair_words
from made_archives import view_over

Make = Callable[..., Article]
WORDS = "أعلنت البلدية أن الجسر سيبقى مغلقاً أمام السيارات والمارة حتى نهاية الصيف المقبل"


def links(inlines: Inlines) -> Iterator[Link]:
    for inline in inlines:
        if isinstance(inline, Link):
            yield inline
        elif isinstance(inline, Subline | UnderStance):
            yield from links(inline.inlines)


def within(blocks: tuple[Block, ...]) -> Inlines:
    """Everything in the paragraphs, lists and tables of some blocks, folded ones too."""
    folded = (
        within(tuple(inner for block in blocks if isinstance(block, Fold) for inner in block.blocks)) if blocks else ()
    )
    items = (item for block in blocks if isinstance(block, Bullets) for item in block.items)
    cells = (cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row.cells)
    said = (block.inlines for block in blocks if isinstance(block, Paragraph))
    return (*chain.from_iterable((*cells, *items, *said)), *folded)


def viewed(
    sample: Checked, articles: tuple[Article, ...], event: Event | None = None, claim: Claim | None = None
) -> View:
    """An archive of these articles, over the sample's entries, events and claims, and one more of these."""
    own = {article.id: article for article in articles}
    events = {**sample.archive.events, **({event.id: event} if event else {})}
    claims = {**sample.archive.claims, **({claim.id: claim} if claim else {})}
    return view_over(replace(sample.archive, articles=own, events=events, claims=claims))


def only_pair(view: View) -> Page:
    (pair,) = view.pairs
    return pair_page(pair, view)


def stated(**fields: Any) -> dict[str, Any]:
    return {"id": "a1", "claim": "cause", "stance": "asserts", "position": "flood", "words": "سيبقى مغلقاً", **fields}


@pytest.fixture
def copied(sample: Checked, make_article: Make) -> View:
    """Two full texts with the same words: one has them from an agency, the other names none."""
    wired = stated(source="samir-haddad", via=[{"from": "wakala", "verb": "نقلت"}])
    first = make_article(id="first", body=f"الصباح. {WORDS}.", assertions=[wired])
    second = make_article(id="second", outlet="al-masa", body=f"المساء. {WORDS}.", assertions=[stated()])
    return viewed(sample, (first, second))


def test_the_pair_is_linked_both_ways_from_both_articles(view: View) -> None:
    (pair,) = view.pairs
    page = only_pair(view)
    facts = next(block for block in page.blocks if isinstance(block, Facts))
    linked = {link.address for _, value in facts.rows for link in links(value)}
    for article in (pair.left, pair.right):
        assert f"articles/{article.id}" in linked
        assert page.address in {link.address for link in links(within(beside_blocks(article, view)))}


def test_each_answer_opens_at_its_words(view: View) -> None:
    page = only_pair(view)
    opened = {(link.address, link.anchor) for link in links(within(page.blocks)) if link.anchor}
    for shared in view.pairs[0].claims:
        for answer in (*shared.left, *shared.right):
            assert (f"articles/{answer.article.id}", answer.assertion.id) in opened


def claims_table(page: Page) -> Table:
    """The table of claims, folded where the answers do not differ."""
    folded = (inner for block in page.blocks if isinstance(block, Fold) for inner in block.blocks)
    tables = (block for block in (*page.blocks, *folded) if isinstance(block, Table))
    return next(table for table in tables if table.head[0] == "المسألة")


def test_words_that_answer_one_claim_stand_side_by_side_each_once(sample: Checked, make_article: Make) -> None:
    twice = (stated(), stated(id="a2", words="المارة"), stated(id="a3", stance="denies", words="نهاية"))
    first = make_article(id="first", short="أول", body=WORDS, assertions=twice)
    second = make_article(
        id="second", short="ثان", outlet="al-masa", body=WORDS, assertions=[stated(position="neglect")]
    )
    page = only_pair(viewed(sample, (first, second)))
    table = claims_table(page)
    assert table.head == ("المسألة", "أول", "ثان")
    (row,) = table.rows
    assert row.id == "claim-cause"
    left, right = ([part for part in cell if isinstance(part, UnderStance)] for cell in row.cells[1:])
    assert [(one.stance, next(links(one.inlines)).anchor) for one in left] == [("asserts", "a1"), ("denies", "a3")]
    assert [next(links(one.inlines)).inlines for one in right] == [(Text("سيبقى مغلقاً"),)]
    assert not any(isinstance(block, Fold) for block in page.blocks)


@pytest.mark.parametrize(
    ("fields", "difference"),
    [
        ({}, pair_words.SAME),
        ({"hedge": "ربما"}, pair_words.NO_DIFFERENCE),
        ({"position": "neglect"}, comparison_words.KINDS["positions"]),
    ],
)
def test_what_two_articles_answer_alike_is_said_to_be_the_same(
    sample: Checked, make_article: Make, fields: dict[str, str], difference: str
) -> None:
    first = make_article(id="first", body=WORDS, assertions=[stated()])
    second = make_article(id="second", outlet="al-masa", body=WORDS, assertions=[stated(**fields)])
    table = claims_table(only_pair(viewed(sample, (first, second))))
    assert table.rows[0].cells[0][-1] == Subline((Text(difference),))


def test_a_passage_of_texts_shows_the_words_of_both_sides(copied: View) -> None:
    page = only_pair(copied)
    passages = next(n for n, block in enumerate(page.blocks) if isinstance(block, Heading) and block.id == "passages")
    shown = [
        link
        for link in links(within(page.blocks[passages:]))
        if any(isinstance(i, Text) and WORDS in i.text for i in link.inlines)
    ]
    assert [link.address for link in shown] == ["articles/first", "articles/second"]
    sentences = {id_: reading.sentences[-1].anchor for id_, reading in copied.related.reading_by_article.items()}
    assert [link.anchor for link in shown] == [sentences["first"], sentences["second"]]


@pytest.mark.parametrize("article", ["first", "second"])
def test_an_articles_own_page_has_its_own_side_first(article: str, copied: View) -> None:
    blocks = passage_blocks(copied.archive.articles[article], copied)
    table = next(block for block in blocks if isinstance(block, Table) and block.head[1] == "في هذا المقال")
    _, own, other = table.rows[0].cells
    assert [link.address for link in links(own)] == [f"articles/{article}"]
    assert f"articles/{article}" not in {link.address for link in links(other)}


def test_only_the_article_that_names_no_agency_is_doubted(copied: View) -> None:
    def ids(article: str) -> list[str]:
        blocks = beside_blocks(copied.archive.articles[article], copied)
        return [
            inner.id for fold in blocks if isinstance(fold, Fold) for inner in fold.blocks if isinstance(inner, Heading)
        ]

    assert ids("first") == []
    assert ids("second") == ["doubts"]
    doubts = beside_blocks(copied.archive.articles["second"], copied)[-1]
    assert "organisations/wakala" in {link.address for link in links(within((doubts,)))}


def test_the_index_says_where_not_every_two_articles_of_an_event_are_compared(
    sample: Checked, make_article: Make, copied: View
) -> None:
    crowd = tuple(
        make_article(id=f"other-{n}", body=f"نص رقمه {n}.", assertions=[stated()]) for n in range(MOST_PAIRED - 1)
    )
    crowded = viewed(sample, (*copied.archive.articles.values(), *crowd))
    assert [(pair.left.id, pair.right.id) for pair in crowded.pairs] == [("first", "second")]
    said = [
        Text(pair_words.ONLY_CLOSEST) in block.inlines
        for view in (copied, crowded)
        for block in compare_index_page(view).blocks
        if isinstance(block, Paragraph)
    ]
    assert said == [False, False, True]


def test_an_article_says_with_how_many_others_it_shares_passages_that_are_not_shown(
    sample: Checked, make_article: Make, copied: View
) -> None:
    copies = tuple(make_article(id=f"copy-{n:02}", body=f"رقم {n}. {WORDS}.") for n in range(MOST_PAIRED))
    view = viewed(sample, (*copied.archive.articles.values(), *copies))
    last = view.related.grid_by_event["bridge-2020"].articles[-1]
    beside = len(view.pairs_of(last))
    left_out = len(view.archive.articles) - 1 - beside
    assert beside == CLOSEST < left_out
    for blocks in (beside_blocks(last, view), passage_blocks(last, view)):
        assert Text(pair_words.others_too(left_out)) in within(blocks)
    assert Text(pair_words.others_too(1)) not in within(beside_blocks(copied.archive.articles["first"], copied))
    assert len(view.passages) == len(view.archive.articles) * (len(view.archive.articles) - 1) // 2


def test_an_article_alone_has_nothing_beside_it(sample: Checked, make_article: Make) -> None:
    alone = make_article(body="نص.")
    view = viewed(sample, (alone,))
    assert beside_blocks(alone, view) == passage_blocks(alone, view) == ()
    assert view.pairs == ()


def test_articles_that_share_two_events_have_one_page_with_the_claims_of_both(
    sample: Checked, make_article: Make
) -> None:
    event = sample.archive.events["bridge-2020"].model_copy(update={"id": "flood-2020"})
    claim = sample.archive.claims["cause"].model_copy(update={"id": "flood-cause", "event": "flood-2020"})
    assertions = [stated(), stated(id="a2", claim="flood-cause")]
    both = {"events": ("bridge-2020", "flood-2020"), "body": WORDS, "assertions": assertions}
    view = viewed(sample, (make_article(id="first", **both), make_article(id="second", **both)), event, claim)
    page, index = only_pair(view), compare_index_page(view)
    assert (page.address, index.address) == ("compare/first--second", "compare/index")
    assert page.address in {link.address for link in links(within(index.blocks))}
    assert {"claims/cause", "claims/flood-cause"} <= {link.address for link in links(within(page.blocks))}


@pytest.mark.parametrize(
    ("similarity", "said"),
    [(None, "11\u00a0كلمة على الأقل"), (1.0, "11\u00a0كلمة"), (0.9, "11\u00a0كلمة، تشابهها 90%")],
)
def test_the_length_says_how_sure_it_is(similarity: float | None, said: str) -> None:
    side = PassageSide("a", 0, 11, "original")
    assert length_of(SharedPassage(side, side, 11, similarity)) == said
