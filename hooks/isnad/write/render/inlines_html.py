"""Inlines as HTML. Foreign text is escaped here, and set apart where it runs from the left, and nowhere else."""

import re
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

from markupsafe import Markup

from isnad.model.figures import ChainLine, ChainStep
from isnad.model.inlines import (
    Anchor,
    External,
    FileLink,
    InLanguage,
    Inline,
    Inlines,
    Link,
    Ltr,
    MarkedStretch,
    Permalink,
    Sign,
    StanceMark,
    Subline,
    Text,
    Time,
    UnderStance,
)
from isnad.write.render.addresses import file_href, href
from isnad.write.render.bidi import Piece, pieces
from isnad.write.render.markup import element, joined_html, text_html, whole_words, with_signs
from isnad.write.render.tones import STANCE_SIGNS, tone_class
from isnad.write.words import ar

_ENDING = ".html"
_BLANK = Markup(" ")
_PLAIN = re.compile(r"[A-Za-z0-9/#._~-]*")
"""An address of letters, digits and signs that are not written otherwise."""
_ONE_LINE = 32
"""So many characters of a day fit on a phone's line, and are not torn."""
_TEXTS = 1 << 14
"""So many texts are kept as they were written last: names, questions and headings stand on many pages."""


@lru_cache(maxsize=_TEXTS)
def shown_html(text: str) -> Markup:
    """Text for an element's content, every stretch of it in its right order; its words stay as they were recorded."""
    return joined_html(_piece(piece) for piece in pieces(text))


def _piece(piece: Piece) -> Markup:
    shown = with_signs(text_html(piece.text))
    match piece.kind:
        case "plain":
            return whole_words(shown)
        case "ltr":
            return element("bdi", shown, dir="ltr")
        case "own":
            return element("bdi", shown, class_="isnad-shut")


def inlines_html(inlines: Inlines, here: str) -> Markup:
    """Inlines in a row, for the page at the address `here`."""
    return joined_html(inline_html(inline, here) for inline in inlines)


def unlinked(inlines: Inlines) -> Inlines:
    """Inlines without their links, whose words stay: for what is a link as a whole."""
    return tuple(
        part for inline in inlines for part in (unlinked(inline.inlines) if isinstance(inline, Link) else (inline,))
    )


def inline_html(inline: Inline, here: str) -> Markup:
    """One inline, for the page at the address `here`."""
    match inline:
        case Text(text):
            return shown_html(text)
        case Ltr(text):
            return element("bdi", text_html(text), dir="ltr")
        case InLanguage(language, text):
            return element("bdi", text_html(text), lang=language, dir="auto")
        case Link() | FileLink() | External():
            return _link(inline, here)
        case Time(when, text):
            whole = "isnad-day" if len(text) <= _ONE_LINE else None
            return element("time" if when else "span", shown_html(text), class_=whole, datetime=when or None)
        case Sign():
            return Markup("")  # here the sentence itself is tapped, and the margin leads on
        case MarkedStretch():
            return _stretch(inline, here)
        case Anchor(id_):
            return element("span", class_="isnad-once", id=id_)
        case UnderStance(stance, inner):
            return element("span", inlines_html(inner, here), class_="isnad-stance", data_stance=stance)
        case StanceMark() | ChainLine():
            return _drawn(inline, here)
        case Permalink(anchor, label):
            return permalink_html(anchor, label)
        case Subline(inner):
            # Its line is the style sheet's; where there is none, blanks part its words from those about it.
            return joined_html((_BLANK, element("span", inlines_html(inner, here), class_="isnad-subline"), _BLANK))


def _link(link: Link | FileLink | External, here: str) -> Markup:
    match link:
        case Link(address, inner, anchor, kind, rel):
            look = None if kind == "plain" else f"isnad-{kind}"
            way = page_href(address, anchor, here)
            return element("a", inlines_html(inner, here), class_=look, rel=rel or None, href=way)
        case FileLink(uri, text):
            return element("a", shown_html(text), href=_quoted(file_href(uri, here)))
        case External(url, text):
            printed = _readable(url)
            return element(
                "a", shown_html(text), class_="isnad-external", rel="external noopener", href=url, data_address=printed
            )


def _readable(url: str) -> str:
    """An address as people read it, for paper: letters for their percent signs and for a host's ASCII form, unless one
    of them cannot be seen."""
    parts = urlsplit(url)
    plain = unquote(url.replace(parts.netloc, _host(parts.netloc), 1))
    return plain if plain.isprintable() and not {" ", "\N{REPLACEMENT CHARACTER}"} & set(plain) else url


def _host(host: str) -> str:
    """A host in its own letters; as it stands where it is no ASCII form of such."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def _stretch(marked: MarkedStretch, here: str) -> Markup:
    """A relation's sign is the style sheet's, and its words are for the ear; any other stretch is there to be seen."""
    inner = inlines_html(marked.inlines, here)
    if marked.kind == "relation":
        inner = element("span", inner, class_="isnad-off-screen")
    looks = f"isnad-{marked.kind} {marked.look}".rstrip()
    return element("span", inner, class_=looks, id=marked.id or None)


def permalink_html(anchor: str, label: str) -> Markup:
    """Its sign is the style sheet's, so that nobody hears it; a script copies what it leads to."""
    return element("a", class_="isnad-permalink", href=f"#{quote(anchor)}", title=label, aria_label=label)


def page_href(address: str, anchor: str, here: str) -> str:
    """The way from one page to another, as HTML pages stand, percent-encoded."""
    return _quoted(href(address, anchor, here, _ENDING))


def _quoted(way: str) -> str:
    return way if _PLAIN.fullmatch(way) else quote(way, safe="/#.-_~")


def _drawn(inline: StanceMark | ChainLine, here: str) -> Markup:
    """What the style sheet draws: a sign, or a chain whose links have their shapes."""
    if isinstance(inline, StanceMark):
        return _stance_mark(inline, here)
    steps = (_step(step, here) for step in inline.steps)
    relayed = _stretch(MarkedStretch("relation", (Text(ar.RELAYED),)), here)
    return element("span", joined_html(steps, Markup(" ") + relayed), class_="isnad-steps")


def _step(step: ChainStep, here: str) -> Markup:
    name = shown_html(step.label)
    if step.kind != "gap":
        name = element("a", name, href=page_href(step.to.address, step.to.anchor, here))
    verb = shown_html(f" ({step.verb})") if step.verb else Markup("")
    return element("span", name, verb, class_=f"isnad-step isnad-step-{step.kind}")


def _stance_mark(mark: StanceMark, here: str) -> Markup:
    """The sign is for the eye, its words for the ear, and for the eye where it is pointed at or has the focus."""
    shown = text_html(str(mark.number) if mark.number else STANCE_SIGNS[mark.stance])
    sign = element("span", shown, class_="isnad-sign-of-stance", aria_hidden="true")
    words = element("span", shown_html(mark.words), class_="isnad-stance-words")
    way = page_href(mark.address, mark.anchor, here)
    kind = f"isnad-stance-mark {tone_class(mark.number)}"
    apart = Markup(" ")  # where there is no style sheet
    return element("a", sign, apart, words, apart, class_=kind, href=way, data_stance=mark.stance)
