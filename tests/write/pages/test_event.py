"""What an event's page says of a crawl: how many articles it has, beside how many are recorded, and what joins them."""

from isnad.model.fields import Crawl
from isnad.model.inlines import External, Link
from isnad.model.pages import Block, Bullets, Fold, Paragraph
from isnad.write.pages.event import event_page
from isnad.write.render.view import View

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
