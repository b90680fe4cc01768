"""Which records hold which words: the inverted index as a value.

A record is one `Findable`; records are numbered from 0, page after page. A posting is a record and the greatest
weight (0-3) of a line of it that holds the word. There are a million of 5,000 articles, so they stand as numbers.
"""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import TypeAlias

from isnad.write.search.days import day_terms
from isnad.write.search.families import family_table
from isnad.write.search.letters import letters_of
from isnad.write.search.names import Names
from isnad.write.search.records import CONTEXT, LABEL, SAID, Findable, FindablePage
from isnad.write.search.terms import bases_of, is_stop, term_of

Postings: TypeAlias = "array[int]"
"""Four times the record, and the weight: rising, no record twice."""

_none_yet = partial(array, "I")

MENTION = "@"
SOUND = "~"
CLAIM = "="
STANCE = "!"
PART = "+"
OPENING = "?"
"""How the terms of no word begin: `@<page>` is whoever is named there, `~<sound>` a name's sound, `=<page>` a claim
that is answered, `!<stance>` a stance that is taken, `=<page>!<stance>` both at once, `@<page>!<stance>` a speaker's
stance, `@<page>+` whoever has a part in the answers to a claim, `?<word>` the word with which a question opens;
`days.py` has those of days.
"""


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
    by_word: defaultdict[str, Postings] = defaultdict(_none_yet)
    wordless: defaultdict[str, Postings] = defaultdict(_none_yet)
    page_of, claim_page_of = entry_pages(pages), claim_pages(pages)
    found = (found for page in pages for found in page.found)
    for record, one in enumerate(found):
        for weight, letters in _words(one):
            _post(by_word[letters], record, weight)
        for weight, entry in _named(one):
            _post(wordless[f"{MENTION}{page_of[entry]}"], record, weight)
        for entry in one.by:
            _post(wordless[f"{MENTION}{page_of[entry]}{PART}"], record, SAID)
        for weight, day in _days(one):
            _post(wordless[day], record, weight)
        for term in _stated(one, page_of, claim_page_of):
            _post(wordless[term], record, SAID)
        for letters in letters_of(one.opens):
            _post(wordless[f"{OPENING}{letters}"], record, LABEL)
    forms = _by_term(by_word)
    for term, postings in wordless.items():
        forms[term][""] = postings
    known = _pages_by_key(names, page_of) | _pages_by_key(
        {SOUND + sound: ids for sound, ids in sounds.items()}, page_of
    )
    never = _pages_by_key(refused, page_of)
    keys = forms.keys() | known.keys() | never.keys()
    return [Term(key, known.get(key, ()), never.get(key, ()), forms.get(key, {})) for key in keys]


def entry_pages(pages: Sequence[FindablePage]) -> dict[str, int]:
    """The number of each entry's page, by its id."""
    return _numbers(pages, ("person", "place", "organisation"))


def claim_pages(pages: Sequence[FindablePage]) -> dict[str, int]:
    """The number of each claim's page, by its id."""
    return _numbers(pages, ("claim",))


def _numbers(pages: Sequence[FindablePage], kinds: Collection[str]) -> dict[str, int]:
    return {page.address.rpartition("/")[2]: number for number, page in enumerate(pages) if page.kind in kinds}


def _pages_by_key(names: Names, page_of: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    return {key: tuple(sorted(page_of[id_] for id_ in ids)) for key, ids in names.items() if ids}


def _post(postings: Postings, record: int, weight: int) -> None:
    """Note a record that is the last one noted, or comes after it."""
    if not postings or postings[-1] >> 2 < record:
        postings.append(record << 2 | weight)
    elif postings[-1] & 3 < weight:
        postings[-1] = record << 2 | weight


def _words(one: Findable) -> Iterator[tuple[int, str]]:
    """Each word with its line's weight; words that say nothing count in names and titles alone."""
    for line in (*one.lines, *one.beside):
        for letters in letters_of(line.text):
            if line.weight >= LABEL or not is_stop(letters):
                yield line.weight, letters


def _named(one: Findable) -> Iterator[tuple[int, str]]:
    for line in (*one.lines, *one.beside):
        for name in line.named:
            yield line.weight, name.entry
    for entry in one.about:
        yield CONTEXT, entry


def _days(one: Findable) -> Iterator[tuple[int, str]]:
    for line in (*one.lines, *one.beside):
        for day in day_terms(line.text):
            yield line.weight, day
    for day in one.days:
        yield SAID, day


def _stated(one: Findable, page_of: Mapping[str, int], claim_page_of: Mapping[str, int]) -> Iterator[str]:
    for stated in one.stated:
        claim, stance = f"{CLAIM}{claim_page_of[stated.claim]}", f"{STANCE}{stated.stance}"
        yield from (claim, stance, claim + stance)
        if stated.speaker:
            yield f"{MENTION}{page_of[stated.speaker]}{stance}"


def _by_term(by_word: Mapping[str, Postings]) -> defaultdict[str, dict[str, Postings]]:
    """Term -> base -> postings. A base that is not its word's likeliest counts where another word has it as such."""
    bases = {letters: bases_of(letters) for letters in by_word}
    likeliest = {term_of(first) for first, *_ in bases.values()}
    families = family_table()
    forms: defaultdict[str, defaultdict[str, list[Postings]]] = defaultdict(lambda: defaultdict(list))
    for letters, postings in by_word.items():
        for number, base in enumerate(bases[letters]):
            term = term_of(base)
            if number == 0 or term in likeliest or base in families:
                forms[term][base].append(postings)
    together = ((term, {base: _together(parts) for base, parts in of.items()}) for term, of in forms.items())
    return defaultdict(dict, together)


def _together(parts: Sequence[Postings]) -> Postings:
    """Postings of one base, whatever words they are of."""
    if len(parts) == 1:
        return parts[0]
    all_ = _none_yet()
    for posting in sorted(chain.from_iterable(parts)):
        _post(all_, posting >> 2, posting & 3)
    return all_


def by_key(terms: Iterable[Term]) -> list[Term]:
    """In the order in which JavaScript compares strings, by UTF-16 units."""
    return sorted(terms, key=lambda term: term.key.encode("utf-16-be", "surrogatepass"))
