"""What each outlet calls each actor of an event: the forms as they stand, counted, each opening at its sentences."""

from collections.abc import Callable, Iterator

from isnad.model.pages import Block, Heading, Inlines, Link, Page, Paragraph, Row, Table, Text
from isnad.model.records import Event
from isnad.model.summaries import Form, OutletWording, Use
from isnad.write.pages.blocks.references import ReferencePlace, references
from isnad.write.render.addresses import address_of, wording_address
from isnad.write.render.phrases import entry_link, joined, link_to
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import outlets as outlet_words
from isnad.write.words.numbers import counted

_SHELVES = ("organisations", "people")


def wording_pages(view: View) -> Iterator[Page]:
    """A page for every event."""
    for event in view.archive.events.values():
        yield _page(event, view)


def _page(event: Event, view: View) -> Page:
    title = f"{outlet_words.WORDING}: {event.name}"
    wording = view.related.wording_by_event[event.id]
    actors = {id_: tuple(_rows(own, id_, view)) for id_, own in wording.items()}
    return Page(
        address=wording_address(event),
        title=title,
        heading=(Text(title),),
        description=outlet_words.wording_described(event.name),
        front={"title": title, "event": event.id, "actors": list(actors)},
        blocks=(
            Paragraph((Text(outlet_words.WORDING_SAYS),)),
            Paragraph((link_to(event), Text("، "), Link("about", (Text(ar.POLICY),), "policy"))),
            *_shelves(actors, view),
        ),
        edit=event.source.path,
    )


def _shelves(actors: dict[str, tuple[Row, ...]], view: View) -> Iterator[Block]:
    """Organisations, then people, in the order in which the articles first name them."""
    if not actors:
        yield Paragraph((Text(ar.NOTHING),))
    for shelf in _SHELVES:
        own = [id_ for id_ in actors if id_ in getattr(view.archive, shelf)]
        if own:
            yield Heading(2, ar.SHELVES[shelf], shelf)
        for id_ in own:
            entry = view.entry(id_)
            yield Heading(3, entry.name, f"actor-{id_}")
            yield Paragraph((Link(address_of(entry), (Text(outlet_words.ALL_MENTIONS),), "mentions"),))
            yield Table(outlet_words.forms_of(entry.name), outlet_words.WORDING_HEAD, actors[id_])


def _rows(wording: tuple[OutletWording, ...], actor: str, view: View) -> Iterator[Row]:
    """A row for each outlet that names the actor in an article of the event."""
    rest = ReferencePlace(address_of(view.entry(actor)), "mentions")
    for own in wording:
        kinds = (_forms(own.forms, kind, rest) for kind in (_own, _quoted, _digested))
        yield Row(((entry_link(own.outlet, view),), *kinds))


def _own(use: Use) -> bool:
    return use.printed and not use.quoted


def _quoted(use: Use) -> bool:
    return use.quoted


def _digested(use: Use) -> bool:
    return not use.printed and not use.quoted


def _forms(forms: tuple[Form, ...], kind: Callable[[Use], bool], rest: ReferencePlace) -> Inlines:
    """The forms that have uses of one kind, each with their count and where they stand."""
    groups = [(form.text, [use for use in form.uses if kind(use)]) for form in forms]
    return joined([_form(text, uses, rest) for text, uses in groups if uses], "؛ ")


def _form(text: str, uses: list[Use], rest: ReferencePlace) -> Inlines:
    places = [ReferencePlace(address_of(use.article), use.anchor) for use in uses]
    count = Text(f"»: {counted(len(uses), 'mention')}")
    return (Text("«"), Text(text), count, *references(places, rest))
