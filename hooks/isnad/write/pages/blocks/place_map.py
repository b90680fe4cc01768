"""Places as a map draws them: for an event, and for a claim that asks where, with its answers by their numbers."""

from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Literal

from isnad.model import figures as charts
from isnad.model.fields import PlaceKind
from isnad.model.inlines import Text
from isnad.model.pages import Block, Drawing, Paragraph
from isnad.model.records import Claim, Place
from isnad.write.figures.map import event_map
from isnad.write.figures.outlines import outline_of
from isnad.write.render.plain_words import source_name
from isnad.write.render.view import View
from isnad.write.words import claim as claim_words
from isnad.write.words import comparison as comparison_words

GivenBy = Mapping[str, tuple[str, ...]]
"""By the id of a place, who gives it as his answer."""
Numbers = Mapping[str, tuple[int, ...]]
"""By the id of a place, the numbers of the answers that name it."""


WIDE: Container[PlaceKind] = frozenset({"country", "governorate", "sea"})
"""Kinds of place that are too wide to stand on a map of others."""
_LINES: Container[PlaceKind] = frozenset({"river", "line", "street", "bridge", "crossing"})
"""Kinds of place that a map draws along their course."""


def claim_map_blocks(claim: Claim, view: View) -> tuple[Block, ...]:
    """Where a place claim's answers lie on a map, each under its answer's number; nothing where none has a location."""
    numbers, given = _answered(claim, view)
    located = [place for id_ in numbers if (place := view.archive.places.get(id_)) and place.location]
    chart = place_map("places", claim_words.map_of(claim.question), located, given, view, numbers)
    svg = event_map(chart)
    if not svg:
        return ()
    credit = (Paragraph((Text(comparison_words.MAP_CREDIT),)),) if chart.lines or chart.around else ()
    return (Drawing(svg, claim_words.MAP_CAPTION, "figure-places"), *credit)


def _answered(claim: Claim, view: View) -> tuple[Numbers, GivenBy]:
    """The numbers of the answers that name each place, and who names it."""
    numbers: dict[str, dict[int, None]] = {}
    given: dict[str, dict[str, None]] = {}
    answers = (
        (number, traced) for number, group in view.numbered_groups(claim) if number for traced in group.assertions
    )
    for number, traced in answers:
        for id_ in traced.assertion.value.places if traced.assertion.value else ():
            numbers.setdefault(id_, {})[number] = None
            given.setdefault(id_, {})[source_name(traced, view)] = None
    return {id_: tuple(own) for id_, own in numbers.items()}, {id_: tuple(names) for id_, names in given.items()}


def place_map(  # noqa: PLR0913, PLR0917
    id_: str,
    title: str,
    places: Sequence[Place],
    given: GivenBy,
    view: View,
    numbers: Numbers | None = None,
) -> charts.EventMap:
    """What a map draws of places with a location: points, and the courses of those that have one; the country that
    most of them lie in as its inset, where its border is recorded."""
    country = _country(places, view)
    return charts.EventMap(
        id=id_,
        title=title,
        places=tuple(_spot(place, given, numbers or {}) for place in places if not _is_line(place)),
        lines=tuple(_line(place, {} if numbers else given, numbers or {}) for place in places if _is_line(place)),
        around=_outline(country) if country else (),
        around_label=country.name if country else "",
    )


def _is_line(place: Place) -> bool:
    return place.course is not None and place.kind in _LINES


def _spot(place: Place, given: GivenBy, numbers: Numbers) -> charts.MapPlace:
    assert place.location
    spot, given_by = place.location, given.get(place.id, ())
    first = next(iter(numbers.get(place.id, ())), None)
    label = _numbered(place, numbers)
    return charts.MapPlace(label, spot.lat, spot.lon, spot.precision, place.kind, given_by, first)


def _line(place: Place, given: GivenBy, numbers: Numbers) -> charts.MapLine:
    assert place.course
    kind: Literal["river", "line"] = "river" if place.kind == "river" else "line"
    return charts.MapLine(_numbered(place, numbers), place.course.points, kind, given.get(place.id, ()))


def _numbered(place: Place, numbers: Numbers) -> str:
    """A place's name after the numbers of the answers that name it."""
    own = "، ".join(map(str, numbers.get(place.id, ())))
    return f"{own}: {place.name}" if own else place.name


def _country(places: Iterable[Place], view: View) -> Place | None:
    """The country that most places lie in; None where none says which."""
    found = [country for place in places if (country := _above(place, view))]
    return max(found, key=lambda country: sum(other.id == country.id for other in found), default=None)


def _outline(country: Place) -> tuple[charts.Points, ...]:
    """The course that its entry brings, or else the outline that its ISO code has; nothing where neither is known."""
    if country.course:
        return (country.course.points,)
    return outline_of(country.iso) if country.iso else ()


def _above(place: Place, view: View) -> Place | None:
    seen: set[str] = set()
    while place.kind != "country":
        above = view.archive.places.get(place.within or "")
        if above is None or above.id in seen:
            return None
        seen.add(above.id)
        place = above
    return place
