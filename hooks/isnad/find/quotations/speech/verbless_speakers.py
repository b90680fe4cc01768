"""Speakers with no reporting verb: «فيل: “…”», a heading «ومن مدير النادي:», a signature «- فيل، مدير النادي»."""

from dataclasses import replace

from isnad.find.quotations.cues.cue_verbs import CueWords, without_letters
from isnad.find.quotations.cues.cued_lines import CuedLine, is_sure_surname, named_words_of
from isnad.find.quotations.marks.text_units import DASHES
from isnad.find.quotations.phrases.asides import is_listener, skip_asides
from isnad.find.quotations.phrases.speaker_identity import speaker_of
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker, SpeakerMemory
from isnad.find.quotations.phrases.speaker_phrases import is_given, read_phrase
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.speakers.subjects import fits_verb, is_owned_thing, may_be_verb, sentence_subject
from isnad.find.quotations.speech.attribution import Attribution
from isnad.find.quotations.speech.not_speech import QuotedPlace, why_no_speech
from isnad.find.quotations.speech.quotation_rules import is_joined_at_colon
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.speaker_phrase import SpeakerPhrase

_HEAD_MOST = 14  # units of a speaker's name or title before a colon
_HEADING_MOST = 3  # units of a heading before the speaker
_VERB_MOST = 30  # units from an unknown verb to its colon
_SAID_REACH = 30
_FEWEST_ALONE = 4  # words of a sentence that is nothing but words in marks
_OF_SUBJECT = 0.55  # how sure words are of whom the sentence before is about
_FEWEST_UNMARKED = 4  # units: fewer after a colon are a credit (الكاتب: فلان)
_SIGNATURE_MOST = 14
_SHORTEST_PRESENT = 4  # letters
_STOPS_MOST = 4  # before a signature: a long run of stops is not read anew from each of its places
_CLOCK = 3  # units: 13:40


def from_head(line: CuedLine, at: int, known: KnownSpeakers, memory: SpeakerMemory) -> Attribution | None:
    """The attribution of a quoted stretch (unit `at`), or of what follows the line, by the head of its sentence.

    Where other words stand between the colon and the stretch (فيل: القصف “خطأ كبير”), it must be more than a name.
    """
    first = line.sentence_start(min(at, len(line.units) - 1))
    colon = line.first_colon(first, at)
    if colon is None or (first and not line.units[first - 1].ends):
        return None
    second = line.first_colon(colon + 1, at)
    if second == at - 1 and colon - first <= _HEADING_MOST and not any(i in line.cue_at for i in range(first, at)):
        first, colon = colon + 1, second  # لندن: رئيسة الوزراء: “…”
    apart = colon < at - 1
    if apart and (
        len(line.text(at).split()) < 2 or why_no_speech(QuotedPlace(line, at, ())) or at - colon > _SAID_REACH
    ):
        return None
    bar = next((place for place in range(colon, first, -1) if line.text(place) == "|"), None)  # عاجل | فيل: …
    first = first if bar is None else bar + 1
    while first < colon and line.units[first].kind == "stop":
        first += 1
    found = None if apart else _unknown_verb(line, first, colon, known, memory)
    found = found or _head_speaker(line, first, colon, known, memory)
    found = found or (None if apart else _does_something(line, first, colon, memory))
    found = found or (None if apart else _holder(line, first, colon, known, memory))
    if found and not found.verb and found.speaker.words & lexicon().credit:
        return None  # بقلم: فلان
    if found and apart and not (found.speaker.entry or found.speaker.words & any_of("title", "speaking_body")):
        return None  # ملحق: صور من حفل «ليلة الجسر»
    if found is None:
        return None
    memory.say(found.speaker)
    return Attribution(found, apart, 0.6 if apart else 0.8, found.speaker.rule)


def unmarked_after_head(
    line: CuedLine, known: KnownSpeakers, memory: SpeakerMemory
) -> tuple[ReportingCue, tuple[int, int]] | None:
    """مسؤول في البلدية: سنفتح الجسر غداً: a line that begins with a speaker, a colon and words with no marks.

    What is said ends with its sentence, or at a comma before words in marks. `memory` learns who said it.
    """
    head = _after_clock(line)
    reach = range(head, min(head + _HEAD_MOST, len(line.units)))
    colon = next((at for at in reach if line.text(at) == ":"), 0)
    if not colon:
        return None
    end = next((at for at, unit in enumerate(line.units) if unit.ends), len(line.units))
    again = (at for at in range(colon + 1, end) if line.text(at - 1) in ("،", ",") and at in line.cue_at)
    end = next((at - 1 for at in again if line.cue_at[at].joined), end)  # فلانة: إن كذا، وأضافت أن
    other = next((at for at in range(colon + 1, end) if line.units[at].kind == "quote" or line.text(at) == ":"), None)
    if other is not None:
        commas = [at for at in range(colon + 1, other) if line.text(at) in ("،", ",")]
        end = commas[-1] if commas and line.units[other].kind == "quote" else colon
    reported = any(at in line.cue_at for at in range(colon, end))
    if end - colon <= _FEWEST_UNMARKED:
        return None
    found = _head_speaker(line, head, colon, known, memory)
    if found is None:
        return None
    entry = found.speaker.entry is not None and known.kind(found.speaker.entry) in ("person", "body")
    if not (entry or found.speaker.words & any_of("title", "speaking_body")) or (reported and not _is_title(found)):
        return None
    memory.say(found.speaker)
    return found, (colon + 1, end)


