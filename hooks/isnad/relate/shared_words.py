"""Which assertions stand in words that two articles both have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from isnad.model.comparison import Passages, PassageSide, SharedPassage
from isnad.model.fields import CrawlPassage
from isnad.model.records import Article
from isnad.model.relations import Archive, TracedAssertion
from isnad.model.texts import Reading
from isnad.relate.groups import grouped


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Another article's assertion to the same claim, in a passage of `words` words that both articles have.

    `through` is the address of an article that nobody recorded, where it is that one which has words of both.
    """

    other: TracedAssertion
    words: int
    through: str


def shared_words_of(
    stated: Mapping[str, tuple[TracedAssertion, ...]], readings: Mapping[str, Reading], passages: Passages
) -> dict[str, tuple[SharedWords, ...]]:
    """By an assertion's `ref`, who answers its claim elsewhere in words shared with it. `passages` stand both ways."""
    found: list[tuple[str, SharedWords]] = []
    for passage in (passage for own in passages.values() for passage in own):
        there = tuple(lying_in(passage.right, stated, readings))
        for answer in lying_in(passage.left, stated, readings):
            beside = (other for other in there if other.assertion.claim == answer.assertion.claim)
            found += ((answer.ref, SharedWords(other, passage.words, passage.through)) for other in beside)
    return grouped(found)


def both_ways(passages: Passages) -> Passages:
    """The passages of each pair under the pair's ids in either order, each as seen from the first."""
    ways: Iterator[SharedPassage] = (
        way for found in passages.values() for passage in found for way in (passage, passage.turned())
    )
    return grouped(((passage.left.article, passage.right.article), passage) for passage in ways)


def with_crawls(passages: Passages, archive: Archive) -> Passages:
    """The passages, and after them those of which a crawl tells: words of two articles in one that nobody recorded.
    Both stand both ways."""
    told = (
        SharedPassage(*sides, passage.words, through=passage.url)
        for event in archive.events.values()
        for passage in (event.crawl.passages if event.crawl else ())
        for sides in permutations(_sides(passage, archive.articles), 2)
        if sides[0].article != sides[1].article
    )
    all_ = (*(passage for own in passages.values() for passage in own), *told)
    return grouped(((passage.left.article, passage.right.article), passage) for passage in all_)


def _sides(passage: CrawlPassage, articles: Mapping[str, Article]) -> Iterator[PassageSide]:
    for id_, stretches in sorted(passage.stretches.items()):
        for start, end in stretches if id_ in articles else ():
            yield PassageSide(id_, start, end, "body" if articles[id_].extent == "full" else "original")


def lying_in(
    side: PassageSide, stated: Mapping[str, tuple[TracedAssertion, ...]], readings: Mapping[str, Reading]
) -> Iterator[TracedAssertion]:
    """The assertions whose words lie in a side of a passage, wholly or in part."""
    for answer in stated.get(side.article, ()):
        span = readings[side.article].placed.get(answer.assertion.id)
        place = answer.assertion.original if side.of == "original" else None
        if side.of == "body" and span and span.zone == "body":
            place = (span.start, span.end)
        if place and place[0] < side.end and side.start < place[1]:
            yield answer
