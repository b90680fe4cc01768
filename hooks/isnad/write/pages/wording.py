"""What each outlet calls each actor of an event: those that outlets name differently first, the others folded."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from isnad.model.inlines import Anchor, Inlines, Link, Subline, Text
from isnad.model.pages import Block, Bullets, Fold, Heading, Page, Paragraph, Row, Table
from isnad.model.records import Event
from isnad.model.summaries import Form, OutletWording, Use
from isnad.write.render.addresses import address_of, wording_address
from isnad.write.render.phrases import entry_link, joined, link_to
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import outlets as outlet_words

_SHELVES = ("organisations", "people")
HANDFUL = 6
"""So many actors stand open."""
COLUMNS = 6
"""So many outlets stand beside one another; where there are more they stand in a list."""
_Actors = Mapping[str, tuple[OutletWording, ...]]


def wording_page(event: Event, view: View) -> Page:
    """The page value of an event's wording."""
    title = f"{outlet_words.WORDING}: {event.name}"
    wording = {id_: _in_print(own) for id_, own in view.related.wording_by_event[event.id].items()}
    actors = {id_: own for id_, own in wording.items() if own}
    first = _named_differently(actors)
    return Page(
        address=wording_address(event),
        title=title,
        heading=(Text(outlet_words.WORDING),),
        description=outlet_words.wording_described(event.name),
        front={"title": title, "event": event.id, "actors": list(actors)},
        blocks=(
            Paragraph((Text(outlet_words.WORDING_SAYS),)),
            *_differing({id_: actors[id_] for id_ in first}, view),
            *_others({id_: own for id_, own in actors.items() if id_ not in first}, view),
            *(() if actors else (Paragraph((Text(ar.NOTHING),)),)),
        ),
        edit=event.source.path,
        wide=True,
        trail=(link_to(event),),
    )


def _in_print(wording: tuple[OutletWording, ...]) -> tuple[OutletWording, ...]:
    """What outlets surely printed, in their own voice or in words that they quote; the rest is the archive's own."""
    kept = (
        OutletWording(own.outlet, tuple(form for form in own.forms if any(use.in_print for use in form.uses)))
        for own in wording
    )
    return tuple(own for own in kept if own.forms)


def _named_differently(actors: _Actors) -> Sequence[str]:
    """The handful of actors that two outlets or more name, with most ways of naming that not all of them share; in the
    order in which the articles first name them."""
    ways = {id_: _apart(own) for id_, own in actors.items() if len(own) > 1}
    most = sorted((id_ for id_, number in ways.items() if number), key=lambda id_: -ways[id_])[:HANDFUL]
    return [id_ for id_ in actors if id_ in most]


def _apart(wording: tuple[OutletWording, ...]) -> int:
    """How many ways of naming one actor stand in some outlets and not in all."""
    outlets = Counter(form.text for own in wording for form in own.forms)
    return sum(number < len(wording) for number in outlets.values())


def _differing(actors: _Actors, view: View) -> tuple[Block, ...]:
    if not actors:
        return ()
    return (
        Heading(2, outlet_words.NAMED_DIFFERENTLY, "different"),
        *_terms(outlet_words.NAMED_DIFFERENTLY, actors, view),
    )


def _others(actors: _Actors, view: View) -> Iterator[Block]:
    """Organisations, then people, in the order in which the articles first name them."""
    for shelf in _SHELVES:
        own = {id_: wording for id_, wording in actors.items() if id_ in getattr(view.archive, shelf)}
        if own:
            summary = f"{ar.SHELVES[shelf]} ({len(own)})"
            yield Fold(summary, _terms(summary, own, view), shelf)


def _terms(caption: str, actors: _Actors, view: View) -> tuple[Block, ...]:
    """A row an actor, a column an outlet; where outlets are many, a list an actor."""
    outlets = dict.fromkeys(own.outlet for wording in actors.values() for own in wording)
    if len(outlets) > COLUMNS:
        return (Bullets(tuple(_listed(id_, wording, view) for id_, wording in actors.items())),)
    rows = []
    for id_, wording in actors.items():
        terms = {own.outlet: _cell(own) for own in wording}
        rows.append(Row(((entry_link(id_, view),), *(terms.get(outlet, ()) for outlet in outlets)), f"actor-{id_}"))
    return (Table(caption, (outlet_words.ACTOR, *map(view.name, outlets)), tuple(rows)),)


def _listed(id_: str, wording: tuple[OutletWording, ...], view: View) -> Inlines:
    outlets = [Subline((Text(f"{view.name(own.outlet)}: "), *_cell(own))) for own in wording]
    return (Anchor(f"actor-{id_}"), entry_link(id_, view), *outlets)


def _cell(own: OutletWording) -> Inlines:
    """The terms of the outlet's own voice, and below them those in words that it quotes."""
    voiced, quoted = (_forms(own.forms, kind) for kind in (_voiced, _quoted))
    return (*voiced, *((Subline((Text(outlet_words.IN_WORDS_QUOTED), *quoted)),) if quoted else ()))


def _voiced(use: Use) -> bool:
    return use.printed and not use.quoted


def _quoted(use: Use) -> bool:
    return use.quoted


def _forms(forms: tuple[Form, ...], kind: Callable[[Use], bool]) -> Inlines:
    """The forms that have uses of one kind, each opening at the first, with their count where they are several."""
    groups = [(form.text, [use for use in form.uses if kind(use)]) for form in forms]
    return joined([_form(text, uses) for text, uses in groups if uses])


def _form(text: str, uses: list[Use]) -> Inlines:
    opening = Link(address_of(uses[0].article), (Text(f"«{text}»"),), uses[0].anchor)
    return (opening, Text(f"\u00a0({len(uses)})")) if len(uses) > 1 else (opening,)