def _after_clock(line: CuedLine) -> int:
    """13:40 - فلان: …: the first unit of a line behind the clock with which an entry of a live page begins."""
    clock = [line.text(at) for at in range(3)]
    if not (len(line.units) > _CLOCK and clock[0].isdigit() and clock[1] == ":" and clock[2].isdigit()):
        return 0
    return _CLOCK + (line.text(_CLOCK) in DASHES | {"|", ":"})


def _is_title(found: ReportingCue) -> bool:
    """Whether a head names somebody by his office, so that it is no headline of a clause: رئيس اللجنة فلان: …"""
    return found.speaker.entry is not None or len(found.speaker.words & lexicon().title) > 0


def _head_speaker(
    line: CuedLine, first: int, colon: int, known: KnownSpeakers, memory: SpeakerMemory
) -> ReportingCue | None:
    """فيل: nothing but somebody's name or title stands before the colon."""
    start = first + (line.word(first) in lexicon().before_heading)
    if not 0 < colon - start <= _HEAD_MOST or any(place in line.cue_at for place in range(start, colon)):
        return None
    phrase = read_phrase(line, start, known, attributed=True)
    if phrase and phrase.nature == "body" and line.word(phrase.end) == "عن" and phrase.end + 1 < colon:
        start = phrase.end + 1  # رويترز عن مصدر ميداني: …
        phrase = read_phrase(line, start, known, attributed=True)
    if colon - start == 1 and line.word(start) in lexicon().source_line:
        return None
    if phrase is None or phrase.nature == "thing" or not _fills(line, phrase, colon, known):
        return None
    lone = colon - start == 1 and line.word(start)[:1] in ("ي", "ت") and phrase.nature == "person"
    if lone and not (phrase.entry or is_given(line, phrase)):
        return None  # تضحك: “…”
    within = first > 0 and line.units[first - 1].ends and colon - start > 1
    known_name = phrase.entry or is_given(line, phrase) or is_sure_surname(line.word(start), line.source)
    if phrase.nature == "person" and within and not (known_name or line.word(start) in named_words_of(line.source)):
        return None  # لا أذكر أحداً. أحفظ الإصابات: “…”
    if phrase.nature == "person" and phrase.end != colon and not (phrase.entry or is_given(line, phrase)):
        return None  # سجال في المجلس: “…”
    back = any(line.word(place) in lexicon().backward for place in range(start, colon))
    somebody = (
        phrase.entry or phrase.nature in ("title", "body") or back or (phrase.named and phrase.nature == "person")
    )
    speaker = speaker_of(line, phrase, memory)
    return _cue(first, "", speaker, phrase.end, "head-and-colon") if somebody and speaker else None


def _does_something(line: CuedLine, first: int, colon: int, memory: SpeakerMemory) -> ReportingCue | None:
    """تضحك: “…”, هزّ كتفيه: “…”: a verb with no subject of its own, of whoever spoke last."""
    at = colon - 2 if colon - 2 >= first and is_owned_thing(line, colon - 1) else colon - 1
    word = line.word(at)
    present = word[:1] in ("ي", "ت") and word not in any_of("title", "given_name", "speaking_body")
    if at < first or not (present if at == colon - 1 and at == first else at == colon - 2 and may_be_verb(line, at)):
        return None
    feminine = word[:1] == "ت" or word.endswith("ت")
    last = memory.last("f" if feminine else "m")
    near = last is not None and memory.line - last.line <= 1
    return _cue(first, word, last if last and near else Speaker(None, None), colon, "verb-by-its-place")


