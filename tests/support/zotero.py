"""What Zotero's translator of embedded metadata would take of a page: its rules, told anew.

Its code (the translators of 2018, told of the type `dataset`, which Zotero has had since 6.0.27) was run on every page
of this archive, and the rules below gave what it gave. Of several hints at a type the first of these decides: `og:type`
where it is one that it knows; `DC.type` where it is the word of an item's type, to the letter; a Highwire tag that
names a journal, a conference or the like; a `citation_title` alone is a journal's article; else the page is a web page.
A Highwire tag gives its field before Dublin Core, and that before Open Graph.
"""

from dataclasses import dataclass
from pathlib import Path

from parsed_html import quickly_parsed

_TYPES = frozenset({"dataset", "newspaperArticle", "magazineArticle", "journalArticle", "webpage", "book", "report"})
_HIGHWIRE = {
    "citation_journal_title": "journalArticle",
    "citation_conference_title": "conferencePaper",
    "citation_book_title": "bookSection",
    "citation_dissertation_institution": "thesis",
    "citation_technical_report_institution": "report",
}
_OPEN_GRAPH = {"website": "webpage", "book": "book", "blog": "blogPost", "video.movie": "videoRecording"}


@dataclass(frozen=True)
class Item:
    """An item of a library, as far as its fields are asked for here; what is not known is empty."""

    type: str
    title: str
    date: str
    publication: str
    url: str
    language: str
    abstract: str
    authors: tuple[str, ...]


def taken_from(page: Path) -> Item:
    """The item that a page's head gives; the first of several values."""
    said: dict[str, list[str]] = {}
    for meta in quickly_parsed(page.read_text("utf-8")).iter("meta"):
        name = meta.get("name") or meta.get("property")
        if name and meta.get("content"):
            said.setdefault(name.lower(), []).append(str(meta.get("content")))

    def first(*names: str) -> str:
        return next((said[name][0] for name in names if name in said), "")

    type_ = _type(said)
    publication = ("dc.source",) if type_ == "newspaperArticle" else ("dc.publisher",)
    return Item(
        type=type_,
        title=first("citation_title", "dc.title", "og:title"),
        date=first("citation_publication_date", "citation_date", "dc.date", "article:published_time"),
        publication=first("citation_journal_title", *publication, "og:site_name"),
        url=first("citation_public_url", "og:url"),
        language=first("citation_language", "dc.language", "og:locale"),
        abstract=first("citation_abstract", "dc.description", "og:description"),
        authors=tuple(said.get("citation_author", ())),
    )


def _type(said: dict[str, list[str]]) -> str:
    if (kind := said.get("og:type", [""])[0]) in _OPEN_GRAPH:
        return _OPEN_GRAPH[kind]
    if (word := said.get("dc.type", [""])[0]) in _TYPES:
        return word
    for name, type_ in _HIGHWIRE.items():
        if name in said:
            return type_
    return "journalArticle" if "citation_title" in said else "webpage"
