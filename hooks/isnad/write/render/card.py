"""A card: a small page of its own, to stand in a frame on somebody else's page. It loads our styles and nothing else.

It stands outside the theme, so that it is light and that no script comes with it; its policy stands in itself. Links
open a page of their own, for a frame is no place to read on in.
"""

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from isnad.model.inlines import Inlines, Link, Text
from isnad.write.render.addresses import HOME, file_href, href
from isnad.write.render.inlines_html import inlines_html
from isnad.write.render.markup import element, joined_html, text_html, void
from isnad.write.words import embeds as words

POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
"""Under which a card's style sheets load and nothing else does. Who may frame it is for a server's header to say."""

_LINE = Markup("\n")


@dataclass(frozen=True, slots=True)
class Card:
    """`title` names it where it cannot be seen; `body` writes its HTML; `more` is the page that tells the rest.

    The body is written when the card is, for most who ask for a card want its address and height alone.
    `styles` are the style sheets that it wants beside its own. `height` is that of the frame, in CSS pixels. `once` are
    the addresses that it had before its record was renamed, where pages of others frame it still.
    """

    address: str
    title: str
    body: Callable[[], Markup]
    more: Link
    height: int
    styles: tuple[str, ...] = ()
    once: tuple[str, ...] = ()


def card_html(card: Card, site: str, archive_name: str) -> str:
    """The whole page. `site` is the site's address, ending in a slash, or empty."""
    here = card.address
    canonical = f"{site}{card.more.address}.html" if site else href(card.more.address, "", here, ".html")
    sheets = (
        void("link", rel="stylesheet", href=file_href(f"assets/stylesheets/{name}.css", here))
        for name in ("tones", "embed", *card.styles)
    )
    head = element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=POLICY),
        void("base", target="_blank"),
        element("title", text_html(f"{card.title} — {archive_name}")),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="color-scheme", content="light dark"),
        void("meta", name="robots", content="noindex"),
        void("link", rel="canonical", href=canonical),
        *sheets,
    )
    ways: Inlines = (Link(HOME, (Text(archive_name),)), Text(" · "), card.more)
    foot = element("footer", element("p", inlines_html(ways, here)))
    parts = (Markup("<!doctype html>"), Markup('<html lang="ar" dir="rtl">'), head)
    body = element("body", _LINE, element("main", _LINE, card.body(), _LINE), _LINE, foot, _LINE)
    return joined_html((*parts, body, Markup("</html>\n")), _LINE)


def frame_code(card: Card, site: str) -> str:
    """The line of HTML that another page frames the card with. `site` is the site's address, ending in a slash."""
    frame = element(
        "iframe",
        src=f"{site}{card.address}.html",
        title=f"{words.FRAMED}: {card.title}",
        width="100%",
        height=str(card.height),
        loading="lazy",
        style="border:0;max-width:44rem",
    )
    return str(frame)  # to be read as text here, and as markup elsewhere
