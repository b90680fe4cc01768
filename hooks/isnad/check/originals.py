"""Records held against the originals they were made from: what is on record of those, and, where somebody has them,
their texts.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from hashlib import sha256
from typing import TypeAlias

from isnad.check.wording import negation_before
from isnad.find.text import fold, places_of
from isnad.message import Fault, Message, at, at_position, fault, short
from isnad.model.records import Article, Quotation
from isnad.model.relations import Archive

MOST_RUNNING_WORDS = 19
"""A digest repeats no more running words of an original than this (docs/guide.md)."""

LONGEST_DIGEST = Fraction(3, 4)
"""Of its original's words a digest has no more than this part (docs/guide.md)."""

QUOTED = re.compile(r"«([^«»\n]*)»")
"""What a digest prints of its article's own words, between quotation marks."""
_LINE_ENDS = "\n\r\u2028\u2029"
_WORD = re.compile(r"[^\W_]+")


def long_digests(archive: Archive) -> Iterator[Message]:
    """A message for each digest that is so long that it stands in for the article itself."""
    for article in archive.articles.values():
        most = int(article.original.words * LONGEST_DIGEST)
        words = len(article.body.split())
        if article.extent == "digest" and words > most:
            wrong = fault("digest-too-long", words=words, most=most, original=article.original.words)
            yield at_position(article.source.path, article.source.body, wrong)


ReadText: TypeAlias = Callable[[str, bytes], str | None]
"""The text of an original, in which offsets count, by its file's name and its bytes; None where it has none."""


def utf8_text(_name: str, raw: bytes) -> str | None:
    """The text of a file that is UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def against_originals(
    articles: Mapping[str, Article], originals: Mapping[str, bytes], read: ReadText = utf8_text
) -> Iterator[Message]:
    """Messages for each article whose original is among `originals` (by file name), read as the importer reads it."""
    for article in articles.values():
        if article.original.file in originals:
            yield from _facts(article, originals[article.original.file], read)


def _facts(article: Article, raw: bytes, read: ReadText) -> Iterator[Message]:
    if sha256(raw).hexdigest() != article.original.sha256:
        yield at(article.source, fault("other-original"), "original", "sha256")
        return
    text = read(article.original.file, raw)
    if text is None:
        yield at(article.source, fault("original-unreadable"), "original", "file")
        return
    if len(text.split()) != article.original.words:
        yield at(article.source, fault("original-words", words=len(text.split())), "original", "words")
    for number, quote in enumerate(article.quotations):
        yield from _quotation(article, quote, number, text)
    for number, said in enumerate(article.assertions):
        if said.original and not _within_a_line(text, *said.original):
            yield at(article.source, fault("original-lines"), "assertions", number, "original")
        elif article.extent == "full" and said.original and said.words != text[slice(*said.original)]:
            wrong = _otherwise(said.words, said.original, text)
            yield at(article.source, wrong, "assertions", number, "original")
    if article.extent == "digest":
        run = longest_shared_run(f"{article.title}\n{article.body}", text)
        if len(run) > MOST_RUNNING_WORDS and _words_of(run) in _words_of(_WORD.findall(fold(article.title).text)):
            run = longest_shared_run(article.body, text)  # a title is a fact, printed as it is, however long
        if len(run) > MOST_RUNNING_WORDS:
            wrong = fault("running-words", count=len(run), words=" ".join(run[:8]), most=MOST_RUNNING_WORDS)
            yield at(article.source, wrong)
        yield from _quoted_in_digest(article, text)


def _words_of(words: list[str]) -> str:
    return f" {' '.join(words)} "


def _quoted_in_digest(article: Article, text: str) -> Iterator[Message]:
    """What a digest puts between «quotation marks» is printed so in the original."""
    for quoted in QUOTED.finditer(article.body):
        if quoted[1] not in text:
            place = article.source.in_body(quoted.start())
            yield at_position(article.source.path, place, fault("quoted-otherwise", words=short(quoted[1])))


def _quotation(article: Article, quote: Quotation, number: int, text: str) -> Iterator[Message]:
    printed = text[slice(*quote.original)] if quote.original else quote.words
    whole = article.extent == "full" and quote.whole and text[slice(*quote.whole)]
    if quote.words not in (printed, whole):
        wrong = _otherwise(quote.words, quote.original, text)
        yield at(article.source, wrong, "quotations", number, "original")
    elif quote.original and (negation := negation_before(text, quote.original[0], quote)):
        yield at(article.source, fault("negation-cut-off", negation=negation), "quotations", number, "words")
    if quote.original and quote.whole and not quote.whole[0] <= quote.original[0] < quote.original[1] <= quote.whole[1]:
        yield at(article.source, fault("whole-not-around"), "quotations", number, "whole")


def _otherwise(words: str, given: tuple[int, int] | None, text: str) -> Fault:
    """Words that the original has elsewhere, or nowhere: what it has at the place given, and the right place if any."""
    start = given[0] if given else 0
    place = min(places_of(words, fold(text)), key=lambda found: abs(found[0] - start), default=None)
    near = f"original: [{place[0]}, {place[1]}]" if place and text[slice(*place)] == words else ""
    return fault("original-otherwise", near=near, printed=short(text[slice(*given)] if given else words))


def _within_a_line(text: str, start: int, end: int) -> bool:
    return start < end <= len(text) and not any(mark in text[start:end].strip(_LINE_ENDS) for mark in _LINE_ENDS)


def longest_shared_run(text: str, original: str) -> list[str]:
    """The longest run of folded words that both texts have, whatever stands between the words."""
    ours, theirs = ([*_WORD.findall(fold(part).text)] for part in (text, original))
    best: list[str] = []
    ending: dict[int, int] = {}
    places: dict[str, list[int]] = {}
    for number, word in enumerate(theirs):
        places.setdefault(word, []).append(number)
    for number, word in enumerate(ours):
        ending = {place: ending.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(ending.values(), default=0)
        if longest > len(best):
            best = ours[number - longest + 1 : number + 1]
    return best
