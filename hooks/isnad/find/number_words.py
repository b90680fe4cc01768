"""The words of amounts: numbers in words, and what makes one vague, open or a first and a last.

They are data, `lexicons/number_words.tsv`, a row a reason; to extend a list, add the word there as print has it. A list
whose name ends in a number (`number-20`, `times-1000`) gives its words that value.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from isnad.find.lexicon import read_lexicon
from isnad.find.text import fold

Blur = Literal["about", "more", "least", "most"]
"""What words beside a number make of it: about so many, more than, so many or more, so many or fewer."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Tables of folded words, each named by the lists of `number_words.tsv`.

    `times` multiply the number before them, `alone` are those that are a number by themselves, `first` all with
    which an amount may begin; `longest` is how many
    words the longest phrase beside a number has, `last_before` and `first_after` are the words of those phrases that
    stand next to it.
    """

    numbers: Mapping[str, int]
    teens: frozenset[str]
    eleven: frozenset[str]
    doubled: Mapping[str, int]
    times: Mapping[str, int]
    alone: frozenset[str]
    vague: frozenset[str]
    first: frozenset[str]
    before: Mapping[Blur, frozenset[str]]
    after: Mapping[Blur, frozenset[str]]
    longest: int
    last_before: frozenset[str]
    first_after: frozenset[str]
    between: frozenset[str]
    before_between: frozenset[str]
    to: frozenset[str]
    joined: frozenset[str]


@lru_cache(maxsize=1)
def number_words() -> NumberWords:
    """Every table, read once. Raises ValueError where a row of the file is not of the form."""
    lists = {name: frozenset(map(_folded, words)) for name, words in read_lexicon("isnad.find", "number_words").items()}
    before, after = _by_blur(lists, "before"), _by_blur(lists, "after")
    phrases = [phrase for table in (before, after) for of_blur in table.values() for phrase in of_blur]
    numbers, doubled = _numbers(lists, "number"), _numbers(lists, "doubled")
    return NumberWords(
        numbers=numbers,
        teens=lists["teen"],
        eleven=lists["eleven"],
        doubled=doubled,
        times=_numbers(lists, "times"),
        alone=lists["alone"],
        vague=lists["vague"],
        first=lists["vague"] | lists["eleven"] | lists["alone"] | numbers.keys() | doubled.keys(),
        before=before,
        after=after,
        longest=max(len(phrase.split()) for phrase in phrases),
        last_before=frozenset(phrase.split()[-1] for of_blur in before.values() for phrase in of_blur),
        first_after=frozenset(phrase.split()[0] for of_blur in after.values() for phrase in of_blur),
        between=lists["between"],
        before_between=lists["ahead-of-between"],
        to=lists["to"],
        joined=lists["and"],
    )


def _valued(lists: Mapping[str, frozenset[str]], name: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The value that each list of a name ends in, with its words."""
    for list_name, words in lists.items():
        if list_name.startswith(f"{name}-"):
            yield list_name.removeprefix(f"{name}-"), words


def _numbers(lists: Mapping[str, frozenset[str]], name: str) -> dict[str, int]:
    return {word: int(value) for value, words in _valued(lists, name) for word in words}


def _by_blur(lists: Mapping[str, frozenset[str]], name: str) -> dict[Blur, frozenset[str]]:
    return {cast(Blur, blur): words for blur, words in _valued(lists, name)}


def _folded(word: str) -> str:
    return fold(word).text.strip()
