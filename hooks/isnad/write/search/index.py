"""The whole search index of an archive, made at build time.

Compared before this was written: lunr, MiniSearch, FlexSearch and Orama each hold their whole index in memory and load
it whole (14 MB compressed for 5,000 articles in lunr's form), and make it in JavaScript, which a build here has not;
Pagefind splits its index as this one does, but is a module and WebAssembly, which a page opened from a folder cannot
load, and neither it nor any of the others folds, strips clitics or knows the names of a registry. What is used of a
library is the CLDR's month names, through Babel.
"""

from collections.abc import Iterable, Sequence

from isnad.model.handwritten import Handwritten
from isnad.model.outputs import Output
from isnad.model.pages import Page
from isnad.model.records import Article
from isnad.write.render.view import View
from isnad.write.search.asking import asking_words
from isnad.write.search.days import day_tables
from isnad.write.search.families import phrases
from isnad.write.search.letters import letter_tables
from isnad.write.search.names import names_of, refused_of, sounds
from isnad.write.search.pages import handwritten_pages, made_pages
from isnad.write.search.postings import claim_pages, terms_in
from isnad.write.search.records import FindablePage, findable_pages
from isnad.write.search.shards import page_tables, record_shards, script, word_shards
from isnad.write.search.sound import sound_tables
from isnad.write.search.terms import offered_circles, synonym_circles, term_tables
from isnad.write.words.ar import STANCES
from isnad.write.words.found import KIND_NAMES


def search_files(view: View, handwritten: Iterable[Handwritten] = (), made: Iterable[Page] = ()) -> tuple[Output, ...]:
    """The files of the index, the first one first; of `handwritten` and `made` pages beside those of records."""
    entries = tuple(view.archive.entries.values())
    names = names_of(entries)
    others = (*handwritten_pages(handwritten, names), *made_pages(made, names))
    pages = findable_pages(view, names, others)
    words = word_shards(terms_in(pages, names, sounds(entries), refused_of(entries)))
    records = record_shards(pages)
    choices = script("choices", _choices(pages))
    outlets = _outlets(view.archive.articles.values())
    start = {
        **page_tables(pages, outlets),
        "outletNames": [[id_, view.name(id_)] for id_ in outlets],
        "kindNames": [list(pair) for pair in KIND_NAMES.items()],
        "stanceNames": [list(pair) for pair in STANCES.items()],
        "front": _front(pages, view),
        "choices": choices.uri.removeprefix("search/").removesuffix(".js"),
        "words": [[first, _hash(shard)] for first, shard in words],
        "records": [[first, _hash(shard)] for first, shard in records],
        "tables": tables(),
    }
    return (script("start", start), *(shard for _, shard in (*words, *records)), choices)


def tables() -> dict[str, object]:
    """Every rule by which words are compared, as the browser needs it."""
    return {
        **letter_tables(),
        **term_tables(),
        "synonyms": [" ".join(circle) for circle in synonym_circles()],
        "asking": [" ".join(pair) for pair in asking_words().items()],
        "offered": [[list(pair) for pair in circle.items()] for circle in offered_circles()],
        "phrases": [" ".join(pair) for pair in phrases().items()],
        "sound": sound_tables(),
        "days": day_tables(),
    }


def _front(pages: Sequence[FindablePage], view: View) -> list[int]:
    """The pages of the claims that an event's page tells first: of two that are asked for alike, they are meant."""
    page_of = claim_pages(pages)
    return sorted(page_of[claim.id] for event in view.archive.events.values() for claim in view.front_claims(event))


def _choices(pages: Sequence[FindablePage]) -> dict[str, list[list[object]]]:
    """Whom and what results can be filtered by, kind by kind: the page's number, the id, the name; in no reader's way
    until he filters.
    """
    chosen: dict[str, list[list[object]]] = {kind: [] for kind in ("person", "organisation", "place", "claim")}
    for number, page in enumerate(pages):
        if page.kind in chosen:
            chosen[page.kind].append([number, page.address.rpartition("/")[2], page.title])
    return chosen


def _outlets(articles: Iterable[Article]) -> list[str]:
    return sorted({article.outlet for article in articles})


def _hash(output: Output) -> str:
    """The last part of a block's name; the rest follows from its place in the directory."""
    return output.uri.removesuffix(".js").rpartition("-")[2]
