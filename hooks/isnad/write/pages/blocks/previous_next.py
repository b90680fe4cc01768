"""The articles before and after one, by date of publication, in each of its events."""

from typing import Literal

from isnad.model.pages import Block, Heading, Inlines, Link, PreviousNext, Subline, Text
from isnad.model.records import Article
from isnad.write.render.addresses import address_of
from isnad.write.render.plain_words import published_on
from isnad.write.render.view import View
from isnad.write.words import article as article_words


def previous_next_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """The way on, event by event; nothing where the article stands alone."""
    blocks: list[Block] = []
    for id_ in article.events:
        before, after = view.previous_next[id_, article.id]
        if before or after:
            name = view.archive.events[id_].name
            if len(article.events) > 1:
                blocks.append(Heading(3, name, f"previous-next-{id_}"))
            ways = (
                (article_words.BEFORE, _way(before, "prev", view) if before else (Text(article_words.FIRST),)),
                (article_words.AFTER, _way(after, "next", view) if after else (Text(article_words.LAST),)),
            )
            blocks.append(PreviousNext(f"{article_words.PREVIOUS_NEXT}: {name}", ways))
    return (Heading(2, article_words.PREVIOUS_NEXT, "previous-next"), *blocks) if blocks else ()


def _way(article: Article, rel: Literal["prev", "next"], view: View) -> Inlines:
    opening = Link(address_of(article), (Text(article.title),), rel=rel)
    return (opening, Subline((Text(f"{view.name(article.outlet)}، {published_on(article)}"),)))
