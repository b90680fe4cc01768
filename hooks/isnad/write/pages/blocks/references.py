"""References to places in articles: numbered links, each opening at the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.model.pages import Inline, Inlines, Link, Text
from isnad.model.relations import TracedAssertion, TracedQuotation
from isnad.write.render.addresses import address_of
from isnad.write.words import ar
from isnad.write.words.numbers import counted

MOST = 8
"""So many references stand in a row; the rest is behind one link to where all of them stand."""


@dataclass(frozen=True, slots=True)
class ReferencePlace:
    """An id on a page."""

    address: str
    anchor: str


def place_of(item: TracedQuotation | TracedAssertion) -> ReferencePlace:
    """Where the words stand that a quotation or an answer rests on."""
    annotation = item.quotation if isinstance(item, TracedQuotation) else item.assertion
    return ReferencePlace(address_of(item.article), annotation.id)


def references(places: Sequence[ReferencePlace], rest: ReferencePlace | None = None) -> Inlines:
    """[1] [2] [3], each a link; where there are many, the first few and a link to the rest."""
    shown = places[:MOST] if rest else places
    inlines: list[Inline] = []
    for number, place in enumerate(shown, start=1):
        inlines += [Text(" " if inlines else "\u00a0"), Link(place.address, (Text(f"[{number}]"),), place.anchor)]
    if rest and len(shown) < len(places):
        inlines += [Text(" "), Link(rest.address, (Text(ar.THE_REST),), rest.anchor)]
    return tuple(inlines)


def further(places: Sequence[ReferencePlace]) -> Inlines:
    """References to all places but the first, which opens by itself: [2] [3]."""
    return references(places)[2:]


def tally(items: Sequence[TracedQuotation | TracedAssertion]) -> str:
    """How many quotations and how many answers; nothing where there is neither."""
    quotations = sum(isinstance(item, TracedQuotation) for item in items)
    numbers = ((quotations, "quotation"), (len(items) - quotations, "assertion"))
    return "، ".join(counted(number, noun) for number, noun in numbers if number)
