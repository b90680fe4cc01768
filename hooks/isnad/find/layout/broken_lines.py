"""Lines that are one line of the article's, broken within a sentence: a saved page whose links stand on lines of their
own, a text pasted from one.

A line is taken for broken only where it follows the one above with no blank line between, and where that one cannot end
so, or it cannot begin so. Named rules; each line is looked at once.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from isnad.find.layout.keys import key_of
from isnad.find.layout.lines import PrintedLine
from isnad.find.layout.words import layout_words

_CLOSES = frozenset("،,؛.")
"""Stops that no line begins with."""
_ENDS = frozenset(".؟!?…:؛")
_MOST_NAME = 6  # words of a link in a sentence: a name, a body
_FEWEST = 2  # words of a line that a particle may be the last of: alone it is a menu's item
_MOST_LINES = 40  # that are made one: a paragraph has no more links


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
    for line in lines:
        if len(run) == 1 and f"{run[0].key} {line.key}" in headlines and _follows(run[0], line):
            yield [*run, line]
            run = []
            continue
        if run and not (len(run) < _MOST_LINES and _follows(run[-1], line) and _is_broken(run, line)):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _follows(above: PrintedLine, line: PrintedLine) -> bool:
    return line.number == above.number + 1 and not (line.is_bullet or above.is_bullet)


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
    return len(words) >= _FEWEST and not channel and last in known.unfinished


def _begins_with_stop(run: Sequence[PrintedLine], line: PrintedLine) -> bool:
    return line.text[0] in _CLOSES and line.text[1:2] not in _CLOSES and run[-1].text[-1] not in _ENDS


def _goes_on_after_link(run: Sequence[PrintedLine], line: PrintedLine) -> bool:
    above = run[-1]
    return len(run) > 1 and above.words <= _MOST_NAME and above.text[-1] not in _ENDS | {"»", "”", '"'}


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
