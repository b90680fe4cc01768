"""Who speaks: the one named or described beside a verb, and whoever spoke before where nobody is."""

from dataclasses import replace

from isnad.find.quotations.known_speakers import Descriptions, Memory, Speaker
from isnad.find.quotations.lines import Line, phrase_end
from isnad.find.quotations.speaker_words import (
    ADVERBS,
    AFTERTHOUGHTS,
    BACKWARD,
    DOCUMENTS,
    FAMILIES,
    HONOURS,
    KIN,
    OUTLETS,
    PAGES,
    PLACING,
    RELATION,
    RELATIVE,
    THAT,
    TITLES,
    TO_SOMEBODY,
    WHAT_IS_SAID,
    WHO_IS,
    bare,
)

_BACK = 24  # units before a verb in which its subject is looked for
_NEAR = 8  # of them, where no relative clause stands between
_PRINTED_MOST = 12


def after(
    line: Line, start: int, known: Descriptions, memory: Memory, *, attributed: bool
) -> tuple[Speaker, int] | None:
    """The speaker named or described from a unit on, and the first unit after him; None where nobody is."""
    while (
        line.word(start) in ADVERBS
        or (line.word(start) in TO_SOMEBODY and not attributed)
        or (line.word(start) == "من" and line.word(start + 1)[:4] in ("جهته", "جهتها", "جانب", "ناحي"))
    ):
        start += 2 if line.word(start) == "من" else 1
    end = phrase_end(line, start)
    if start >= end or (line.word(start) in AFTERTHOUGHTS | RELATION and not _is_ali(line, start)):
        return None
    if line.word(start) in WHAT_IS_SAID and not attributed:
        return None
    if line.units[start].kind == "word" and _is_object(line, start) and not attributed:
        return None
    head = _head(line, start, end, attributed)
    if head is None and end < len(line.units) and line.units[end].text in ("،", ","):
        head = _in_apposition(line, end + 1)
    if head is not None:
        return _speaker(line, start, head, line.units[head].entry), head + 1
    return _unnamed(line, start, end, known, memory)


def _is_ali(line: Line, start: int) -> bool:
    """Whether علي after a verb is the name, not the preposition (folding makes them one): two bare nouns follow."""
    nouns = (line.word(start + 1), line.word(start + 2))
    tied = any(not word or word.startswith("ال") or word.endswith(("ه", "هم", "نا")) for word in nouns)
    return line.word(start) == "علي" and not (tied or AFTERTHOUGHTS.intersection(nouns) or nouns[0].startswith(PAGES))


def _is_kin_of(line: Line, start: int, at: int) -> bool:
    """صديقة القتيل فلان، محامي عائلة فلان: the one named in the same breath is not the one who speaks."""
    whose = line.word(start + 1)
    kin = line.word(start) in KIN and (whose.startswith("ال") or whose in FAMILIES)
    return kin and at > start and not any(unit.kind == "stop" for unit in line.units[start:at])


def _is_object(line: Line, start: int) -> bool:
    """لوكالة X, بأمر: what a clitic ties to the verb is no subject."""
    word = line.word(start)
    return word.startswith("لل") or (word[:1] in ("ل", "ب") and bare(word) != word and word not in TITLES)


def _head(line: Line, start: int, end: int, attributed: bool) -> int | None:
    """The unit in a phrase that names the speaker, not what he belongs to."""
    heads: list[int] = []
    for at in range(start, end):
        unit = line.units[at]
        if at > start and unit.kind == "word" and unit.text in AFTERTHOUGHTS and not _joins(line, at, end):
            break
        if unit.kind == "quote" or (unit.kind == "name" and not _belongs(line, at, start, attributed)):
            if heads and unit.prefix[:1] in ("و", "ف"):
                break
            if heads and any(line.word(between) in RELATION for between in range(heads[-1] + 1, at)):
                break
            heads.append(at)
    if not heads:
        return None
    return heads[0] if heads[0] == start or len(heads) == 1 or heads[1] - heads[0] > 5 else heads[1]


def _joins(line: Line, at: int, end: int) -> bool:
    """Whether a preposition goes on describing: مسؤول في التحالف فلان, بيان صادر عن الوزارة; not كشف مسؤول عن مقتل."""
    word = line.word(at)
    if word == "عن":
        return "صادر" in line.word(at - 1)
    near = line.units[at + 1 : min(end, at + 6)]
    return word in ("في", "من", "لدي") and any(unit.kind in ("name", "quote") for unit in near)


def _belongs(line: Line, at: int, start: int, attributed: bool) -> bool:
    """Whether a name only says what somebody belongs to: باسم التحالف, قائد قسد, لرويترز."""
    unit = line.units[at]
    if _is_kin_of(line, start, at):
        return True
    if unit.prefix[-1:] in ("ل", "ب", "ك"):
        owner = at > start and bare(line.word(at - 1)) in DOCUMENTS and unit.prefix[-1:] == "ل"
        return not (owner or (attributed and at == start))
    if at == start:
        return False
    before = line.word(at - 1)
    if before == "عن" and "صادر" in line.word(at - 2):
        return False
    if before in RELATION | PLACING or (before[:1] == "ل" and at - 1 > start and bare(before) in OUTLETS | DOCUMENTS):
        return True
    return before in TITLES or (before[1:] in TITLES and before[0] in "ولب")


def _in_apposition(line: Line, start: int) -> int | None:
    """The name after a comma that says who the one described is: المتحدث باسم الجيش، العقيد فلان، إن"""
    for at in range(start, min(start + 4, len(line.units))):
        unit = line.units[at]
        if unit.kind == "name" and not unit.prefix:
            follows = line.units[at + 1] if at + 1 < len(line.units) else None
            return at if follows is None or follows.kind in ("stop", "quote") or follows.text in THAT else None
        if unit.kind != "word" or (bare(unit.text) not in TITLES and unit.text not in WHO_IS):
            return None
    return None


