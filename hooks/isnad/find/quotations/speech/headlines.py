"""What a headline says in somebody's words with no marks: «…. والجيش: لم نكن البادئين», «سوروكوف: لا قرار بعد».

A headline names whoever speaks as shortly as it can, so he is known by an office or a body, or by a name that the text
below has a speaker of. Decks and points below the headline are read alike; a text's own lines end with a stop.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from isnad.find.quotations.cues.cue_verbs import CueWords
from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.marks.text_units import TakenStretches
from isnad.find.quotations.phrases.asides import is_listener, skip_asides
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase
from isnad.find.text import fold
from isnad.model.drafts import Speech
from isnad.model.when_asked import WholeWhenAsked

_LINES_MOST = 12  # from the top, that may be a headline or stand beside it
_UNITS_MOST = 34  # of such a line
_TEXT = 16  # units of a line that ends with a stop: the text has begun
_SPEAKER_MOST = 14  # units before the colon
_SHORT_NAME = 3  # words of a name that the text below has
_FEWEST_WORDS = 2  # after the colon
_NAME_MOST = 4  # words after a colon that may be no more than a name: الكاتب: فلان الفلاني
_ASIDE_MOST = 5  # units between a speaker and the colon
_BULLETS = frozenset("•▪●◾■◦‣–—-*·")
_MOST_NAMED = 2  # words of a name in marks within what is said
_PARTS = frozenset("|.…؛")

_PrintedSpeaker = tuple[Speech, tuple[str, ...], list[str]]
"""Speech, the folded words of its speaker as they are printed, and the same without what is joined to them."""
_Named = Mapping[str, Sequence[_PrintedSpeaker]]
"""Speakers of a text by each word of their names."""


def headline_speech(
    lines: Sequence[CuedLine], found: Sequence[Speech], known: KnownSpeakers
) -> Iterator[tuple[CuedLine, ReportingCue, tuple[int, int]]]:
    """Parts of headlines in which nothing was found that say «speaker: words»: line, speaker, the units of the words.

    The words are one unit that is a quoted stretch, or units without marks. Within the text only who speaks in it is
    believed to speak in a line of its own.
    """
    taken = TakenStretches((one.outer_start, one.outer_end) for one in found)
    named: _Named = WholeWhenAsked(lambda: _by_word(lines[0].source, found))
    for line, subhead in _headings(lines):
        before: tuple[int, int] | None = None
        for first, end in _parts(line):
            start, stop = line.units[first].start, line.units[end - 1].end
            if not taken.meets(start, stop):
                said = _in_part(line, (first, end), before, known, named)
                yield from (one for one in said if not subhead or one[1].speaker.rule == "named-below")
            before = (first, end)


def _in_part(
    line: CuedLine,
    part: tuple[int, int],
    before: tuple[int, int] | None,
    known: KnownSpeakers,
    named: _Named,
) -> Iterator[tuple[CuedLine, ReportingCue, tuple[int, int]]]:
    first, end = part
    colon = max((at for at in line.colons if first < at < end), default=None)
    if colon is not None and _may_be_words(line, colon + 1, end):
        who = _speaker_before(line, first, colon, known, named)
        if who:
            yield line, _cue(colon, who), (colon + 1, _last_word(line, colon + 1, end))
    elif before and [unit.kind for unit in line.units[first:end] if unit.kind != "stop"] == ["quote"]:
        who = _speaker_before(line, *before, known, {})  # صيادو السد.. “البحيرة نسيت أسماءنا”
        quote = next(at for at in range(first, end) if line.units[at].kind == "quote")
        if who and len(line.text(quote).split()) >= _FEWEST_WORDS:
            yield line, _cue(before[1], who), (quote, quote + 1)


def _headings(lines: Sequence[CuedLine]) -> Iterator[tuple[CuedLine, bool]]:
    """The lines above the text, and within it points of a list and lines with no stop; whether it is one of those.

    A point of a list («• فلان: …») may end with a stop.
    """
    above = True
    for number, line in enumerate(lines):
        ends, point = line.units[-1].ends, line.text(0) in _BULLETS
        above = (
            above and number < _LINES_MOST and len(line.units) <= _UNITS_MOST and not (ends and len(line.units) > _TEXT)
        )
        short = len(line.units) <= _UNITS_MOST
        if short and (point or not ends) and (above or line.first_colon(0, _SPEAKER_MOST) is not None):
            yield line, not (above or point)


def _parts(line: CuedLine) -> list[tuple[int, int]]:
    """The parts of a headline between dots, bars and semicolons, without those."""
    parts: list[tuple[int, int]] = []
    first = 0
    for at in range(len(line.units) + 1):
        parted = at == len(line.units) or line.text(at) in _PARTS
        if parted and at > first:
            parts.append((first, at))
        first = at + 1 if parted else first
    return parts


def _may_be_words(line: CuedLine, start: int, end: int) -> bool:
    """Whether what stands behind a colon may be somebody's words: one quoted stretch, or words and no mere name."""
    said = line.units[start:end]
    if [unit.kind for unit in said if unit.kind != "stop"] == ["quote"]:
        return True  # … والمجلس البلدي: “المدينة مقطوعة”
    words = [unit.text for unit in said if unit.kind in ("word", "name")]
    marked = [len(unit.text.split()) for unit in said if unit.kind == "quote"]
    if len(words) < _FEWEST_WORDS or any(count > _MOST_NAMED for count in marked) or said[-1].kind == "quote":
        return False  # but احتجزنا السفينة «سيلينا» وطاقمها بخير: a name in marks is part of the words
    named = len(words) <= _NAME_MOST and words[0] in lexicon().given_name
    return not named and not all(word.isdigit() or word.isascii() for word in words)


