"""Reading one phrase that names or describes a speaker, unit by unit, up to its first comma."""

from isnad.find.quotations.cues.cued_lines import CuedLine, phrase_gender
from isnad.find.quotations.phrases.phrase_beginnings import head_of, may_begin
from isnad.find.quotations.phrases.phrase_extent import goes_on
from isnad.find.quotations.phrases.phrase_so_far import PhraseSoFar
from isnad.find.quotations.phrases.speaker_memory import KnownSpeakers
from isnad.find.quotations.words.lexicon import any_of, bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_event_noun, is_people_shape, owned_title
from isnad.find.quotations.words.reporting_verbs import Takes
from isnad.find.quotations.words.speaker_phrase import Nature, SpeakerPhrase

_LONGEST = 26  # units: longer ones are no phrase any more
_BRACKET_MOST = 12  # units up to the bracket that closes one


def read_plain_phrase(
    line: CuedLine, start: int, known: KnownSpeakers, takes: Takes, attributed: bool
) -> SpeakerPhrase | None:
    """The phrase that begins at a unit, without appositions; None where nobody can be named or described there."""
    if start >= len(line.units):
        return None
    noun = head_of(line, start)
    owned = owned_title(noun)
    if not may_begin(line, start, owned or noun, attributed):
        return None
    phrase = PhraseSoFar(line, start, known, takes, attributed, owned or noun, owned, at=start)
    phrase.take()
    while phrase.at < min(len(line.units), start + _LONGEST) and goes_on(phrase):
        phrase.take()
    stop, end = phrase.at, phrase.at
    if line.text(end) == "(":
        reach = range(end, min(end + _BRACKET_MOST, len(line.units)))
        close = next((at for at in reach if line.text(at) == ")"), None)
        end = close + 1 if close else end
    return _as_phrase(phrase, stop, end)


def _as_phrase(phrase: PhraseSoFar, stop: int, end: int) -> SpeakerPhrase | None:
    """The phrase that was read up to the unit `stop`; `end` is the first unit after what stands in brackets."""
    line = phrase.line
    while stop > phrase.start + 1 and line.word(stop - 1) in any_of("afterthought", "relation", "clitic"):
        if line.word(stop - 2) in lexicon().kunya:
            break  # أبو علي
        stop -= 1
    another = _another_surname(phrase, stop)
    stop = max(stop, another)
    held = line.units[phrase.start : stop]
    phrase.entry_at = _in_bracket(phrase, stop, end) or phrase.entry_at
    entry = line.units[phrase.entry_at].entry if phrase.entry_at is not None and phrase.entry_at < end else None
    kind = phrase.known.kind(entry) if entry else None
    entry = None if another else entry
    nature = _nature(phrase, kind)
    if kind == "mute":
        return None
    if entry and phrase.names and kind != "person":
        entry = None  # a person with a name of his own beside a body's
    if entry and kind == "person" and phrase.names and " " not in line.text(phrase.entry_at or phrase.start):
        entry = None  # أوليغ يافلينسكي: of one name alone, behind the given name of another
    nouns = frozenset(bare(unit.text) for unit in held if unit.kind == "word")
    nouns |= {bare(unit.text.split(" ", 1)[0]) for unit in held if unit.kind == "name"}
    named = (
        phrase.names > 0
        or kind == "person"
        or any(unit.kind == "quote" and not phrase.names_body(at) for at, unit in enumerate(held, phrase.start))
    )
    entry_at = phrase.entry_at if entry else None
    gender = phrase_gender(line, phrase.start, nature, nouns)
    return SpeakerPhrase(phrase.start, stop, max(end, stop), nature, entry, entry_at, gender, named, nouns)


def _in_bracket(phrase: PhraseSoFar, stop: int, end: int) -> int | None:
    """رئيس الاتحاد (فلان الفلاني): the unit of a person's name that brackets behind a title hold, and nothing else."""
    line, known = phrase.line, phrase.known
    alone = end == stop + len("(_)") and line.units[stop + 1].kind == "name"
    entry = line.units[stop + 1].entry if alone and phrase.head in lexicon().title and not phrase.names else None
    return stop + 1 if entry and known.kind(entry) == "person" else None


def _another_surname(phrase: PhraseSoFar, stop: int) -> int:
    """قال أحمد زكريا العلي، ابن المنطقة: the first unit behind a further name with the article that stands between a
    person's whole name and a stop or أنّ, and is no title, time or quality, so that it is somebody else's; else 0."""
    line, at = phrase.line, phrase.entry_at
    if at is None or at >= stop or at + 1 >= len(line.units) or " " not in line.text(at):
        return 0
    entry, word = line.units[at].entry, line.word(at + 1)
    if entry is None or phrase.known.kind(entry) != "person" or not word.startswith("ال"):
        return 0
    other = any_of("title", "adjective", "adverb", "time_noun", "when_adjective", "relative", "human_plural", "rank")
    closed = line.text(at + 2) in ("،", ",", ":") or line.word(at + 2) in lexicon().that
    no_object = phrase.attributed or phrase.takes == "-"
    closed = closed or (no_object and _is_behind_name(line.word(at + 2)))  # رد أحمد زكريا العمري بمنشور
    name = not ({word, bare(word)} & other) and at + 1 not in line.cue_at and word not in lexicon().day_word
    return at + 2 if closed and name else 0


def _is_behind_name(word: str) -> bool:
    """Whether a word, a preposition or one with بـ, begins something else than a name."""
    return word in any_of("afterthought", "relation") or (word[:1] == "ب" and word not in lexicon().given_name)


def _nature(phrase: PhraseSoFar, kind: str | None) -> Nature:
    words = lexicon()
    if kind == "person":
        return "person"
    if kind is not None and phrase.entry_at == phrase.start:
        return "body"
    if phrase.head in any_of("title", "human_plural") or is_people_shape(phrase.head) or phrase.counts_some:
        return "title"
    if phrase.head in words.speaking_body or kind is not None:
        return "body"
    if phrase.head in any_of("event_noun", "talk") or (
        phrase.takes != "-" and is_event_noun(phrase.line.word(phrase.start))
    ):
        return "thing"
    return "person" if phrase.names or phrase.line.units[phrase.start].kind == "quote" else "common"
