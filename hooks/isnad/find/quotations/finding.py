"""What a text quotes: whose words, where they stand, and through which intermediaries they came.

Quotation marks alone say little: of 49 pairs in five articles 22 were speech, the rest names, labels and scare words.
So words are speech only where something reports them: a verb before or after (قال فيل: “…”), an attribution
(بحسب فيل), a clause with أنّ, a verb that describes (وصفه بـ“…”), a name before a colon or after a dash. Clauses with
no quote marks are found too, where somebody named or described says them. A person confirms what is found.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Literal

from isnad.find.quotations.cues.cued_lines import CuedLine, cued_line
from isnad.find.quotations.marks.text_units import DASHES, TakenStretches, Unit, paragraphs
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker, SpeakerMemory
from isnad.find.quotations.speakers.cue_context import ReportingCue
from isnad.find.quotations.speakers.reporting_cues import find_reporting_cues
from isnad.find.quotations.speech.attributed_sentences import attributed_sentence
from isnad.find.quotations.speech.attribution import Attribution, attribute
from isnad.find.quotations.speech.headlines import headline_speech
from isnad.find.quotations.speech.interviews import InterviewAnswer, find_interview_answers
from isnad.find.quotations.speech.late_speakers import with_late_speaker
from isnad.find.quotations.speech.listed_demands import demand_above, listed_demand
from isnad.find.quotations.speech.not_speech import QuotedPlace, is_outlet_of_dateline
from isnad.find.quotations.speech.reported_clauses import reported_clause, without_quoted
from isnad.find.quotations.speech.verbless_speakers import (
    from_head,
    from_signature,
    from_subject,
    from_verb_after,
    signature,
    stands_alone,
    unmarked_after_head,
)
from isnad.find.quotations.words.doubts import confidence_of, is_doubtful
from isnad.find.quotations.words.lexicon import lexicon
from isnad.find.quotations.words.reporting_verbs import stance_of
from isnad.find.text import Folded, fold, holds_any
from isnad.model.characters import QUOTE_MARKS
from isnad.model.drafts import Candidate, Speech
from isnad.model.texts import Mention

_FEW_WORDS = 3
_HEADLINES_MOST = 12  # quoted stretches from the top, among which a headline's may be
_UNSURE = 0.5
_IN_HEADLINE = 0.8
_UNCLOSED = 0.6  # of the confidence that a closed one would have
_INNER = 0.8  # the same, of words quoted within a quotation
_CUES_BEFORE, _CUES_AFTER = 4, 2  # how many places that report speech are looked at on either side of quoted words
_LONG = 5  # words of a quoted stretch that may go on from the one before it with no verb of its own
_OF_SPEAKER_RULE = {"last-to-speak": 0.9, "sentence-subject": 0.9, "same-sentence": 0.95}
"""What a speaker whom the verb does not name takes from the confidence."""


def find_speech(text: Folded, mentions: Sequence[Mention], known: KnownSpeakers) -> tuple[Speech, ...]:
    """All speech in a text, in its order.

    `mentions` are those in this text (any zone); `known` are those who may speak.
    """
    memory = SpeakerMemory(known)
    found: list[Speech] = []
    hanging: Attribution | None = None
    asking: ReportingCue | None = None
    lines: list[CuedLine] = []
    for units in paragraphs(text, mentions):
        line = cued_line(units, text.printed)
        memory.note(line)
        said_at_head = unmarked_after_head(line, known, memory)
        cues = find_reporting_cues(line, known, memory)
        signed = _signed_below(lines[-1], line, known, memory) if lines else None
        if signed and not any(speech.start == signed.start for speech in found):
            found.append(signed)
        said, last = _in_line(line, cues, hanging, known, memory)
        found.extend(said)
        if said_at_head:
            found.append(_reported(line, *said_at_head))
        item = listed_demand(line) if asking and not said else None
        if asking and item:
            found.append(_reported(line, asking, item))
        asking = asking if item else demand_above(line, cues)
        hanging = _hanging(line, cues, last, known, memory)
        lines.append(line)
        memory.pass_on(line)
    found.extend(tuple(_repeated(lines, found, text.printed)))
    headlines = tuple(headline_speech(lines, found, known))
    found.extend(_of_headline(*said) for said in headlines)
    taken = TakenStretches((speech.start, speech.end) for speech in found)
    answers = map(_as_speech, find_interview_answers(lines, known))
    found.extend(answer for answer in answers if not taken.meets(answer.start, answer.end))
    found.extend(inner for speech in tuple(found) for inner in _inside(text.printed, speech, known))
    return tuple(sorted(map(_judged, found), key=lambda speech: (speech.start, -speech.end)))


def _of_headline(line: CuedLine, reporting: ReportingCue, span: tuple[int, int]) -> Speech:
    """What a headline says in somebody's words, with marks or without."""
    first = line.units[span[0]]
    if first.kind == "quote":
        return _quoted(first, Attribution(reporting, False, _IN_HEADLINE, "headline"))
    return _reported(line, reporting, span)._replace(rule="headline")


