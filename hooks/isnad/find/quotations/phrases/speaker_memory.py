"""Speakers: who has spoken in a text so far, and what those with no name are called."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from isnad.find.quotations.cues.cued_lines import CuedLine
from isnad.find.quotations.marks.text_units import Unit
from isnad.find.quotations.words.lexicon import bare, lexicon
from isnad.find.quotations.words.noun_shapes import is_adjective_of_belonging, is_sound_plural
from isnad.find.quotations.words.reporting_verbs import Gender
from isnad.find.text import fold
from isnad.model.records import Entry, Organisation, Person, Place

_LATEST, _EARLIER = 8, 50  # speakers looked through for a pronoun, and for a noun
_SPELLINGS = (("اميرك", "امريك"), ("مسئول", "مسؤول"), ("مسوول", "مسؤول"))


class Speaker(NamedTuple):  # of so many fields a dataclass takes twice as long to make, and longer to change
    """One who speaks: an entry, or None; where he is named or described; who hands his words on (entry, verb).

    `words` are the nouns that he was called by, `rule` names what decided that it is he, and `others` are those whom
    another rule would have chosen: where there are any, nobody is filled in. `recognised` ones are known by more than
    their place in the sentence: an entry, an office, a body, a given name, or a name that spoke before.
    """

    entry: str | None
    printed: tuple[int, int] | None
    words: frozenset[str] = frozenset()
    gender: Gender | None = None
    via: tuple[tuple[str | None, str], ...] = ()
    line: int = 0
    rule: str = ""
    others: tuple["Speaker", ...] = ()
    known: bool = False
    recognised: bool = False


SpeakerKind = Literal["person", "body", "place", "mute"]
"""What an entry is as a speaker: a mute one (a river, a field, a village) says nothing, whatever verb stands by it."""


def speaker_kind(entry: Entry) -> SpeakerKind:
    """What an entry is as a speaker, by its kind in the registry. Countries and cities speak for their governments."""
    if isinstance(entry, Person):
        return "person"
    if isinstance(entry, Place):
        return "place" if entry.kind in ("country", "city") else "mute"
    return "body"


class KnownSpeakers:
    """What is known of those who may speak: the descriptions of unnamed ones, and what kind of speaker an entry is."""

    def __init__(
        self,
        roles: Mapping[str, tuple[str, ...]],
        kinds: Mapping[str, SpeakerKind] | None = None,
        outlets: Collection[str] = (),
        adjectives: Mapping[str, frozenset[str]] | None = None,
    ) -> None:
        """`roles`: descriptions of unnamed speakers by their entries' ids, in both forms where both occur (مسؤول
        أمريكي, المسؤول الأمريكي); `kinds`: of every entry, a body where left out; `outlets`: the entries that
        publish, which a text calls by a noun again (الصحيفة); `adjectives`: those of a body's names, folded and bare.
        """
        self._kinds = kinds or {}
        self._adjectives = adjectives or {}
        self.outlets = frozenset(outlets)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for entry in sorted(roles):
            for description in roles[entry]:
                words = tuple(spelled(fold(description).text).split())
                if words:
                    self._by_first.setdefault(words[0], []).append((words, entry))
        for listed in self._by_first.values():
            listed.sort(key=lambda item: -len(item[0]))

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "KnownSpeakers":
        """The known speakers among a registry's entries."""
        listed = tuple(entries)
        roles = [entry for entry in listed if isinstance(entry, Person) and entry.kind == "role"]
        publishers = [one.id for one in listed if isinstance(one, Organisation) and one.kind in ("outlet", "agency")]
        return cls(
            {role.id: role.descriptive_forms for role in roles},
            {entry.id: speaker_kind(entry) for entry in listed},
            publishers,
            {one.id: found for one in listed if isinstance(one, Organisation) and (found := _adjectives_of(one))},
        )

    def kind(self, entry: str) -> SpeakerKind:
        """What kind of speaker an entry is."""
        return self._kinds.get(entry, "body")

    def is_another(self, entry: str | None, words: frozenset[str]) -> bool:
        """التحالف العربي beside التحالف الدولي: whether bare words hold an adjective that no name of a body has, whose
        names tell it by adjectives."""
        own = self._adjectives.get(entry or "")
        return own is not None and any(is_adjective_of_belonging(word) and word not in own for word in words)

    def at(self, units: Sequence[Unit], start: int) -> tuple[str, int] | None:
        """The entry of the longest description that begins at a unit, and the first unit after it; or None."""
        first = spelled(units[start].text)
        for head in dict.fromkeys((first, first[1:] if first[:1] in tuple("ولب") else first)):
            for words, entry in self._by_first.get(head, ()):
                end = _matched(units, start + 1, words[1:])
                if end is not None:
                    return entry, end
        return None


def _adjectives_of(body: Organisation) -> frozenset[str]:
    """The relational adjectives with the article in all names of a body, bare: دولي, امريكي."""
    names = (body.name, *body.names, *body.short, *body.descriptive_forms)
    words = (word for name in names for word in fold(name).text.split()[1:] if word.startswith("ال"))
    return frozenset(filter(is_adjective_of_belonging, map(bare, words)))


