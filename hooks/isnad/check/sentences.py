"""Addresses of sentences: links to them stand on other people's pages, so that once published they lead on."""

from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz, process

from isnad.message import Message, at, fault
from isnad.model.records import Article
from isnad.model.relations import Archive
from isnad.model.texts import Reading, Sentence

Sentences = Mapping[str, tuple[Sentence, ...]]
"""The sentences of each article, by its id."""

_WHOLE = "text"
_LIKE_ENOUGH = 50  # of 100, of rapidfuzz's ratio


def idle_anchors(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """Old addresses that lead to no sentence, and those that a sentence has still."""
    for article in archive.articles.values():
        present = {sentence.anchor for sentence in readings[article.id].sentences}
        for old, now in article.old_anchors.items():
            if old in present:
                yield at(article.source, fault("anchor-in-use", anchor=old), "old_anchors", old)
            elif now != _WHOLE and now not in present:
                yield at(article.source, fault("anchor-to-nowhere", anchor=now), "old_anchors", old)


def lost_anchors(base: Archive, now: Archive, published: Sentences, present: Sentences) -> Iterator[Message]:
    """A message for each published address of a sentence that leads nowhere now, with the line that keeps it.

    `published` are the sentences of the articles of `base`, `present` those of `now`.
    """
    heirs = {id_: article for article in now.articles.values() for id_ in (article.id, *article.aliases)}
    for article in base.articles.values():
        heir = heirs.get(article.id)
        if heir:
            texts = {sentence.anchor: _text(heir, sentence) for sentence in present[heir.id]}
            kept = texts.keys() | heir.old_anchors.keys()
            for anchor, text in _published(article, published[article.id]):
                if anchor not in kept:
                    wrong = fault("lost-anchor", anchor=anchor, line=f"{anchor}: {_likest(text, texts)}")
                    yield at(heir.source, wrong, "old_anchors")


def _published(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[tuple[str, str]]:
    """Every address on a published article's page, old ones too, with the words that it led to."""
    texts = {sentence.anchor: _text(article, sentence) for sentence in sentences}
    yield from texts.items()
    yield from ((old, texts.get(now, "")) for old, now in article.old_anchors.items())


def _text(article: Article, sentence: Sentence) -> str:
    return article.body[sentence.span.start : sentence.span.end]


def _likest(text: str, texts: Mapping[str, str]) -> str:
    """The address of the sentence that is most like a text; of the whole where none is like it."""
    found = process.extractOne(text, texts, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH)
    return str(found[2]) if found else _WHOLE
