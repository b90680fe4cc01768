"""Lines above a headline that are none: a circumstance, who speaks to the outlet, whom the picture shows."""

import re
from collections.abc import Sequence

from isnad.find.layout.bylines import is_person
from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.signatures import is_dateline, is_section
from isnad.find.layout.words import first_words_in, layout_words
from isnad.model.drafts import LineKind

NEAR = 3
"""How many lines there may be from one to the headline: who asked, or the outlet, may stand between."""
_MOST_KICKER, _MOST_DATELINE = 7, 5  # words
_PAIR = re.compile(r"\s?[–—/-]\s?|\sـ\s")
_MARKED = frozenset("،,:؛.…|؟?!")
_MARKED_OR_QUOTED = _MARKED | frozenset('«»"“”()-–—/')
_SHORTEST_VERB = 4
_TO_OUTLET = re.compile(
    r"([^«»\"“”:]{5,80}?)\s(?:لـ?|في (?:حوار|حديث|مقابلة|لقاء) (?:مع|لـ?))\s?[«\"“][^«»\"“”]{2,25}[»\"”]\s?:?"
)
_DEFINITE = ("ال", "وال", "لل")
_FEWEST_OF_OFFICE = 2  # words
_OFFICE_AND_NAME = range(4, 10)  # words


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


def is_dateline_above(lines: Sequence[PrintedLine], place: int, title: int, *, dated: bool) -> bool:
    """Whether a line near above the headline is a place and an outlet (ضفاف الشمال- المدينة): the headline or the first
    paragraph names one of them; or the line is `dated`: a day is all that stands between it and the headline."""
    line = lines[place]
    if not is_dateline(line) or is_section(line) or not 2 <= line.words <= _MOST_DATELINE:
        return False
    parts = [key_of(part) for part in _PAIR.split(line.text)]
    known = layout_words()
    sectioned = any(part.split()[0] in known.section for part in parts)  # أخبار المدينة - السوق
    if sectioned or not (known.alone | known.generic_title).isdisjoint(parts):
        return False
    text = next((other.key for other in lines[title + 1 :] if other.is_body), "")
    told = f" {lines[title].key} {text} "
    return (dated and place + 2 == title) or sum(f" {part} " in told for part in parts) == 1


def is_circumstance(line: PrintedLine) -> bool:
    """Whether a line tells only when, where or why (بعد ارتفاع أسعار 30 سلعة): a kicker over the headline, no headline.

    It begins with such a word and has no verb of the present and no mark within: بعد الهدنة.. المدرسة تفتح is none.
    """
    words = line.key_words
    begins = first_words_in(words, layout_words().kicker_beginning, 2)
    if not begins or line.words > _MOST_KICKER or line.is_sentence or not _MARKED.isdisjoint(line.text):
        return False
    return not _has_verb(words[begins:])


def is_matter_over_saying(above: PrintedLine, below: PrintedLine) -> bool:
    """Whether of two lines, one right below the other, the first tells of a thing with neither verb nor colon and the
    second who says or does what (الوالي يعد السكان: لن يقطع الماء), as a kicker and its headline do."""
    matter = ":" not in above.text and not above.is_sentence and not _has_verb(above.key_words[1:])
    words = below.key_words
    return matter and below.number == above.number + 1 and ":" in below.text and _has_verb(words[1:])


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
    plain = _MARKED_OR_QUOTED.isdisjoint(line.text) and layout_words().no_name.isdisjoint(words)
    return named and plain and not _has_verb(words[1:])


def _has_verb(words: Sequence[str]) -> bool:
    """Whether one of some words may be a verb of the present."""
    return any(len(word) >= _SHORTEST_VERB and word[0] in "يت" for word in words)