def _matched(units: Sequence[Unit], at: int, words: Sequence[str]) -> int | None:
    """The first unit after those that hold just these words; None where they hold others."""
    left = list(reversed(words))
    while left:
        if at >= len(units) or units[at].kind not in ("word", "name"):
            return None
        for word in spelled(units[at].text).split(" "):
            if not left and units[at].kind == "name":
                break  # التحالف of a description is the beginning of a longer name (التحالف الدولي)
            if not left or left.pop() != word:
                return None
        at += 1
    return at


def spelled(word: str) -> str:
    """A folded text with the spellings that outlets differ in made one."""
    for variant, chosen in _SPELLINGS:
        word = word.replace(variant, chosen)
    return word


def _are_men(speaker: Speaker) -> bool:
    """Whether a speaker is called by a sound plural of men, which no verb behind it has in the singular."""
    many = speaker.gender == "p"
    of_men = (word == "هؤلاء" or (is_sound_plural(word) and word in lexicon().title) for word in speaker.words)
    return many and any(of_men)


@dataclass(slots=True)
class SpeakerMemory:
    """Who has spoken so far, the last body named after each noun (وكالة رويترز, then الوكالة), the person named behind
    each office (الرئيس الروسي فلان), the two lines above.

    `outlet` is the last outlet named with no noun of its own, which may be called by any: بوليتيكو, then الصحيفة;
    another that has no entry (صحيفة «كذا») takes its place.
    """

    known: KnownSpeakers
    spoken: list[Speaker] = field(default_factory=list)
    called: dict[str, str] = field(default_factory=dict)
    offices: dict[frozenset[str], str] = field(default_factory=dict)
    outlet: str | None = None
    line: int = 0
    above: "CuedLine | None" = None
    above_that: "CuedLine | None" = None

    def pass_on(self, line: "CuedLine") -> None:
        """Remember a line as the one above the next."""
        self.above_that, self.above = self.above, line

    def note(self, line: CuedLine) -> None:
        """Remember the entries that a line names."""
        self.line += 1
        units, nouns = line.units, lexicon().outlet
        for at in [at for at, word in enumerate(line.words) if not word or word in nouns]:
            unit = units[at]
            if unit.kind == "word":
                self.outlet = None  # صحيفة «كذا»
                continue
            if unit.kind == "name" and unit.entry in self.known.outlets:
                self.outlet = unit.entry
            if unit.kind != "name" or not unit.entry:
                continue
            if self.known.kind(unit.entry) == "person":
                self._note_office(units, at, unit.entry)
                continue
            before = units[at - 1] if at else None
            if before and before.kind == "word":
                self.called[bare(before.text)] = unit.entry
            self.called[bare(unit.text.split(" ")[0])] = unit.entry

    def _note_office(self, units: Sequence[Unit], at: int, entry: str) -> None:
        """الرئيس الروسي فلاديمير بوتين: the title and its adjectives, all with the article, before a person's name."""
        first = at
        while first and units[first - 1].kind == "word" and units[first - 1].text.startswith("ال"):
            first -= 1
        words = [bare(unit.text) for unit in units[first:at]]
        if len(words) > 1 and words[0] in lexicon().title:
            self.offices[frozenset(words)] = entry

    def of_office(self, words: frozenset[str]) -> Speaker | None:
        """Whoever was named behind just these words, of which one is an adjective."""
        entry = self.offices.get(words)
        return Speaker(entry, None, words) if entry else None

    def say(self, speaker: Speaker) -> None:
        """Remember that somebody spoke."""
        if speaker.entry or speaker.printed:
            self.spoken.append(speaker._replace(line=self.line))

    def last(self, gender: Gender | None = None) -> Speaker | None:
        """The last speaker, of that gender if one is given; None where only others spoke lately."""
        for speaker in reversed(self.spoken[-_LATEST:]):
            if gender in ("m", "f") and _are_men(speaker):
                continue  # قال محامون كذا. وتابعت: not they
            if gender is None or speaker.gender is None or "p" in (gender, speaker.gender) or speaker.gender == gender:
                return speaker
        return None

    def described(self, noun: str) -> Speaker | None:
        """The last speaker whose description has a noun in it."""
        for speaker in reversed(self.spoken[-_EARLIER:]):
            if noun in speaker.words and not (
                self._is_his_body(noun, speaker) or self._is_another_outlet(noun, speaker)
            ):
                return speaker
        entry = self.called.get(noun) if noun in lexicon().speaking_body else None
        entry = entry or (self.outlet if noun in lexicon().outlet else None)
        return Speaker(entry, None, frozenset({noun})) if entry else None

    def _is_his_body(self, noun: str, speaker: Speaker) -> bool:
        """المتحدث باسم الحزب فلان: whether a noun in a person's description is of the body that he speaks for."""
        person = speaker.entry is not None and self.known.kind(speaker.entry) == "person"
        return person and noun in lexicon().speaking_body

    def _is_another_outlet(self, noun: str, speaker: Speaker) -> bool:
        """Whether a speaker was called by a noun for outlets alone (الصحيفة), and another outlet was named since."""
        by_noun = speaker.entry is not None and speaker.words == frozenset({noun}) and noun in lexicon().outlet
        return by_noun and speaker.entry not in (self.outlet, self.called.get(noun))
