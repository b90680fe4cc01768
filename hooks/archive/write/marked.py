"""Recorded text with its marks: sentences, quotations, assertions and mentions, nested without overlap."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from archive.model.pages import Inline, Inlines, Text


@dataclass(frozen=True, slots=True)
class Layer:
    """One mark over a stretch of text (code points, end exclusive).

    `wrap` makes the mark from what stands inside it. A mark that runs across the edge of another is cut there:
    `wrap` is told whether this piece is the mark's first and whether it is its last.
    """

    start: int
    end: int
    rank: int
    wrap: Callable[[Inlines, bool, bool], Inlines]
    first: bool = True


def marked(text: str, start: int, end: int, layers: Iterable[Layer]) -> Inlines:
    """The text from `start` to `end` under its marks. The text itself is left as it is, to the code point."""
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
            inside.append(layer)
        if beyond:
            layers = deque(sorted((*beyond, *layers), key=_order))
        if at < outer.start:
            yield Text(text[at : outer.start])
        stop = min(outer.end, end)
        yield from outer.wrap(tuple(_nested(text, outer.start, stop, inside)), outer.first, outer.end <= end)
        at = stop
    if at < end:
        yield Text(text[at:end])


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words, so that no mark stands inside one and breaks its joining."""
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end
