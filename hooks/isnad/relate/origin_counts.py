"""How many origins stand behind assertions that say the same, at least and at most.

Nothing is merged without a reason that can be read. Likeness of wording is only ever a reason for the least.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from isnad.model.answers import Merge, MergeReason, Origin, OriginCount, OriginKind
from isnad.model.assertion_refs import assertion_ref
from isnad.model.comparison import DeclaredSame
from isnad.model.records import Entry, Organisation, Person
from isnad.model.relations import TracedAssertion
from isnad.relate.chains import in_own_voice
from isnad.relate.groups import grouped
from isnad.relate.identities import one_for
from isnad.relate.resting import ByArticle, bases_of
from isnad.relate.shared_words import SharedWords

_MEDIA = ("outlet", "agency")
_UNATTRIBUTED: tuple[OriginKind, ...] = ("own-voice", "gap")
_SPEAKING: tuple[OriginKind, ...] = ("speaker", "role")


@dataclass(frozen=True, slots=True)
class Sources:
    """What the archive knows of its sources, beside the assertions that are counted.

    `same` are the entries stated to be one, `likely` those stated or likely to be; `assertions` are all, by article;
    `shared_words` tells by a claim, then by an assertion's `ref`, which others stand in words that both articles have.
    """

    entries: Mapping[str, Entry]
    same: Mapping[str, DeclaredSame]
    likely: Mapping[str, DeclaredSame]
    assertions: ByArticle
    shared_words: Mapping[str, Mapping[str, tuple[SharedWords, ...]]]


def count_origins(bases: Sequence[TracedAssertion], sources: Sources) -> OriginCount:
    """Count the origins of assertions that say the same and rest on no other (`bases_of`), by date."""
    origins = tuple(_origins(bases, sources))
    merging = _Merging(origins, sources)
    for ones, reason in _declared(origins, sources):
        merging.merge(ones, reason)
    agencies, attributed = _in_shared_words(bases, sources, merging.of, origins)
    for ones, reason in agencies:  # first, so that a sentence that is declared likely the same hides no agency
        merging.merge_unattributed(ones, reason)
    for ones, reason in (*_likely_assertions(bases, sources, merging.of), *_spokesmen(origins, sources)):
        merging.merge(ones, reason)
    for ones, reason in attributed:
        merging.merge_unattributed(ones, reason)
    for ones, reason in _media(origins, [ones[0] for ones, _ in agencies]):
        merging.merge_medium(ones, reason)
    return OriginCount(
        least=merging.left,
        most=len(origins),
        open_most=any(origin.plural for origin in origins),
        origins=origins,
        merges=tuple(merging.merges),
    )


_Merged = tuple[tuple[int, ...], MergeReason]
"""The numbers of origins that may be one, and why."""


class _Merging:
    """Origins, by number, on their way to the least: which of them are taken for one so far."""

    def __init__(self, origins: Sequence[Origin], sources: Sources) -> None:
        self.of = {ref: number for number, origin in enumerate(origins) for ref in origin.assertions}
        self.left = len(origins)
        self.merges: list[Merge] = []
        self._origins = origins
        self._one = list(range(len(origins)))
        self._speaks = [origin.kind in _SPEAKING for origin in origins]
        self._attributed = [_is_attributed(origin, sources) for origin in origins]

    def merge(self, ones: Sequence[int], reason: MergeReason) -> None:
        """Take origins for one, and keep the reason where some of them were not yet."""
        self._merge(ones, reason, [False] * len(self._one))

    def merge_unattributed(self, ones: Sequence[int], reason: MergeReason) -> None:
        """Take for one the origins of words that nobody attributes; those whom others name never become one by it."""
        self._merge(ones, reason, self._attributed)

    def merge_medium(self, ones: Sequence[int], reason: MergeReason) -> None:
        """Take a medium and a speaker for one: two speakers never become one because it may have it from either."""
        self._merge(ones, reason, self._speaks)

    def _merge(self, ones: Sequence[int], reason: MergeReason, apart: Sequence[bool]) -> None:
        """Take origins for one, but never two that are (or were taken for one with) any that stays `apart`."""
        first, *others = dict.fromkeys(self._head(one) for one in ones)
        if not others or sum(apart[head] for head in (first, *others)) > 1:
            return
        for other in others:
            self._one[other] = first
            self._speaks[first] |= self._speaks[other]
            self._attributed[first] |= self._attributed[other]
        self.left -= len(others)
        refs = (ref for one in dict.fromkeys(ones) for ref in self._origins[one].assertions)
        self.merges.append(Merge(tuple(refs), reason))

    def _head(self, one: int) -> int:
        while self._one[one] != one:
            self._one[one] = self._one[self._one[one]]
            one = self._one[one]
        return one


def _origins(bases: Sequence[TracedAssertion], sources: Sources) -> Iterator[Origin]:
    """Each first link once; a gap, and a description that may be of several, once for each article."""
    for (who, article), own in grouped((_first_link(base, sources), base) for base in bases).items():
        known = _known_as(who, sources)
        yield Origin(_kind(own, known), who, article, _how(known) == "several", tuple(base.ref for base in own))


def _first_link(base: TracedAssertion, sources: Sources) -> tuple[str | None, str | None]:
    """The entry of an assertion's first link (None at a gap), and the article that it counts for, if not for all."""
    first = base.chain.origin
    if first is None:
        return None, base.article.id
    who = one_for(first, sources.same)
    return who, base.article.id if _how(_known_as(who, sources)) in ("unknown", "several") else None


