"""Where each page stands. Addresses have no ending; HTML and Markdown add theirs."""

from posixpath import dirname, relpath

from archive.model.pages import Kind
from archive.model.records import Article, Claim, Event, Organisation, Person, Place, Record

_SHELVES: dict[type[Record], tuple[str, Kind]] = {
    Article: ("articles", "article"),
    Person: ("people", "person"),
    Place: ("places", "place"),
    Organisation: ("organisations", "organisation"),
    Claim: ("claims", "claim"),
    Event: ("events", "event"),
}


def address_of(record: Record) -> str:
    return f"{_SHELVES[type(record)][0]}/{record.id}"


def kind_of(record: Record) -> Kind:
    return _SHELVES[type(record)][1]


def href(target: str, anchor: str, here: str, ending: str) -> str:
    """A relative link from page `here` to page `target`, both addresses."""
    path = "" if target == here else relpath(f"{target}{ending}", dirname(here) or ".")
    return f"{path}#{anchor}" if anchor else path or relpath(f"{target}{ending}", dirname(here) or ".")
