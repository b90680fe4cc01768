"""Lines that are one line of the article's, broken within a sentence: a saved page whose links stand on lines of their
own, a text pasted from one.

A line is taken for broken only where it follows the one above with no blank line between, and where that one cannot end
so, or it cannot begin so. Named rules; each line is looked at once.

Where many lines of a block are broken so, all of it is: a text whose lines are as long as somebody's screen was wide.
There a line without a stop goes on in the next, up to the last that ends or is known to be broken.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from isnad.find.layout.furniture import is_furniture, is_link_heading
from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.words import layout_words

_CLOSES = frozenset("،,؛.")
"""Stops that no line begins with."""
_ENDS = frozenset(".؟!?…:؛")
_MOST_NAME = 6  # words of a link in a sentence: a name, a body
_FEWEST = 2  # words of a line that a particle may be the last of: alone it is a menu's item
_MOST_LINES = 40  # that are made one: a paragraph has no more links
_FEWEST_BROKEN = 4  # lines of a block that are known to be broken, before all of it is taken to be
_LONGEST_BROKEN, _MOSTLY = 16, 0.8  # words of a line on somebody's screen, and the share of lines that are no longer
_MARKS_OPEN = {"«": "»", "“": "”"}


@dataclass(frozen=True, slots=True)
class BreakRule:
    """A rule by its name, what it rests on, and whether it holds of what was put together so far and the next line."""

    name: str
    because: str
    holds: Callable[[Sequence[PrintedLine], PrintedLine], bool]


def without_breaks(text: str, lines: Sequence[PrintedLine], headlines: Sequence[str] = ()) -> tuple[PrintedLine, ...]:
    """The lines of a text, those that were broken within a sentence put together; such a one has its first number.

    Two that make one of the `headlines` which the page declares are one, too.
    """
    return tuple(_whole(text, run) for run in _runs(lines, {key_of(headline) for headline in headlines} - {""}))


def _runs(lines: Sequence[PrintedLine], headlines: Collection[str]) -> Iterator[list[PrintedLine]]:
    """The lines by what belongs together, in their order."""
    run: list[PrintedLine] = []
    wrapped = _wrapped(lines)
    for line in lines:
        if len(run) == 1 and f"{run[0].key} {line.key}" in headlines and _follows(run[0], line):
            yield [*run, line]
            run = []
            continue
        broken = run and _follows(run[-1], line) and (run[-1].number in wrapped or _is_broken(run, line))
        if run and not (broken and len(run) < _MOST_LINES):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _follows(above: PrintedLine, line: PrintedLine) -> bool:
    return line.number == above.number + 1 and not (line.is_bullet or above.is_bullet)


def _wrapped(lines: Sequence[PrintedLine]) -> set[int]:
    """The numbers of lines that go on in the next, in blocks with no blank line of which many lines are broken."""
    found: set[int] = set()
    begin = 0
    for place in range(1, len(lines) + 1):
        if place < len(lines) and _follows(lines[place - 1], lines[place]):
            continue
        found |= _wrapped_in(lines[begin:place])
        begin = place
    return found


def _wrapped_in(block: Sequence[PrintedLine]) -> set[int]:
    """The numbers of those lines of a block that go on in the next; none where it is not broken throughout.

    What is known to be broken ends in a particle or with quote marks open. Furniture below the text is left out: the
    last line that goes on is one above the last that ends as a sentence or is itself known.
    """
    if len(block) <= _FEWEST_BROKEN:
        return set()
    known = [n for n, line in enumerate(block) if not line.is_sentence and (_is_cut(line) or _has_open_marks(line))]
    if len(known) < _FEWEST_BROKEN:
        return set()
    end = max(known[-1], *(n for n, line in enumerate(block) if line.is_sentence), 0)
    own = next((n for n in range(known[-1] + 1, len(block)) if _is_of_page(block[n])), len(block))
    last = own - 1 if end == known[-1] else min(end, own - 1)
    within = block[known[0] : last + 1]
    if sum(line.words <= _LONGEST_BROKEN for line in within) < _MOSTLY * len(within):
        return set()
    return {line.number for line in within[:-1] if line.text[-1] not in _ENDS and not line.is_sentence}


def _is_of_page(line: PrintedLine) -> bool:
    return is_furniture(line) or is_link_heading(line) is not None


def _is_cut(line: PrintedLine) -> bool:
    """Whether a line ends in a word that none ends with."""
    return line.text[-1].isalpha() and not layout_words().unfinished.isdisjoint(line.key_words[-1:])


def _has_open_marks(line: PrintedLine) -> bool:
    """Whether quote marks open on a line and do not close on it."""
    if any(line.text.count(one) > line.text.count(other) for one, other in _MARKS_OPEN.items()):
        return True
    return line.text.count('"') % 2 == 1


def _is_broken(run: Sequence[PrintedLine], line: PrintedLine) -> bool:
    return any(rule.holds(run, line) for rule in BREAK_RULES)


def _whole(text: str, run: Sequence[PrintedLine]) -> PrintedLine:
    if len(run) == 1:
        return run[0]
    start, end = run[0].start, run[-1].end
    words = " ".join(text[start:end].splitlines())
    return PrintedLine(run[0].number, start, end, words, key_of(words))


def _is_unfinished(run: Sequence[PrintedLine], line: PrintedLine) -> bool:
    above = run[-1]
    if (line.text.endswith(":") and line.words <= _FEWEST) or line.text[0].isdigit():
        return False  # a label, a day
    words, known = above.text.split(), layout_words()
    last = key_of(words[-1]) if words[-1][-1].isalpha() else ""
    if last in known.said_alone:
        return len(words) == 1 or words[-2][-1] in _ENDS
    channel = words[-2:-1] in (["تي"], ["بي"])  # المرسى تي في
    unfinished = len(words) >= _FEWEST and not channel and last in known.unfinished
    return unfinished and not (len(run) == 1 and _is_of_page(above))  # هذا المحتوى من


def _begins_with_stop(run: Sequence[PrintedLine], line: PrintedLine) -> bool:
    return line.text[0] in _CLOSES and line.text[1:2] not in _CLOSES and run[-1].text[-1] not in _ENDS


def _goes_on_after_link(run: Sequence[PrintedLine], line: PrintedLine) -> bool:
    above = run[-1]
    goes_on = len(run) > 1 and above.words <= _MOST_NAME and above.text[-1] not in _ENDS | {"»", "”", '"'}
    return goes_on and not _is_of_page(line)


def _goes_back(run: Sequence[PrintedLine], line: PrintedLine) -> bool:
    first = line.key_words[:1]
    back = bool(first) and first[0] in layout_words().goes_back and not line.text.startswith("إ")  # إنّ may begin one
    return back and run[-1].text[-1] not in _ENDS


BREAK_RULES = (
    BreakRule("unfinished", "قال / فلان: a particle, or a verb of saying alone, ends no line", _is_unfinished),
    BreakRule("begins-with-stop", "فلان / ، في بيان: no line begins with a comma", _begins_with_stop),
    BreakRule("after-link", "قال / فلان / إن: what a sentence was broken for goes on in it", _goes_on_after_link),
    BreakRule("goes-back", "وأكد فلان / أن: no line begins with أنّ or a relative pronoun", _goes_back),
)
