"""What an event's page says of a crawl: how many articles it has, beside how many are recorded, and what joins them;
and what it says of its outlets."""

from collections.abc import Callable
from dataclasses import replace

from isnad.model.fields import Crawl
from isnad.model.inlines import External, Link, Subline, Text
from isnad.model.pages import Block, Bullets, Facts, Fold, Paragraph, Table
from isnad.model.records import Article
from isnad.pipeline import Checked
from isnad.write.pages.blocks.casualty_figures import agencies_blocks, sources_blocks
from isnad.write.pages.event import event_page
from isnad.write.render.view import View
from isnad.write.words.numbers import counted
from made_archives import view_over

EVENT = "bridge-2020"
JOINED = {
    "url": "https://site.example/a",
    "published": "2020-03-03",
    "words": 9,
    "stretches": {"morning-bridge-closed": [[3, 9]], "evening-bridge-doubts": [[0, 4], [7, 9]]},
}


def _blocks(view: View, crawl: object) -> tuple[Block, ...]:
    event = view.archive.events[EVENT]
    read = Crawl.model_validate(crawl) if crawl else None
    return event_page(event.model_copy(update={"crawl": read}), view).blocks


def _fold(blocks: tuple[Block, ...]) -> Fold | None:
    return next((block for block in blocks if isinstance(block, Fold) and block.id == "crawl"), None)


def test_what_a_crawl_knows_stands_beside_what_is_recorded(view: View) -> None:
    blocks = _blocks(view, {"corpus": "صحف الوادي", "read": "2020-04-01", "known": 412, "passages": [JOINED]})
    told = [str(block) for block in blocks if isinstance(block, Paragraph) and "صحف الوادي" in str(block)]
    assert len(told) == 1 and "412\\xa0مقالاً" in told[0] and "مقالان" in told[0]
    fold = _fold(blocks)
    assert fold and isinstance(fold.blocks[0], Bullets)
    (item,) = fold.blocks[0].items
    assert item[0] == External("https://site.example/a", "site.example")
    links = [part.address for part in item if isinstance(part, Link)]
    assert links == ["articles/morning-bridge-closed", "articles/evening-bridge-doubts"]


def test_nothing_is_said_of_a_crawl_that_nobody_read(view: View) -> None:
    assert _fold(_blocks(view, None)) is None
    assert _fold(_blocks(view, {"corpus": "صحف الوادي", "read": "2020-04-01", "known": 2})) is None


def test_of_an_outlet_only_what_it_has_of_the_event_is_told(
    sample: Checked, make_article: Callable[..., Article]
) -> None:
    event = sample.archive.events[EVENT]
    other = event.model_copy(update={"id": "other"})
    of_it = make_article(id="first", body="كلام.", agencies=["wakala"])
    of_other = make_article(id="second", body="كلام.", events=("other",))
    archive = replace(
        sample.archive,
        articles={article.id: article for article in (of_it, of_other)},
        events={EVENT: event, "other": other},
        claims={},
    )
    view = view_over(archive)
    assert [type(block) for block in agencies_blocks(event, view)][1:] == [Facts]
    assert agencies_blocks(other, view) == ()
    for one in (event, other):
        (fold,) = sources_blocks(one, view)
        assert isinstance(fold, Fold) and isinstance(fold.blocks[1], Table)
        (row,) = fold.blocks[1].rows
        below = row.cells[0][1]
        assert isinstance(below, Subline) and below.inlines[0] == Text(f"{counted(1, 'article')} — ")
