"""Interviews: answers marked by letters (س، ج), by names or by dashes, with no quote marks around the words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.phrases.speaker_identity import speaker_of
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker, SpeakerMemory
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.words.lexicon import bare, lexicon

_LABEL_MOST = 7  # units of a name before its colon
_FEWEST_ANSWERS = 2
_FEWEST_WORDS = 2  # of an answer
_DASHES = frozenset("-–—")
_ASKS = frozenset("؟?")
_MARKS = frozenset(":-–—.")


@dataclass(frozen=True, slots=True)
class InterviewAnswer:
    """What one says in an interview: units `first` to the end of a line, and who says it."""

    line: CuedLine
    first: int
    speaker: Speaker
    rule: str


def find_interview_answers(lines: Sequence[CuedLine], known: KnownSpeakers) -> Iterator[InterviewAnswer]:
    """The answers among a text's lines that are marked as such; questions put by a letter are nobody's."""
    yield from _by_letters(lines, known)
    yield from _by_names(lines, known)
    yield from _by_dashes(lines, known)


def _by_letters(lines: Sequence[CuedLine], known: KnownSpeakers) -> Iterator[InterviewAnswer]:
    words = lexicon()
    heads = [line.word(0) if line.text(1) in _MARKS else "" for line in lines]
    asks = any(head in words.letter_of_questioner | {"سؤال", "السؤال"} for head in heads)
    answers = words.letter_of_answerer | {"جواب", "الجواب"}
    if not (asks and any(head in answers for head in heads)):
        return
    answerer: Speaker | None = None
    for line, head in zip(lines, heads, strict=True):
        if not head:
            answerer = _guest(line, known) or answerer
        elif head in answers and answerer and len(line.units) > 1 + _FEWEST_WORDS and line.units[2].kind != "quote":
            yield InterviewAnswer(line, 2, answerer, "interview-letters")


def _by_dashes(lines: Sequence[CuedLine], known: KnownSpeakers) -> Iterator[InterviewAnswer]:
    """- كيف بدأت؟, and below it - بدأت في ساحة البيت: what stands below questions, where the guest is named."""
    if not any(line.text(0) in _DASHES for line in lines):
        return
    answers: list[InterviewAnswer] = []
    answerer: Speaker | None = None
    asked = False
    for line in lines:
        if line.text(0) not in _DASHES:
            answerer = answerer or _guest(line, known)
            asked = False
        elif line.text(len(line.units) - 1) in _ASKS:
            asked = True
        elif asked and answerer and len(line.units) > 1 + _FEWEST_WORDS and line.units[1].kind != "quote":
            answers.append(InterviewAnswer(line, 1, answerer, "interview-dashes"))
            asked = False
    if len(answers) >= _FEWEST_ANSWERS:
        yield from answers


def _guest(line: CuedLine, known: KnownSpeakers) -> Speaker | None:
    """Whom an introduction names as the one asked: في حوار مع فلان, سألنا فلاناً."""
    for at in range(len(line.units)):
        talk = bare(line.word(at)) in lexicon().talk and "مع" in (line.word(at + 1), line.word(at + 2))
        start = (
            at + (2 if line.word(at + 1) == "مع" else 3)
            if talk
            else at + 1
            if line.word(at) in lexicon().interviews
            else None
        )
        phrase = read_phrase(line, start, known, attributed=True) if start else None
        if phrase and phrase.can_speak:
            return speaker_of(line, phrase, SpeakerMemory(known))
    return None


def _by_names(lines: Sequence[CuedLine], known: KnownSpeakers) -> Iterator[InterviewAnswer]:
    labelled: list[tuple[str, InterviewAnswer]] = []
    for line in lines:
        colon = next((at for at in range(min(_LABEL_MOST, len(line.units))) if line.text(at) == ":"), None)
        if (
            not colon
            or len(line.text(0)) < _FEWEST_WORDS
            or len(line.units) - colon <= _FEWEST_WORDS
            or any(at in line.cue_at for at in range(colon))
        ):
            continue
        if bare(line.word(0)).lstrip("ب") in lexicon().credit:
            continue  # بقلم: فلان
        if any(unit.kind == "quote" for unit in line.units[colon + 1 :]):
            continue
        phrase = read_phrase(line, 0, known)
        speaks = phrase and phrase.end == colon and (phrase.named or phrase.nature == "title" or phrase.entry)
        speaker = speaker_of(line, phrase, SpeakerMemory(known)) if phrase and speaks else None
        if speaker:
            label = " ".join(unit.text for unit in line.units[:colon])
            labelled.append((label, InterviewAnswer(line, colon + 1, speaker, "interview-names")))
    asked = Counter(label for label, answer in labelled if answer.line.text(len(answer.line.units) - 1) in _ASKS)
    counts = Counter(label for label, _ in labelled)
    labelled = [
        (label, answer)
        for label, answer in labelled
        if counts[label] >= _FEWEST_ANSWERS and asked[label] * 2 <= counts[label]
    ]  # who asks more than he says is the one who asks
    if len(counts) >= _FEWEST_ANSWERS and max(counts.values()) >= _FEWEST_ANSWERS:
        yield from (answer for _, answer in labelled if bare(answer.line.word(0)) not in lexicon().outlet)
