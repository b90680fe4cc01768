"""What lists of several pages show: the ways into the shelves, and an article in one line."""

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.records import Article
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.render.phrases import dated, entry_link
from isnad.write.render.view import View
from isnad.write.words import ar


def shelf_trail(shelf: str) -> tuple[Link, ...]:
    """The way down to a record: the index of its shelf."""
    return (Link(f"{shelf}/index", (Text(ar.SHELVES[shelf]),)),)


def ways_in(view: View) -> tuple[Inlines, ...]:
    """A link to each shelf's index, with how many stand on it."""
    return tuple(
        (Link(f"{shelf}/index", (Text(ar.SHELVES[shelf]),)), Text(f" ({len(getattr(view.archive, shelf))})"))
        for shelf in ar.SHELVES
    )


def listed_article(article: Article, view: View) -> Inlines:
    """By its short name and title; where it has no short name, its outlet stands beside it."""
    beside: Inlines = (
        (Text(f": {article.title}"),) if article.short else (Text(ar.DOT), entry_link(article.outlet, view))
    )
    return (article_opening(article), *beside, Text(ar.DOT_BEFORE_END), dated(article.published))