def _holder(line: CuedLine, first: int, colon: int, known: KnownSpeakers, memory: SpeakerMemory) -> ReportingCue | None:
    """لكن لزميلتها فلانة رأياً آخر: whose opinion, after لـ or لدى, a colon and words in marks give."""
    start = first + (line.word(first) in any_of("connector", "subject_pronoun", "conjunction"))
    word = line.word(start)
    held = [line.word(at).removesuffix("ا") for at in range(start + 1, colon)]
    if word[:1] not in ("ل", "و") or lexicon().opinion_noun.isdisjoint(held) or colon - start > _HEAD_MOST:
        return None
    place = word.removeprefix("و")
    if place[:1] != "ل":
        return None
    phrase = read_phrase(line, start + (place == "لدي"), known, attributed=True)
    speaker = speaker_of(line, phrase, memory) if phrase and phrase.can_speak and phrase.stop < colon else None
    return _cue(first, "", speaker, phrase.end, "holds-opinion") if phrase and speaker else None


def _fills(line: CuedLine, phrase: SpeakerPhrase, colon: int, known: KnownSpeakers) -> bool:
    """Whether only asides stand between a phrase and a colon: فيل (لرويترز):"""
    rest = line.units[phrase.end : colon]
    if rest and rest[0].text[:1] in ("ي", "ت") and rest[0].text not in any_of("title", "given_name"):
        return False  # مهاجرون يفتحون مكتبة: “…”
    listens = phrase.nature != "thing" and is_listener(line, phrase.end, known)  # رئيس الوزراء لوزير النقل:
    return (
        len(rest) <= _HEAD_MOST // 2
        and all(unit.kind != "stop" or unit.text in "()،-" for unit in rest)
        and (not rest or phrase.named or phrase.entry is not None or listens or phrase.nature == "title")
    )


def _unknown_verb(
    line: CuedLine, first: int, colon: int, known: KnownSpeakers, memory: SpeakerMemory
) -> ReportingCue | None:
    """واسترجع الساعاتي ذكرياته: any verb at the head of a sentence reports, where a colon and quoted words end it."""
    if colon - first > _VERB_MOST or any(place in line.cue_at for place in range(first, colon)):
        return None
    if not line.word(first).startswith(("و", "ف")) or line.word(first) in lexicon().given_name:
        return None  # a first word with no conjunction may be a name: فريد الحمود:
    if line.word(first)[1:] in any_of("afterthought", "sentence_preposition", "relation"):
        return None  # وعلى هامش المنتدى
    if line.word(first) in any_of("afterthought", "sentence_preposition", "relation"):
        return None  # في عيادة صغيرة
    if not may_be_verb(line, first):
        return None
    phrase = read_phrase(line, skip_asides(line, first + 1, known), known, "thing")
    if phrase is None or phrase.nature == "thing" or phrase.stop > colon:
        return None
    speaker = speaker_of(line, phrase, memory)
    word = line.printed(first)
    verb = without_letters(word, 1)
    return _cue(first, verb, speaker, phrase.end, "verb-by-its-place") if speaker else None


def from_subject(line: CuedLine, at: int, known: KnownSpeakers, memory: SpeakerMemory) -> Attribution | None:
    """عقد اللقاء اجتماعه وأصدر البيان التالي: what a line leaves open with a colon is its subject's."""
    phrase = sentence_subject(line, at - 1, known, memory)
    sure = phrase is not None and (phrase.entry or phrase.nature in ("title", "body") or is_given(line, phrase))
    sure = sure or (phrase is not None and is_sure_surname(line.word(phrase.start), line.source))  # الكتبي، بدا هادئاً:
    first = line.sentence_start(at - 1)
    head = range(first, min(at, first + _HEADING_MOST))
    verbal = any(may_be_verb(line, place) or line.word(place)[:1] in ("ي", "ت") for place in head)
    credit = at - 1 - first == 1 and line.word(first) in lexicon().source_line  # المصدر: “كذا”
    if phrase is None or not phrase.can_speak or credit or is_joined_at_colon(line, at - 2):
        return None
    speaker = (speaker_of(line, phrase, memory) if sure or verbal else None) or Speaker(None, None)
    memory.say(speaker)
    found = _cue(line.sentence_start(at - 1), "", speaker, phrase.end, "subject-and-colon")
    return Attribution(found, False, _OF_SUBJECT, "colon-above")


