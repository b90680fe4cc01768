"""Parts that several charts share: the text of a row, and the key that tells what each shape means."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from isnad.write.figures.svg import EDGE, FAINT, LEAD, WIDTH, moved, number, path, segment, width, words_at, wrapped

ROOM = WIDTH - 2 * EDGE
RIGHT = WIDTH - EDGE
SIGN = 26
"""How much room a shape of the key takes, at the right of its words."""
_MOST_LINES = 8
"""A key tells all that it has to, however many are behind one place; this is for what nobody foresaw."""


def row_text(label: str, detail: str, printed: str, top: float) -> tuple[list[Markup], float]:
    """The words of a row: who, then where and the answer as printed, on one line if both fit. Gives the next top."""
    who, where, said = wrapped(label, ROOM, 2), wrapped(detail, ROOM, 2), wrapped(printed, ROOM, 2)
    beside = len(said) == 1 and bool(where or who) and width((where or who)[-1] + said[0]) + LEAD < ROOM
    lines = [(line, "who") for line in who] + [(line, "soft") for line in where]
    lines += [] if beside else [(line, "text") for line in said]
    parts = [words_at(RIGHT, top + LEAD * (i + 1) - 5, line, kind=kind) for i, (line, kind) in enumerate(lines)]
    bottom = top + LEAD * len(lines)
    return [*parts, words_at(EDGE, bottom - 5, said[0], "end")] if beside else parts, bottom


def key(entries: Iterable[tuple[Markup, str]], top: float) -> tuple[list[Markup], float]:
    """What shapes mean: each a shape drawn around 0,0 and its words. Gives the bottom."""
    parts: list[Markup] = []
    for shape, text in entries:
        lines = wrapped(text, ROOM - SIGN, _MOST_LINES)
        parts += [moved(f"{RIGHT - 9} {top + LEAD / 2:g}", shape)] if shape else []
        for i, line in enumerate(lines):
            parts.append(words_at(RIGHT - SIGN, top + LEAD * (i + 1) - 4, line, kind="soft"))
        top += LEAD * max(1, len(lines))
    return parts, top


def grid(x: float, lanes: Sequence[tuple[float, float]]) -> Markup:
    """A thin line down through the lanes of marks, but not through the words between them."""
    return path("".join(f"M{number(x)} {number(top)}V{number(bottom)}" for top, bottom in lanes), "grid", FAINT)


def rule(y: float) -> Markup:
    """A thin line between two rows."""
    return segment((EDGE, y), (RIGHT, y), "rule", FAINT)