def _judged(one: Speech) -> Speech:
    """Speech with its doubt, and how sure its speaker is; 0 where nobody is filled in."""
    doubtful = one.doubtful or one.suggestion or is_doubtful(one.rule, one.speaker_rule)
    filled = one.speaker is not None or one.printed is not None
    sure = confidence_of(one.rule, one.speaker_rule, doubtful=doubtful) if filled else 0.0
    return one._replace(doubtful=doubtful, confidence=sure)


def _repeated(lines: Sequence[CuedLine], found: Sequence[Speech], text: str) -> Iterator[Speech]:
    """Words in marks that nothing attributes where they stand (a headline), and that the text attributes elsewhere."""
    waiting = sum(len(line.quotes) for line in lines) > sum(one.marked for one in found)
    if not waiting:
        return
    said = {fold(text[one.start : one.end]).text.strip(" ."): one for one in found if one.kind == "direct"}
    taken = {one.outer_start for one in found}
    quotes = (line.units[at] for line in lines for at in line.quotes)
    for unit in islice(quotes, _HEADLINES_MOST):
        if len(unit.text.split()) < _FEW_WORDS or (unit.quoted and unit.quoted.outer_start in taken):
            continue
        one = next((speech for words, speech in said.items() if unit.text.strip(" .") in words), None)
        if one and unit.quoted:
            at = (unit.quoted.start, unit.quoted.end, unit.quoted.outer_start, unit.quoted.outer_end)
            start, end, outer_start, outer_end = at
            yield one._replace(start=start, end=end, outer_start=outer_start, outer_end=outer_end, rule="repeated")


def _in_line(
    line: CuedLine,
    cues: Sequence[ReportingCue],
    hanging: Attribution | None,
    known: KnownSpeakers,
    memory: SpeakerMemory,
) -> tuple[list[Speech], Attribution | None]:
    """The speech of one line, and the attribution of its last quoted stretch.

    `hanging` is what the line before left open.
    """
    found: list[Speech] = []
    quoted: list[int] = []
    last: Attribution | None = None
    places = [reporting.cue.at for reporting in cues]
    for at in line.quotes:
        if is_outlet_of_dateline(QuotedPlace(line, at, ())):
            continue
        following = bisect_left(places, at)
        attribution = (
            attribute(line, at, cues[max(0, following - _CUES_BEFORE) : following + _CUES_AFTER])
            or from_head(line, at, known, memory)
            or from_signature(line, at, known, memory)
            or (hanging if hanging and at == 0 and _goes_on(line, hanging) else None)
            or _going_on(line, at, quoted, last)
            or from_verb_after(line, at, known, memory)
            or stands_alone(line, at, last, known, memory)
            or (from_subject(line, at, known, memory) if line.text(at - 1) == ":" and at > 1 else None)
        )
        if attribution:
            attribution = with_late_speaker(QuotedPlace(line, at, cues), attribution, known, memory)
            if attribution.rule != "his-wording":  # what he calls a thing stands in what he is reported to say
                quoted.append(at)
                last = attribution
            found.append(_quoted(line.units[at], attribution))
    reported: defaultdict[int, set[int]] = defaultdict(
        set
    )  # ends by starts of what a second verb does not report again
    begun: set[int] = set()  # where what somebody is reported to say begins with its subject
    for reporting in cues:
        span = reported_clause(line, reporting, known) or attributed_sentence(line, reporting, quoted)
        if span and not (reporting.speaker.printed and reporting.speaker.printed[0] in begun):  # قال إن والدته أوصت بأن
            for part in without_quoted(line, span, quoted):
                begun.add(line.units[min(part[0] + 1, part[1] - 1)].start)  # قال إن كذا، وإن والدته أوصت بكذا
                if not _is_told(part, reporting, reported):
                    reported[part[0]].add(part[1])
                    found.append(_reported(line, reporting, part))
    return found, last


