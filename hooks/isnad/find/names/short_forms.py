"""Whether a name that others share speaks of its entry here: «الحكومة», «النظام», «قوات التحالف», ISIS, الفرات.

A short form links where its entry is spoken of. It does not after another of that name (الحكومة اللبنانية), nor in
its common sense (القانون والنظام), nor as another's office (رئيس الحكومة نجيب ميقاتي), nor where another country was
named since its own. The words that tell stand in `lexicons/contexts.tsv`, one row a reason.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

from isnad.find.given_names import unmistakable_names
from isnad.find.text import Folded

_HEADER = "list\tform\twords\twhy"
_ANY_FORM = "*"
_ALI = re.compile(r"(\w+) علي \Z")
_CALLED = re.compile(r"(\w+) (\w{3,}) \Z")
_LONGEST_HEAD = 14  # characters of a noun with its clitics, and a blank
_BACK = 60  # characters before a form in which its institution may begin
_PARAGRAPH_BACK = 600  # characters before a short form in which another country outweighs
_HEAD = 160  # characters from the beginning of a text: what it is about
_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"(\w+) \Z")
_WORDS_OF_INSTITUTION = 8
_NAMES_TOLD_APART = 512
"""More bodies of one word than a text names by turns: for each the text is looked through once."""


@lru_cache(maxsize=1)
def _contexts() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """The words of each list by the form that they stand beside; read once. Raises ValueError where a row is broken."""
    lines = (files("isnad.find.names") / "lexicons" / "contexts.tsv").read_text("utf-8").splitlines()
    if lines[0] != _HEADER:
        raise ValueError(f"contexts.tsv: its first line is not {_HEADER!r}")
    found: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for number, line in enumerate(lines[1:], 2):
        row = line.split("\t")
        if len(row) != _HEADER.count("\t") + 1 or not all(row):
            raise ValueError(f"contexts.tsv:{number}: a row has as many filled columns as the header")
        list_name, form, words, _ = row
        found[list_name][form] = found[list_name].get(form, frozenset()) | frozenset(words.split())
    return found


def _words_of(list_name: str) -> frozenset[str]:
    return _contexts()[list_name][_ANY_FORM]


@lru_cache(maxsize=1)
def _country() -> re.Pattern[str]:
    words = sorted(_words_of("country"), key=len, reverse=True)
    return re.compile(rf"\b[وف]?[بلك]?(?:{'|'.join(words)})\b")


@lru_cache(maxsize=1)
def _other_matter() -> re.Pattern[str]:
    nouns, others = ("|".join(sorted(_words_of(name))) for name in ("matter", "another"))
    return re.compile(rf"\W{{0,4}}و?في (?:{nouns}) (?:{others})\b")


@lru_cache(maxsize=1)
def _called_after() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)[وف]?[بل]?(?:ال)?(?:{'|'.join(sorted(_words_of('called-after')))}) $")


def is_called_after(folded: str, start: int) -> bool:
    """شارع الفرات: whether a place's name (from `start` of a folded text on) is what something is called."""
    return _called_after().search(folded[max(0, start - _LONGEST_HEAD) : start]) is not None


def is_part_of_a_name(folded: str, start: int) -> bool:
    """Whether a place's name (from `start` of a folded text on) is somebody's: أسد بن الفرات, محمد إيران."""
    before = _last_word(folded, start)
    return before in _words_of("lineage") or before in unmistakable_names()


def is_behind_given_name(folded: str, start: int, own: frozenset[str]) -> bool:
    """أوليغ يافلينسكي: whether a surname (from `start` of a folded text on) stands behind a given name not its own."""
    before = _last_word(folded, start)
    name = before[1:] if before[:1] in tuple("وفبلك") and before[1:] in unmistakable_names() else before
    return name in unmistakable_names() and before not in own and name not in own


def is_called_before(folded: str, start: int, own: frozenset[str]) -> bool:
    """المهندس منير الأسد: whether between a title and a surname (from `start` of a folded text on) stands one word, no
    particle and no given name of its own."""
    found = _CALLED.search(folded[max(0, start - _BACK) : start])
    if not found or found[1] not in _words_of("calling"):
        return False
    return not found[2].startswith("ال") and found[2] not in own and found[2] not in _words_of("particle")


