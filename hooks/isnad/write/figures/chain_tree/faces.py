"""What stands in the boxes of a chain tree: lines of words, wrapped, and how much room they take."""

from dataclasses import dataclass
from typing import Literal

from isnad.model.figures import ChainSaying, ChainStep
from isnad.write.figures.chain_tree.graph import Node
from isnad.write.figures.svg import LEAD, width, wrapped
from isnad.write.words import figures as words
from isnad.write.words.numbers import counted

PAD = 8
_MOST_NAMES, _MOST_WORDS = 4, 3

LineKind = Literal["who", "text", "soft", "flag", "common"]


@dataclass(frozen=True, slots=True)
class Face:
    """The lines in a node's box and the box's size."""

    lines: tuple[tuple[str, LineKind], ...]
    width: float
    height: float


def face_of(node: Node, room: float, common: str, verbs: tuple[str, ...] = (), *, weighed: bool = False) -> Face:
    """A node's box, `room` wide at most. `common` is the key of the answer's common link; `verbs` stand on top.

    `weighed` ones tell how many sayings came through them.
    """
    if not node.members:
        return Face((), 0, 0)
    inner = room - 2 * PAD
    lines: list[tuple[str, LineKind]] = [(line, "soft") for verb in verbs for line in wrapped(verb, inner, 2)]
    if isinstance(node.first, ChainStep):
        lines += _step(node.first, len(node.members) - 1, inner, common)
        if weighed and node.chains > 1:
            lines.append((counted(node.chains, "assertion"), "soft"))
    else:
        lines += _saying(node.first, inner)
    broad = max((_wide(*line) for line in lines), default=0)
    return Face(tuple(lines), min(broad + 2 * PAD, room), LEAD * len(lines) + PAD)


def _wide(text: str, kind: LineKind) -> float:
    return width(text) * (1.06 if kind in ("who", "common") else 1)


def _step(step: ChainStep, others: int, room: float, common: str) -> list[tuple[str, LineKind]]:
    lines: list[tuple[str, LineKind]] = []
    if step.key == common:
        lines.append((words.COMMON_LINK, "common"))
    lines += [(line, "who" if step.kind != "gap" else "text") for line in wrapped(step.label, room / 1.06, _MOST_NAMES)]
    if others:
        lines.append((words.and_others(others), "soft"))
    below = [words.UNNAMED] if step.kind == "role" and not others else []
    for text in (*below, step.detail):
        lines += [(line, "soft") for line in wrapped(text, room, _MOST_WORDS)]
    return lines


def _saying(saying: ChainSaying, room: float) -> list[tuple[str, LineKind]]:
    lines: list[tuple[str, LineKind]] = [(line, "text") for line in wrapped(saying.shown, room, _MOST_WORDS)]
    lines += [(line, "soft") for line in wrapped(saying.article, room, 1)]
    return [*lines, *((line, "flag") for line in wrapped(saying.flag, room, _MOST_WORDS))]
