"""The names that people are given, as print has them: data in `lexicons/given_names.tsv`, a row a reason.

One list for the lines of a page, the phrases of speakers and the names beside those of entries. To add one, write it in
the row it belongs to, and if it is a word of the language as well, in one of `word-too` besides.
"""

from functools import lru_cache

from isnad.find.lexicon import read_lexicon
from isnad.find.text import fold


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Every given name, folded; read once."""
    return _folded("given-name")


@lru_cache(maxsize=1)
def names_or_words() -> frozenset[str]:
    """Given names, folded, that are other words, places or surnames too, and in no other list; read once."""
    return _folded("name-or-word")


@lru_cache(maxsize=1)
def unmistakable_names() -> frozenset[str]:
    """Given names, folded, that are no other words: right before a surname or a place they make it somebody's."""
    return given_names() - _folded("word-too")


def _folded(name: str) -> frozenset[str]:
    return frozenset(fold(given).text.strip() for given in read_lexicon("isnad.find", "given_names")[name])
