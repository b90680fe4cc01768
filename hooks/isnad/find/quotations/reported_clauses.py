"""What somebody is reported to have said without quote marks: the clause after أنّ or إنّ."""

from bisect import bisect_left
from collections.abc import Sequence

from isnad.find.quotations.cued_lines import CuedLine
from isnad.find.quotations.lexicon import lexicon
from isnad.find.quotations.reporting_cues import ReportingCue
from isnad.find.quotations.speaker_memory import Speaker


def clause(line: CuedLine, reporting: ReportingCue) -> tuple[int, int] | None:
    """The first unit of a reported clause and the first after it; None where the reporting has none worth reporting."""
    at = reporting.that
    if at is None or not _known(reporting.speaker) or line.word(at) not in lexicon().that:
        return None
    if reporting.cue.form and (reporting.cue.form.shape == "noun" and reporting.cue.attributive):
        return None
    end = _end(line, at)
    return (at, end) if end - at >= 3 else None


def _known(speaker: Speaker) -> bool:
    return speaker.entry is not None or bool(speaker.words & (lexicon().title | lexicon().speaking_body))


def _end(line: CuedLine, start: int) -> int:
    """Where a reported clause ends: with its sentence, or where after a comma somebody says something again."""
    at = start
    while at < len(line.units) and not line.units[at].ends:
        if at > start and line.units[at].text in ("،", ",", "؛") and _turns(line, at + 1):
            break
        if at > start and at in line.cue_at and (line.cue_at[at].attributive or _is_aside(line, at)):
            break
        at += 1
    while at > start and line.units[at - 1].kind == "stop":
        at -= 1
    return at


def _is_aside(line: CuedLine, at: int) -> bool:
    form = line.cue_at[at].form
    return bool(form and form.shape == "participle")


def _turns(line: CuedLine, at: int) -> bool:
    cue = line.cue_at.get(at)
    if cue:
        return cue.joined or cue.attributive or bool(cue.form and cue.form.shape == "participle")
    return line.word(at) in lexicon().conjunction and line.word(at + 1) not in lexicon().relative


def overlaps(span: tuple[int, int], quoted: Sequence[int]) -> bool:
    """Whether one of the quoted stretches that are speech (their units, in order) stands in a clause."""
    following = bisect_left(quoted, span[0])
    return following < len(quoted) and quoted[following] < span[1]
