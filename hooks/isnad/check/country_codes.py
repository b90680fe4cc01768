"""Codes of countries that are none: data in `country_codes.txt`."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz, process

from isnad.message import Message, at, fault
from isnad.model.relations import Archive

_MOST_NEAR = 4
_TWO_OF_THREE = 66
"""In a hundred: two of a code's three letters are right."""


def codes_of_no_country(archive: Archive) -> Iterator[Message]:
    """A code that ISO 3166-1 has not would leave the map without the country's outline, and nobody told."""
    for place in archive.places.values():
        if place.iso and place.iso not in (known := country_codes()):
            near = process.extract(place.iso, known, scorer=fuzz.ratio, limit=_MOST_NEAR, score_cutoff=_TWO_OF_THREE)
            codes = tuple(code for code, *_ in near)
            like = fault("country-of-no-code", code=place.iso, codes=codes)
            yield at(place.source, like if codes else fault("country-of-unlike-code", code=place.iso), "iso")


@cache
def country_codes() -> tuple[str, ...]:
    """The codes of ISO 3166-1, three letters each, in the order of the alphabet."""
    lines = (files("isnad.check") / "country_codes.txt").read_text("ascii").splitlines()
    return tuple(code for line in lines if not line.startswith("#") for code in line.split())
