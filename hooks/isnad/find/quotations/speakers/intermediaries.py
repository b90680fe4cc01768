"""Through which intermediaries words came: نقلت وكالة عن فلان قوله، قال لوكالة، نقلا عن."""

from typing import TypeAlias

from isnad.find.quotations.cues.cue_verbs import CueWords
from isnad.find.quotations.cues.cued_lines import CuedLine, phrase_end
from isnad.find.quotations.phrases.asides import skip_asides
from isnad.find.quotations.phrases.speaker_identity import speaker_of
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers, Speaker, SpeakerMemory
from isnad.find.quotations.phrases.speaker_phrases import read_phrase
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.reporting_verbs import Gender

Via: TypeAlias = tuple[tuple[str | None, str], ...]
"""Intermediaries: an entry or None, and the verb."""
_REACH = 16
_MOST_DESCRIBED = 4  # words of a source's description in marks
_BEFORE_LISTENER = frozenset(("مع", "الي", "خاص"))


def intermediary_chain(
    line: CuedLine, cue: CueWords, known: KnownSpeakers, memory: SpeakerMemory
) -> tuple[Speaker, int, Via] | None:
    """For نقل عن and نسب إلى: whose words, the first unit after him, who hands them on; else None."""
    units = line.units
    for at in range(cue.end, min(len(units), cue.end + _REACH)):
        word = line.word(at)
        if (units[at].kind == "stop" and units[at].text not in "،,-()") or _speaks(line, at, cue):
            return None
        if word in lexicon().source_pronoun:
            person = _named_before(line, cue.at) or memory.last(_gender(word)) or Speaker(None, None)
            intermediary = _intermediary(line, cue, (cue.end, at), known, memory)
            if intermediary is None or not intermediary.printed:
                intermediary = _intermediary(line, cue, (at + 1, phrase_end(line, at + 1)), known, memory)
            return person, at + 1, _link(intermediary, cue)
        if word == "عن" or (word == "الي" and cue.form and cue.form.lemma == "نسب"):
            found = _somebody(line, at + 1, known, memory, attributed=True)
            found = found or _source_in_marks(line, at + 1)
            return (*found, _link(_intermediary(line, cue, (cue.end, at), known, memory), cue)) if found else None
    return None


def _source_in_marks(line: CuedLine, at: int) -> tuple[Speaker, int] | None:
    """عن «مصدر عسكري» قوله: a source whose description stands in marks."""
    words = line.text(at).split() if at < len(line.units) and line.units[at].kind == "quote" else []
    if not 1 <= len(words) <= _MOST_DESCRIBED or bare(words[0]) not in lexicon().title:
        return None
    return Speaker(None, (line.units[at].start, line.units[at].end)), at + 1


def _somebody(
    line: CuedLine, start: int, known: KnownSpeakers, memory: SpeakerMemory, *, attributed: bool
) -> tuple[Speaker, int] | None:
    """The one named or described from a unit on, and the first unit after him."""
    start = start if attributed else skip_asides(line, start, known)
    phrase = read_phrase(line, start, known, attributed=attributed)
    speaker = speaker_of(line, phrase, memory) if phrase else None
    return (speaker, phrase.end) if phrase and speaker else None


def _speaks(line: CuedLine, at: int, cue: CueWords) -> bool:
    """Whether another cue stands at a unit."""
    other = line.cue_at.get(at)
    return other is not None and other is not cue and other.form is not None


def _gender(word: str) -> Gender:
    return "f" if word.endswith("ها") else "p" if word.endswith("هم") else "m"


def _named_before(line: CuedLine, at: int) -> Speaker | None:
    """The one that عنه and إليه mean, where the sentence has named one already."""
    for place in range(at - 1, max(-1, at - 30), -1):
        unit = line.units[place]
        if line.sentence[place] != line.sentence[at]:
            return None
        if unit.kind == "name" and unit.entry and not unit.prefix and line.word(place - 1) in ("كان", "وكان", "", "قد"):
            return Speaker(unit.entry, (unit.start, unit.end))
    return None


def _intermediary(
    line: CuedLine, cue: CueWords, where: tuple[int, int], known: KnownSpeakers, memory: SpeakerMemory
) -> Speaker | None:
    """Who intermediary the words on: named between two units, or understood where nobody is."""
    found = _somebody(line, where[0], known, memory, attributed=False) if where[0] < where[1] else None
    if found and found[1] <= where[1]:
        return found[0] if found[0].entry else _employer(line, where, found[0])
    gender = cue.form.gender if cue.form else None
    return memory.last(gender) if gender == "f" and memory.spoken and memory.spoken[-1].gender == "f" else None


def _employer(line: CuedLine, where: tuple[int, int], person: Speaker) -> Speaker:
    """The outlet whose correspondent intermediary words on (نقل مراسل القناة عن ...), else the person."""
    named = [unit for unit in line.units[slice(*where)] if unit.kind == "name" and unit.entry]
    return Speaker(named[0].entry, (named[0].start, named[0].end)) if named else person


def _link(intermediary: Speaker | None, cue: CueWords) -> Via:
    return ((intermediary.entry, cue.word),) if intermediary else ()


def spoken_to(line: CuedLine, start: int, stop: int, speaker: Speaker, verb: str) -> Via:
    """The outlets that somebody speaks to between two units: قال لوكالة رويترز، في تصريح للجزيرة، في مقابلة مع ..."""
    links: list[tuple[str | None, str]] = []
    for at in range(start, min(stop, start + 30)):
        unit = line.units[at]
        if unit.kind != "name" or unit.entry is None or unit.entry == speaker.entry:
            continue
        before = line.word(at - 1)
        tied = unit.prefix[-1:] == "ل" or before == "ل" or (before[:1] == "ل" and bare(before) in lexicon().outlet)
        talk = any(line.word(at - back) in lexicon().talk for back in (1, 2, 3))
        body = _first(unit.text) in any_of("speaking_body", "title") - lexicon().outlet
        person = body or (
            bare(before) in any_of("title", "document") and before[:1] != "ل" and before[-1:] != "ي" and not talk
        )
        if (tied and not person) or (talk and (before in lexicon().outlet or before in _BEFORE_LISTENER)):
            links.append((unit.entry, verb))
    return tuple(dict.fromkeys(links))


def _first(name: str) -> str:
    return bare(name.split(" ", 1)[0])


def with_intermediaries(speaker: Speaker, via: Via) -> Speaker:
    """A speaker whose words come through these intermediaries."""
    return speaker._replace(via=tuple(dict.fromkeys((*speaker.via, *via)))) if via else speaker