def _unnamed(line: Line, start: int, end: int, known: Descriptions, memory: Memory) -> tuple[Speaker, int] | None:
    """One who is described only: known by a description, spoken of before, or not known at all."""
    stop = _afterthought(line, start, end)
    noun = bare(line.word(start))
    definite = line.word(start).lstrip("وفبل").startswith("ال") or line.word(start).startswith("لل")
    described = known.at(line.units, start) if line.units[start].kind == "word" else None
    if line.word(start) in HONOURS:
        return (memory.last("m") or Speaker(None, None)), start + 1
    back = any(line.word(at) in BACKWARD for at in range(start, min(end, start + 3)))
    run = _definite_run(line, start, stop)
    earlier = memory.described(noun) if back or (definite and stop - start <= 3) else None
    if earlier is None and run > start + 1:
        same = memory.described(noun)  # نفى الضابط الأمريكي امتلاك أدلة: what follows is no name of his
        if same and {bare(line.word(at)) for at in range(start, run)} <= same.words:
            earlier, stop = same, run
    if earlier or back or (definite and stop - start <= 3):
        if earlier is None and (back or noun in DOCUMENTS):
            earlier = memory.last()
        if earlier:
            printed = (line.units[start].start, line.units[stop - 1].end)
            last = memory.last()
            still = last is not None and last.entry == earlier.entry
            return replace(earlier, printed=printed, via=earlier.via if still else ()), stop
    if described:
        return _speaker(line, start, described[1] - 1, described[0]), max(described[1], stop)
    if noun in DOCUMENTS:
        return None
    inner = next((found for at in range(start + 1, min(stop, start + 4)) if (found := known.at(line.units, at))), None)
    if inner and noun in TITLES:
        return _speaker(line, start, inner[1] - 1, inner[0]), max(inner[1], stop)
    return _speaker(line, start, stop - 1, None), stop


def _definite_run(line: Line, start: int, stop: int) -> int:
    """The first unit of a phrase that does not begin with the article."""
    at = start
    while at < stop and line.word(at).startswith("ال"):
        at += 1
    return at


def _afterthought(line: Line, start: int, end: int) -> int:
    """Where the description proper ends: before what says when, where and to whom."""
    for at in range(start + 1, min(end, start + _PRINTED_MOST)):
        word = line.word(at)
        if word == "ل" or word in AFTERTHOUGHTS or word in ADVERBS or (line.units[at].prefix[-1:] == "ل"):
            return at
        if word.startswith("ل") and bare(word) in OUTLETS | TITLES:
            return at
    return min(end, start + _PRINTED_MOST)


def _speaker(line: Line, start: int, last: int, entry: str | None) -> Speaker:
    words = {bare(unit.text) for unit in line.units[start : last + 1] if unit.kind == "word"}
    words |= {bare(word) for word in line.units[last].text.split()[:1]}
    words |= {bare(line.word(at)) for at in range(last + 1, last + 4) if bare(line.word(at)) in TITLES}
    printed = (line.units[last].start, line.units[last].end) if entry and line.units[last].kind == "name" else None
    return Speaker(entry, printed or (line.units[start].start, line.units[last].end), frozenset(words))


def before(line: Line, at: int, known: Descriptions) -> Speaker | None:
    """The subject that stands before a verb: لكن موسكو نفت; None where the verb begins its sentence.

    A name in a relative clause (الوزارة التي تدعم الجيش قالت) gives way to the one that the clause is about.
    """
    relative = False
    nearest: Speaker | None = None
    for place in range(at - 1, max(-1, at - _BACK), -1):
        unit = line.units[place]
        if line.sentence[place] != line.sentence[at] or unit.text == ":" or unit.text in THAT or unit.kind == "quote":
            break
        relative = relative or unit.text in RELATIVE
        found = _known_at(line, place, 0, known)
        if found and (nearest is None or relative):
            nearest = found
            if relative:
                break
        if nearest is None and at - place > _NEAR and not relative:
            break
    return nearest or _after_was(line, at)


def _after_was(line: Line, at: int) -> Speaker | None:
    """وكانت مصادر صحفية أكدت: one described between كان and the verb."""
    first = at
    while first and line.sentence[first - 1] == line.sentence[at] and at - first < _BACK:
        first -= 1
    if line.word(first) not in ("كان", "كانت", "وكان", "وكانت") or bare(line.word(first + 1)) not in TITLES:
        return None
    stop = _afterthought(line, first + 1, min(at, phrase_end(line, first + 1)))
    return _speaker(line, first + 1, max(first + 1, stop - 1), None)


def _known_at(line: Line, place: int, start: int, known: Descriptions) -> Speaker | None:
    """The one that a unit names, or that a known description beginning there means."""
    unit = line.units[place]
    if unit.kind == "name" and unit.entry and not _belongs(line, place, start, False):
        return _speaker(line, place, place, unit.entry)
    found = known.at(line.units, place) if unit.kind == "word" else None
    return _speaker(line, place, found[1] - 1, found[0]) if found else None


def subject(line: Line, at: int, known: Descriptions) -> Speaker | None:
    """The subject of the sentence that a participle (قائلا) belongs to: its first name, or description."""
    first = at
    while first and line.sentence[first - 1] == line.sentence[at] and at - first < 40:
        first -= 1
    for place in range(first, at):
        unit = line.units[place]
        found = _known_at(line, place, first, known)
        if found:
            return found
        if unit.kind == "word" and bare(unit.text) in TITLES:
            stop = _afterthought(line, place, min(at, phrase_end(line, place)))
            return _speaker(line, place, max(place, stop - 1), None)
    return None
