"""Where the boxes of one answer stand beside one another; turned, or light branches gathered, until they fit."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Self

from isnad.model.figures import AnswerChains
from isnad.write.figures.chain_tree.faces import Face, face_of
from isnad.write.figures.chain_tree.graph import Graph, gathered, graph_of
from isnad.write.figures.svg import EDGE, width
from isnad.write.figures.tiers import spread

WIDE = 640
ROOM = WIDE - 54
"""The names of the tiers stand at the right of an upright row."""
APART = 12
_BOX = 130
_COLUMN, _COLUMN_APART = 92, 20
"""At the least, where a tree is turned."""
_BEND = 16
_TALL = 600
"""Within a screen a turned tree gathers nothing; of a taller one, more and more until it fits or little is left."""
_HEADING, _LONGEST = 32, 220
"""Room for an answer's number beside its name, and how much a long name may take."""


@dataclass(frozen=True, slots=True)
class Plot:
    """An answer laid out: `at` is the middle of each box across, from the plot's own start, `extent` its end.

    Upright, tiers stand below one another and `at` counts from the right; turned, they stand beside one another, each
    `column` wide and `apart`, and `at` counts downwards.
    """

    answer: AnswerChains
    number: int | None
    graph: Graph
    faces: dict[int, Face]
    at: dict[int, float]
    extent: float
    outlets: int
    column: float = 0
    apart: float = 0

    @property
    def turned(self) -> bool:
        """Whether its tiers stand beside one another."""
        return self.column > 0


def plots_of(answers: Sequence[AnswerChains]) -> Iterator[Plot]:
    """Every answer laid out; the definite ones are numbered in their order."""
    numbers = count(1)
    for answer in answers:
        yield _plot(answer, next(numbers) if answer.definite else None)


def _plot(answer: AnswerChains, number: int | None) -> Plot:
    """Side by side if it fits; if not, turned, with as much gathered as it takes for it to stand in a screen."""
    graph = graph_of(answer.chains)
    if _room(graph, answer.common) <= ROOM:
        plot = _upright(answer, number, graph)
        if plot.extent <= ROOM:
            return plot
    column = _PlotColumn.of(graph, answer.common)
    least = 1  # at first sayings alone lose their boxes
    while column.fullest() > _TALL and least < len(answer.chains):
        column = _PlotColumn.of(graph_of(answer.chains, gathered(answer.chains, least)), answer.common)
        least += (least + 1) // 2
    at, end = _spread(column.graph, column.sizes())
    return Plot(answer, number, column.graph, column.faces, at, end, column.graph.outlets, column.width, column.apart)


def _room(graph: Graph, common: str) -> float:
    """How much room the fullest tier takes at the least."""
    return max(sum(_size(face_of(graph.nodes[id_], _BOX, common)) for id_ in tier) for tier in graph.tiers())


def _size(face: Face) -> float:
    return (face.width if face.lines else _BEND) + APART


def _upright(answer: AnswerChains, number: int | None, graph: Graph) -> Plot:
    faces = {id_: face_of(node, _BOX, answer.common) for id_, node in graph.nodes.items()}
    at, end = _spread(graph, {id_: _size(face) for id_, face in faces.items()})
    least = max(_BOX, min(_HEADING + max(map(width, (answer.label, answer.origins))), _LONGEST)) + APART
    spare = max(least - end, 0) / 2
    return Plot(answer, number, graph, faces, {id_: x + spare for id_, x in at.items()}, end + 2 * spare, graph.outlets)


@dataclass(frozen=True, slots=True)
class _PlotColumn:
    """The boxes of a turned tree before they are laid out: every tier is a column, `width` wide and `apart`."""

    graph: Graph
    faces: dict[int, Face]
    width: float
    apart: float

    @classmethod
    def of(cls, graph: Graph, common: str) -> Self:
        tiers = len({node.tier for node in graph.nodes.values()})
        across = WIDE - 2 * EDGE
        column = min(max((across + _COLUMN_APART) / tiers - _COLUMN_APART, _COLUMN), _BOX)
        verbs: dict[int, dict[str, None]] = {}
        for (_, below), way in graph.ways.items():
            verbs.setdefault(below, {})[way.verb] = None
        faces = {
            id_: face_of(node, column, common, tuple(verbs.get(id_, ())), weighed=graph.gathered)
            for id_, node in graph.nodes.items()
        }
        return cls(graph, faces, column, max((across - tiers * column) / max(tiers - 1, 1), _COLUMN_APART))

    def sizes(self) -> dict[int, float]:
        return {id_: (face.height if face.lines else _BEND) + APART / 2 for id_, face in self.faces.items()}

    def fullest(self) -> float:
        """How much room the fullest tier takes."""
        sizes = self.sizes()
        return max(sum(sizes[id_] for id_ in tier) for tier in self.graph.tiers())


def _spread(graph: Graph, sizes: dict[int, float]) -> tuple[dict[int, float], float]:
    """The middle of every box across, and where the last one ends.

    The library lets boxes of two parts of a tree that have no line between them lie on one another: those are parted.
    """
    at = spread(sizes, graph.ways)
    for tier in graph.tiers():
        end = 0.0
        for id_ in sorted(tier, key=at.__getitem__):
            at[id_] = max(at[id_], end + sizes[id_] / 2)
            end = at[id_] + sizes[id_] / 2
    return at, max(at[id_] + sizes[id_] / 2 for id_ in at)


def rows_of(plots: Iterable[Plot]) -> list[list[Plot]]:
    """As many answers beside one another as fit; a turned one stands alone."""
    rows: list[list[Plot]] = []
    free = 0.0
    for plot in plots:
        if plot.turned or plot.extent > free:
            rows.append([])
            free = ROOM
        rows[-1].append(plot)
        free = 0 if plot.turned else free - plot.extent
    return rows
