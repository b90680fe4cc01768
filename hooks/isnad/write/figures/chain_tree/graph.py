"""The chains of one answer as a graph: equal links are one node, and light branches can be gathered into one.

Tiers count from the first speakers (0); outlets stand in the last but one, sayings in the last.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from isnad.model.figures import ChainSaying, ChainStep, DrawnChain

_SPEAKERS = 8
Member = ChainStep | ChainSaying
Place = tuple[int, str]
"""A tier, and the key of what stands in it."""


@dataclass(slots=True)
class Node:
    """A link or a saying in its tier; `members` are several where branches are gathered, none where a line bends.

    `chains` pass through it.
    """

    tier: int
    members: list[Member]
    chains: int = 0

    @property
    def first(self) -> Member:
        """The first of what the node stands for, in the order of the chains."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class Way:
    """The line to a node from the one above: how the first chain that takes it goes on, and the words it leads to.

    It has a verb where all its chains have that one.
    """

    verb: str
    because: str
    inferred: bool
    broken: bool
    saying: ChainSaying
    chains: int = 1

    @property
    def style(self) -> Literal["sure", "inferred", "gap"]:
        """How the line is drawn: of a stated link, an inferred one, a gap."""
        return "gap" if self.broken else "inferred" if self.inferred else "sure"

    @property
    def thickness(self) -> float:
        """Half a unit more for each doubling of its chains."""
        return 1 + self.chains.bit_length() / 2 + self.broken


@dataclass(slots=True)
class Graph:
    """Nodes by number, in the order of the chains; ways by the numbers of the upper and the lower node.

    `outlets` is the tier in which the outlets stand. Where light branches are `gathered`, sayings have no boxes.
    """

    outlets: int
    gathered: bool = False
    nodes: dict[int, Node] = field(default_factory=dict)
    ways: dict[tuple[int, int], Way] = field(default_factory=dict)

    def up(self) -> dict[int, list[int]]:
        """The nodes above each."""
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for above, below in self.ways:
            groups[below].append(above)
        return groups

    def down(self) -> dict[int, list[int]]:
        """The nodes below each."""
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for above, below in self.ways:
            groups[above].append(below)
        return groups

    def tiers(self) -> list[list[int]]:
        """The numbers of the nodes, tier by tier."""
        tiers: list[list[int]] = [[] for _ in range(self.outlets + 2)]
        for number, node in self.nodes.items():
            tiers[node.tier].append(number)
        return tiers


def graph_of(chains: Sequence[DrawnChain], groups: Mapping[Place, str] | None = None) -> Graph:
    """The graph of chains; a line that passes a tier by bends in it. What is in one group is one node."""
    outlets = _outlets(chains)
    graph = Graph(outlets, groups is not None)
    numbers: dict[Place, int] = {}

    def number(place: Place) -> int:
        found = numbers.setdefault(place, len(graph.nodes))
        graph.nodes.setdefault(found, Node(place[0], []))
        graph.nodes[found].chains += 1
        return found

    def link(above: int, place: Place, way: Way) -> int:
        below = number(place)
        known = graph.ways.get((above, below))
        graph.ways[above, below] = _both(known, way) if known else way
        return below

    def node(tier: int, member: Member) -> Place:
        place = tier, member.key
        return tier, groups.get(place, member.key) if groups else member.key

    for chain in chains:
        line = _line(chain, outlets)[: -1 if graph.gathered else None]
        above = number(node(*line[0]))
        _join(graph.nodes[above], line[0][1])
        for (upper, left), (tier, member) in pairwise(line):
            broken = any(isinstance(end, ChainStep) and end.kind == "gap" for end in (left, member))
            way = _way(member, chain.saying, broken)
            key = node(tier, member)[1]
            start = above
            for passed in range(upper + 1, tier):
                above = link(above, (passed, f"{start}>{key}@{tier}"), replace(way, verb=""))
            above = link(above, (tier, key), way)
            _join(graph.nodes[above], member)
    return graph


def _outlets(chains: Sequence[DrawnChain]) -> int:
    return max(len(chain.steps) for chain in chains) - 1


def _line(chain: DrawnChain, outlets: int) -> list[tuple[int, Member]]:
    """A chain, each member in its tier: the outlet in that of all outlets, however few stand before it."""
    *before, outlet = chain.steps
    return [*enumerate(before), (outlets, outlet), (outlets + 1, chain.saying)]


def _join(node: Node, member: Member) -> None:
    if all(member.key != other.key for other in node.members):
        node.members.append(member)


def _way(member: Member, saying: ChainSaying, broken: bool) -> Way:
    if isinstance(member, ChainStep):
        return Way(member.verb, member.because, member.inferred, broken, saying)
    return Way("", "", False, broken, saying)


def _both(way: Way, other: Way) -> Way:
    return replace(way, verb=way.verb if way.verb == other.verb else "", chains=way.chains + other.chains)


def gathered(chains: Sequence[DrawnChain], least: int) -> dict[Place, str]:
    """What is drawn as one, so that those stand out through whom at least so many chains pass.

    Of the others those of one kind that have most of their chains from one node are one; and all of one kind are, where
    that is still too few. The first speakers who have most chains stand in any case, for it is they who are counted.
    """
    lines = [_line(chain, _outlets(chains)) for chain in chains]
    weights: Counter[Place] = Counter()
    above: defaultdict[Place, Counter[Place]] = defaultdict(Counter)
    kinds: dict[Place, str] = {}
    for line in lines:
        for tier, member in line:
            weights[tier, member.key] += 1
            kinds[tier, member.key] = _kind(member)
        for (upper, left), (tier, member) in pairwise(line):
            above[tier, member.key][upper, left.key] += 1
    speakers = sorted((place for place in weights if not place[0]), key=lambda place: -weights[place])[:_SPEAKERS]
    groups: dict[Place, str] = {}
    for tier in range(_outlets(chains) + 1):
        light = [place for place in weights if place[0] == tier and weights[place] < least and place not in speakers]
        families: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
        for place in light:
            parent = above[place].most_common(1)[0][0] if above[place] else (0, "")
            families[kinds[place], f"{parent[0]} {groups.get(parent, parent[1])}"].append(place)
        for (kind, parents), family in families.items():
            heavy = sum(weights[place] for place in family) >= least
            groups |= dict.fromkeys(family, f"{kind}<{parents if heavy else ''}")
    return groups


def _kind(member: Member) -> str:
    return "gap" if isinstance(member, ChainStep) and member.kind == "gap" else "who"
