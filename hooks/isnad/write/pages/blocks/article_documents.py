"""What documents an article: why it is dated so, where it was found, its original, who recorded it and when."""

from collections.abc import Iterator

from isnad.model.fields import Sourced
from isnad.model.inlines import Anchor, External, Inlines, Link, Ltr, Text
from isnad.model.pages import Block, Facts, Fold
from isnad.model.records import Article
from isnad.write.pages.blocks.recorded_text import printed
from isnad.write.pages.blocks.recorders import recorder_rows
from isnad.write.render.phrases import joined, link_to
from isnad.write.render.view import View
from isnad.write.words import ar, heads
from isnad.write.words import article as article_words
from isnad.write.words.numbers import counted

DATE_REASON = "published-because"
"""The id under which it is told why the article has its date."""


def document_blocks(article: Article, view: View) -> tuple[Block, ...]:
    """All of it, a row for each fact, folded."""
    return (Fold(article_words.DOCUMENTS, (Facts(tuple(_documents(article, view))),), "facts"),)


def _documents(article: Article, view: View) -> Iterator[tuple[str, Inlines]]:
    yield heads.PUBLISHED, _because(article.published, DATE_REASON)
    if article.url and article.url.because:
        yield article_words.URL, _because(article.url)
    if article.byline:
        yield article_words.BYLINE, printed("byline", article, view)
    if article.dateline:
        yield article_words.DATELINE, printed("dateline", article, view)
    if len(article.events) > 1:
        yield heads.EVENT, joined([(link_to(view.archive.events[event]),) for event in article.events])
    if article.archived:
        yield article_words.ARCHIVED, (External(article.archived.url, article_words.THE_COPY),)
    original = article.original
    yield article_words.ORIGINAL, (Ltr(original.file), Text(f"، {counted(original.words, 'word')}"))
    yield article_words.DIGEST_OF_FILE, (Ltr(original.sha256),)
    if article.fingerprint:
        yield article_words.FINGERPRINT, (Link("fingerprints", (Text(article_words.FINGERPRINT_HOW),)),)
    yield from recorder_rows(article)


def _because(fact: Sourced, anchor: str = "") -> Inlines:
    """How sure a fact is, and why."""
    said = ar.CERTAINTIES[fact.certainty]
    return (*((Anchor(anchor),) if anchor else ()), Text(f"{said}: {fact.because}" if fact.because else said))
