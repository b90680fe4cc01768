"""The archive and its links as page writers, feeds and search ask for them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from isnad.model.answers import AnswerGroup
from isnad.model.comparison import Pair, SharedPassage
from isnad.model.figures import StepKind
from isnad.model.records import Article, Claim, Entry, Event, Person
from isnad.model.related import Related
from isnad.model.relations import Archive, TracedAssertion
from isnad.model.when_asked import EachWhenAsked
from isnad.write.words.ar import SITE

FRONT = 6
"""So many claims stand in front of an event whose editors name none."""
_BRACKETS_AT_ITS_END = re.compile(r"(?<=\S)\s+\([^()]*\)$")


@dataclass(frozen=True)
class View:
    """Queries over an archive and what `relate` made of it; it makes no words and no links."""

    archive: Archive
    related: Related
    archive_name: str = SITE
    """What the archive is called, in feeds, on pictures and in titles."""
    site: str = ""
    """The address that the site will have, ending in a slash, where it is known: what is framed elsewhere wants it."""

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every two articles that share something, once: where they share two events, with the claims of both."""
        return _once(pair for own in self.related.pairs_by_event.values() for pair in own)

    @cached_property
    def passages(self) -> Mapping[tuple[str, str], tuple[SharedPassage, ...]]:
        """What every two articles of an event share, by their ids, the earlier first, paired or not."""
        found = (own for event in self.related.passages_by_event.values() for own in event)
        return {(own[0].left.article, own[0].right.article): own for own in found}

    def pairs_of(self, article: Article) -> tuple[Pair, ...]:
        """The pairs that an article is one half of."""
        return _once(pair for event in self._events_of(article) for pair in self._pairs_by_half[event][article.id])

    def unpaired(self, article: Article) -> int:
        """With how many articles, beside those that it is paired with, an article shares passages."""
        partners = {other for event in self._events_of(article) for other in self._partners[event][article.id]}
        return len(partners.difference(id_ for pair in self.pairs_of(article) for id_ in (pair.left.id, pair.right.id)))

    def before_and_after(self, event: str, article: Article) -> tuple[Article | None, Article | None]:
        """What stands before and after an article among an event's by date."""
        return self._neighbours[event][article.id]

    def _events_of(self, article: Article) -> list[str]:
        """The events of an article, in the archive's order."""
        return sorted(self._event_ranks.keys() & article.events, key=self._event_ranks.__getitem__)

    @cached_property
    def _event_ranks(self) -> Mapping[str, int]:
        return {id_: rank for rank, id_ in enumerate(self.archive.events)}

    @cached_property
    def _pairs_by_half(self) -> Mapping[str, Mapping[str, Sequence[Pair]]]:
        def halves(event: str) -> Mapping[str, Sequence[Pair]]:
            found: defaultdict[str, list[Pair]] = defaultdict(list)
            for pair in self.related.pairs_by_event[event]:
                found[pair.left.id].append(pair)
                found[pair.right.id].append(pair)
            return found

        return EachWhenAsked(self.archive.events, halves)

    @cached_property
    def _partners(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        def partners(event: str) -> Mapping[str, Sequence[str]]:
            found: defaultdict[str, list[str]] = defaultdict(list)
            for own in self.related.passages_by_event[event]:
                left, right = own[0].left.article, own[0].right.article
                found[left].append(right)
                found[right].append(left)
            return found

        return EachWhenAsked(self.archive.events, partners)

    @cached_property
    def _neighbours(self) -> Mapping[str, Mapping[str, tuple[Article | None, Article | None]]]:
        def neighbours(event: str) -> Mapping[str, tuple[Article | None, Article | None]]:
            own = self.related.grid_by_event[event].articles
            beside = zip((None, *own), own, (*own[1:], None), strict=False)
            return {article.id: (before, after) for before, article, after in beside}

        return EachWhenAsked(self.archive.events, neighbours)

    @cached_property
    def claim_ranks(self) -> Mapping[str, tuple[int, int]]:
        """The place of each claim in the one order of claims: that of its event, and its own among the event's, of
        which those with most answers are first."""

        def ranks(event: str) -> Mapping[str, tuple[int, int]]:
            own = self.claims_of(self.archive.events[event])
            return {claim.id: (self._event_ranks[event], rank) for rank, claim in enumerate(own)}

        in_event = EachWhenAsked(self.archive.events, ranks)
        return EachWhenAsked(self.archive.claims, lambda id_: in_event[self.archive.claims[id_].event][id_])

    @cached_property
    def assertions_by_place(self) -> Mapping[str, tuple[TracedAssertion, ...]]:
        """The assertions that name a place, by its id."""
        assertions = (traced for own in self.related.assertions_by_claim.values() for traced in own)
        named: defaultdict[str, list[TracedAssertion]] = defaultdict(list)
        for traced in assertions:
            for place in traced.assertion.value.places if traced.assertion.value else ():
                named[place].append(traced)
        return {place: tuple(own) for place, own in named.items()}

    @cached_property
    def alone_by_outlet(self) -> Mapping[str, tuple[TracedAssertion, ...]]:
        """What is asserted to claims that one article alone answers, by its outlet."""
        alone: defaultdict[str, list[TracedAssertion]] = defaultdict(list)
        for claim, assertions in self.related.assertions_by_claim.items():
            if self.related.finding_by_claim[claim].outcome == "single":
                alone[assertions[0].article.outlet] += assertions
        return {outlet: tuple(own) for outlet, own in alone.items()}

    @cached_property
    def brief_entry_names(self) -> Mapping[str, str]:
        """The names of entries, each without the brackets at its end where it is told from others so too."""
        return brief_names(entry.name for entry in self.archive.entries.values())

    def articles_of(self, event: Event) -> tuple[Article, ...]:
        """The event's articles by date."""
        return self.related.grid_by_event[event.id].articles

    def claims_of(self, event: Event) -> tuple[Claim, ...]:
        """The event's claims, those with most answers first."""
        return self.related.grid_by_event[event.id].claims

    def front_claims(self, event: Event) -> tuple[Claim, ...]:
        """The claims that an event's page tells first: those that it names, or else those with most answers."""
        named = tuple(self.archive.claims[id_] for id_ in event.tiles)
        return named or self.claims_of(event)[:FRONT]

    def numbered_groups(self, claim: Claim) -> tuple[tuple[int | None, AnswerGroup], ...]:
        """What is said to a claim, each answer with its number, from 1, by which it is known; what is none has None."""
        numbers = count(1)
        groups = self.related.answer_groups_by_claim[claim.id]
        return tuple((next(numbers) if group.origins else None, group) for group in groups)

    def entry(self, id_: str) -> Entry:
        """The person, place or organisation of an id. Raises KeyError."""
        return self.archive.entries[id_]

    def step_kind(self, id_: str) -> StepKind:
        """As what an entry stands in a drawn chain: a person or a role, or else a body."""
        entry = self.entry(id_)
        return entry.kind if isinstance(entry, Person) else "body"

    def name(self, id_: str) -> str:
        """An entry's name, by its id. Raises KeyError."""
        return self.entry(id_).name


def _once(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Pairs, each two articles once, with the claims of all events that they share."""
    once: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        known = once.get(ids := (pair.left.id, pair.right.id))
        once[ids] = replace(known, claims=(*known.claims, *pair.claims)) if known else pair
    return tuple(once.values())


def brief_names(names: Iterable[str]) -> dict[str, str]:
    """Names without the brackets at their ends; one that would then be another's too stays as it is."""
    brief = {name: _BRACKETS_AT_ITS_END.sub("", name) for name in names}
    shared = Counter(brief.values())
    return {name: short if shared[short] == 1 else name for name, short in brief.items()}
