"""The outlines of countries, by their ISO codes: data in `outlines.tsv`, which `scripts/extract_outlines.py` writes.

Natural Earth 4.1.0 at 1:50 million, public domain, thinned for an inset of 76 units: enough to know a country by, and
no opinion on where its borders run. Rows hold rings of longitude and latitude in thousandths of a degree.
"""

from functools import cache
from importlib.resources import files

from isnad.model.figures import Points


def outline_of(iso: str) -> tuple[Points, ...]:
    """The rings of a country's larger parts, the largest first; none for a code that Natural Earth has not."""
    row = _rows().get(iso, "")
    return tuple(_ring(ring) for ring in row.split(";") if ring)


def _ring(text: str) -> Points:
    points = (point.split(" ") for point in text.split(","))
    return tuple((int(lon) / 1000, int(lat) / 1000) for lon, lat in points)


@cache
def _rows() -> dict[str, str]:
    lines = (files("isnad.write.figures") / "outlines.tsv").read_text("utf-8").splitlines()[1:]
    return dict(line.split("\t", 1) for line in lines)
