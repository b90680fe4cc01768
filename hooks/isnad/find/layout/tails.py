"""Where an article ends on a pasted page, and the links, comments and appeals below it begin."""

from collections.abc import Container, Iterator, Sequence

from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.words import HARD_TAILS, SOFT_TAILS

_MOST_LINKS = 8  # between "read also" and the text that goes on after it


def furniture_of_tails(lines: Sequence[PrintedLine], known: Container[int]) -> Iterator[int]:
    """The places of those lines that are furniture for standing under a heading of links, the heading with them.

    `known` are the places of lines whose kind is known, which are no text to go on with.
    """
    place = 0
    while place < len(lines):
        heading = lines[place].key
        if heading not in HARD_TAILS and heading not in SOFT_TAILS:
            place += 1
            continue
        end = _resumes(lines, known, place, hard=heading in HARD_TAILS)
        yield from range(place, end)
        place = end


def _resumes(lines: Sequence[PrintedLine], known: Container[int], heading: int, *, hard: bool) -> int:
    """Where the article goes on after a heading of links; the number of lines where it does not.

    After a hard heading two long paragraphs must follow, with a third of the words that stood before it.
    """
    long = 14 if not hard else 20
    after = [
        place
        for place in range(heading + 1, len(lines))
        if lines[place].words >= long and lines[place].is_sentence and place not in known
    ]
    if not after:
        return len(lines)
    if hard:
        before = sum(line.words for line in lines[:heading] if line.is_body)
        following = sum(lines[place].words for place in after)
        return after[0] if len(after) >= 2 and following * 3 >= before else len(lines)
    return after[0] if after[0] - heading <= _MOST_LINKS else len(lines)
