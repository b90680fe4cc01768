"""Who is linked to whom: values that `relate` makes and `check` and `write` read."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from isnad.model.fields import Correction
from isnad.model.records import (
    RECORDS,
    Article,
    Assertion,
    Claim,
    Entry,
    Event,
    Organisation,
    Person,
    Place,
    Quotation,
    Record,
)
from isnad.model.texts import Mention, Span

_SHELVES = {model: shelf for shelf, model in RECORDS.items()}


@dataclass(frozen=True)
class Archive:
    """All records by id, each shelf in the order of its files' names; pages sort by name or by date themselves.

    `languages` are those that names are told in beside Arabic, line by line as the archive's list of them has them.
    `unread` holds the ids of files that are there but could not be read; `partial` is what holds of those of them in
    which single values are wrong. It stands on no shelf, and only the check of single values looks at it.
    """

    articles: Mapping[str, Article] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()
    partial: tuple[Record, ...] = ()

    @classmethod
    def of(
        cls,
        records: Iterable[Record],
        languages: tuple[str, ...] = (),
        unread: frozenset[str] = frozenset(),
        partial: tuple[Record, ...] = (),
    ) -> Self:
        """The archive of these records, each on its shelf; of those of one id there the last."""
        shelves: dict[str, dict[str, Record]] = {shelf: {} for shelf in RECORDS}
        for record in records:
            shelves[_SHELVES[type(record)]][record.id] = record
        return cls(**shelves, languages=languages, unread=unread, partial=partial)  # type: ignore[arg-type]  # by model

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """People, places and organisations under one roof: their ids are one namespace."""
        return {**self.people, **self.places, **self.organisations}

    def records(self) -> Iterator[Record]:
        """Every record, shelf by shelf."""
        for shelf in (self.articles, self.people, self.places, self.organisations, self.claims, self.events):
            yield from shelf.values()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction, by its number in its record (from 1), with what followed the old value; None where nothing did."""

    record: Record
    correction: Correction
    number: int
    now: str | None


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of a source chain. `who` is None at a gap, and `because` says why.

    `own_report`: a named publication's own text, whose title or date the article does not give.
    """

    who: str | None
    verb: str | None = None
    because: str | None = None
    own_report: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """From the first speaker to the outlet that printed it; an outlet in its own voice is a chain of one."""

    links: tuple[ChainLink, ...]

    @property
    def origin(self) -> str | None:
        """The first link; None where nobody is named for it."""
        return self.links[0].who

    @property
    def looped(self) -> tuple[str, ...]:
        """Whoever the chain comes through more than once, each once."""
        named = [link.who for link in self.links if link.who]
        return tuple(dict.fromkeys(who for who in named if named.count(who) > 1))


@dataclass(frozen=True, slots=True)
class Appearance:
    """A mention on the page of what it names."""

    article: Article
    mention: Mention
    sentence: Span
    anchor: str


@dataclass(frozen=True, slots=True)
class TracedQuotation:
    """A quotation with its chain and the sentence it stands in."""

    article: Article
    quotation: Quotation
    chain: Chain

    @property
    def ref(self) -> str:
        """The quotation's address in the archive: `article#id`."""
        return f"{self.article.id}#{self.quotation.id}"

    @property
    def annotation(self) -> Quotation:
        """The quotation, by the name that it shares with assertions."""
        return self.quotation


@dataclass(frozen=True, slots=True)
class TracedAssertion:
    """An assertion with its chain: what one source, in one article, says to one claim."""

    article: Article
    assertion: Assertion
    chain: Chain

    @property
    def ref(self) -> str:
        """The assertion's address in the archive: `article#id`."""
        return f"{self.article.id}#{self.assertion.id}"

    @property
    def annotation(self) -> Assertion:
        """The assertion, by the name that it shares with quotations."""
        return self.assertion
