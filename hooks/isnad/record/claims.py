"""The event's claims beside an original: which are answered, which silent, which were not looked at yet, and where to
look first.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from isnad.find.sentences import find_paragraphs, find_sentences
from isnad.find.text import fold
from isnad.model.drafts import KEPT
from isnad.model.records import Claim
from isnad.model.relations import Archive
from isnad.record.original import SelectableOriginal
from isnad.record.work import Work

ClaimState = Literal["answered", "silent", "unread"]
FIRST = 3
"""So many sentences stand first for each claim."""
_WORD = re.compile(r"[^\W_]{2,}")
_CLITICS = re.compile(r"^(?:[وف]?(?:[بكل](?:ال)?|ال|لل)?)(?=\w{3})")


@dataclass(frozen=True, slots=True)
class LikelySentence:
    """A sentence of the original that may answer a claim: code points, and the words that speak for it."""

    start: int
    end: int
    because: tuple[str, ...]


def claim_states(work: Work, claims: Iterable[Claim]) -> Mapping[str, ClaimState]:
    """Each claim's state. What is neither answered nor marked silent was not looked at, and is not silent."""
    said = {note.get("claim") for note in work.notes("assertions")}
    silent = set(work.front.get("silent") or ())
    return {
        claim.id: "answered" if claim.id in said else "silent" if claim.id in silent else "unread" for claim in claims
    }


def sentences_of(original: SelectableOriginal) -> tuple[tuple[int, int], ...]:
    """The sentences of the headline and the article's own lines: code points of the original."""
    whole = fold(original.text)
    kept = [line for line in original.found.lines if line.kind in KEPT or line.kind == "title"]
    spans = [sentence.span for sentence in find_sentences(whole, find_paragraphs(original.text))]
    return tuple(
        (span.start, span.end)
        for span in spans
        if any(line.start <= span.end - 1 and span.start < line.end for line in kept)
    )


def likely_sentences(
    original: SelectableOriginal, archive: Archive, claims: Sequence[Claim]
) -> Mapping[str, list[LikelySentence]]:
    """For each claim the sentences that share most of its words, and of the words of what is recorded for it."""
    spans = sentences_of(original)
    words = [Counter(_terms(original.text[first:last])) for first, last in spans]
    held = Counter(term for counted in words for term in counted)
    rare = {term: math.log(1 + len(spans) / number) for term, number in held.items()}
    recorded: dict[str, list[str]] = {}
    for article in archive.articles.values():
        for said in article.assertions:
            recorded.setdefault(said.claim, []).append(said.words)
    found: dict[str, list[LikelySentence]] = {}
    for claim in claims:
        own = set(_terms(" ".join((claim.question, claim.counts or "", claim.unit or "", *claim.positions.values()))))
        others = Counter(term for said in recorded.get(claim.id, ()) for term in set(_terms(said)))
        weights = {term: (2.0 if term in own else 0.0) + math.log1p(others[term]) for term in own | others.keys()}
        scored = []
        for place, counted in zip(spans, words, strict=True):
            shared = {term: weights[term] * rare[term] for term in counted if term in weights}
            score = sum(shared.values()) / math.sqrt(8 + sum(counted.values()))
            because = tuple(sorted(shared, key=lambda term: -shared[term])[:4])
            scored.append((score, place, because))
        scored.sort(key=lambda one: (-one[0], one[1]))
        found[claim.id] = [LikelySentence(*place, because) for score, place, because in scored[:FIRST] if score > 0]
    return found


def _terms(text: str) -> list[str]:
    return [_CLITICS.sub("", word) for word in _WORD.findall(fold(text).text)]
