"""Which assertions stand in words that two articles both have."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from typing import Literal

from isnad.model.comparison import Passages, PassageSide, SharedPassage
from isnad.model.fields import CrawlPassage
from isnad.model.records import Article
from isnad.model.relations import Archive, TracedAssertion
from isnad.model.texts import Reading
from isnad.model.when_asked import EachWhenAsked
from isnad.relate.groups import grouped

_Of = Literal["body", "original"]


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Another article's assertion to the same claim, in a passage of `words` words that both articles have.

    `through` is the address of an article that nobody recorded, where it is that one which has words of both.
    """

    other: TracedAssertion
    words: int
    through: str


@dataclass(frozen=True)
class PlacedAssertions:
    """Where the assertions of every article stand; each article's places are looked up once, for a story that goes
    round makes it a side of many passages."""

    stated: Mapping[str, tuple[TracedAssertion, ...]]
    readings: Mapping[str, Reading]
    _places: dict[tuple[str, _Of], Sequence[tuple[int, int, TracedAssertion]]] = field(default_factory=dict)

    def lying_in(self, side: PassageSide) -> list[TracedAssertion]:
        """The assertions whose words lie in a side of a passage, wholly or in part."""
        start, end = side.start, side.end
        return [answer for first, last, answer in self._placed(side.article, side.of) if first < end and start < last]

    def _placed(self, article: str, of: _Of) -> Sequence[tuple[int, int, TracedAssertion]]:
        places = self._places.get((article, of))
        if places is None:
            stated = self.stated.get(article, ())
            found = ((self._place(article, answer, of), answer) for answer in stated)
            places = self._places[article, of] = [(*place, answer) for place, answer in found if place]
        return places

    def _place(self, article: str, answer: TracedAssertion, of: _Of) -> tuple[int, int] | None:
        if of == "original":
            return answer.assertion.original
        span = self.readings[article].placed.get(answer.assertion.id)
        return (span.start, span.end) if span and span.zone == "body" else None


def shared_words_of(placed: PlacedAssertions, passages: Iterable[SharedPassage]) -> dict[str, tuple[SharedWords, ...]]:
    """By an assertion's `ref`, who answers its claim elsewhere in words shared with it. `passages` stand both ways."""
    found: list[tuple[str, SharedWords]] = []
    for passage in passages:
        answers = placed.lying_in(passage.left)
        there = placed.lying_in(passage.right) if answers else []
        for answer in answers:
            beside = (other for other in there if other.assertion.claim == answer.assertion.claim)
            found += ((answer.ref, SharedWords(other, passage.words, passage.through)) for other in beside)
    return grouped(found)


def both_ways(passages: Passages) -> Passages:
    """The passages of each pair under the pair's ids in either order, each as seen from the first."""

    def seen_from(pair: tuple[str, str]) -> tuple[SharedPassage, ...]:
        turned = (passage.turned() for passage in passages.get((pair[1], pair[0]), ()))
        return (*passages.get(pair, ()), *turned)

    return EachWhenAsked((way for left, right in passages for way in ((left, right), (right, left))), seen_from)


def told_by_crawls(archive: Archive) -> Iterator[SharedPassage]:
    """Words that two articles have in one that nobody recorded, both ways, as the events' files tell of a crawl."""
    return (
        SharedPassage(*sides, passage.words, through=passage.url)
        for event in archive.events.values()
        for passage in (event.crawl.passages if event.crawl else ())
        for sides in permutations(_sides(passage, archive.articles), 2)
        if sides[0].article != sides[1].article
    )


def _sides(passage: CrawlPassage, articles: Mapping[str, Article]) -> Iterator[PassageSide]:
    for id_, stretches in sorted(passage.stretches.items()):
        for start, end in stretches if id_ in articles else ():
            yield PassageSide(id_, start, end, "body" if articles[id_].extent == "full" else "original")
