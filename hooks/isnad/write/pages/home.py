"""The home page: what the archive is, its events, and the ways in."""

from isnad.model.pages import Block, Bullets, Heading, Link, Note, Page, Paragraph, Text
from isnad.model.records import Event
from isnad.write.pages.blocks.lists import articles_table, ways_in
from isnad.write.render.addresses import address_of
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import lists as list_words
from isnad.write.words.numbers import counted


def home_page(view: View) -> Page:
    """The page value of the site's first page."""
    return Page(
        address="index",
        title=ar.HOME,
        heading=(Text(ar.SITE),),
        description=list_words.WHAT_IT_IS,
        front={"title": ar.SITE},
        blocks=(
            Paragraph((Text(list_words.WHAT_IT_IS),), "lead"),
            Paragraph((Text(ar.NO_VERDICT + " "), Link("about", (Text(ar.POLICY),), "policy"))),
            *(block for event in view.archive.events.values() for block in _event(event, view)),
            Heading(2, list_words.WAYS_IN, "shelves"),
            Bullets(ways_in(view)),
        ),
    )


def _event(event: Event, view: View) -> tuple[Block, ...]:
    """What an event's editors say of it, how much the archive holds, and its articles."""
    articles, claims = view.articles_of(event), view.claims_of(event)
    size = f"{counted(len(articles), 'article')}، {counted(len(claims), 'claim')}. "
    return (
        Heading(2, event.name, f"event-{event.id}"),
        *((Note(event.body),) if event.body.strip() else ()),
        Paragraph((Text(size), Link(address_of(event), (Text(list_words.WHOLE_EVENT),)))),
        articles_table(articles, view),
    )
