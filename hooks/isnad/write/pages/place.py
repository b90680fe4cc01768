"""The page of a place: names, where it is and how surely, what was said of it, where it is named."""

from isnad.model.pages import Facts, Heading, Ltr, Page, Text
from isnad.model.records import Place
from isnad.write.pages.blocks import entries
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.render.addresses import address_of
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import entries as entry_words


def place_page(place: Place, view: View) -> Page:
    """The page value of one place."""
    return Page(
        address=address_of(place),
        title=place.name,
        heading=(Text(place.name),),
        description=f"{place.name} — {ar.KINDS[place.kind]}",
        front=_front(place, view),
        blocks=(
            *entries.note_blocks(place),
            Heading(2, entry_words.FACTS, "facts"),
            Facts((*entries.facts_above(place), *_location(place), *entries.facts_below(place, place.within, view))),
            *entries.name_blocks(place, view),
            *entries.quotation_blocks(place, view),
            *entries.assertion_blocks(place, view),
            *entries.passed_on_blocks(place, view),
            *entries.mention_blocks(place, view),
            *correction_blocks(place, view),
        ),
        edit=place.source.path,
    )


def _location(place: Place) -> entries.Facts:
    """Latitude and longitude in degrees, the radius of doubt in kilometres, and where that was taken from; and where
    its course on the map was."""
    course = ((entry_words.COURSE, (Text(place.course.because),)),) if place.course else ()
    if not place.location:
        return course
    spot = place.location
    figures = Ltr(f"{spot.lat:g}, {spot.lon:g}")
    location = (figures, Text(entry_words.with_precision(spot.precision, spot.because)))
    return ((entry_words.LOCATION, location), *course)


def _front(place: Place, view: View) -> dict[str, object]:
    front = entries.entry_front(place, view)
    located = {"location": place.location.model_dump()} if place.location else {}
    course = {"course": place.course.model_dump(mode="json")} if place.course else {}
    return {**front, **located, **course}
