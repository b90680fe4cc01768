"""Speakers who are named only after what they say: «وصفها بأنها “…” رئيس اللجنة فلان», «قال إن “…”، بحسب النقابة».

Only where the verb before names nobody: whoever it would be carried over from is asked after them.
"""

from dataclasses import replace

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.speaker_identity import speaker_of
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, SpeakerMemory
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.speakers.cue_context import ReportingCue, agree
from isnad.find.quotations.speech.attribution import Attribution
from isnad.find.quotations.speech.not_speech import QuotedPlace

_LATE_REACH = 6  # units from the end of the words to an attribution
_BEFORE = "cue-after"  # a rule of attribution whose verb comes after the words


def with_late_speaker(
    place: QuotedPlace, found: Attribution, known: KnownSpeakers, memory: SpeakerMemory
) -> Attribution:
    """The attribution of a quoted stretch with the speaker who stands after it, where there is one."""
    line, at, reporting = place.line, place.at, found.reporting
    if reporting.explicit or reporting.cue.at > at or found.rule == _BEFORE or reporting.cue.form is None:
        return found
    late = _subject_after(line, at, reporting, known, memory) or _attributed_after(place, reporting)
    return replace(found, reporting=late) if late else found


def _subject_after(
    line: CuedLine, at: int, reporting: ReportingCue, known: KnownSpeakers, memory: SpeakerMemory
) -> ReportingCue | None:
    """وصفها بأنها “معركة خاسرة” رئيس اللجنة فلان: the subject, with his name, right after the words."""
    form = reporting.cue.form
    if form is None or form.shape != "finite" or not line.word(at + 1):
        return None
    phrase = read_phrase(line, at + 1, known)
    if phrase is None or phrase.nature != "title" or not (phrase.named and agree(form.gender, phrase.gender)):
        return None
    closed = phrase.end >= len(line.units) or line.units[phrase.end].kind == "stop"
    speaker = speaker_of(line, phrase, memory) if closed else None
    if speaker is None:
        return None
    memory.say(speaker)
    return reporting._replace(speaker=speaker._replace(rule="subject-after-words"))


def _attributed_after(place: QuotedPlace, reporting: ReportingCue) -> ReportingCue | None:
    """قال إن “…”، بحسب بيان النقابة: nobody is known to speak but the one to whom it is attributed."""
    line, at, who = place.line, place.at, reporting.speaker
    if who.entry or who.printed or who.others:
        return None
    for late in place.cues:
        after = at < late.cue.first <= at + _LATE_REACH and line.sentence[late.cue.first] == line.sentence[at]
        if after and late.cue.attributive and late.cue.form is None and late.explicit:
            return reporting._replace(speaker=late.speaker)
    return None
