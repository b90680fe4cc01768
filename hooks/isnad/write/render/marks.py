"""Recorded text with its marks: sentences, quotations, assertions and mentions, nested without overlap."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from unicodedata import category

from isnad.model.inlines import Inline, Inlines, Text


@dataclass(frozen=True, slots=True)
class Layer:
    """One mark over a stretch of text (code points, end exclusive).

    `wrap` makes the mark from what stands inside it. A mark that runs across the edge of another is cut there:
    `wrap` hears whether this piece is the mark's first and whether it is its last.
    """

    start: int
    end: int
    rank: int
    wrap: Callable[[Inlines, bool, bool], Inlines]
    first: bool = True
    last: bool = True


def marked(text: str, start: int, end: int, layers: Iterable[Layer]) -> Inlines:
    """The text from `start` to `end` under its marks, which stand within it. It stays as it is, to the code point."""
    return tuple(_nested(text, start, end, deque(sorted(layers, key=_order))))


def _order(layer: Layer) -> tuple[int, int, int]:
    """Outer marks first: at one place the longer one, and of equals the one of lower rank."""
    return layer.start, -layer.end, layer.rank


def _nested(text: str, start: int, end: int, layers: deque[Layer]) -> Iterator[Inline]:
    at = start
    while layers:
        outer = layers.popleft()
        inside: deque[Layer] = deque()
        beyond: list[Layer] = []
        while layers and layers[0].start < outer.end:
            layer = layers.popleft()
            if layer.end > outer.end:
                beyond.append(replace(layer, start=outer.end, first=False))
                layer = replace(layer, end=outer.end, last=False)
            inside.append(layer)
        if beyond:
            inside = deque(sorted(inside, key=_order))  # cut short, some now come after others
            layers = deque(sorted((*beyond, *layers), key=_order))
        if at < outer.start:
            yield Text(text[at : outer.start])
        yield from outer.wrap(tuple(_nested(text, outer.start, outer.end, inside)), outer.first, outer.last)
        at = outer.end
    if at < end:
        yield Text(text[at:end])


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words, so that no mark stands inside one and breaks its joining."""
    while start > 0 and _in_word(text[start]) and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]) and _in_word(text[end - 1]):
        end += 1
    return start, end


def _in_word(char: str) -> bool:
    return char.isalnum() or category(char).startswith("M")
