"""Which of a page's lines are the article's: trafilatura chooses, the page has the words, and nothing goes unsaid.

trafilatura rewrites what it takes (blanks, composed letters, control characters), so its choice is laid over the
lines as the page has them. Lines in the midst of the article that it left out are put back, and long ones around it
are named, so that a person can look.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from isnad.draft.visible import PageLine
from isnad.find.text import fold, is_word

_RUN = 4
"""A line of so many words is known by them; a shorter one only as a whole."""
_ALIKE = 0.9
_PROSE = 12
"""A line of so many words that are not links is worth naming where it is left out."""

_MARKS = " »”\"')"
_HEADLINE, _FEWEST_HEADLINES, _PARAGRAPH = 4, 6, 60
"""Words of a linked headline; such lines of an index; words of a paragraph that no index has."""

LineKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleLines:
    """Numbers of lines: the article's, those of them that were put back, and prose that was left out."""

    kept: tuple[int, ...]
    put_back: tuple[int, ...]
    left_out: tuple[int, ...]


def key_of(text: str) -> LineKey:
    """A line's folded words: what stays of it whatever blanks, marks and signs a program changes."""
    return tuple("".join(char if is_word(char) else " " for char in fold(text).text).split())


def is_prose(line: PageLine) -> bool:
    """Whether a line is long and not made of links."""
    return line.words >= _PROSE and not _is_links(line)


def find_body(lines: Sequence[PageLine], extracted: str) -> ArticleLines | None:
    """The lines of the article that was extracted from a page, None where hardly any can be told among the page's."""
    keys = [key_of(line.text) for line in lines]
    wanted = [key_of(line) for line in extracted.split("\n")]
    whole = Counter(wanted)
    runs = set(_runs([word for key in wanted for word in key]))
    taken = {number for number, key in enumerate(keys) if key and (key in whole or _is_taken(key, runs))}
    anchors = _anchors([(number, keys[number]) for number in sorted(taken) if len(keys[number]) >= _RUN], whole)
    if not anchors:
        return None
    first, last = anchors[0], anchors[-1]
    while first - 1 in taken:
        first -= 1
    while last + 1 in taken or _goes_on(lines, last):
        last += 1
    kept = tuple(n for n in range(first, last + 1) if n in taken or not _is_links(lines[n]))
    return ArticleLines(
        kept,
        tuple(number for number in kept if number not in taken),
        tuple(n for n, line in enumerate(lines) if is_prose(line) and n not in taken and not first <= n <= last),
    )


def _goes_on(lines: Sequence[PageLine], last: int) -> bool:
    """Whether the line right below the last one taken is a paragraph that ends as one, below another that does."""
    if last + 1 >= len(lines):
        return False
    ended = all(line.text.rstrip(_MARKS).endswith((".", "؟", "!")) for line in (lines[last], lines[last + 1]))
    return ended and is_prose(lines[last]) and is_prose(lines[last + 1])


def is_index(lines: Sequence[PageLine], body: ArticleLines | None) -> bool:
    """Whether a page lists articles and is none: most of its words are links, and no two paragraphs follow each other.

    Teasers stand each below the linked headline of its own article; paragraphs of an article stand together.
    """
    words = sum(line.words for line in lines)
    linked = sum(line.linked for line in lines)
    headlines = sum(_is_links(line) and line.words >= _HEADLINE for line in lines)
    taken = [lines[number] for number in body.kept] if body else list(lines)
    together = any(is_prose(one) and is_prose(other) for one, other in pairwise(taken))
    longest = max((line.words - line.linked for line in taken), default=0)
    return headlines >= _FEWEST_HEADLINES and linked * 2 >= words and not together and longest < _PARAGRAPH


def _anchors(found: Sequence[tuple[int, LineKey]], whole: Counter[LineKey]) -> list[int]:
    """The lines known by their words; of one printed more often than it was taken, those nearest to the others."""
    places: defaultdict[LineKey, list[int]] = defaultdict(list)
    for number, key in found:
        places[key].append(number)
    if not places:
        return []
    single = [numbers[0] for numbers in places.values() if len(numbers) == 1]
    middle = median_low(single or [numbers[0] for numbers in places.values()])
    chosen = (
        number
        for key, numbers in places.items()
        for number in sorted(numbers, key=lambda n: (abs(n - middle), n))[: max(1, whole[key])]
    )
    return sorted(chosen)


def _is_taken(key: LineKey, runs: set[LineKey]) -> bool:
    ours = _runs(key)
    return bool(ours) and sum(run in runs for run in ours) >= _ALIKE * len(ours)


def _runs(words: Sequence[str]) -> list[LineKey]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _is_links(line: PageLine) -> bool:
    return line.linked * 2 >= line.words > 0
