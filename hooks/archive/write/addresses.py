"""Where each page stands. Addresses have no ending; HTML and Markdown add theirs."""

from posixpath import dirname, relpath

from archive.model.pages import Kind
from archive.model.records import Article, Claim, Entry, Event, Organisation, Person, Place, Record

_SHELVES: dict[type[Record], str] = {
    Article: "articles",
    Person: "people",
    Place: "places",
    Organisation: "organisations",
    Claim: "claims",
    Event: "events",
}
_KINDS: dict[type[Entry], Kind] = {Person: "person", Place: "place", Organisation: "organisation"}


def address_of(record: Record) -> str:
    return f"{_SHELVES[type(record)]}/{record.id}"


def kind_of(entry: Entry) -> Kind:
    """What a mark on a text leads to."""
    return _KINDS[type(entry)]


def href(target: str, anchor: str, here: str, ending: str) -> str:
    """A relative link from page `here` to page `target`, both addresses."""
    path = "" if target == here else relpath(f"{target}{ending}", dirname(here) or ".")
    return f"{path}#{anchor}" if anchor else path or relpath(f"{target}{ending}", dirname(here) or ".")