def _is_told(part: tuple[int, int], reporting: ReportingCue, reported: Mapping[int, Collection[int]]) -> bool:
    """Whether the same units have been reported already, or those of «إنها تتوقع كذا، إنه لا يستبعد كذا، : لاحظت أن
    كذا», which hold them."""
    first = reporting.cue.first
    himself = (*reported.get(first - 1 - reporting.cue.negated, ()), *reported.get(first, ()))
    return part[1] in reported.get(part[0], ()) or any(part[1] <= end for end in himself)


def _inside(text: str, outer: Speech, known: KnownSpeakers) -> Iterator[Speech]:
    """Words that one who is quoted quotes in turn: “قال لي: ‘…’”; only where a verb or a colon stands right before.

    They are suggestions: the same words already stand in the outer quotation.
    """
    words = text[outer.start : outer.end]
    if not outer.marked or not holds_any(words, QUOTE_MARKS):
        return
    for units in paragraphs(fold(words), ()):
        line = cued_line(units, words)
        memory = SpeakerMemory(known)
        for speech in _in_line(line, find_reporting_cues(line, known, memory), None, known, memory)[0]:
            if speech.kind == "direct" and speech.verb and _right_before(line, speech):
                inner = _moved(speech, outer.start)
                said_by_him = fold(speech.verb).text.strip() in lexicon().i_said  # قلت للوزير: ‘…’
                yield inner._replace(printed=outer.printed, speaker=outer.speaker) if said_by_him else inner


def _right_before(line: CuedLine, speech: Speech) -> bool:
    """Whether a colon or a reporting verb touches a quoted stretch from before."""
    starts = [unit.start for unit in line.units]
    at = bisect_left(starts, speech.outer_start)
    return at > 0 and (line.units[at - 1].text == ":" or at - 1 in line.cue_at)


def _moved(speech: Speech, by: int) -> Speech:
    printed = (speech.printed[0] + by, speech.printed[1] + by) if speech.printed else None
    sure = speech.speaker_rule in ("subject-after-verb", "subject-before-verb")
    return speech._replace(
        start=speech.start + by,
        end=speech.end + by,
        outer_start=speech.outer_start + by,
        outer_end=speech.outer_end + by,
        printed=printed if sure else None,
        speaker=speech.speaker if sure else None,
        confidence=round(speech.confidence * _INNER, 2),
        suggestion=True,
        candidates=(),
    )


def _signed_below(above: CuedLine, line: CuedLine, known: KnownSpeakers, memory: SpeakerMemory) -> Speech | None:
    """A line that is one quoted stretch, and below it a dash and a name."""
    quotes = [unit for unit in above.units if unit.kind != "stop"]
    if len(quotes) != 1 or quotes[0].kind != "quote" or line.text(0) not in DASHES | {"("}:
        return None
    found = signature(line, next((at for at, u in enumerate(line.units) if u.kind != "stop"), 0), known, memory)
    return _quoted(quotes[0], Attribution(found, False, 0.8, "signature")) if found else None


def _hanging(
    line: CuedLine,
    cues: Sequence[ReportingCue],
    last: Attribution | None,
    known: KnownSpeakers,
    memory: SpeakerMemory,
) -> Attribution | None:
    """The attribution of a quotation that begins the next line: a colon here, or a quotation that goes on there."""
    if line.units[-1].text == ":":
        if cues and line.sentence[cues[-1].cue.at] == line.sentence[-1]:
            return Attribution(cues[-1], False, 0.9, "colon-above")
        return from_head(line, len(line.units), known, memory) or from_subject(line, len(line.units), known, memory)
    if last is None:
        said = next((cue for cue in reversed(cues) if cue.reports and cue.speaker.known), None)
        return Attribution(said, False, _UNSURE, "goes-on") if said else None
    final = next((unit.quoted for unit in reversed(line.units) if unit.kind != "stop"), None)
    unclosed = final is not None and (not final.closed or final.start == final.outer_start)
    return replace(last, mixed=False, confidence=0.7 if unclosed else _UNSURE, rule="goes-on")


