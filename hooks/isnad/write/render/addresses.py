"""Where each page stands. Addresses have no ending; HTML and Markdown add theirs."""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from isnad.model.comparison import Pair
from isnad.model.inlines import LinkKind
from isnad.model.records import Annotation, Article, Claim, Entry, Event, Organisation, Person, Place, Quotation, Record
from isnad.model.relations import Archive, Corrected

HOME = "index"
CORRECTIONS = "corrections"
DATA_DICTIONARY = "data-dictionary"
DATA = "data/index"
"""The page that says what data can be had; its files stand beside it."""
OFFLINE = "offline"
SEARCH = "search"
PAIRS = "compare/index"
SINGLE = "single"
"""Where on the page of agreement it is told what one article alone answers."""

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
    """A record's page: `people/` and its id."""
    return f"{_SHELVES[type(record)]}/{record.id}"


def once_of(record: Record) -> Iterator[str]:
    """The pages that a record had before it was renamed."""
    return (f"{_SHELVES[type(record)]}/{alias}" for alias in record.aliases)


def pages_under(record: Record) -> Iterator[str]:
    """The page of a record, and others that bear its id; some stand only where there is something to tell on them."""
    yield address_of(record)
    match record:
        case Article():
            yield record_address(record)
        case Event():
            for address in (disagreement_address, agreement_address, flow_address, place_time_address):
                yield address(record)
            yield from (grid_address(record), wording_address(record))
        case _:
            return


def picture_of(address: str) -> str:
    """The picture that others show of a page."""
    return f"{address}.png"


def record_address(article: Article) -> str:
    """The page with an article's record in full."""
    return f"records/{article.id}"


def disagreement_address(event: Event) -> str:
    """The page with the claims of an event whose answers exclude one another."""
    return f"events/{event.id}-disagreement"


def agreement_address(event: Event) -> str:
    """The page with the claims of an event whose answers do not, and with those that one article alone answers."""
    return f"events/{event.id}-agreement"


def flow_address(event: Event) -> str:
    """The page that shows who quotes whom."""
    return f"events/{event.id}-flow"


def network_uri(event: Event) -> str:
    """The file with who quotes whom, beside the page that shows it."""
    return f"{flow_address(event)}.graphml"


def place_time_address(event: Event) -> str:
    """The page with an event's map and its timelines."""
    return f"events/{event.id}-map"


def grid_address(event: Event) -> str:
    """The page with an event's stance grid."""
    return f"events/{event.id}-grid"


def wording_address(event: Event) -> str:
    """The page that says what each outlet calls each actor of an event."""
    return f"events/{event.id}-wording"


def pair_address(pair: Pair) -> str:
    """The page of two articles. No id holds two hyphens in a row, so no two pairs have one address."""
    return f"compare/{pair.left.id}--{pair.right.id}"


def card_anchor(sentence: str) -> str:
    """Where on an article's record page it is told who says what in a sentence, by the sentence's own address."""
    return f"card-{sentence}"


def passage_anchor(number: int) -> str:
    """Where a passage stands on the page of two articles, by its number from 1."""
    return f"p{number}"


def answers_card(claim: str) -> str:
    """The card with the answers of a claim of this id, to be framed elsewhere. All cards stand in one folder, as deep
    as records do."""
    return f"embed/answers-{claim}"


def figure_card(claim: str) -> str:
    """The card with the figure of a claim's answers."""
    return f"embed/figure-{claim}"


def event_card(event: str, figure: str) -> str:
    """The card with one of an event's figures: its map, its days as told or as reported, who quotes whom."""
    return f"embed/{figure}-{event}"


def quotation_card(article: str, quotation: Quotation) -> str:
    """The card with a quotation of an article."""
    return f"embed/quotation-{article}-{quotation.id}"


def correction_anchor(corrected: Corrected) -> str:
    """Where a correction stands on the page of corrections, for good: none is ever taken away."""
    return f"{address_of(corrected.record).replace('/', '-')}-{corrected.number}"


def kind_of(entry: Entry) -> LinkKind:
    """What a mark on a text leads to."""
    return _KINDS[type(entry)]


def href(target: str, anchor: str, here: str, ending: str) -> str:
    """A relative link from page `here` to page `target`, both addresses."""
    if anchor:
        return f"{'' if target == here else file_href(target + ending, here)}#{anchor}"
    return file_href(target + ending, here)


def file_href(file: str, here: str) -> str:
    """The way from page `here` to a file, by its place from the site's root: up to where theirs part, then down."""
    down, _, name = file.rpartition("/")
    return _way(here.rpartition("/")[0], down) + name


@cache
def _way(up: str, down: str) -> str:
    """The way from a folder to another, with a slash at its end where it is any; there are few folders."""
    above, below = up.split("/") if up else [], down.split("/") if down else []
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(above, below, strict=False)))
    return "".join(f"{step}/" for step in (*[".."] * (len(above) - shared), *below[shared:]))


def lasting_addresses(archive: Archive) -> Iterator[str]:
    """Pages that are made of every archive that has these records: what notes and pages may link to.

    Others come and go with what is recorded (a pair of articles, where an event's answers disagree).
    """
    yield from (HOME, CORRECTIONS, DATA_DICTIONARY, DATA, OFFLINE, SEARCH)
    yield from (f"{shelf}/index" for shelf in _SHELVES.values())
    for record in archive.records():
        yield address_of(record)
        yield from once_of(record)
    for event in archive.events.values():
        yield from (grid_address(event), wording_address(event))
    for article in archive.articles.values():
        yield record_address(article)


def trunk_id(tree: str, place: int) -> str:
    """The id of what goes out from one of a tree's trunks, by its place from 0."""
    return f"{tree}-{place + 1}"


def page_of(site: str, address: str, anchor: str = "") -> str:
    """Where a page stands: whole where the site's address, ending in a slash, is known; else from the site's root."""
    return f"{site}{address}.html{f'#{anchor}' if anchor else ''}"


def annotation_anchor(article: Article, annotation: Annotation) -> str:
    """Where an assertion or a quotation stands on the page of its claim or speaker."""
    return f"{article.id}-{annotation.id}"


def data_uri(name: str) -> str:
    """A file of data, by its name and ending."""
    return f"data/{name}"
