"""Amounts in a text, in figures or in words, with what blurs them: نحو 500، أكثر من خمسة، بين 20 و30، عشرات.

Only what is printed is read: «عشرات» is vague and no number, and figures that are parts of dates are none.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from isnad.find.dates.tokens import Tokens, cut, found_in, with_clitics
from isnad.find.number_words import Blur, number_words
from isnad.model.printed_dates import DateFound


class NumberFound(NamedTuple):
    """An amount, what blurs it included: code points of the text given, end exclusive.

    `min` and `max` are what it lies between; one of them alone is an open bound (more than, at least, at most). A vague
    one (عشرات) is `approximate` and has neither.
    """

    start: int
    end: int
    min: int | None = None
    max: int | None = None
    approximate: bool = False

    @property
    def is_open(self) -> bool:
        """Whether only its least or only its most is given."""
        return (self.min is None) != (self.max is None)


class _ReadNumber(NamedTuple):
    """Tokens `first` to `end` (exclusive), and the bounds that they say."""

    first: int
    end: int
    min: int | None
    max: int | None
    approximate: bool = False


def find_numbers(text: str, dates: Sequence[DateFound]) -> tuple[NumberFound, ...]:
    """The amounts in a text, in its order; none overlaps another, and none is part of its `dates`."""
    tokens = cut(text)
    dated = [(date.start, date.end) for date in dates]
    return tuple(
        found for found in _found(tokens) if not any(start < found.end and found.start < end for start, end in dated)
    )


def _found(tokens: Tokens) -> Iterator[NumberFound]:
    done = 0
    for place in tokens.begins_of(_beginnings()):
        if place < done or not (read := _amount(tokens, place)):
            continue
        read = _blurred(tokens, read)
        first = max(done, read.first)  # what blurs the amount before it blurs no second one
        done = read.end
        yield NumberFound(*tokens.place(first, done), read.min, read.max, read.approximate)


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The words with which an amount can begin, but for figures: most words are none."""
    return with_clitics(number_words().first)


def _amount(tokens: Tokens, place: int) -> _ReadNumber | None:
    """A number, or two that bound one: بين 20 و30، 20 إلى 30."""
    words = number_words()
    if found_in(tokens.word(place), words.vague):
        return _ReadNumber(place, place + 1, None, None, approximate=True)
    first = _number(tokens, place)
    if first is None:
        return None
    number, end = first
    between = found_in(tokens.word(place - 1), words.between) is not None
    joint = found_in(tokens.word(end), words.to | words.joined)
    second = _number(tokens, end + 1) if joint else _number(tokens, end) if tokens.word(end).startswith("و") else None
    ranged = second is not None and second[0] > number and (between or joint in words.to)
    if second is not None and ranged:
        start = place - 1 - (tokens.word(place - 2) in words.before_between) if between else place
        return _ReadNumber(start, second[1], number, second[0])
    return _ReadNumber(place, end, number, number)


def _number(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """A number in figures or in words, and the place after it."""
    word = tokens.word(place)
    if word.isascii() and word.isdigit():
        number, end = _figures(tokens, place)
    elif (spelt := _spelt(word)) is not None:
        number, end = spelt, place + 1
        if number < 10 and tokens.word(end) in number_words().teens:
            number, end = number + 10, end + 1
    elif word in number_words().eleven and tokens.word(place + 1) in number_words().teens:
        number, end = 11, place + 2
    else:
        return None
    return _continued(tokens, number, end)


def _spelt(word: str) -> int | None:
    words = number_words()
    for table in (words.numbers, words.doubled):
        if name := found_in(word, table):
            return table[name]
    name = found_in(word, words.alone)
    return words.times[name] if name else None


def _continued(tokens: Tokens, number: int, end: int) -> tuple[int, int]:
    """What follows a number and belongs to it: آلاف، وخمسون."""
    words = number_words()
    while True:
        word = tokens.word(end)
        if word in words.times and number < words.times[word]:
            number, end = number * words.times[word], end + 1
        elif word.startswith("و") and (more := words.numbers.get(word[1:])) and _joins(number, more):
            number, end = number + more, end + 1
            if more < 10 and tokens.word(end) in words.teens:
                number, end = number + 10, end + 1
        else:
            return number, end


def _joins(number: int, more: int) -> bool:
    """Whether «و» adds the second number to the first: خمسة وعشرون، مئة وخمسون; not ثلاثة وأربعة."""
    if number < 10:
        return more >= 20 and more % 10 == 0 and more < 100
    return number >= 100 and more < 100 if number % 100 == 0 else False


def _figures(tokens: Tokens, place: int) -> tuple[int, int]:
    """Figures, thousands parted by a comma among them: 3,000."""
    digits, end = tokens.word(place), place + 1
    while (
        tokens.word(end) in (",", "٬", "،")
        and tokens.touches(end)
        and tokens.touches(end + 1)
        and len(tokens.word(end + 1)) == 3
        and tokens.word(end + 1).isdigit()
    ):
        digits, end = digits + tokens.word(end + 1), end + 2
    return int(digits), end


def _blurred(tokens: Tokens, read: _ReadNumber) -> _ReadNumber:
    """An amount with the words before and after it that make it more, less or about."""
    words = number_words()
    lengths = range(1, words.longest + 1)
    if found_in(tokens.word(read.first - 1), words.last_before):
        for kind, phrases in words.before.items():
            length = max((n for n in lengths if _stands(tokens, read.first - n, n, phrases)), default=0)
            if length:
                return _bounded(read._replace(first=read.first - length), kind)
    ahead = [at for at in (read.end, read.end + 1) if tokens.word(at) in words.first_after]
    for kind, phrases in words.after.items() if ahead else ():
        for at in ahead:  # اثنين على الأقل، خمسة أشخاص على الأقل
            length = max((n for n in lengths if tokens.joined(at, n) in phrases), default=0)
            if length:
                return _bounded(read._replace(end=at + length), kind)
    return read


def _stands(tokens: Tokens, place: int, length: int, phrases: frozenset[str]) -> bool:
    """Whether a phrase stands at a place, with a clitic before it or without."""
    phrase = tokens.joined(place, length)
    return bool(phrase) and found_in(phrase, phrases) is not None


def _bounded(read: _ReadNumber, kind: Blur) -> _ReadNumber:
    if kind == "about":
        return read._replace(approximate=True)
    if kind == "most":
        return read._replace(min=None)
    return read._replace(max=None)
