"""What was found in a text -> its numbers and days, sentence by sentence, and the text as numbers of its words."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Any

from isnad.canonical.bodies import sentence_ends
from isnad.corpus.likeness import number_for
from isnad.find.dates.values import resolve
from isnad.find.numbers import find_numbers
from isnad.find.reuse.fingerprints import FoldedWords
from isnad.find.text import fold
from isnad.model.dates import bounds
from isnad.model.drafts import Findings

_LEAST_ANCHOR = 11  # small numbers stand in any text
_WORDS_OF_SPEAKER = 2  # the last of how he is printed, which are his name


def values_of(found: Findings) -> Iterator[dict[str, Any]]:
    """The numbers and dates of a text, each with the number of its sentence among those of the article."""
    known = bounds(found.published.edtf)[0] if found.published.edtf else None
    number = 0
    for dated in found.dates:
        line = dated.line
        if line.kind == "boilerplate":
            continue
        ends = list(sentence_ends(dated.text))
        days = [printed.found for printed in dated.dates]
        for one in find_numbers(dated.text, days):
            sentence = number + bisect_right(ends, one.start)
            span = {"start": line.start + one.start, "end": line.start + one.end, "sentence": sentence}
            yield {**span, "kind": "number", "min": one.min, "max": one.max, "approximate": one.approximate}
        for day in days:
            sentence = number + bisect_right(ends, day.start)
            span = {"start": line.start + day.start, "end": line.start + day.end, "sentence": sentence}
            yield {**span, "kind": "date", "date": resolve(day, known).edtf}
        number += len(ends)


def numbered_row(id_: str, words: FoldedWords, found: Findings, values: list[dict[str, Any]]) -> dict[str, Any]:
    """A text as numbers of its words and anchors, with what says when and of whom it is."""
    first: date | None = None
    last: date | None = None
    if found.published.edtf:
        first, last = bounds(found.published.edtf)
    told_by = [whom for speech in found.speech for whom, _ in speech.via if whom]
    return {
        "article": id_,
        "words": list(map(number_for, words.words)),
        "starts": list(words.starts),
        "ends": list(words.ends),
        "anchors": [number_for(anchor) for _, anchor in sorted(_anchors(found, values))],
        "first": first,
        "last": last,
        "outlet": found.outlet,
        "credits": sorted({*found.agencies, *told_by}),
    }


def _anchors(found: Findings, values: list[dict[str, Any]]) -> Iterator[tuple[int, str]]:
    """What a translation keeps: numbers, days and speakers, with where each stands."""
    for value in values:
        number = value.get("max") or value.get("min") or 0
        if number >= _LEAST_ANCHOR:
            yield value["start"], str(number)
        elif value.get("date"):
            yield value["start"], value["date"]
    for start, end in {speech.printed for speech in found.speech if speech.printed}:
        name = fold(found.text[start:end]).text.split()
        yield start, " ".join(name[-_WORDS_OF_SPEAKER:])
