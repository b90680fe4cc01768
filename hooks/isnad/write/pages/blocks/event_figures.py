"""An event's drawings, each with its data in a table beside it: when it happened, when it was reported, where."""

from markupsafe import Markup

from isnad.model import figures as charts
from isnad.model.claim_kinds import answer_form
from isnad.model.inlines import Text
from isnad.model.pages import Block, Drawing, Fold, Group, Heading, Paragraph, Row, Table
from isnad.model.records import Event, Place
from isnad.model.relations import TracedAssertion
from isnad.model.summaries import Dated, Reported
from isnad.write.figures.map import event_map
from isnad.write.figures.timeline import timeline
from isnad.write.pages.blocks.answer_lines import article_opening
from isnad.write.pages.blocks.place_map import WIDE, place_map
from isnad.write.render.phrases import answer_and_stance, link_to, source_of, speaks_itself, words_link
from isnad.write.render.plain_words import article_name, published_on, source_name
from isnad.write.render.view import View
from isnad.write.words import comparison as comparison_words
from isnad.write.words import event as event_words
from isnad.write.words.entries import precision

_FAR = 1.5
"""Degrees: a place farther from the event's own places than this is named on its page, not drawn on the map."""


def timelines(event: Event, view: View) -> tuple[Block, ...]:
    """When it happened, as each source says, and the reporting day by day."""
    lines = view.related.timeline_by_event[event.id]
    occurred = charts.TimelineChart("occurred", event_words.TIMES, tuple(_occurred(one, view) for one in lines.times))
    reporting = charts.TimelineChart(
        "reporting", event_words.REPORTING, tuple(_reported(r, view) for r in lines.reporting)
    )
    rows = tuple(
        Row(
            (
                answer_and_stance(one.answer, view),
                source_of(one.answer, view),
                words_link(one.answer),
                (article_opening(one.answer.article),),
            )
        )
        for one in lines.times
    )
    times = Table(event_words.TIMES_CAPTION, event_words.TIMES_HEAD, rows)
    when = (*_drawing(timeline(occurred), comparison_words.NIGHT, "figure-when"), *((_folded(times),) if rows else ()))
    printed = _drawing(timeline(reporting), comparison_words.REPORTING, "figure-reporting")
    return (
        *_headed(Heading(2, event_words.WHEN, "when"), when, "days-told"),
        *_headed(Heading(2, event_words.REPORTED, "reporting-days"), printed, "days-reported"),
    )


def _headed(heading: Heading, blocks: tuple[Block, ...], id_: str) -> tuple[Block, ...]:
    """Blocks under their heading, as a group of that id; nothing where there is none."""
    return (Group(id_, (heading, *blocks)),) if blocks else ()


def _drawing(svg: Markup, caption: str, id_: str) -> tuple[Block, ...]:
    """A chart with nothing to draw is an empty string, and no block."""
    return (Drawing(svg, caption, id_),) if svg else ()


def _occurred(one: Dated, view: View) -> charts.DateRow:
    assertion = one.answer.assertion
    printed = assertion.value.printed if assertion.value and assertion.value.printed else ""
    kind: charts.DateKind = "day" if one.first == one.last else "night" if (one.last - one.first).days == 1 else "span"
    where = "" if speaks_itself(one.answer) else view.name(one.answer.article.outlet)
    return charts.DateRow(source_name(one.answer, view), where, printed, one.first, one.last, kind)


def _who_and_where(traced: TracedAssertion, view: View) -> str:
    source, outlet = _speaker(traced, view), view.name(traced.article.outlet)
    return source if source == outlet else event_words.printed_by(source, outlet)


def _speaker(traced: TracedAssertion, view: View) -> str:
    source = traced.assertion.source or traced.article.outlet
    return view.name(source)


def _reported(one: Reported, view: View) -> charts.DateRow:
    kind: charts.DateKind = "day" if one.first == one.last else "one-of"
    outlet = "" if one.article.short else view.name(one.article.outlet)  # a short name tells it
    return charts.DateRow(article_name(one.article), outlet, published_on(one.article), one.first, one.last, kind)


def map_blocks(event: Event, view: View) -> tuple[Block, ...]:
    """The map, and the same places in a table with how sure each is and who gives it as his answer."""
    given = _given(event, view)
    near = [place for place in _placed(event, view, given) if place.kind not in WIDE]
    if not any(place.course is None for place in near):
        return ()
    drawn = place_map("map", event_words.map_of(event.name), near, given, view)
    rows = tuple(
        Row(((link_to(place),), (Text(_precision(place)),), (Text("، ".join(given.get(place.id, ()))),)))
        for place in near
    )
    return (
        Heading(2, event_words.WHERE, "where"),
        *_drawing(event_map(drawn), comparison_words.MAP, "figure-places"),
        *((Paragraph((Text(comparison_words.MAP_CREDIT),)),) if drawn.lines or drawn.around else ()),
        _folded(Table(event_words.PLACES, event_words.PLACES_HEAD, rows)),
    )


def _folded(table: Table) -> Fold:
    """What a drawing shows as a table, one step away from it."""
    return Fold(event_words.in_a_table(table.caption, len(table.rows)), (table,))


def _given(event: Event, view: View) -> dict[str, tuple[str, ...]]:
    """Who gives each place as his answer to one of the event's questions of where."""
    named: dict[str, dict[str, None]] = {}
    for claim in view.claims_of(event):
        if "places" in answer_form(claim.kind).value_fields:
            for traced in view.related.assertions_by_claim.get(claim.id, ()):
                for id_ in traced.assertion.value.places if traced.assertion.value else ():
                    named.setdefault(id_, {})[_who_and_where(traced, view)] = None
    return {id_: tuple(names) for id_, names in named.items()}


def _placed(event: Event, view: View, given: dict[str, tuple[str, ...]]) -> list[Place]:
    """Of the places that the event or its articles name, those that stand near the event's own, and every place that
    somebody gives as its place; each with a location, in the order of their ids."""
    own = [view.archive.places[id_].location for id_ in event.places]
    centre = next((location for location in own if location), None)
    near = []
    named = {*event.places, *given, *view.related.entries_by_event[event.id]}
    for place in (view.archive.places[id_] for id_ in sorted(named) if id_ in view.archive.places):
        spot = place.location
        if spot and centre and (place.id in given or abs(spot.lat - centre.lat) + abs(spot.lon - centre.lon) < _FAR):
            near.append(place)
    return near


def _precision(place: Place) -> str:
    assert place.location
    return precision(place.location.precision, place.location.because)