def from_verb_after(line: CuedLine, at: int, known: KnownSpeakers, memory: SpeakerMemory) -> Attribution | None:
    """«…»، تستعيد فلانة; «…»، وتضحك.: a present of any verb after a comma, with a subject that is known or none."""
    verb = line.word(at + 2)
    alone = verb[:1] == "و" and at + 3 < len(line.units) and line.units[at + 3].ends
    plain = verb[1:] if alone else verb
    present = plain[:1] in ("ي", "ت") and len(plain) >= _SHORTEST_PRESENT and at + 2 not in line.cue_at
    names = any_of("title", "given_name", "speaking_body")
    if (
        not present
        or line.text(at + 1) not in ("،", ",")
        or plain in names
        or len(line.text(at).split()) < _FEWEST_ALONE
    ):
        return None
    if why_no_speech(QuotedPlace(line, at, ())):
        return None
    if alone:
        last = memory.last("f" if plain[0] == "ت" else "m")
        near = last is not None and memory.line - last.line <= 1
        found = _cue(at + 2, plain, last, at + 3, "verb-by-its-place") if last and near else None
        return Attribution(found, False, _OF_SUBJECT, "verb-by-its-place") if found else None
    phrase = read_phrase(line, at + 3, known)
    sure = (
        phrase is not None and phrase.can_speak and (phrase.entry or phrase.nature == "title" or is_given(line, phrase))
    )
    name = line.word(at + 3)
    sure = sure or (phrase is not None and (is_sure_surname(name, line.source) or name in named_words_of(line.source)))
    speaker = speaker_of(line, phrase, memory) if phrase and sure and fits_verb(plain, phrase) else None
    if speaker is None or phrase is None:
        return None
    memory.say(speaker)
    return Attribution(
        _cue(at + 2, line.printed(at + 2), speaker, phrase.end, "verb-by-its-place"), False, 0.8, "cue-after"
    )


def stands_alone(
    line: CuedLine, at: int, last: Attribution | None, known: KnownSpeakers, memory: SpeakerMemory
) -> Attribution | None:
    """تعتذر فلانة عن التأخير. «الباص لا يأتي حين تنتظره».: words in marks that are a sentence of their own.

    They belong to who was quoted last in the line, or spoke last in it, or to the subject of the sentence before.
    """
    if at == 0 or len(line.text(at).split()) < _FEWEST_ALONE or not line.units[at - 1].ends:
        return None
    ends = at + 1 >= len(line.units) or line.units[at + 1].ends
    quoted = line.units[at].quoted
    inside = quoted is not None and line.source[quoted.end - 1 : quoted.end] in tuple(".؟!…")
    if not (ends or inside) or why_no_speech(QuotedPlace(line, at, ())):
        return None
    if last is not None:
        return replace(last, mixed=False, confidence=_OF_SUBJECT, rule="stands-alone")
    before = memory.last()
    asks = line.text(at - 1) in ("؟", "?")  # ماذا تقرأ؟ “…”: the sentence before names her
    place = line.sentence_start(at - 1) - 1 if asks else at - 1
    phrase = sentence_subject(line, place, known, memory) if place > 0 else None
    if before is None or before.line != memory.line:
        before = speaker_of(line, phrase, memory) if phrase and phrase.can_speak else None
    if before is None:
        return None
    memory.say(before)
    return Attribution(_cue(at, "", before, at, "stands-alone"), False, _OF_SUBJECT, "stands-alone")


def from_signature(line: CuedLine, at: int, known: KnownSpeakers, memory: SpeakerMemory) -> Attribution | None:
    """“…”. - فيل، مدير النادي: a dash or a bracket after the stretch, and a name to the end of the line."""
    place = at + 1
    while line.text(place) in (".", "،", ",", "؛") and place - at <= _STOPS_MOST:
        place += 1
    if line.text(place) not in DASHES | {"("}:
        return None
    while line.text(place) in DASHES | {"("} and place - at <= 2 * _STOPS_MOST:
        place += 1
    found = signature(line, place, known, memory)
    return Attribution(found, False, 0.8, "signature") if found else None


def signature(line: CuedLine, start: int, known: KnownSpeakers, memory: SpeakerMemory) -> ReportingCue | None:
    """The one who signs from a unit on, if nothing but his name and office stand to the end of the line."""
    left = [unit for unit in line.units[start:] if unit.text not in (")", ".")]
    if not 0 < len(left) <= _SIGNATURE_MOST or any(place in line.cue_at for place in range(start, len(line.units))):
        return None
    phrase = read_phrase(line, start, known)
    if phrase is None or not (phrase.named or phrase.entry) or any(unit.kind == "quote" for unit in left):
        return None
    rest = line.units[phrase.stop :]
    if any(unit.text in lexicon().that or bare(unit.text) in lexicon().event_noun for unit in rest):
        return None
    speaker = speaker_of(line, phrase, memory)
    if speaker is None:
        return None
    memory.say(speaker)
    return _cue(start, "", speaker, phrase.end, "signature")


def _cue(first: int, verb: str, speaker: Speaker | None, end: int, rule: str) -> ReportingCue:
    assert speaker is not None
    words = CueWords(first, first, first, verb, None, True, False, False)
    named = Speaker(
        speaker.entry, speaker.printed, speaker.words, speaker.gender, speaker.via, speaker.line, rule, known=True
    )
    return ReportingCue(words, named, end, None, True)
