"""Whom a phrase means: somebody new, or one who spoke before (المسؤول، المصدر ذاته، معاليه)."""

from isnad.find.quotations.cues.cued_lines import CuedLine, is_sure_surname, named_words_of
from isnad.find.quotations.phrases.speaker_memory import Speaker, SpeakerMemory
from isnad.find.quotations.phrases.speaker_phrases import is_given
from isnad.find.quotations.words.lexicon import bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_adjective_of_belonging
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase
from isnad.model.characters import QUOTE_MARKS

NOBODY = Speaker(None, None)
_SAME = frozenset(("ذات", "نفس"))
_MOST_WORDS = 3  # of a description that may mean one called otherwise before


def speaker_of(line: CuedLine, phrase: SpeakerPhrase, memory: SpeakerMemory) -> Speaker | None:
    """The speaker that a phrase means: itself, or who was called so before (المسؤول، المصدر ذاته، معاليه)."""
    words = lexicon()
    first = line.word(phrase.start)
    printed = (line.units[phrase.start].start, line.units[phrase.stop - 1].end)
    in_marks = line.units[phrase.start].quoted if phrase.stop - phrase.start == 1 else None
    if in_marks and set(line.units[phrase.start].text.split()) <= named_words_of(line.source):
        printed = (in_marks.start, in_marks.end)
    if first in words.honour:
        who = memory.last("m") or Speaker(None, printed, phrase.words, "m", known=True)
        return who._replace(printed=printed, via=(), known=True)
    if phrase.entry_at is not None:
        named = line.units[phrase.entry_at]
        printed = (named.start, named.end)
    recognised = phrase.entry is not None or phrase.nature in ("title", "body") or is_given(line, phrase)
    recognised = recognised or memory.described(bare(first)) is not None or is_sure_surname(first, line.source)
    recognised = recognised and not _may_be_nickname(line, phrase)
    itself = Speaker(phrase.entry, printed, phrase.words, phrase.gender, known=phrase.can_speak, recognised=recognised)
    if phrase.named or (phrase.entry and phrase.entry_at is not None):
        return itself
    held = phrase.words - words.backward
    back = _points_back(line, phrase)
    definite = first.lstrip("وفبل").startswith("ال") or first.startswith("لل")
    noun = bare(first)
    earlier = _called_before(memory, noun, held) if back or definite else None
    earlier = earlier or (memory.of_office(held) if definite else None)
    if earlier is None and (back or (noun in words.document and definite)):
        earlier = memory.last()
    if earlier is None:
        return itself
    last = memory.last()
    still = last is not None and last.entry == earlier.entry
    return earlier._replace(printed=printed, via=earlier.via if still else (), known=True, recognised=True)


def _may_be_nickname(line: CuedLine, phrase: SpeakerPhrase) -> bool:
    """فيردّ عليه "بوتين" من شرفته: whether one word in marks names a person on record, who may be another called so."""
    unit = line.units[phrase.start]
    alone = phrase.stop == phrase.start + 1 and unit.kind == "name" and " " not in unit.text
    return alone and phrase.nature == "person" and line.source[unit.start] in QUOTE_MARKS


def _points_back(line: CuedLine, phrase: SpeakerPhrase) -> bool:
    """المصدر الأمني ذاته، ذات المتحدثة: whether ذاته belongs to the noun that the phrase begins with; not ممرضة في
    المكان ذاته."""
    if line.word(phrase.start) in _SAME and line.word(phrase.start + 1).startswith("ال"):
        return True
    for at in range(phrase.start + 1, phrase.stop):
        if line.word(at) in lexicon().backward:
            return True
        if not line.word(at).startswith("ال"):
            return False
    return False


def _same_lawmaker(memory: SpeakerMemory, noun: str, held: frozenset[str]) -> Speaker | None:
    """البرلماني الروسي، behind «عضو مجلس الاتحاد الروسي فلان»: the last to speak, where both phrases tell of a lawmaker
    and of one country."""
    last = memory.last()
    if noun not in lexicon().lawmaker or last is None or last.entry is None:
        return None
    member = "عضو" in last.words and not last.words.isdisjoint(lexicon().chamber)
    countries = frozenset(filter(is_adjective_of_belonging, held - {noun}))
    others = frozenset(filter(is_adjective_of_belonging, last.words - lexicon().lawmaker))
    one = not (countries and countries.isdisjoint(others))
    return last if one and (member or not last.words.isdisjoint(lexicon().lawmaker)) else None


def _called_before(memory: SpeakerMemory, noun: str, held: frozenset[str]) -> Speaker | None:
    """The last to speak who was called by these nouns; by the first alone where that is all there is."""
    earlier = memory.described(noun) or _same_lawmaker(memory, noun, held)
    if earlier is None or memory.known.is_another(earlier.entry, held):
        return None  # التحالف العربي is not التحالف الدولي
    if held <= earlier.words or len(held) == 1 or noun not in earlier.words:
        return earlier
    if earlier.printed is None and not held - {noun} <= lexicon().neutral_adjective:
        return None  # الجيش السوري الحر, where الجيش السوري is named: an entry's own name would have been found
    told_apart = any(map(is_adjective_of_belonging, earlier.words))
    contradicted = told_apart and len(held) > len(held & earlier.words)
    return None if contradicted or len(held) > _MOST_WORDS else earlier
