"""Lines above a headline that are none: a circumstance, who speaks to the outlet, whom the picture shows."""

import re
from collections.abc import Sequence

from isnad.find.layout.bylines import is_person
from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.words import first_words_in, layout_words
from isnad.model.drafts import LineKind

NEAR = 3
"""How many lines there may be from one to the headline: who asked, or the outlet, may stand between."""
_MOST_KICKER = 7  # words
_MARKED = frozenset("،,:؛.…|؟?!")
_MARKED_OR_QUOTED = _MARKED | frozenset('«»"“”()-–—/')
_SHORTEST_VERB = 4
_TO_OUTLET = re.compile(
    r"([^«»\"“”:]{5,80}?)\s(?:لـ?|في (?:حوار|حديث|مقابلة|لقاء) (?:مع|لـ?))\s?[«\"“][^«»\"“”]{2,25}[»\"”]\s?:?"
)
_DEFINITE = ("ال", "وال", "لل")
_FEWEST_OF_OFFICE = 2  # words
_OFFICE_AND_NAME = range(4, 10)  # words
_PARTICLES = frozenset(
    ("في", "من", "الي", "علي", "عن", "مع", "بعد", "قبل", "ضد", "بين", "او", "ان", "لا", "خلال", "حول")
)


def below_kicker(lines: Sequence[PrintedLine], fit: Sequence[int], chosen: int, text: str) -> int:
    """The headline's place among some that are fit for one: below the one chosen, where that is none.

    `text` is what the first paragraphs are known by.
    """
    below = chosen + 1
    if is_introduction(lines[chosen]):
        return next((place for place in fit if chosen < place <= chosen + NEAR), chosen)
    if below not in fit:
        return chosen
    kicked = is_circumstance(lines[chosen]) and not is_circumstance(lines[below])
    pictured = is_officeholder(lines[chosen]) and " ".join(lines[chosen].key_words[-2:]) in text
    return below if kicked or (pictured and not is_officeholder(lines[below])) else chosen


def kind_above(line: PrintedLine) -> LineKind | None:
    """What a line near above the headline is, where it is of the article: a smaller headline, a picture's words."""
    if is_introduction(line):
        return "deck"
    return "caption" if is_officeholder(line) else None


def is_circumstance(line: PrintedLine) -> bool:
    """Whether a line tells only when, where or why (بعد ارتفاع أسعار 30 سلعة): a kicker over the headline, no headline.

    It begins with such a word and has no verb of the present and no mark within: بعد الهدنة.. المدرسة تفتح is none.
    """
    words = line.key_words
    begins = first_words_in(words, layout_words().kicker_beginning, 2)
    if not begins or line.words > _MOST_KICKER or line.is_sentence or not _MARKED.isdisjoint(line.text):
        return False
    return not _has_verb(words[begins:])


def is_introduction(line: PrintedLine) -> bool:
    """Whether a line says who speaks to the outlet, by his office or with a colon behind, and not what he says: عميد
    المعهد لـ«الضفة»: a kicker over the headline of an interview. With a name alone it is who wrote."""
    held = _TO_OUTLET.fullmatch(line.text)
    words = key_of(held[1]).split() if held else []
    called = line.text.endswith(":") or not layout_words().office.isdisjoint(words[:1])
    return called and len(words) >= _FEWEST_OF_OFFICE and not (_has_verb(words[1:]) or is_person(words))


def is_officeholder(line: PrintedLine) -> bool:
    """Whether a line is somebody's office and his name and no more (عميد كلية الآداب فلان الفلاني): whom the picture
    over the headline shows. What stands before the name has the article, or it may be a verb: الوزير استقبل فلانا."""
    words = line.key_words
    if len(words) not in _OFFICE_AND_NAME or words[0] not in layout_words().office:
        return False
    named = any(is_person(words[at:]) and words[at - 1].startswith(_DEFINITE) for at in range(2, len(words) - 1))
    plain = _MARKED_OR_QUOTED.isdisjoint(line.text) and _PARTICLES.isdisjoint(words)
    return named and plain and not _has_verb(words[1:])


def _has_verb(words: Sequence[str]) -> bool:
    """Whether one of some words may be a verb of the present."""
    return any(len(word) >= _SHORTEST_VERB and word[0] in "يت" for word in words)
