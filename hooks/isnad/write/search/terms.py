"""Words -> terms: the one spelling under which all shapes of a word are filed.

The *bases* of a word are what may stand under its clitics, the likeliest first (والقتلى has one, قتلي; وسائل has two,
وسايل and سايل). The *term* of a base is its family's, where `families` knows one (قتلى، قتلوا: قتيل), and else the base
without its endings, three letters at the least. `search-words.js` follows the same tables.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from isnad.write.search.families import OWN_ARTICLES, family_lists, family_table, stop_words
from isnad.write.search.letters import WORDS_KEPT, letters_of
from isnad.write.search.synonyms import CIRCLES, OFFERED

ARABIC = r"^[\u0621-\u064a]"
ARTICLE = r"^[وف]?(?:[بك]?ال|لل)(?=.{3})"
CLITICS = (r"^[وف](?=.{3})", r"^[بلك](?=.{3})", r"^[وف][بلك](?=.{3})")
POSSESSIVES = r"(?:(?<=.{3})(?:هما|كما|هم|هن|ها|نا)|(?<=.{4}و)ه)$"
PLURALS = r"(?:(?<=.{3})(?:تين|تان|ات|ون|ين|وا)|(?<=.{5})ان|(?<=.{4})و)$"
WITH_TA = r"(?<=.{4})ته?$"
LAST_LETTERS = r"(?<=.{3})[هيا]$"

_arabic = re.compile(ARABIC)
_article = re.compile(ARTICLE)
_clitics = tuple(map(re.compile, CLITICS))
_ENDINGS = (POSSESSIVES, PLURALS, WITH_TA, LAST_LETTERS, LAST_LETTERS)
_endings = tuple(map(re.compile, _ENDINGS))


@lru_cache(maxsize=WORDS_KEPT)
def bases_of(letters: str) -> tuple[str, ...]:
    """What may stand under a word's clitics, the likeliest first."""
    if not _arabic.match(letters):
        return (letters,)
    article = _article.match(letters)
    if article and not _owns_its_article(letters):
        rest = letters[article.end() :]
        return (rest, "ل" + rest) if article[0].endswith("لل") else (rest,)
    stripped = (letters[match.end() :] for clitic in _clitics if (match := clitic.match(letters)))
    return tuple(dict.fromkeys((letters, *stripped)))


def _owns_its_article(letters: str) -> bool:
    """Whether ال is of the word itself, behind a clitic or not: ألمانيا، الياس."""
    return any(letters.startswith(own, cut) for own in OWN_ARTICLES for cut in (0, 1, 2))


@lru_cache(maxsize=WORDS_KEPT)
def term_of(base: str) -> str:
    """The term that a base is filed under: its family's, or what is left of it without its endings."""
    families = family_table()
    if base in families or not _arabic.match(base):
        return families.get(base, base)
    for ending in _endings:
        base = ending.sub("", base, count=1)
        if base in families:
            return families[base]
    return base.replace("ء", "") if len(base) > 3 else base


def terms_of(letters: str) -> tuple[str, ...]:
    """Every term that a word may be filed under, the likeliest first."""
    return tuple(dict.fromkeys(map(term_of, bases_of(letters))))


def is_stop(letters: str) -> bool:
    """Whether a word says nothing about what its text is about."""
    return letters in stop_words()


def synonym_circles() -> list[list[str]]:
    """Circles of words that may stand for one another, by their terms."""
    return list(_circles(CIRCLES))


def offered_circles() -> list[dict[str, str]]:
    """Circles that never stand for one another and are offered instead: term -> the word as it is written."""
    written = (line.split() for line in OFFERED.strip().splitlines())
    return [dict(zip(circle, words, strict=True)) for circle, words in zip(_circles(OFFERED), written, strict=True)]


def _circles(lines: str) -> Iterator[list[str]]:
    for line in lines.strip().splitlines():
        yield [term_of(word) for word in letters_of(line)]


def term_tables() -> Mapping[str, object]:
    """The rules of this module as data, for the browser."""
    return {
        "arabic": ARABIC,
        "article": ARTICLE,
        "ownArticles": list(OWN_ARTICLES),
        "clitics": list(CLITICS),
        "endings": list(_ENDINGS),
        "families": [f"{rep} {' '.join(forms)}" for rep, forms in family_lists().items()],
        "stop": " ".join(sorted(stop_words())),
    }
