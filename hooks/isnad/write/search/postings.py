"""Which records hold which words: the inverted index as a value.

A record is one `Findable`; records are numbered from 0, page after page. A posting is a record and the greatest
weight (0-3) of a line of it that holds the word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from isnad.write.search.families import family_table
from isnad.write.search.letters import letters_of
from isnad.write.search.names import Names
from isnad.write.search.records import CONTEXT, LABEL, Findable, FindablePage
from isnad.write.search.terms import bases_of, is_stop, term_of

Postings = dict[int, int]
"""Record -> weight."""

MENTION = "@"
SOUND = "~"


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the dictionary: the pages of the entries that go by it, of those that it only looks like a name of, and
    the postings of each of its bases.
    """

    key: str
    pages: tuple[int, ...]
    refused: tuple[int, ...]
    forms: Mapping[str, Postings]


def terms_in(pages: Sequence[FindablePage], names: Names, sounds: Names, refused: Names) -> list[Term]:
    """Every term, in no order."""
    by_word: defaultdict[str, Postings] = defaultdict(dict)
    named: defaultdict[str, Postings] = defaultdict(dict)
    page_of = entry_pages(pages)
    found = (found for page in pages for found in page.found)
    for record, one in enumerate(found):
        for weight, letters in _words(one):
            _post(by_word[letters], record, weight)
        for weight, entry in _named(one):
            _post(named[entry], record, weight)
    forms = _by_term(by_word)
    for entry, postings in named.items():
        forms[f"{MENTION}{page_of[entry]}"][""] = postings
    known = _pages_by_key(names, page_of) | _pages_by_key(
        {SOUND + sound: ids for sound, ids in sounds.items()}, page_of
    )
    never = _pages_by_key(refused, page_of)
    keys = forms.keys() | known.keys() | never.keys()
    return [Term(key, known.get(key, ()), never.get(key, ()), forms.get(key, {})) for key in keys]


def entry_pages(pages: Sequence[FindablePage]) -> dict[str, int]:
    """The number of each entry's page, by its id."""
    return {
        page.address.rpartition("/")[2]: number
        for number, page in enumerate(pages)
        if page.kind in ("person", "place", "organisation")
    }


def _pages_by_key(names: Names, page_of: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    return {key: tuple(sorted(page_of[id_] for id_ in ids)) for key, ids in names.items() if ids}


def _post(postings: Postings, record: int, weight: int) -> None:
    if postings.get(record, -1) < weight:
        postings[record] = weight


def _words(one: Findable) -> Iterator[tuple[int, str]]:
    """Each word with its line's weight; words that say nothing count in names and titles alone."""
    for line in one.lines:
        for letters in letters_of(line.text):
            if line.weight >= LABEL or not is_stop(letters):
                yield line.weight, letters
    for text in one.beside:
        for letters in letters_of(text):
            if not is_stop(letters):
                yield CONTEXT, letters


def _named(one: Findable) -> Iterator[tuple[int, str]]:
    for line in one.lines:
        for name in line.named:
            yield line.weight, name.entry
    for entry in one.about:
        yield CONTEXT, entry


def _by_term(by_word: Mapping[str, Postings]) -> defaultdict[str, dict[str, Postings]]:
    """Term -> base -> postings. A base that is not its word's likeliest counts where another word has it as such."""
    likeliest = {term_of(bases_of(letters)[0]) for letters in by_word}
    families = family_table()
    forms: defaultdict[str, dict[str, Postings]] = defaultdict(dict)
    for letters, postings in by_word.items():
        for number, base in enumerate(bases_of(letters)):
            term = term_of(base)
            if number == 0 or term in likeliest or base in families:
                _merge(forms[term].setdefault(base, {}), postings)
    return forms


def _merge(into: Postings, postings: Postings) -> None:
    for record, weight in postings.items():
        _post(into, record, weight)


def by_key(terms: Iterable[Term]) -> list[Term]:
    """In the order in which JavaScript compares strings, by UTF-16 units."""
    return sorted(terms, key=lambda term: term.key.encode("utf-16-be", "surrogatepass"))
