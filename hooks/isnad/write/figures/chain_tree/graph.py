"""The chains of one answer as a graph: equal links are one node, and equal branches can be folded into one.

Tiers count from the first speakers (0); outlets stand in the last but one, sayings in the last.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from isnad.model.figures import ChainSaying, ChainStep, DrawnChain

Member = ChainStep | ChainSaying
_LEAST_FOLDED = 3
"""Two branches beside one another read as quickly as their count."""


@dataclass(frozen=True, slots=True)
class Node:
    """A link or a saying in its tier; `members` are several where branches are folded, none where a line bends."""

    tier: int
    members: list[Member]

    @property
    def first(self) -> Member:
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Way:
    """The line to a node from the one above: how the first chain that takes it goes on, and the words it leads to."""

    verb: str
    because: str
    inferred: bool
    broken: bool
    saying: ChainSaying


@dataclass(slots=True)
class Graph:
    """Nodes by number, in the order of the chains; ways by the numbers of the upper and the lower node.

    `outlets` is the tier in which the outlets stand.
    """

    outlets: int
    nodes: dict[int, Node] = field(default_factory=dict)
    ways: dict[tuple[int, int], Way] = field(default_factory=dict)

    def up(self) -> dict[int, list[int]]:
        return _grouped((below, above) for above, below in self.ways)

    def down(self) -> dict[int, list[int]]:
        return _grouped(self.ways)

    def tiers(self) -> list[list[int]]:
        tiers: list[list[int]] = [[] for _ in range(self.outlets + 2)]
        for number, node in self.nodes.items():
            tiers[node.tier].append(number)
        return tiers


def _grouped(pairs: Iterator[tuple[int, int]] | dict[tuple[int, int], Way]) -> dict[int, list[int]]:
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def graph_of(chains: Sequence[DrawnChain], outlets: int) -> Graph:
    """The graph whose outlets stand in the tier `outlets`; a line that passes a tier by bends in it."""
    graph = Graph(outlets)
    numbers: dict[tuple[int, str], int] = {}

    def number(tier: int, member: Member) -> int:
        found = numbers.setdefault((tier, member.key), len(graph.nodes))
        graph.nodes.setdefault(found, Node(tier, [member]))
        return found

    for chain in chains:
        *before, outlet = chain.steps
        line: list[tuple[int, Member]] = [*enumerate(before), (outlets, outlet), (outlets + 1, chain.saying)]
        above = number(*line[0])
        for (_, left), (tier, member) in pairwise(line):
            broken = any(isinstance(end, ChainStep) and end.kind == "gap" for end in (left, member))
            way = _way(member, chain.saying, broken)
            for passed in range(graph.nodes[above].tier + 1, tier):
                above = _bend(graph, numbers, (above, passed, f"{member.key}@{tier}"), way)
            below = number(tier, member)
            graph.ways.setdefault((above, below), way)
            above = below
    return graph


def _way(member: Member, saying: ChainSaying, broken: bool) -> Way:
    if isinstance(member, ChainStep):
        return Way(member.verb, member.because, member.inferred, broken, saying)
    return Way("", "", False, broken, saying)


def _bend(graph: Graph, numbers: dict[tuple[int, str], int], at: tuple[int, int, str], way: Way) -> int:
    """The place where a line from a node to a lower one passes a tier; its words stand on its last stretch."""
    above, tier, towards = at
    found = numbers.setdefault((tier, f"{above}>{towards}"), len(graph.nodes))
    graph.nodes.setdefault(found, Node(tier, []))
    graph.ways.setdefault((above, found), Way("", way.because, way.inferred, way.broken, way.saying))
    return found


def folded(graph: Graph, *, whatever_verb: bool) -> Graph:
    """The graph with every family of three or more equal branches below one node drawn as one branch.

    Branches are equal where they look alike but for names and words, and, if asked, for verbs.
    """
    shapes = _Shapes(graph, whatever_verb)
    families: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number in sorted(graph.nodes, key=lambda number: graph.nodes[number].tier):
        if shape := shapes.of(number):
            families[(shapes.up.get(number, [-1])[0], shape)].append(number)
    members = {number: list(node.members) for number, node in graph.nodes.items()}
    gone: set[int] = set()
    verbs = {below: way.verb for (_, below), way in graph.ways.items()}
    for family in families.values():
        alive = [number for number in family if number not in gone]
        if len(alive) >= _LEAST_FOLDED:
            for other in alive[1:]:
                _merge((alive[0], other), shapes, members, verbs, gone)
    nodes = {id_: Node(node.tier, members[id_]) for id_, node in graph.nodes.items() if id_ not in gone}
    alike = {id_ for id_ in nodes if len(members[id_]) < 2 or len(shapes.up.get(id_, ())) > 1}
    ways = {
        ends: way if ends[1] in alike else replace(way, verb=verbs[ends[1]])
        for ends, way in graph.ways.items()
        if not gone.intersection(ends)
    }
    return Graph(graph.outlets, nodes, ways)


class _Shapes:
    """What branches look like, as numbers: equal ones have the same; 0 where another line joins one further down."""

    def __init__(self, graph: Graph, whatever_verb: bool) -> None:
        self.graph, self.whatever_verb = graph, whatever_verb
        self.up, self.down = graph.up(), graph.down()
        self._known: dict[int, int] = {}
        self._numbers: dict[tuple[object, ...], int] = {}

    def of(self, number: int) -> int:
        if number not in self._known:
            self._known[number] = self._shape(number)
        return self._known[number]

    def below(self, number: int) -> list[int]:
        """The nodes below one, alike ones in a row."""
        return sorted(self.down.get(number, ()), key=self.of)

    def _shape(self, number: int) -> int:
        above, below = self.up.get(number, []), [self.of(other) for other in self.below(number)]
        if len(above) > 1 or not all(below):
            return 0
        node, way = self.graph.nodes[number], self.graph.ways[above[0], number] if above else None
        looks = (way.inferred, way.broken, "" if self.whatever_verb else way.verb) if way else ()
        return self._numbers.setdefault((node.tier, _kind(node), looks, *below), len(self._numbers) + 1)


def _kind(node: Node) -> str:
    match node.members:
        case [ChainStep(kind=kind), *_]:
            return kind
        case [ChainSaying() as saying, *_]:
            return f"saying {bool(saying.flag)}"
    return "bend"


def _merge(
    pair: tuple[int, int], shapes: _Shapes, members: dict[int, list[Member]], verbs: dict[int, str], gone: set[int]
) -> None:
    """Fold the second branch into the first, which has its shape, node by node; verbs that differ are told of none."""
    one, other = pair
    members[one] += members[other]
    gone.add(other)
    if verbs.get(one) != verbs.get(other):
        verbs[one] = ""
    kept = [number for number in shapes.below(one) if number not in gone]
    for left, right in zip(kept, [number for number in shapes.below(other) if number not in gone], strict=False):
        _merge((left, right), shapes, members, verbs, gone)
