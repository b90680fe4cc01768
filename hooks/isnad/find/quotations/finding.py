"""What a text quotes: whose words, where they stand, and through which intermediaries they came.

Quotation marks alone say little: of 49 pairs in five articles 22 were speech, the rest names, labels and scare words.
So words are speech only where something reports them: a verb before or after (قال فيل: “…”), an attribution
(بحسب فيل), a clause with أنّ, a verb that describes (وصفه بـ“…”). Reported clauses with no quote marks are found too,
where the speaker is known or an official. A person confirms what is found: see `confidence` and `suggestion`.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from isnad.find.quotations.attribution import Attribution, attribute, speaker_and_colon
from isnad.find.quotations.cue_words import CueWords
from isnad.find.quotations.cued_lines import CuedLine, cued_line
from isnad.find.quotations.reported_clauses import clause, overlaps
from isnad.find.quotations.reporting_cues import ReportingCue, find_reporting_cues
from isnad.find.quotations.reporting_verbs import stance_of
from isnad.find.quotations.speaker_memory import RoleDescriptions, Speaker, SpeakerMemory
from isnad.find.quotations.speaker_phrases import after
from isnad.find.quotations.text_units import Unit, paragraphs
from isnad.find.text import QUOTE_MARKS
from isnad.model.drafts import Speech
from isnad.model.texts import Mention

_FEW_WORDS = 3
_UNSURE = 0.5
_UNCLOSED = 0.6  # of the confidence that a closed one would have
_CUES_BEFORE, _CUES_AFTER = 4, 2  # how many places that report speech are looked at on either side of quoted words
_LONG = 5  # words of a quoted stretch that may go on from the one before it with no verb of its own


def find_speech(text: str, mentions: Sequence[Mention], roles: Mapping[str, tuple[str, ...]]) -> tuple[Speech, ...]:
    """All speech in a text, in its order.

    `mentions` are those in this text (any zone); `roles` gives the descriptions of unnamed speakers by their entries'
    ids, in both forms where both occur (مسؤول أمريكي, المسؤول الأمريكي).
    """
    known = RoleDescriptions(roles)
    memory = SpeakerMemory()
    found: list[Speech] = []
    hanging: Attribution | None = None
    for units in paragraphs(text, mentions):
        line = cued_line(units, text)
        memory.note(units)
        cues = find_reporting_cues(line, known, memory)
        said, last = _in_line(line, cues, hanging, known, memory)
        found.extend(said)
        hanging = _hanging(line, cues, last)
    found.extend(inner for speech in tuple(found) for inner in _inside(text, speech, known))
    return tuple(sorted(found, key=lambda speech: (speech.start, -speech.end)))


def _in_line(
    line: CuedLine,
    cues: Sequence[ReportingCue],
    hanging: Attribution | None,
    known: RoleDescriptions,
    memory: SpeakerMemory,
) -> tuple[list[Speech], Attribution | None]:
    """The speech of one line, and the attribution of its last quoted stretch.

    `hanging` is what the line before left open.
    """
    found: list[Speech] = []
    quoted: list[int] = []
    last: Attribution | None = None
    places = [reporting.cue.at for reporting in cues]
    for at, unit in enumerate(line.units):
        if unit.kind != "quote":
            continue
        following = bisect_left(places, at)
        attribution = (
            attribute(line, at, cues[max(0, following - _CUES_BEFORE) : following + _CUES_AFTER])
            or _from_colon(line, at, known, memory)
            or (hanging if hanging and at == 0 and _goes_on(line, hanging) else None)
            or _going_on(line, at, quoted, last)
        )
        if attribution:
            quoted.append(at)
            last = attribution
            found.append(_quoted(unit, attribution))
    for reporting in cues:
        span = clause(line, reporting)
        if span and not overlaps(span, quoted):
            found.append(_reported(line, reporting, span))
    return found, last


def _inside(text: str, outer: Speech, known: RoleDescriptions) -> Iterator[Speech]:
    """Words that one who is quoted quotes in turn: “قال لي: ‘…’”; only where a verb or a colon stands right before.

    They are suggestions: the same words already stand in the outer quotation.
    """
    words = text[outer.start : outer.end]
    if outer.kind == "indirect" or QUOTE_MARKS.isdisjoint(words):
        return
    for units in paragraphs(words, ()):
        line = cued_line(units, words)
        memory = SpeakerMemory()
        for speech in _in_line(line, find_reporting_cues(line, known, memory), None, known, memory)[0]:
            if speech.kind == "direct" and speech.verb and _right_before(line, speech):
                yield _moved(speech, outer.start)


def _right_before(line: CuedLine, speech: Speech) -> bool:
    """Whether a colon or a reporting verb touches a quoted stretch from before."""
    starts = [unit.start for unit in line.units]
    at = bisect_left(starts, speech.outer_start)
    return at > 0 and (line.units[at - 1].text == ":" or at - 1 in line.cue_at)


def _moved(speech: Speech, by: int) -> Speech:
    printed = (speech.printed[0] + by, speech.printed[1] + by) if speech.printed else None
    return replace(
        speech,
        start=speech.start + by,
        end=speech.end + by,
        outer_start=speech.outer_start + by,
        outer_end=speech.outer_end + by,
        printed=printed,
        confidence=round(speech.confidence * 0.8, 2),
        suggestion=True,
    )


def _hanging(line: CuedLine, cues: Sequence[ReportingCue], last: Attribution | None) -> Attribution | None:
    """The attribution of a quotation that begins the next line: a colon here, or a quotation that goes on there."""
    if line.units[-1].text == ":" and cues:
        return Attribution(cues[-1], False, 0.9)
    if last is None:
        return None
    final = line.units[-1].quoted
    unclosed = final is not None and not final.closed
    return replace(last, mixed=False, confidence=0.7 if unclosed else _UNSURE)


def _goes_on(line: CuedLine, hanging: Attribution) -> bool:
    """Whether a line that begins with a quotation goes on from the line before: left open there, or long and alone."""
    if hanging.confidence > _UNSURE:
        return True
    rest = line.units[1:]
    return len(line.units[0].text.split()) > _LONG and all(unit.kind == "stop" for unit in rest)


def _from_colon(line: CuedLine, at: int, known: RoleDescriptions, memory: SpeakerMemory) -> Attribution | None:
    """فيل: “…”, with no verb."""
    span = speaker_and_colon(line, at)
    found = after(line, span[0], known, memory, attributed=True) if span else None
    if span is None or found is None:
        return None
    memory.say(found[0])
    colon = CueWords(span[0], span[0], span[0], "", None, True, False, False)
    apart = line.units[at - 1].text != ":"
    return Attribution(ReportingCue(colon, *found, None, True), apart, 0.6 if apart else 0.8)


def _going_on(line: CuedLine, at: int, quoted: Sequence[int], last: Attribution | None) -> Attribution | None:
    """A quoted sentence right after another, with no verb of its own."""
    if last is None or not quoted or len(line.units[at].text.split()) < _LONG:
        return None
    between = line.units[quoted[-1] + 1 : at]
    if len(between) <= 2 and all(unit.kind == "stop" or unit.text == "و" for unit in between):
        return replace(last, confidence=min(last.confidence, 0.6))
    return None


def _quoted(unit: Unit, attribution: Attribution) -> Speech:
    assert unit.quoted is not None
    confidence = attribution.confidence * (1 if unit.quoted.closed else _UNCLOSED)
    at = (unit.quoted.start, unit.quoted.end, unit.quoted.outer_start, unit.quoted.outer_end)
    return _speech(at, "mixed" if attribution.mixed else "direct", attribution.reporting, unit.text, confidence)


def _reported(line: CuedLine, reporting: ReportingCue, span: tuple[int, int]) -> Speech:
    start, end = line.units[span[0]].start, line.units[span[1] - 1].end
    words = " ".join(unit.text for unit in line.units[span[0] : span[1]])
    confidence = 0.8 if reporting.explicit else 0.65
    return _speech((start, end, start, end), "indirect", reporting, words, confidence)


def _speech(
    at: tuple[int, int, int, int],
    kind: Literal["direct", "indirect", "mixed"],
    reporting: ReportingCue,
    words: str,
    confidence: float,
) -> Speech:
    """`at` are the four offsets that a Speech begins with; `words` are folded."""
    speaker: Speaker = reporting.speaker
    form = reporting.cue.form
    stance = stance_of(form, reporting.cue.negated, words) if form else "asserts"
    if speaker.entry is None and speaker.printed is None:
        confidence *= 0.8
    return Speech(
        *at,
        kind,
        reporting.verb,
        stance,
        speaker.entry,
        speaker.printed,
        speaker.via,
        round(confidence, 2),
        len(words.split()) <= _FEW_WORDS or confidence < _UNSURE,
    )
