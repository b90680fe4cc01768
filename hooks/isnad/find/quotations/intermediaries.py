"""Through whose hands words came: نقلت وكالة عن فلان قوله، قال لوكالة، نقلا عن."""

from dataclasses import replace
from typing import TypeAlias

from isnad.find.quotations.cues import Cue
from isnad.find.quotations.known_speakers import Descriptions, Memory, Speaker
from isnad.find.quotations.lines import Line, phrase_end
from isnad.find.quotations.speaker_words import DOCUMENTS, OUTLETS, SPEAKING_BODIES, TITLES, bare, listed
from isnad.find.quotations.speakers import after
from isnad.find.quotations.verbs import Gender

Via: TypeAlias = tuple[tuple[str | None, str], ...]
"""Carriers: an entry or None, and the verb."""
_SOURCE_WORDS = frozenset(("عن", "الي"))
_NO_OUTLETS = (SPEAKING_BODIES | TITLES) - OUTLETS
_PRONOUNS = listed("عنه عنها عنهم اليه اليها اليهم")
_REACH = 16
_MEANS = OUTLETS | {"مع", "الي", "خاص"}
_TALKS = listed("""تصريح تصريحات تصريحاته حديث حديثه حديثها مقابله لقاء حوار اتصال مكالمه افاده رد""")


def carried(line: Line, cue: Cue, known: Descriptions, memory: Memory) -> tuple[Speaker, int, Via] | None:
    """For نقل عن and نسب إلى: whose words they are, the first unit after him, and the carrier; None for other uses."""
    units = line.units
    for at in range(cue.end, min(len(units), cue.end + _REACH)):
        word = line.word(at)
        if (units[at].kind == "stop" and units[at].text not in "،,-()") or _speaks(line, at, cue):
            return None
        if word in _PRONOUNS:
            person = _named_before(line, cue.at) or memory.last(_gender(word)) or Speaker(None, None)
            hands = _carrier(line, cue, (cue.end, at), known, memory)
            if hands is None or not hands.printed:
                hands = _carrier(line, cue, (at + 1, phrase_end(line, at + 1)), known, memory)
            return person, at + 1, _link(hands, cue)
        if word in _SOURCE_WORDS:
            found = after(line, at + 1, known, memory, attributed=True)
            return (*found, _link(_carrier(line, cue, (cue.end, at), known, memory), cue)) if found else None
    return None


def _speaks(line: Line, at: int, cue: Cue) -> bool:
    """Whether another cue stands at a unit."""
    other = line.cue_at.get(at)
    return other is not None and other is not cue and other.form is not None


def _gender(word: str) -> Gender:
    return "f" if word.endswith("ها") else "p" if word.endswith("هم") else "m"


def _named_before(line: Line, at: int) -> Speaker | None:
    """The one that عنه and إليه mean, where the sentence has named one already."""
    for place in range(at - 1, max(-1, at - 30), -1):
        unit = line.units[place]
        if line.sentence[place] != line.sentence[at]:
            return None
        if unit.kind == "name" and unit.entry and not unit.prefix and line.word(place - 1) in ("كان", "وكان", "", "قد"):
            return Speaker(unit.entry, (unit.start, unit.end))
    return None


def _carrier(line: Line, cue: Cue, where: tuple[int, int], known: Descriptions, memory: Memory) -> Speaker | None:
    """Who hands the words on: named between two units, or understood where nobody is."""
    found = after(line, where[0], known, memory, attributed=False) if where[0] < where[1] else None
    if found and found[1] <= where[1]:
        return found[0] if found[0].entry else _employer(line, where, found[0])
    gender = cue.form.gender if cue.form else None
    return memory.last(gender) if gender == "f" and memory.spoken and memory.spoken[-1].gender == "f" else None


def _employer(line: Line, where: tuple[int, int], person: Speaker) -> Speaker:
    """The outlet whose correspondent hands words on (نقل مراسل القناة عن ...), else the person."""
    named = [unit for unit in line.units[slice(*where)] if unit.kind == "name" and unit.entry]
    return Speaker(named[0].entry, (named[0].start, named[0].end)) if named else person


def _link(carrier: Speaker | None, cue: Cue) -> Via:
    return ((carrier.entry, cue.word),) if carrier else ()


def told_to(line: Line, start: int, stop: int, speaker: Speaker, verb: str) -> Via:
    """The outlets that somebody speaks to between two units: قال لوكالة رويترز، في تصريح للجزيرة، في مقابلة مع ..."""
    links: list[tuple[str | None, str]] = []
    for at in range(start, min(stop, start + 30)):
        unit = line.units[at]
        if unit.kind != "name" or unit.entry is None or unit.entry == speaker.entry:
            continue
        before = line.word(at - 1)
        tied = unit.prefix[-1:] == "ل" or before == "ل" or (before[:1] == "ل" and bare(before) in OUTLETS)
        talk = any(line.word(at - back) in _TALKS for back in (1, 2, 3))
        body = _first(unit.text) in _NO_OUTLETS
        person = body or (bare(before) in TITLES | DOCUMENTS and before[:1] != "ل" and before[-1:] != "ي" and not talk)
        if (tied and not person) or (talk and before in _MEANS):
            links.append((unit.entry, verb))
    return tuple(dict.fromkeys(links))


def _first(name: str) -> str:
    return bare(name.split(" ", 1)[0])


def with_carriers(speaker: Speaker, via: Via) -> Speaker:
    """A speaker whose words come through these hands."""
    return replace(speaker, via=tuple(dict.fromkeys((*speaker.via, *via)))) if via else speaker
