"""Which passages the archive's articles share: by their words where the texts are here, else by fingerprints."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from isnad.find.reuse.finding import ComparableText, KeptPairs, Passage, shared_passages
from isnad.find.reuse.fingerprint_index import shared_fingerprints
from isnad.find.reuse.fingerprints import FoldedWords, fingerprint, words_of
from isnad.find.text import Folded, fold
from isnad.model.comparison import Passages, PassageSide, SharedPassage
from isnad.model.drafts import SharedWithNew
from isnad.model.fingerprints import Fingerprint, PackedFingerprint
from isnad.model.records import Article

FEWEST_WORDS = 8
"""Shorter runs of words are everybody's. Fingerprints show so many of every 22 words that two originals share: two kept
hashes, three words or more apart; of shorter runs they may show fewer."""
_NEW = ""  # no record has this id


def find_passages(articles: Mapping[str, Article], full_texts: Mapping[str, Folded]) -> Passages:
    """The passages of eight words or more that articles share, by the pair's ids.

    `full_texts` are the bodies that are an article's own words.
    """
    return KeptPassages().find(articles, full_texts)


class KeptPassages:
    """The passages that were found the last time, in texts and in fingerprints, and in which."""

    def __init__(self) -> None:
        self._texts: Mapping[str, Folded] = {}
        self._comparable: Mapping[str, ComparableText] = {}
        self._pairs = KeptPairs()
        self._in_texts: tuple[SharedPassage, ...] = ()
        self._prints: Sequence[tuple[str, PackedFingerprint]] = ()
        self._full: frozenset[str] = frozenset()
        self._in_prints: tuple[SharedPassage, ...] = ()

    def find(self, articles: Mapping[str, Article], full_texts: Mapping[str, Folded]) -> Passages:
        """As `find_passages` finds them: anew in texts where one of them is another than before or stands elsewhere,
        and in fingerprints likewise."""
        known = {id_: self._comparable[id_] for id_, text in full_texts.items() if self._texts.get(id_) is text}
        if len(known) < len(full_texts) or [*full_texts] != [*self._texts]:
            texts = {id_: known.get(id_) or ComparableText.of(words_of(text)) for id_, text in full_texts.items()}
            passages = tuple(map(_in_text, self._pairs.find(texts)))
            self._texts, self._comparable, self._in_texts = full_texts, texts, passages  # together, or not at all
        prints, full = tuple(_packed(articles)), frozenset(full_texts)
        if (prints, full) != (self._prints, self._full):
            self._prints, self._full, self._in_prints = prints, full, tuple(_in_prints(prints_of(articles), full))
        found: dict[tuple[str, str], list[SharedPassage]] = defaultdict(list)
        for passage in (*self._in_texts, *self._in_prints):
            found[passage.left.article, passage.right.article].append(passage)
        return {pair: tuple(passages) for pair, passages in found.items()}


def _in_text(passage: Passage) -> SharedPassage:
    left, right = (PassageSide(side.text, side.start, side.end, "body") for side in (passage.left, passage.right))
    return SharedPassage(left, right, passage.words, passage.similarity)


def _in_prints(prints: Mapping[str, Fingerprint], full: frozenset[str]) -> Iterator[SharedPassage]:
    """Runs that a digest's original shares with any other's; pairs of full texts are compared by their words."""
    for run in shared_fingerprints(prints):
        if run.words >= FEWEST_WORDS and not {run.left, run.right} <= full:
            left = PassageSide(run.left, *run.left_place, "original")
            right = PassageSide(run.right, *run.right_place, "original")
            yield SharedPassage(left, right, run.words)


def prints_of(articles: Mapping[str, Article]) -> dict[str, Fingerprint]:
    """The fingerprints of the originals that have one on record."""
    return {id_: packed.unpacked() for id_, packed in _packed(articles)}


def _packed(articles: Mapping[str, Article]) -> Iterator[tuple[str, PackedFingerprint]]:
    return ((id_, article.fingerprint) for id_, article in articles.items() if article.fingerprint)


@dataclass(frozen=True, slots=True)
class RecordedWords:
    """The words of an archive's articles, made ready once, against which new texts are held one after another.

    `full` are the bodies that are an article's own words, `prints` the fingerprints of all other originals. `holders`
    are the articles in which a hash stands, so that a new text is compared with those alone that it may share with.
    """

    full: Mapping[str, ComparableText]
    prints: Mapping[str, Fingerprint]
    holders: Mapping[int, Sequence[str]]

    @classmethod
    def of(cls, articles: Mapping[str, Article]) -> Self:
        own = {id_: fold(article.body) for id_, article in articles.items() if article.extent == "full"}
        full = {id_: ComparableText.of(words_of(body)) for id_, body in own.items()}
        prints = {id_: print_ for id_, print_ in prints_of(articles).items() if id_ not in full}
        holders: defaultdict[int, list[str]] = defaultdict(list)
        for id_, print_ in prints.items():
            for hash_ in dict.fromkeys(kept.hash for kept in print_):
                holders[hash_].append(id_)
        return cls(full, prints, holders)

    def shared_with(self, words: FoldedWords, itself: str | None) -> tuple[SharedWithNew, ...]:
        """The passages that a new text, by its words, shares with others, the longest first.

        `itself` is the article that was recorded of it, if there is one.
        """
        found = (*self._in_full_texts(words, itself), *self._in_prints(words, itself))
        return tuple(sorted(found, key=lambda shared: (-shared.words, shared.there.article)))

    def _in_full_texts(self, words: FoldedWords, itself: str | None) -> Iterator[SharedWithNew]:
        if not self.full:
            return
        new = ComparableText.of(words)
        for id_, body in self.full.items():
            for passage in shared_passages({_NEW: new, id_: body}) if id_ != itself else ():
                there = PassageSide(id_, passage.right.start, passage.right.end, "body")
                yield SharedWithNew(passage.left.start, passage.left.end, there, passage.words, passage.similarity)

    def _in_prints(self, words: FoldedWords, itself: str | None) -> Iterator[SharedWithNew]:
        if self.holders.keys().isdisjoint(words.hashes):
            return
        print_ = fingerprint(words)
        alike = {id_ for kept in print_ for id_ in self.holders.get(kept.hash, ()) if id_ != itself}
        for id_ in sorted(alike):
            for run in shared_fingerprints({_NEW: print_, id_: self.prints[id_]}):
                if run.words >= FEWEST_WORDS:
                    there = PassageSide(id_, *run.right_place, "original")
                    yield SharedWithNew(*run.left_place, there, run.words, None)