def _known_as(who: str | None, sources: Sources) -> tuple[Entry, ...]:
    """The entries that one goes by: several where they are stated to be one."""
    one = sources.same.get(who or "")
    return tuple(entry for entry in map(sources.entries.get, one.ids if one else (who or "",)) if entry)


def counts_for_each_article(base: TracedAssertion, sources: Sources) -> bool:
    """Whether nobody knows that an assertion's source is the same one in another article."""
    return _first_link(base, sources)[1] is not None


def describes_several(who: str, sources: Sources) -> bool:
    """Whether an entry is no one source, but a description of several."""
    return _how(_known_as(who, sources)) == "several"


def _how(known: Sequence[Entry]) -> Literal["one", "unknown", "several"]:
    """How many may stand behind entries that are one, where nothing is said: one behind a body, nobody knows how many
    behind a role, several behind a group; and one where they are stated to be one."""
    said = {entry.identity.how for entry in known if isinstance(entry, Person | Organisation) and entry.identity}
    if _is_named(known) or "one" in said:
        return "one"
    if "several" in said or any(isinstance(entry, Organisation) and _is_group(entry) for entry in known):
        return "several"
    alone = len(known) == 1 and isinstance(known[0], Person)
    return "unknown" if said or alone else "one"


def _is_group(body: Organisation) -> bool:
    """Whether a body is recorded as a group that goes by no name of its own ("fighters")."""
    return body.kind == "group" and body.identity is None


def _is_named(known: Sequence[Entry]) -> bool:
    return any(isinstance(entry, Person) and entry.kind == "person" for entry in known)


def _kind(bases: Sequence[TracedAssertion], known: Sequence[Entry]) -> OriginKind:
    if bases[0].chain.origin is None:
        return "gap"
    if any(in_own_voice(base) and not _quotes_itself(base) for base in bases):
        return "own-voice"
    if any(isinstance(entry, Organisation) and entry.kind in _MEDIA for entry in known):
        return "medium"
    bodies = all(
        isinstance(entry, Organisation) and entry.identity is None and entry.kind != "group" for entry in known
    )
    return "speaker" if bodies or _is_named(known) else "role"


def _quotes_itself(base: TracedAssertion) -> bool:
    """Whether an outlet gives its own earlier report for its source, and does not only speak in its own voice."""
    return any(link.through == base.article.outlet for link in base.assertion.via)


def _declared(origins: Sequence[Origin], sources: Sources) -> Iterator[_Merged]:
    """One description in several articles; then entries that are declared likely the same."""
    named = [(origin.who, number) for number, origin in enumerate(origins) if origin.who]
    for who, ones in grouped(named).items():
        if len(ones) > 1:
            yield ones, MergeReason("one-description", (who,))
    likely = ((sources.likely[who].id, number) for who, number in named if who in sources.likely)
    for id_, ones in grouped(likely).items():
        yield ones, _likely_reason(sources.likely[id_], {origins[one].who for one in ones}, sources)


