"""Who speaks: the one named or described beside a verb, and whoever spoke before where nobody is."""

from dataclasses import replace

from isnad.find.quotations.cued_lines import CuedLine, phrase_end
from isnad.find.quotations.lexicon import bare, begins_a_page, lexicon
from isnad.find.quotations.speaker_memory import RoleDescriptions, Speaker, SpeakerMemory

_BACK = 24  # units before a verb in which its subject is looked for
_NEAR = 8  # of them, where no relative clause stands between
_PRINTED_MOST = 12


def after(
    line: CuedLine, start: int, known: RoleDescriptions, memory: SpeakerMemory, *, attributed: bool
) -> tuple[Speaker, int] | None:
    """The speaker named or described from a unit on, and the first unit after him; None where nobody is."""
    while (
        line.word(start) in lexicon().adverb
        or (line.word(start) in lexicon().to_somebody and not attributed)
        or (line.word(start) == "من" and line.word(start + 1)[:4] in ("جهته", "جهتها", "جانب", "ناحي"))
    ):
        start += 2 if line.word(start) == "من" else 1
    end = phrase_end(line, start)
    if start >= end or (line.word(start) in lexicon().afterthought | lexicon().relation and not _is_ali(line, start)):
        return None
    if line.word(start) in lexicon().what_is_said and not attributed:
        return None
    if line.units[start].kind == "word" and _is_object(line, start) and not attributed:
        return None
    head = _head(line, start, end, attributed)
    if head is None and end < len(line.units) and line.units[end].text in ("،", ","):
        head = _in_apposition(line, end + 1)
    if head is not None:
        return _speaker(line, start, head, line.units[head].entry), head + 1
    return _unnamed(line, start, end, known, memory)


def _is_ali(line: CuedLine, start: int) -> bool:
    """Whether علي after a verb is the name, not the preposition (folding makes them one): two bare nouns follow."""
    nouns = (line.word(start + 1), line.word(start + 2))
    tied = any(not word or word.startswith("ال") or word.endswith(("ه", "هم", "نا")) for word in nouns)
    return line.word(start) == "علي" and not (
        tied or lexicon().afterthought.intersection(nouns) or begins_a_page(nouns[0])
    )


def _is_related_to(line: CuedLine, start: int, at: int) -> bool:
    """صديقة القتيل فلان، محامي عائلة فلان: the one named in the same breath is not the one who speaks."""
    whose = line.word(start + 1)
    related = line.word(start) in lexicon().personal_relation and (whose.startswith("ال") or whose in lexicon().family)
    return related and at > start and not any(unit.kind == "stop" for unit in line.units[start:at])


def _is_object(line: CuedLine, start: int) -> bool:
    """لوكالة X, بأمر: what a clitic ties to the verb is no subject."""
    word = line.word(start)
    return word.startswith("لل") or (word[:1] in ("ل", "ب") and bare(word) != word and word not in lexicon().title)


def _head(line: CuedLine, start: int, end: int, attributed: bool) -> int | None:
    """The unit in a phrase that names the speaker, not what he belongs to."""
    heads: list[int] = []
    for at in range(start, end):
        unit = line.units[at]
        if at > start and unit.kind == "word" and unit.text in lexicon().afterthought and not _joins(line, at, end):
            break
        if unit.kind == "quote" or (unit.kind == "name" and not _belongs(line, at, start, attributed)):
            if heads and unit.prefix[:1] in ("و", "ف"):
                break
            if heads and any(line.word(between) in lexicon().relation for between in range(heads[-1] + 1, at)):
                break
            heads.append(at)
    if not heads:
        return None
    return heads[0] if heads[0] == start or len(heads) == 1 or heads[1] - heads[0] > 5 else heads[1]


def _joins(line: CuedLine, at: int, end: int) -> bool:
    """Whether a preposition goes on describing: مسؤول في التحالف فلان, بيان صادر عن الوزارة; not كشف مسؤول عن مقتل."""
    word = line.word(at)
    if word == "عن":
        return "صادر" in line.word(at - 1)
    near = line.units[at + 1 : min(end, at + 6)]
    return word in ("في", "من", "لدي") and any(unit.kind in ("name", "quote") for unit in near)


def _belongs(line: CuedLine, at: int, start: int, attributed: bool) -> bool:
    """Whether a name only says what somebody belongs to: باسم التحالف, قائد قسد, لرويترز."""
    unit = line.units[at]
    if _is_related_to(line, start, at):
        return True
    if unit.prefix[-1:] in ("ل", "ب", "ك"):
        owner = at > start and bare(line.word(at - 1)) in lexicon().document and unit.prefix[-1:] == "ل"
        return not (owner or (attributed and at == start))
    if at == start:
        return False
    before = line.word(at - 1)
    if before == "عن" and "صادر" in line.word(at - 2):
        return False
    if before in lexicon().relation | lexicon().placing or (
        before[:1] == "ل" and at - 1 > start and bare(before) in lexicon().outlet | lexicon().document
    ):
        return True
    return before in lexicon().title or (before[1:] in lexicon().title and before[0] in "ولب")


def _in_apposition(line: CuedLine, start: int) -> int | None:
    """The name after a comma that says who the one described is: المتحدث باسم الجيش، العقيد فلان، إن"""
    for at in range(start, min(start + 4, len(line.units))):
        unit = line.units[at]
        if unit.kind == "name" and not unit.prefix:
            follows = line.units[at + 1] if at + 1 < len(line.units) else None
            return (
                at if follows is None or follows.kind in ("stop", "quote") or follows.text in lexicon().that else None
            )
        if unit.kind != "word" or (bare(unit.text) not in lexicon().title and unit.text not in lexicon().who_is):
            return None
    return None


