"""Assertions proposed for the claims of an event: which sentence may answer which, what it may say, who says it."""

from collections.abc import Iterator, Mapping, Sequence
from math import fsum

from isnad.find.answers.terms import WordFound, words_in
from isnad.find.answers.values import ReadText, values_in
from isnad.find.answers.vocabulary import ClaimVocabulary, Vocabularies
from isnad.model.drafts import LikelySentence, ProposedAnswer, ProposedAssertion, Speech

_ANSWERS = 3
"""So many answers are named for a sentence."""
_REASONS = 3


def propose(
    read: ReadText, speech: Sequence[Speech], likely: Mapping[str, Sequence[LikelySentence]], known: Vocabularies
) -> Iterator[ProposedAssertion]:
    """An assertion for each likely sentence of each claim, the likeliest of a claim first; `speech`: who says what."""
    for id_, sentences in likely.items():
        for sentence in sentences:
            answers = answers_in(read, sentence.start, sentence.end, id_, known)
            yield ProposedAssertion(id_, sentence, answers, _said_in(sentence, speech))


def answers_in(read: ReadText, start: int, end: int, claim: str, known: Vocabularies) -> tuple[ProposedAnswer, ...]:
    """What a stretch (code points) may say to a claim of `known`, the likeliest first, each with the words for it."""
    vocabulary, stretch = known.claims[claim], (start, end)
    words = [*words_in(read.text[start:end])]
    if vocabulary.claim.kind == "choice":
        answers = _positions(read, stretch, words, vocabulary, known)
    else:
        answers = _values(read, stretch, words, vocabulary)
    return tuple(answers)[:_ANSWERS]


def _positions(
    read: ReadText,
    stretch: tuple[int, int],
    words: Sequence[WordFound],
    vocabulary: ClaimVocabulary,
    known: Vocabularies,
) -> Iterator[ProposedAnswer]:
    """Positions whose words stand in the stretch, best first; one that is an entry's id where the entry is named."""
    start, end = stretch
    named = {m.entry: m for m in read.mentions if start <= m.span.start < end}
    scored = []
    for id_, weights in vocabulary.positions.items():
        said = {word: max(weights.get(term, 0.0) * known.rarity(term) for term in word.terms) for word in words}
        decisive = sorted((word for word in words if said[word] > 0), key=lambda word: (-said[word], word.start))
        because = [read.text[start + word.start : start + word.end] for word in decisive]
        if id_ in named:
            because.insert(0, read.text[named[id_].span.start : named[id_].span.end])
        if because:
            once = tuple(dict.fromkeys(because))[:_REASONS]
            scored.append((id_ in named, fsum(said.values()), ProposedAnswer(once, position=id_)))
    yield from (answer for _, _, answer in sorted(scored, key=lambda one: (-one[0], -one[1])))


def _values(
    read: ReadText, stretch: tuple[int, int], words: Sequence[WordFound], vocabulary: ClaimVocabulary
) -> Iterator[ProposedAnswer]:
    """The values that stand in the stretch, first those that stand nearest to a word of the claim."""
    start, end = stretch
    of_claim = [
        (start + word.start, start + word.end)
        for word in words
        if any(term in vocabulary.weights for term in word.terms)
    ]
    found = values_in(read, start, end, vocabulary.claim.kind)
    for value in sorted(found, key=lambda one: min((_apart((one.start, one.end), w) for w in of_claim), default=0)):
        nearest = min(of_claim, key=lambda word: _apart((value.start, value.end), word), default=None)
        beside = (read.text[slice(*nearest)],) if nearest else ()
        printed = " ".join(read.text[value.start : value.end].split())
        because = tuple(dict.fromkeys((printed, *beside)))
        yield ProposedAnswer(because, value={**value.value, "as": printed})


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Code points between two stretches; none where one holds the other."""
    return max(0, other[0] - one[1], one[0] - other[1])


def _said_in(sentence: LikelySentence, speech: Sequence[Speech]) -> Speech | None:
    """The speech that most of a sentence is, if any of it is."""

    def shared(one: Speech) -> int:
        return min(one.outer_end, sentence.end) - max(one.outer_start, sentence.start)

    within = [one for one in speech if shared(one) > 0]
    return max(within, key=lambda one: (shared(one), -one.start), default=None)