def _goes_on(line: CuedLine, hanging: Attribution) -> bool:
    """Whether a line that begins with a quotation goes on from the line before: left open there, or long and alone."""
    quoted = line.units[0].quoted
    if hanging.confidence > _UNSURE or (quoted and quoted.start == quoted.outer_start):
        return True
    rest = line.units[1:]
    return len(line.units[0].text.split()) > _LONG and all(unit.kind == "stop" for unit in rest)


def _going_on(line: CuedLine, at: int, quoted: Sequence[int], last: Attribution | None) -> Attribution | None:
    """A quoted sentence right after another, with no verb of its own; or a few quoted words that و joins to others."""
    if last is None or not quoted:
        return None
    between = line.units[quoted[-1] + 1 : at]
    joined = len(between) <= 2 and all(unit.kind == "stop" or unit.text == "و" for unit in between)
    if joined and (len(line.units[at].text.split()) >= _LONG or (last.mixed and len(between) == 1)):
        return replace(last, confidence=min(last.confidence, 0.6), rule="goes-on")
    return None


def _as_speech(answer: InterviewAnswer) -> Speech:
    """An answer in an interview: direct speech with no marks around it."""
    units = answer.line.units
    start, end = units[answer.first].start, units[-1].end
    return Speech(
        start, end, start, end, "direct", "", "asserts", answer.speaker.entry, answer.speaker.printed, (), 0.8, False,
        rule=answer.rule, speaker_rule=answer.rule, marked=False,
    )  # fmt: skip


def _quoted(unit: Unit, attribution: Attribution) -> Speech:
    assert unit.quoted is not None
    confidence = attribution.confidence * (1 if unit.quoted.closed else _UNCLOSED)
    at = (unit.quoted.start, unit.quoted.end, unit.quoted.outer_start, unit.quoted.outer_end)
    kind: Literal["mixed", "direct"] = "mixed" if attribution.mixed else "direct"
    return _speech(at, kind, attribution.reporting, unit.text, (confidence, attribution.rule))


def _reported(line: CuedLine, reporting: ReportingCue, span: tuple[int, int]) -> Speech:
    start, end = line.units[span[0]].start, line.units[span[1] - 1].end
    words = " ".join(unit.text for unit in line.units[span[0] : span[1]])
    rule = "that-clause" if span[0] == reporting.that else "content"
    sure = 0.8 if reporting.explicit else 0.65
    return _speech((start, end, start, end), "indirect", reporting, words, (sure, rule))


def _speech(
    at: tuple[int, int, int, int],
    kind: Literal["direct", "indirect", "mixed"],
    reporting: ReportingCue,
    words: str,
    found: tuple[float, str],
) -> Speech:
    """`at` are the four offsets that a Speech begins with, `words` are folded, `found` is how sure by which rule."""
    confidence, rule = found
    speaker: Speaker = reporting.speaker
    form = reporting.cue.form
    stance = stance_of(form, reporting.cue.negated, words) if form else "asserts"
    named = speaker.entry is not None or speaker.printed is not None
    confidence *= _OF_SPEAKER_RULE.get(speaker.rule, 1.0) if named else 0.8
    disputed = (speaker, *speaker.others) if speaker.others else ()
    return Speech(
        *at,
        kind,
        reporting.verb,
        stance,
        None if disputed else speaker.entry,
        None if disputed else speaker.printed,
        speaker.via,
        round(confidence, 2),
        len(words.split()) <= _FEW_WORDS or confidence < _UNSURE,
        rule=rule,
        speaker_rule=speaker.rule,
        candidates=tuple(Candidate(one.entry, one.printed) for one in disputed),
        marked=kind != "indirect",
        doubtful=not speaker.recognised,
    )