def _unnamed(
    line: CuedLine, start: int, end: int, known: RoleDescriptions, memory: SpeakerMemory
) -> tuple[Speaker, int] | None:
    """One who is described only: known by a description, spoken of before, or not known at all."""
    stop = _afterthought(line, start, end)
    noun = bare(line.word(start))
    definite = line.word(start).lstrip("وفبل").startswith("ال") or line.word(start).startswith("لل")
    described = known.at(line.units, start) if line.units[start].kind == "word" else None
    if line.word(start) in lexicon().honour:
        return (memory.last("m") or Speaker(None, None)), start + 1
    back = any(line.word(at) in lexicon().backward for at in range(start, min(end, start + 3)))
    run = _definite_run(line, start, stop)
    earlier = memory.described(noun) if back or (definite and stop - start <= 3) else None
    if earlier is None and run > start + 1:
        same = memory.described(noun)  # نفى الضابط الأمريكي امتلاك أدلة: what follows is no name of his
        if same and {bare(line.word(at)) for at in range(start, run)} <= same.words:
            earlier, stop = same, run
    if earlier or back or (definite and stop - start <= 3):
        if earlier is None and (back or noun in lexicon().document):
            earlier = memory.last()
        if earlier:
            printed = (line.units[start].start, line.units[stop - 1].end)
            last = memory.last()
            still = last is not None and last.entry == earlier.entry
            return replace(earlier, printed=printed, via=earlier.via if still else ()), stop
    if described:
        return _speaker(line, start, described[1] - 1, described[0]), max(described[1], stop)
    if noun in lexicon().document:
        return None
    inner = next((found for at in range(start + 1, min(stop, start + 4)) if (found := known.at(line.units, at))), None)
    if inner and noun in lexicon().title:
        return _speaker(line, start, inner[1] - 1, inner[0]), max(inner[1], stop)
    return _speaker(line, start, stop - 1, None), stop


def _definite_run(line: CuedLine, start: int, stop: int) -> int:
    """The first unit of a phrase that does not begin with the article."""
    at = start
    while at < stop and line.word(at).startswith("ال"):
        at += 1
    return at


def _afterthought(line: CuedLine, start: int, end: int) -> int:
    """Where the description proper ends: before what says when, where and to whom."""
    for at in range(start + 1, min(end, start + _PRINTED_MOST)):
        word = line.word(at)
        if (
            word == "ل"
            or word in lexicon().afterthought
            or word in lexicon().adverb
            or (line.units[at].prefix[-1:] == "ل")
        ):
            return at
        if word.startswith("ل") and bare(word) in lexicon().outlet | lexicon().title:
            return at
    return min(end, start + _PRINTED_MOST)


def _speaker(line: CuedLine, start: int, last: int, entry: str | None) -> Speaker:
    words = {bare(unit.text) for unit in line.units[start : last + 1] if unit.kind == "word"}
    words |= {bare(word) for word in line.units[last].text.split()[:1]}
    words |= {bare(line.word(at)) for at in range(last + 1, last + 4) if bare(line.word(at)) in lexicon().title}
    printed = (line.units[last].start, line.units[last].end) if entry and line.units[last].kind == "name" else None
    return Speaker(entry, printed or (line.units[start].start, line.units[last].end), frozenset(words))


def before(line: CuedLine, at: int, known: RoleDescriptions) -> Speaker | None:
    """The subject that stands before a verb: لكن موسكو نفت; None where the verb begins its sentence.

    A name in a relative clause (الوزارة التي تدعم الجيش قالت) gives way to the one that the clause is about.
    """
    relative = False
    nearest: Speaker | None = None
    for place in range(at - 1, max(-1, at - _BACK), -1):
        unit = line.units[place]
        if (
            line.sentence[place] != line.sentence[at]
            or unit.text == ":"
            or unit.text in lexicon().that
            or unit.kind == "quote"
        ):
            break
        relative = relative or unit.text in lexicon().relative
        found = _known_at(line, place, 0, known)
        if found and (nearest is None or relative):
            nearest = found
            if relative:
                break
        if nearest is None and at - place > _NEAR and not relative:
            break
    return nearest or _after_was(line, at)


def _after_was(line: CuedLine, at: int) -> Speaker | None:
    """وكانت مصادر صحفية أكدت: one described between كان and the verb."""
    first = at
    while first and line.sentence[first - 1] == line.sentence[at] and at - first < _BACK:
        first -= 1
    if line.word(first) not in ("كان", "كانت", "وكان", "وكانت") or bare(line.word(first + 1)) not in lexicon().title:
        return None
    stop = _afterthought(line, first + 1, min(at, phrase_end(line, first + 1)))
    return _speaker(line, first + 1, max(first + 1, stop - 1), None)


def _known_at(line: CuedLine, place: int, start: int, known: RoleDescriptions) -> Speaker | None:
    """The one that a unit names, or that a known description beginning there means."""
    unit = line.units[place]
    if unit.kind == "name" and unit.entry and not _belongs(line, place, start, False):
        return _speaker(line, place, place, unit.entry)
    found = known.at(line.units, place) if unit.kind == "word" else None
    return _speaker(line, place, found[1] - 1, found[0]) if found else None


def subject(line: CuedLine, at: int, known: RoleDescriptions) -> Speaker | None:
    """The subject of the sentence that a participle (قائلا) belongs to: its first name, or description."""
    first = at
    while first and line.sentence[first - 1] == line.sentence[at] and at - first < 40:
        first -= 1
    for place in range(first, at):
        unit = line.units[place]
        found = _known_at(line, place, first, known)
        if found:
            return found
        if unit.kind == "word" and bare(unit.text) in lexicon().title:
            stop = _afterthought(line, place, min(at, phrase_end(line, place)))
            return _speaker(line, place, max(place, stop - 1), None)
    return None
