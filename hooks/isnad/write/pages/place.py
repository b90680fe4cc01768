"""The page of a place: where it is and how surely, what is said to have happened there, how and where it is named."""

from math import inf

from isnad.model.inlines import External, Inlines, Ltr, Text
from isnad.model.pages import Block, Drawing, Heading, Page
from isnad.model.records import Place
from isnad.write.data.front_matter import place_front
from isnad.write.data.linked import entry_nodes
from isnad.write.figures.map import event_map
from isnad.write.figures.outlines import outline_of
from isnad.write.pages.blocks import entries
from isnad.write.pages.blocks.answers_by_claim import sourced_answers
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.lists import shelf_trail
from isnad.write.pages.blocks.place_map import WIDE, place_map
from isnad.write.render.addresses import address_of
from isnad.write.render.plain_words import kind_name
from isnad.write.render.view import View
from isnad.write.words import entries as entry_words

_FAR = 1.5
"""Degrees: a place farther away is not drawn on the map."""


def place_page(place: Place, view: View) -> Page:
    """The page value of one place."""
    return Page(
        address=address_of(place),
        title=place.name,
        heading=(Text(place.name),),
        description=f"{place.name} — {kind_name(place)}",
        front=place_front(place, view),
        linked=entry_nodes(place, view),
        blocks=(
            *entries.note_blocks(place),
            *entries.identity_blocks(place, None, view),
            *_on_the_map(place, view),
            *_happened(place, view),
            *entries.said_blocks(place, view),
            *entries.name_blocks(place, view),
            *entries.mention_blocks(place, view),
            *entries.passed_on_blocks(place, view),
            *correction_blocks(place, view),
            *entries.document_blocks(place, *_location(place)),
        ),
        edit=place.source.path,
        wide=True,
        trail=shelf_trail("places"),
        above=entries.line_above(place, place.within, view),
    )


def _on_the_map(place: Place, view: View) -> tuple[Block, ...]:
    """The place on a map with those near it that its event names; nothing where it is not known closely enough."""
    if not place.location or place.kind in WIDE:
        return ()
    svg = event_map(place_map("place", entry_words.map_of(place.name), _near(place, view), {}, view, {place.id: (1,)}))
    return (Drawing(svg, entry_words.MAP_CAPTION, "map"),) if svg else ()


def _near(place: Place, view: View) -> list[Place]:
    """The place, and the others near it that the event of the first article that names it names too, by their ids."""
    events = (event for article in view.related.articles_by_entry.get(place.id, ()) for event in article.events)
    named = {place.id, *view.related.entries_by_event.get(next(events, ""), ())}
    located = (view.archive.places[id_] for id_ in sorted(named) if id_ in view.archive.places)
    return [other for other in located if other.kind not in WIDE and _apart(place, other) < _FAR]


def _apart(place: Place, other: Place) -> float:
    """How far apart two places are, in degrees; endless where one has no location."""
    if not place.location or not other.location:
        return inf
    return abs(place.location.lat - other.location.lat) + abs(place.location.lon - other.location.lon)


def _happened(place: Place, view: View) -> tuple[Block, ...]:
    """What is said to have happened there: the answers that name the place, with who gives each."""
    answers = sourced_answers(entry_words.HAPPENED, view.assertions_by_place.get(place.id, ()), view)
    return (Heading(2, entry_words.HAPPENED, "happened"), *answers) if answers else ()


def _location(place: Place) -> entries.Rows:
    """Latitude and longitude in degrees, the radius of doubt in kilometres, and where that was taken from; and where
    its course or outline on the map was."""
    drawn = place.course.because if place.course else entry_words.OUTLINE if outline_of(place.iso or "") else ""
    course = ((entry_words.COURSE, (Text(drawn),)),) if drawn else ()
    if not place.location:
        return course
    spot = place.location
    figures = Ltr(f"{spot.lat:g}, {spot.lon:g}")
    location = (figures, Text(entry_words.with_precision(spot.precision, spot.because)))
    return ((entry_words.LOCATION, location), *_gazetteer(spot.gazetteer), *course)


def _gazetteer(named: str | None) -> entries.Rows:
    """The gazetteer that a location was taken from, as its licence wants it named, with the place's id there."""
    name, _, id_ = (named or "").partition(":")
    source: Inlines
    match name:
        case "geonames":
            source = (
                External(f"https://www.geonames.org/{id_}", f"GeoNames {id_}"),
                Text(entry_words.GEONAMES_LICENCE),
            )
        case "natural-earth":
            source = (Ltr(f"Natural Earth {id_}"), Text(entry_words.NATURAL_EARTH_LICENCE))
        case _:
            return ()
    return ((entry_words.GAZETTEER, source),)
