"""What somebody is reported to have said without quote marks: the clause after أنّ or إنّ."""

from bisect import bisect_left
from collections.abc import Sequence

from isnad.find.quotations.known_speakers import Speaker
from isnad.find.quotations.lines import Line
from isnad.find.quotations.reporting_cues import Telling
from isnad.find.quotations.speaker_words import RELATIVE, SPEAKING_BODIES, THAT, TITLES, listed

_CONJUNCTIONS = listed("فيما بينما لكن غير حين عندما")


def clause(line: Line, telling: Telling) -> tuple[int, int] | None:
    """The first unit of a reported clause and the first after it; None where the telling has none worth reporting."""
    at = telling.that
    if at is None or not _known(telling.speaker) or line.word(at) not in THAT:
        return None
    if telling.cue.form and (telling.cue.form.shape == "noun" and telling.cue.attribution):
        return None
    end = _end(line, at)
    return (at, end) if end - at >= 3 else None


def _known(speaker: Speaker) -> bool:
    return speaker.entry is not None or bool(speaker.words & (TITLES | SPEAKING_BODIES))


def _end(line: Line, start: int) -> int:
    """Where a reported clause ends: with its sentence, or where after a comma somebody says something again."""
    at = start
    while at < len(line.units) and not line.units[at].ends:
        if at > start and line.units[at].text in ("،", ",", "؛") and _turns(line, at + 1):
            break
        if at > start and at in line.cue_at and (line.cue_at[at].attribution or _is_aside(line, at)):
            break
        at += 1
    while at > start and line.units[at - 1].kind == "stop":
        at -= 1
    return at


def _is_aside(line: Line, at: int) -> bool:
    form = line.cue_at[at].form
    return bool(form and form.shape == "participle")


def _turns(line: Line, at: int) -> bool:
    cue = line.cue_at.get(at)
    if cue:
        return cue.joined or cue.attribution or bool(cue.form and cue.form.shape == "participle")
    return line.word(at) in _CONJUNCTIONS and line.word(at + 1) not in RELATIVE


def overlaps(span: tuple[int, int], quoted: Sequence[int]) -> bool:
    """Whether one of the quoted stretches that are speech (their units, in order) stands in a clause."""
    following = bisect_left(quoted, span[0])
    return following < len(quoted) and quoted[following] < span[1]
