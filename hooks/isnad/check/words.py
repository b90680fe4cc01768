"""The words that annotations rest on are whole words that say something, and what is said of them stands by them."""

import re
from collections.abc import Iterator, Mapping

from isnad.find.text import fold, is_word
from isnad.message import Message, at, fault
from isnad.model.records import Article, Assertion, Quotation
from isnad.model.relations import Archive
from isnad.model.source import Step
from isnad.model.texts import Reading

_PROCLITICS = re.compile(r"[وف]?(?:ال|[بكل]|لل|[بك]ال)?")
"""What is written together with the word after it, and may be left out of the words that are meant."""
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0300-\u036f]")
_LAST_LETTERS = re.compile(r"\w*\Z")
_LETTER = re.compile(r"[^\W_]")


def words_cut_off(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """Words that are no words, or that begin or end within one."""
    for article in archive.articles.values():
        placed = readings[article.id].placed
        for selector, steps in _selectors(article):
            place = placed.get(selector.id)
            if not _LETTER.search(selector.words):
                yield at(article.source, fault("words-of-nothing"), *steps, "words")
            elif place and _is_cut(article.parts[place.zone], place.start, place.end):
                yield at(article.source, fault("words-cut-off"), *steps, "words")


def _selectors(article: Article) -> Iterator[tuple[Quotation | Assertion, tuple[Step, ...]]]:
    for number, quote in enumerate(article.quotations):
        yield quote, ("quotations", number)
    for number, said in enumerate(article.assertions):
        yield said, ("assertions", number)


def _is_cut(text: str, start: int, end: int) -> bool:
    if end < len(text) and (_MARKS.match(text[end]) or (is_word(text[end]) and is_word(text[end - 1]))):
        return True
    if text[start - 1 : start] in ("", " ", "\n"):
        return False
    before = _LAST_LETTERS.search(text, max(0, start - 40), start)
    return bool(before and is_word(text[start]) and not _PROCLITICS.fullmatch(fold(before[0]).text))


def quotations_outside_their_whole(archive: Archive) -> Iterator[Message]:
    """What is quoted in part stands within what was said as a whole."""
    for article in archive.articles.values():
        for number, quote in enumerate(article.quotations):
            if quote.whole and quote.original:
                (first, last), (start, end) = quote.whole, quote.original
                if not first <= start < end <= last:
                    yield at(article.source, fault("outside-whole"), "quotations", number, "whole")


def hedges_elsewhere(archive: Archive) -> Iterator[Message]:
    """A hedge is the article's own words, so that nobody is made less sure; a digest may do without."""
    for article in archive.articles.values():
        if article.extent != "full":
            continue
        text = fold(f"{article.title}\n{article.body}").text
        for number, said in enumerate(article.assertions):
            if said.hedge and fold(said.hedge).text not in text:
                yield at(article.source, fault("hedge-not-there", hedge=said.hedge), "assertions", number, "hedge")
