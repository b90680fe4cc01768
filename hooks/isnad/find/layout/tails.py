"""Where an article ends on a pasted page, and the links, comments and appeals below it begin; and teasers above it."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate

from isnad.find.layout.furniture import is_link_heading
from isnad.find.layout.lines import PrintedLine

_MOST_LINKS = 8  # between "read also" and the text that goes on after it
_FEWEST_TEASERS, _SHORTEST_TEASER = 2, 6  # lines; words of each
_SHORTEST_WORD, _FEW = 4, 0.3  # letters; of a teaser's words
_CUT_SHORT = ("...", "…")
_LONG, _LONG_AFTER_HARD = 14, 20  # words of a sentence with which an article goes on


def furniture_of_tails(lines: Sequence[PrintedLine], known: Container[int]) -> Iterator[int]:
    """The places of those lines that are furniture for standing under a heading of links, the heading with them.

    A heading above the first paragraph heads nothing but itself. `known` are the places of lines whose kind is known,
    which are no text to go on with.
    """
    headings = {place: hard for place, line in enumerate(lines) if (hard := is_link_heading(line))}
    if not headings:
        return
    text = [n for n, line in enumerate(lines) if line.is_sentence and line.words >= _LONG and n not in known]
    long = [n for n in text if lines[n].words >= _LONG_AFTER_HARD]
    first = next((n for n, line in enumerate(lines) if line.is_body and n not in known), len(lines))
    body_before = [0, *accumulate(line.words if line.is_body else 0 for line in lines)]
    words_of_long = [0, *accumulate(lines[n].words for n in long)]
    reached = 0
    for place, hard in headings.items():
        if place < reached:
            continue
        if place < first:
            yield place
            continue
        if hard == "hard":
            at = bisect_left(long, place + 1)
            following = words_of_long[-1] - words_of_long[at]
            resumes = len(long) - at >= 2 and following * 3 >= body_before[place]
            end = long[at] if resumes else len(lines)
        else:
            at = bisect_left(text, place + 1)
            end = text[at] if at < len(text) and text[at] - place <= _MOST_LINKS else len(lines)
        yield from range(place, end)
        reached = end


def teasers_above(lines: Sequence[PrintedLine]) -> range:
    """The places of the lines over a page's first blank line, where all are cut short (حسب بيان البلدية...), and the
    paragraphs below are not and take up few of their words: what other articles begin with."""
    end = next((n for n in range(1, len(lines)) if lines[n].number > lines[n - 1].number + 1), 0)
    above = lines[:end]
    short = all(line.words >= _SHORTEST_TEASER and line.text.endswith(_CUT_SHORT) for line in above)
    text = [line for line in lines[end:] if line.words >= _LONG]
    ended = sum(line.is_sentence for line in text)
    if not short or len(above) < _FEWEST_TEASERS or ended * 2 <= len(text):
        return range(0)
    said = {word for line in text for word in line.key_words}
    longer = [[word for word in line.key_words if len(word) >= _SHORTEST_WORD] for line in above]
    return range(0 if any(sum(word in said for word in words) > _FEW * len(words) for words in longer) else end)
