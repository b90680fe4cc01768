"""What comparing an event's articles shows: what agrees, what two share, what changed on its way."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from isnad.model.records import Article, Claim
from isnad.model.relations import TracedAssertion, TracedQuotation

DifferenceKind = Literal["values", "precision", "positions", "stances"]
"""How two answers differ: numbers, dates or places that exclude each other; the same one told with another
precision (100 and more than 100; two days that one night joins); positions that exclude each other; one denies, or
cannot confirm, what the other holds. Who does not know, or holds it possible, goes against nobody."""
Outcome = Literal["agreed", "disputed", "single", "unanswered"]
Change = Literal["value", "position", "stance", "hedge", "wording"]
Known = Literal["known", "not known"]
Relation = Literal["rests-on", "same-words", "same-count", "same-sources"]
"""How two claims are related: an answer to one rests on an answer to the other; one stretch of an article answers both;
both count people of one kind (the killed and wounded, or how many there were); the same sources answer both."""
DiffusionKind = Literal["first", "repeated", "added", "changed", "moved", "unsupported"]
MOST_PAIRED = 12
"""In an event of more articles each is paired with its CLOSEST alone: what many articles answer is read off the stance
grid, and pairs of all of them, or of all copies of one report, are more pages than readers, or disks, have room for."""
CLOSEST = 3
"""So many articles are an article's closest: those that share the most words with it, of equals the earlier."""


@dataclass(frozen=True, slots=True)
class DeclaredSame:
    """Entries that are stated, or likely, to be one source (`same_as`), and every reason given; `id` stands for all."""

    id: str
    ids: tuple[str, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelatedClaim:
    """Another claim of the same event, and the first of the relations that it has to this one."""

    claim: str
    relation: Relation


@dataclass(frozen=True, slots=True)
class PassageSide:
    """Where one article has a passage that another has too, ends exclusive.

    `of` says of what the numbers count the code points: of the recorded body, or of the original, where fingerprints
    found the passage.
    """

    article: str
    start: int
    end: int
    of: Literal["body", "original"]


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """Running words that two articles both have; `similarity` is from 0 to 1, None where only hashes were held.

    `through` is the address of an article that nobody recorded, where it is that one which has words of both.
    """

    left: PassageSide
    right: PassageSide
    words: int
    similarity: float | None = None
    through: str = ""

    def turned(self) -> "SharedPassage":
        """This passage with left and right exchanged: as the other article's page shows it."""
        return SharedPassage(self.right, self.left, self.words, self.similarity, self.through)


Passages = Mapping[tuple[str, str], tuple[SharedPassage, ...]]
"""By the ids of two articles, in either order, each pair once."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """An answer whose chain names no agency stands in words that another article has from one.

    It may rest on `may_rest_on`: the intermediaries in the chain of that article's own answer there (`beside`), or,
    where it gives none, the agencies that it credits.
    """

    answer: TracedAssertion
    passage: SharedPassage
    beside: TracedAssertion | None
    may_rest_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Answers that say one thing against answers that say another; each side by date, the first stated on the left.

    `inside` are the articles that print both sides. Of these, `against_itself` are those that say both in their own
    voice or through one source, or whose headline says what every answer of the body differs from.
    """

    kind: DifferenceKind
    left: tuple[TracedAssertion, ...]
    right: tuple[TracedAssertion, ...]
    inside: tuple[str, ...] = ()
    against_itself: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether the answers to a claim can all stand beside one another. No verdict: it says nothing of who is right.

    agreed: two articles or more answer, and no answer excludes another; disputed: some do, be it in one article;
    single: one article alone answers; unanswered: none does.
    """

    claim: str
    outcome: Outcome
    articles: int
    differences: tuple[Difference, ...] = ()

    @property
    def kinds(self) -> tuple[DifferenceKind, ...]:
        """The kinds of difference found, each once."""
        return tuple(dict.fromkeys(difference.kind for difference in self.differences))

    @property
    def against_itself(self) -> tuple[str, ...]:
        """The articles that contradict themselves, each once."""
        return tuple(dict.fromkeys(id_ for difference in self.differences for id_ in difference.against_itself))


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says to one claim. `silent`: read for it, does not touch it; `unread`: not read for it."""

    article: str
    claim: str
    state: Literal["answers", "silent", "unread"]
    answers: tuple[TracedAssertion, ...] = ()


@dataclass(frozen=True, slots=True)
class StanceGrid:
    """An event's articles by date and its claims, those with most answers first.

    `rows` holds one row for each claim, and in it one cell for each article, in these orders.
    """

    event: str
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class DiffusionStep:
    """One assertion on a claim's way from article to article, held against its own source's or what it rests on.

    first: its source is heard for the first time; repeated: what the source said before (`of`) again; added: a second
    position that does not exclude the first; changed: other than `of`, in `changes`. A repeated one may be worded
    otherwise. One that rests on others of its article (`resting`: a headline) is held against these alone: `of` is the
    nearest of them; moved: they answer other claims (`elsewhere`), and it makes an answer to this one of them;
    unsupported: its text gives nothing for it.

    `published` is the first and the last day that its article may be of, None where none is known. `order` tells
    whether this comes after `of`, or, of a first one, before all that its source says elsewhere: "not known" where days
    of publication overlap. `one_source` is not known where `of` is another article's, and a description is all that the
    two have in common.
    """

    answer: TracedAssertion
    kind: DiffusionKind
    published: tuple[date, date] | None
    of: TracedAssertion | None = None
    changes: tuple[Change, ...] = ()
    resting: bool = False
    elsewhere: tuple[TracedAssertion, ...] = ()
    order: Known = "known"
    one_source: Known = "known"


@dataclass(frozen=True, slots=True)
class SharedClaim:
    """A claim that two articles both answer, and how their answers differ, if they do."""

    claim: str
    left: tuple[TracedAssertion, ...]
    right: tuple[TracedAssertion, ...]
    kinds: tuple[DifferenceKind, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedOrigin:
    """A source whom two articles both quote or report: its entries, more than one where they are stated to be one."""

    ids: tuple[str, ...]
    left: tuple[TracedQuotation | TracedAssertion, ...]
    right: tuple[TracedQuotation | TracedAssertion, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles of an event that share something, the earlier on the left."""

    event: str
    left: Article
    right: Article
    claims: tuple[SharedClaim, ...]
    passages: tuple[SharedPassage, ...]
    origins: tuple[SharedOrigin, ...]
