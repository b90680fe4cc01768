"""The articles before and after one, by date of publication, in each of its events."""

from typing import Literal

from isnad.model.inlines import Inlines, Link, Text
from isnad.model.pages import Block, Heading, PreviousNext
from isnad.model.records import Article
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import dated
from isnad.write.render.plain_words import article_name
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import article as article_words


def previous_next_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """The way on, event by event; nothing where the article stands alone."""
    blocks: list[Block] = []
    for id_ in article.events:
        before, after = view.previous_next[id_, article.id]
        if before or after:
            name = view.archive.events[id_].name
            if len(article.events) > 1:
                blocks.append(Heading(2, name, f"previous-next-{id_}"))
            ways = (
                (article_words.BEFORE, _way(before, "prev") if before else (Text(article_words.FIRST),)),
                (article_words.AFTER, _way(after, "next") if after else (Text(article_words.LAST),)),
            )
            blocks.append(PreviousNext(f"{article_words.PREVIOUS_NEXT}: {name}", ways))
    return tuple(blocks)


def _way(article: Article, rel: Literal["prev", "next"]) -> Inlines:
    opening = Link(address_of(article), (Text(article_name(article)),), rel=rel)
    return (opening, Text(ar.DOT), dated(article.published))
