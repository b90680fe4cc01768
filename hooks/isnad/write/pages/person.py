"""The page of a person or of a role: names, offices, what was said, where it is named."""

from isnad.model.pages import Facts, Heading, Inline, Inlines, Page, Text
from isnad.model.records import Person
from isnad.write.pages.blocks import entries
from isnad.write.pages.blocks.corrections import correction_blocks
from isnad.write.render.addresses import address_of
from isnad.write.render.phrases import entry_link
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import entries as entry_words


def person_page(person: Person, view: View) -> Page:
    """The page value of one person or role."""
    return Page(
        address=address_of(person),
        title=person.name,
        heading=(Text(person.name),),
        description=f"{person.name} — {ar.KINDS[person.kind]}",
        front=entries.entry_front(person, view),
        blocks=(
            *entries.note_blocks(person),
            Heading(2, entry_words.FACTS, "facts"),
            Facts((*entries.facts_above(person), *_facts(person, view), *entries.facts_below(person, None, view))),
            *entries.name_blocks(person, view),
            *entries.quotation_blocks(person, view),
            *entries.assertion_blocks(person, view),
            *entries.passed_on_blocks(person, view),
            *entries.mention_blocks(person, view),
            *correction_blocks(person, view),
        ),
        edit=person.source.path,
    )


def _facts(person: Person, view: View) -> entries.Facts:
    """The offices, each with its organisation, and who else this is declared to be."""
    rows: list[tuple[str, Inlines]] = []
    for office in person.offices:
        where: tuple[Inline, ...] = (Text(" — "), entry_link(office.organisation, view)) if office.organisation else ()
        rows.append((entry_words.OFFICE, (Text(office.said_as), *where)))
    if person.same_as:
        because = Text(f" ({person.same_as.because})")
        rows.append((entry_words.SAME_AS, (entry_link(person.same_as.id, view), because)))
    return tuple(rows)
