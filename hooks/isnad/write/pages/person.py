"""The page of a person or of a role: what was said, how it is named, where it is named."""

from isnad.model.inlines import Inlines, Text
from isnad.model.pages import Page
from isnad.model.records import Person
from isnad.write.data.front_matter import entry_front
from isnad.write.data.linked import entry_nodes
from isnad.write.pages.blocks import entries
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.pages.blocks.lists import shelf_trail
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import entry_link
from isnad.write.render.view import View
from isnad.write.words import ar


def person_page(person: Person, view: View) -> Page:
    """The page value of one person or role."""
    return Page(
        address=address_of(person),
        title=person.name,
        heading=(Text(person.name),),
        description=f"{person.name} — {ar.KINDS[person.kind]}",
        front=entry_front(person, view),
        linked=entry_nodes(person, view),
        blocks=(
            *entries.note_blocks(person),
            *entries.identity_blocks(person, person.identity, view),
            *entries.said_blocks(person, view),
            *entries.name_blocks(person, view),
            *entries.mention_blocks(person, view),
            *entries.passed_on_blocks(person, view),
            *correction_blocks(person, view),
            *entries.document_blocks(person),
        ),
        edit=person.source.path,
        wide=True,
        trail=shelf_trail("people"),
        above=entries.line_above(person, None, view, *_offices(person, view)),
    )


def _offices(person: Person, view: View) -> tuple[Inlines, ...]:
    """The offices, each with its organisation."""
    return tuple(
        (
            Text(office.said_as),
            *((Text(" — "), entry_link(office.organisation, view)) if office.organisation else ()),
        )
        for office in person.offices
    )
