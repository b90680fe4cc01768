"""Where each page stands. Addresses have no ending; HTML and Markdown add theirs."""

from itertools import takewhile

from isnad.model.pages import LinkKind
from isnad.model.records import Article, Claim, Entry, Event, Organisation, Person, Place, Record

_SHELVES: dict[type[Record], str] = {
    Article: "articles",
    Person: "people",
    Place: "places",
    Organisation: "organisations",
    Claim: "claims",
    Event: "events",
}
_KINDS: dict[type[Entry], LinkKind] = {Person: "person", Place: "place", Organisation: "organisation"}


def address_of(record: Record) -> str:
    return f"{_SHELVES[type(record)]}/{record.id}"


def kind_of(entry: Entry) -> LinkKind:
    """What a mark on a text leads to."""
    return _KINDS[type(entry)]


def href(target: str, anchor: str, here: str, ending: str) -> str:
    """A relative link from page `here` to page `target`, both addresses."""
    if anchor:
        return f"{'' if target == here else _way(target + ending, here)}#{anchor}"
    return _way(target + ending, here)


def _way(file: str, here: str) -> str:
    """The way from a page's folder to a file: up to where theirs part, then down. `relpath` would ask the disk."""
    *up, _ = here.split("/")
    *down, name = file.split("/")
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(up, down, strict=False)))
    return "/".join([*[".."] * (len(up) - shared), *down[shared:], name])
