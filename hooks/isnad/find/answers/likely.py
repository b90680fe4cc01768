"""For each claim the sentences of a text that are likely to answer it, best first."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from isnad.find.answers.terms import WordFound, words_in
from isnad.find.answers.vocabulary import ClaimVocabulary, Vocabularies
from isnad.find.dates.finding import find_dates
from isnad.find.numbers import find_numbers
from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import Folded
from isnad.model.claim_kinds import ClaimKind
from isnad.model.drafts import KEPT, LayoutLine, LikelySentence
from isnad.model.texts import Mention

FIRST = 3
"""So many sentences are named for each claim."""
_LENGTH = 0.15
"""A long sentence shares more words with anything: its score is divided by this power of its length."""
_LIKE_ONE = 0.5
"""How much likeness to one recorded assertion counts beside words in common with all."""
_REASONS = 4


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence, its words, and the kinds of claim whose answers it can hold."""

    start: int
    end: int
    words: tuple[WordFound, ...]
    terms: frozenset[str]
    kinds: frozenset[ClaimKind]


def sentences_of(text: Folded, lines: Sequence[LayoutLine]) -> tuple[tuple[int, int], ...]:
    """The sentences of the headline and of the article's own lines: code points of the text as printed."""
    kept = [line for line in lines if line.kind in KEPT or line.kind == "title"]
    spans = (sentence.span for sentence in find_sentences(text, find_paragraphs(text.printed)))
    return tuple(
        (span.start, span.end)
        for span in spans
        if any(line.start < span.end and span.start < line.end for line in kept)
    )


def likely_sentences(
    text: str,
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    known: Vocabularies,
    places: frozenset[str],
) -> Mapping[str, tuple[LikelySentence, ...]]:
    """The first sentences for each claim of `known`, none where no word speaks for any.

    `sentences` and `mentions` are places in `text`; `places` are the ids of all places: a claim that asks where is
    answered by a sentence that names one, one that asks how many by one that has an amount.
    """
    read = [_read(text, start, end, mentions, places) for start, end in sentences]
    held = Counter(term for sentence in read for term in sentence.terms)
    terms = held.keys() | known.spread.keys()
    weights = {term: math.log(1 + len(read) / (held[term] + 0.5)) * known.rarity(term) for term in terms}
    return {id_: _first(vocabulary, read, weights, text) for id_, vocabulary in known.claims.items()}


def _read(text: str, start: int, end: int, mentions: Sequence[Mention], places: frozenset[str]) -> _Read:
    printed = text[start:end]
    kinds: set[ClaimKind] = set()
    dates = find_dates(printed)
    if find_numbers(printed, dates):
        kinds.add("number")
    if dates:
        kinds.add("date")
    if any(start <= mention.span.start < end and mention.entry in places for mention in mentions):
        kinds.add("place")
    words = tuple(words_in(printed))
    return _Read(start, end, words, frozenset(term for word in words for term in word.terms), frozenset(kinds))


def _first(
    vocabulary: ClaimVocabulary, read: Sequence[_Read], weights: Mapping[str, float], text: str
) -> tuple[LikelySentence, ...]:
    lengths = [math.hypot(*(weights[term] for term in terms)) or 1.0 for terms in vocabulary.recorded]
    scored = [(_score(vocabulary, sentence, weights, lengths), sentence) for sentence in read]
    best = sorted((one for one in scored if one[0] > 0), key=lambda one: (-one[0], one[1].start))[:FIRST]
    return tuple(
        LikelySentence(sentence.start, sentence.end, _reasons(vocabulary.weights, sentence, weights, text), score)
        for score, sentence in best
    )


def _score(
    vocabulary: ClaimVocabulary, sentence: _Read, weights: Mapping[str, float], lengths: Sequence[float]
) -> float:
    shared = math.fsum(vocabulary.weights[t] * weights[t] for t in sentence.terms if t in vocabulary.weights)
    alike = (
        math.fsum(weights[t] * weights[t] for t in terms & sentence.terms) / length
        for terms, length in zip(vocabulary.recorded, lengths, strict=True)
    )
    score: float = shared / (1 + len(sentence.terms)) ** _LENGTH + _LIKE_ONE * max(alike, default=0.0)
    return score * (2 if vocabulary.claim.kind in sentence.kinds else 1)


def _reasons(
    vocabulary: Mapping[str, float], sentence: _Read, weights: Mapping[str, float], text: str
) -> tuple[str, ...]:
    """The words that speak most for a sentence, as printed, each once."""

    def says(word: WordFound) -> float:
        return max(vocabulary.get(term, 0.0) * weights.get(term, 0.0) for term in word.terms)

    best = sorted((word for word in sentence.words if says(word) > 0), key=lambda word: (-says(word), word.start))
    printed = (text[sentence.start + word.start : sentence.start + word.end] for word in best)
    return tuple(dict.fromkeys(printed))[:_REASONS]