def _likely_reason(one: DeclaredSame, here: Container[str | None], sources: Sources) -> MergeReason:
    """Why entries are likely one: what was declared between those `here`, else all that joins them."""
    known = [entry for entry in map(sources.entries.get, one.ids) if entry and one_for(entry.id, sources.same) in here]
    between = [e.same_as.because for e in known if e.same_as and one_for(e.same_as.id, sources.same) in here]
    ids = tuple(entry.id for entry in known) if between else one.ids
    return MergeReason("likely-same-entry", ids, stated=tuple(between) or one.because)


def _likely_assertions(bases: Sequence[TracedAssertion], sources: Sources, of: Mapping[str, int]) -> Iterator[_Merged]:
    """Sentences of which a recorder says that they may be by one source; both must be among those counted."""
    for base in bases:
        likely = base.assertion.likely_same
        if likely is None:
            continue
        article, id_ = assertion_ref(likely.id)
        other = sources.assertions.get(article, {}).get(id_)
        for one in bases_of(other, sources.assertions) if other else ():
            if one.ref in of:
                yield (of[base.ref], of[one.ref]), MergeReason("likely-same-assertion", stated=(likely.because,))


def _spokesmen(origins: Sequence[Origin], sources: Sources) -> Iterator[_Merged]:
    """A body, and the first who holds an office in it: two who do are not one for that."""
    bodies = {origin.who: number for number, origin in enumerate(origins) if origin.who}
    for number, origin in enumerate(origins):
        for person in (entry for entry in _known_as(origin.who, sources) if isinstance(entry, Person)):
            for body in dict.fromkeys(office.organisation for office in person.offices if office.organisation):
                there = bodies.pop(one_for(body, sources.same), None)
                if there is not None:
                    yield (number, there), MergeReason("speaks-for", (person.id, body))


def _in_shared_words(
    bases: Sequence[TracedAssertion], sources: Sources, of: Mapping[str, int], origins: Sequence[Origin]
) -> tuple[list[_Merged], list[_Merged]]:
    """What nobody attributes, in words that articles share: under agency lines, and with whoever attributes it."""
    agencies: list[_Merged] = []
    attributed: list[_Merged] = []
    for base in bases:
        here = of[base.ref]
        if origins[here].kind not in _UNATTRIBUTED:
            continue
        for shared in sources.shared_words.get(base.assertion.claim, {}).get(base.ref, ()):
            there = of.get(shared.other.ref)
            if there is None or there == here:
                continue
            articles = (base.article.id, shared.other.article.id)
            if _is_attributed(origins[there], sources):
                whom = (origins[there].who or "",)
                reason = MergeReason("shared-words", whom, articles, shared.words, through=shared.through)
                attributed.append(((here, there), reason))
            elif base.article.agencies and shared.other.article.agencies:
                reason = MergeReason("one-agency", (), articles, shared.words, through=shared.through)
                agencies.append(((here, there), reason))
    return agencies, attributed


def _is_attributed(origin: Origin, sources: Sources) -> bool:
    """Whether somebody is named for the words; an agency that speaks in its own voice is."""
    agency = any(isinstance(entry, Organisation) and entry.kind == "agency" for entry in _known_as(origin.who, sources))
    return origin.kind not in _UNATTRIBUTED or agency


def _media(origins: Sequence[Origin], agencies: Sequence[int]) -> Iterator[_Merged]:
    """A medium that is the first link, since its own source is not told, and the first speaker who says the same; the
    unnamed agencies that stand behind what nobody attributes are media too."""
    speaker = next((number for number, origin in enumerate(origins) if origin.kind in _SPEAKING), None)
    if speaker is None:
        return
    whom = origins[speaker].who or ""
    for number, origin in enumerate(origins):
        if origin.kind == "medium" and origin.who:
            yield (number, speaker), MergeReason("medium", (origin.who, whom))
    for number in agencies:
        yield (number, speaker), MergeReason("unnamed-medium", (whom,))
