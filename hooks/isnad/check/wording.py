"""Words that say something else once they are cut off from what stands before them."""

import re
from collections.abc import Iterator, Mapping

from isnad.find.text import fold
from isnad.message import Message, at, fault
from isnad.model.characters import QUOTE_MARKS
from isnad.model.records import Assertion, Quotation
from isnad.model.relations import Archive
from isnad.model.texts import Reading

_NEGATIONS = frozenset(("لا", "لم", "لن", "ليس", "ليست", "ليسوا", "عدم", "انعدام", "دون", "بدون", "نفي", "نفت"))
_FARTHEST = 4
"""Words between a negation and what it negates: «لم يسفر القصف كله عن …»."""
_LOOKED_AT = 200
_ENDS = frozenset(("الا", "سوي", "سيما", "بل", "اسمه", "اسمها", "اسمهم", "هويته", "هويتها", "هويتهم"))
"""What ends a negation before the words: «لم يعلن إلا …»; «مصدر لم يذكر اسمه …» negates the naming."""
_BREAK = re.compile(rf"[{''.join(sorted(QUOTE_MARKS))}،؛:.؟!,;?()\[\]\n–—]")
_SAYS_THAT = re.compile(r"\bإنّ?َ?(?:ه|ها|هم|هما|نا|ني|ي)?\b")
"""What follows it is said anew; «أن» has another hamza, and what follows that one is still negated."""
_OPENING = "".join(QUOTE_MARKS) + " "
"""Between a negation and its verb a mark may open: «لم “يُقتل أحد”»."""
_PROCLITICS = "وف"

_ANNOUNCING = "اعلن|اعلنت|اعلنوا|صرح|صرحت|قال|قالت|ذكر|ذكرت|اكد|اكدت|افاد|افادت|نشر|نشرت|اصدر|اصدرت"
_DAY_OF_SAYING = re.compile(rf"\b[وف]?(?:{_ANNOUNCING})(?:(?: [^ ،,]+){{0,3}}[،,])? (?:في|يوم|امس|اليوم|مساء|صباح)\b")
"""A date right after the verb, or between commas after the verb and its subject."""


def negations_cut_off(archive: Archive, readings: Mapping[str, Reading]) -> Iterator[Message]:
    """A quotation's words stand alone beside its speaker, so that a negation before them has to be among them."""
    for article in archive.articles.values():
        for number, quote in enumerate(article.quotations):
            place = readings[article.id].placed.get(quote.id)
            if place is None:
                continue
            negation = negation_before(article.parts[place.zone], place.start, quote)
            if negation:
                yield at(article.source, fault("negation-cut-off", negation=negation), "quotations", number, "words")


def negation_before(text: str, offset: int, quote: Quotation) -> str:
    """The negation in a text that negates what stands at an offset (in code points); empty where there is none.

    What a quotation's own verb says («نفى») is said beside its words, and no part of them.
    """
    before = text[max(0, offset - _LOOKED_AT) : offset].rstrip(_OPENING)
    clause = _BREAK.split(fold(_SAYS_THAT.split(before)[-1]).text)[-1]
    tokens = clause.split()[-_FARTHEST:]
    said = frozenset(fold(quote.verb).text.split())
    for number, token in reversed([*enumerate(tokens)]):
        bare = token if token in _NEGATIONS else token[1:] if token[:1] in _PROCLITICS else ""
        if bare in _NEGATIONS:
            ended = _ENDS.intersection(tokens[number + 1 :])
            return "" if ended or said & {token, bare} else token
    return ""


def days_of_saying(archive: Archive) -> Iterator[Message]:
    """«أعلن، في 7 شباط، …» gives the day of the announcement, and no date of what was announced."""
    for article in archive.articles.values():
        for number, said in enumerate(article.assertions):
            if said.value and said.value.date and not said.because and _dates_the_saying(said):
                yield at(article.source, fault("day-of-saying"), "assertions", number, "value")


def _dates_the_saying(said: Assertion) -> bool:
    return bool(_DAY_OF_SAYING.search(" ".join(fold(said.words).text.split())))