def is_somebodys(folded: str, start: int, key: str) -> bool:
    """Whether the name of a body (`key`, from `start` of a folded text on) is another's there, معهد رويترز, or a
    person's: whichever was named last, مايكل بلومبرغ or وكالة بلومبرغ, is meant."""
    if _last_word(folded, start) in _words_of("of-another"):
        return True
    before, persons = _told_apart(folded, key)
    if any(persons) and _next_word(folded, start + len(key)) == "نفسه":
        return True
    last = bisect_left(before, start + 1) - 1
    return last >= 0 and persons[last]


@lru_cache(maxsize=_NAMES_TOLD_APART)
def _told_apart(folded: str, key: str) -> tuple[list[int], list[bool]]:
    """Where a name stands behind a noun of a body or a given name in a folded text, and whether it is the latter."""
    told = [
        (place.start(), _last_word(folded, place.start()))
        for place in re.finditer(rf"(?<!\w){re.escape(key)}(?!\w)", folded)
    ]
    told = [
        (at, word) for at, word in told if {word, word[1:]} & _words_of("body-noun") or word in unmistakable_names()
    ]
    return [at for at, _ in told], [word in unmistakable_names() for _, word in told]


def is_after_ali(folded: Folded, start: int) -> bool:
    """Whether a place's name (from `start` on) is a person's: الكاتب علي الفرات, printed so, not على."""
    calling = _ALI.search(folded.text[max(0, start - _BACK) : start])
    if not calling or calling[1] not in _words_of("calling"):
        return False
    at = start - len("علي ")
    return folded.printed[slice(*folded.back(at, at + len("علي")))] == "علي"


def is_of_an_institution(folded: str, start: int, key: str) -> bool:
    """Whether a form in Latin letters is the short name of an institution that is named before it."""
    if not key.isascii():
        return False
    before = re.split(r"[.،,؛:\n]", folded[max(0, start - _BACK) : start])[-1]
    words = _WORD.findall(before)[-_WORDS_OF_INSTITUTION:]
    return any(_unjoined(word) in _words_of("institution") for word in words)


def _unjoined(word: str) -> str:
    """A folded word without conjunction and preposition; لل is put back to ال."""
    plain = re.sub(r"^[وف]?ب?(?=ال)", "", word)
    return "ال" + plain[2:] if plain.startswith("لل") else plain


def is_common_sense(folded: str, start: int, end: int, key: str) -> bool:
    """Whether a short form stands beside a word that makes it the common noun: احترام النظام, القانون والنظام."""
    words = _contexts()["common-sense"].get(_unjoined(key))
    if not words:
        return False
    before = re.search(r"(\w+) \w{0,3}\Z", folded[max(0, start - 24) : start])  # past the clitics of the form
    return (before is not None and _unjoined(before[1]) in words) or _next_word(folded, end) in words


def is_office_of_another(folded: str, start: int, end: int) -> bool:
    """رئيس الحكومة نجيب ميقاتي: an office, the short form, and a personal name after it."""
    before, after = _last_word(folded, start), _next_word(folded, end)
    plain = before.removeprefix("و") if before.startswith("ور") else before
    named = len(after) > len("من") and not after.startswith(("ال", "وال", "في", "ان", "ب", "ل", "و", "ف", "قبل", "بعد"))
    return plain in _words_of("office") and named and not _is_verb_like(after) and _next_word(folded, end, 1) != ""


def _is_verb_like(word: str) -> bool:
    """قال, أكد, يريد after an office and its body: no name."""
    return word in _contexts()["after-office"][_ANY_FORM] or (word[:1] in ("ي", "ت", "س") and len(word) > len("قال"))


def another_country_since(folded: str, own: Iterable[int], start: int) -> bool:
    """Whether a country of no entry was named before a short form, and since its own were (`own`).

    In its paragraph, which may begin by turning to another matter (وفي شأن آخر); where its own comes only later, also
    in the headline (on bread in Amman).
    """
    last = max((place for place in own if place < start), default=-1)
    first = max(folded.rfind("\n", 0, start) + 1, start - _PARAGRAPH_BACK)
    if last < first and _other_matter().match(folded, first):
        return True
    if last < 0 and _country().search(folded, 0, min(start, _HEAD)):
        return True
    return any(found.start() > last for found in _country().finditer(folded, first, start))


def _last_word(folded: str, start: int) -> str:
    if folded[start - 1 : start] != " ":
        return ""
    found = _LAST_WORD.search(folded, max(0, start - 24), start)
    return found[1] if found else ""


def _next_word(folded: str, end: int, skip: int = 0) -> str:
    found = re.match(r"(?: \w+)" * skip + r" (\w+)", folded[end : end + 60])
    return found[1] if found else ""