def _last_word(line: CuedLine, start: int, end: int) -> int:
    """The first unit after the words, or after the one quoted stretch, behind a colon."""
    return start + 1 if line.units[start].kind == "quote" else end


def _speaker_before(line: CuedLine, head: int, colon: int, known: KnownSpeakers, named: _Named) -> Speaker | None:
    """Whoever fills the place up to a colon, from the head of the part, after a stop, or after و."""
    for start in range(max(head, colon - _SPEAKER_MOST), colon):
        first = start == head or line.units[start - 1].kind in ("stop", "quote") or line.text(start - 1).isdigit()
        joined = line.word(start)[:1] == "و" and bare(line.word(start)) != line.word(start)
        if not (first or joined) or line.units[start].kind == "stop":
            continue
        phrase = read_phrase(line, start, known, attributed=True)
        if phrase is None or not (phrase.end == colon or _is_aside(line, phrase.end, colon, known)):
            continue
        span = (line.units[start].start + (joined and not first), line.units[phrase.stop - 1].end)
        if _may_speak(line, phrase, known):
            return Speaker(phrase.entry, span, phrase.words, phrase.gender, rule="head-and-colon", known=True)
        credit = bare(line.word(phrase.start)) in any_of("page_credit", "credit")  # المصدر: الجزيرة ووكالات
        below = None if credit or phrase.end - start > _SHORT_NAME else _named_below(line, span, named)
        if below:
            return Speaker(below.speaker, span, phrase.words, rule="named-below", known=True)
    return None


def _is_aside(line: CuedLine, start: int, colon: int, known: KnownSpeakers) -> bool:
    """الهاجري لـ«الراصد»: …, كاستيلو قبل النهائي: …: whether to whom or on what occasion stands up to a colon."""
    if not 0 < colon - start <= _ASIDE_MOST or any(at in line.cue_at for at in range(start, colon)):
        return False
    if line.word(start) in lexicon().of_headline:
        return all(line.units[at].kind != "stop" for at in range(start, colon))
    return is_listener(line, start, known) and skip_asides(line, start, known) == colon


def _may_speak(line: CuedLine, phrase: SpeakerPhrase, known: KnownSpeakers) -> bool:
    """Whether a phrase is somebody's office, a body, or one whose entry may speak; no credit (تصوير: فلان)."""
    if phrase.stop - phrase.start == 1 and bare(line.word(phrase.start)) in lexicon().page_credit:
        return False
    if line.word(phrase.start) in lexicon().credit or any(at in line.cue_at for at in range(phrase.start, phrase.stop)):
        return False
    if phrase.entry is not None:
        return known.kind(phrase.entry) in ("person", "body")
    return phrase.nature in ("title", "body") and not phrase.words.isdisjoint(
        any_of("title", "speaking_body", "human_plural")
    )


def _by_word(text: str, found: Sequence[Speech]) -> dict[str, list[_PrintedSpeaker]]:
    """Speakers by each word of their names as they are printed; of those that are printed alike the first."""
    alike: dict[tuple[str, ...], _PrintedSpeaker] = {}
    for one in found:
        printed = tuple(_words(text, one.printed)) if one.printed else ()
        alike.setdefault(printed, (one, printed, [bare(word) for word in printed]))
    by_word: defaultdict[str, list[_PrintedSpeaker]] = defaultdict(list)
    for speaker in alike.values():
        for word in dict.fromkeys(speaker[2]):
            by_word[word].append(speaker)
    return dict(by_word)


def _named_below(line: CuedLine, span: tuple[int, int], named: _Named) -> Speech | None:
    """The first speech of the text whose speaker is printed with the same name in it."""
    words = [bare(word) for word in _words(line.source, span)]
    for one, printed, held in named.get(words[0], ()) if words else ():
        at = held.index(words[0]) if set(words) <= set(held) else -1
        if at >= 0 and not (at and printed[at - 1] in lexicon().relation):  # not تونس of المحكمة في بلدة كذا فلان
            return one
    return None


def _words(text: str, span: tuple[int, int]) -> list[str]:
    """The folded words of a span of a text, no marks among them."""
    return fold(text[slice(*span)]).unquoted().text.split()


def _cue(colon: int, who: Speaker) -> ReportingCue:
    return ReportingCue(CueWords(colon, colon, colon, "", None, True, False, False), who, colon, None, True)
