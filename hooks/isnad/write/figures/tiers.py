"""Where the boxes of a tiered drawing stand in their tiers: by a layout library, which draws nothing for us.

Its own drawings set no direction on Arabic; so of its layout only places are taken, and the SVG is written here.
"""

from collections.abc import Iterable, Mapping

from graphlay import Graph, layout

_THOROUGH = 100
"""Of a drawing with so few boxes many orders are tried: it takes as long as one order of a large one."""
_NO_ROOM = dict.fromkeys(
    ("node_gap", "dummy_gap", "port_gap", "port_stroke_clear", "stub", "bundle_lane_gap", "isolated_gap"), 0
)
"""Boxes bring their own room with them."""


def spread(sizes: Mapping[int, float], ways: Iterable[tuple[int, int]]) -> dict[int, float]:
    """The middle of every box across its tier, the first box's edge at 0, so that few lines cross.

    `sizes` hold the room between boxes too. `ways` lead from a box to one in the next tier; where a line passes a tier
    by, the caller puts a small box. The same boxes and ways in the same order give the same places on any machine.
    """
    graph = Graph()
    for node, size in sizes.items():
        graph.node(str(node), width=1, height=size)
    for above, below in ways:
        graph.edge(str(above), str(below))
    effort = "balanced" if len(sizes) <= _THOROUGH else "fast"
    options = {"effort": effort, "spacing": {**_NO_ROOM, "isolated_max_columns": 1}}
    middles = {int(node): y for node, (_, y) in layout(graph, options=options).positions().items()}
    first = min((middles[node] - size / 2 for node, size in sizes.items()), default=0)
    return {node: middles[node] - first for node in sizes}
