"""Everything that goes out, of archives that hold next to nothing: it is there, and reads well."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from isnad.model.pages import Block, Bullets, Facts, Fold, Grid, Heading, Page, Table, Tiles
from isnad.model.records import Article
from isnad.model.relations import Archive
from isnad.pipeline import Checked
from isnad.relate.links import relate
from isnad.write.render.view import View
from isnad.write.site import Site
from made_archives import readings_of
from written_sites import Written, write_site

pytestmark = pytest.mark.long

Spared = Callable[[Archive], Archive]


def _without_articles(archive: Archive) -> Archive:
    """An event with its claims, and no article yet."""
    return replace(archive, articles={})


def _without_claims(archive: Archive) -> Archive:
    """Articles of an event about which nothing is asked yet."""
    articles = {id_: _silenced(article) for id_, article in archive.articles.items()}
    return replace(archive, articles=articles, claims={})


def _silenced(article: Article) -> Article:
    return article.model_copy(update={"assertions": (), "silent": ()})


def _with_one_that_asserts_nothing(archive: Archive) -> Archive:
    first, *rest = archive.articles.values()
    bare = _silenced(first).model_copy(update={"quotations": ()})
    return replace(archive, articles={article.id: article for article in (bare, *rest)})


def _without_events(archive: Archive) -> Archive:
    """Entries alone."""
    return replace(archive, articles={}, claims={}, events={})


def _empty(archive: Archive) -> Archive:
    return Archive()


@pytest.fixture(
    params=[_without_articles, _without_claims, _with_one_that_asserts_nothing, _without_events, _empty],
    ids=lambda spare: spare.__name__.strip("_"),
)
def written(request: pytest.FixtureRequest, sample: Checked) -> Written:
    archive = request.param(sample.archive)
    return write_site(archive, relate(archive, readings_of(archive)))


def _within(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Fold):
            yield from _within(block.blocks)


def _hollow(block: Block) -> bool:
    """Whether a block shows a frame with nothing in it."""
    match block:
        case Table(rows=rows) | Facts(rows=rows):
            return not rows
        case Grid(rows=rows, columns=columns):
            return not rows or not columns
        case Bullets(items=items):
            return not items
        case Tiles(tiles=tiles):
            return not tiles
    return False


def _headings_over_nothing(page: Page) -> list[str]:
    """The headings that no block follows before the next of their level or above."""
    ends = (*page.blocks[1:], Heading(2, "", ""))
    return [
        heading.text
        for heading, after in zip(page.blocks, ends, strict=False)
        if isinstance(heading, Heading) and isinstance(after, Heading) and after.level <= heading.level
    ]


def test_no_page_shows_a_frame_or_a_heading_with_nothing_in_it(written: Written) -> None:
    assert {"index", "articles/index", "claims/index"} <= {ready.page.address for ready in written.pages}
    for page in (ready.page for ready in written.pages):
        assert [block for block in _within(page.blocks) if _hollow(block)] == [], page.address
        assert _headings_over_nothing(page) == [], page.address


@pytest.mark.parametrize("archive", ["sample", "bridge"])
def test_what_stands_at_an_address_is_what_a_whole_build_puts_there(
    archive: str, request: pytest.FixtureRequest
) -> None:
    checked: Checked = request.getfixturevalue(archive)
    site = Site(View(checked.archive, checked.related, site="https://example.org/"))
    parts = {part.uri: part for part in site.parts()}
    assert {uri: site.part_at(uri) for uri in parts} == parts


def test_nothing_stands_at_an_address_that_nothing_was_made_for(sample: Checked) -> None:
    site = Site(View(sample.archive, sample.related))
    gone = ("index", "people/nobody.html", "claims/none.png", "search/start-0.js", "data/none.csv", "embed/x.html", "a")
    assert [site.part_at(uri) for uri in gone] == [None] * len(gone)
