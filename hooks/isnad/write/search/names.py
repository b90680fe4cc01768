"""The names of the registry as a search looks them up: joined, so that ديرالزور is دير الزور.

A key is a form's words in search letters without their blanks; a form with ال is filed without it too.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from isnad.model.records import Entry
from isnad.write.search.letters import Word, letters_of, words_in
from isnad.write.search.sound import sounds_of
from isnad.write.search.terms import bases_of, is_stop

LONGEST = 7
"""Words of the longest name that is looked for."""
_LONGEST_SOUND = 3

Names = Mapping[str, tuple[str, ...]]


def forms_of(entry: Entry) -> tuple[str, ...]:
    """Every recorded form of an entry, its name first, in any script."""
    return tuple(dict.fromkeys((entry.name, *entry.names, *entry.short, *entry.descriptive_forms, *_foreign(entry))))


def _foreign(entry: Entry) -> tuple[str, ...]:
    """Its name in Latin letters and in other languages."""
    return (*((entry.latin,) if entry.latin else ()), *entry.names_in.values())


def keys_of(words: Sequence[str]) -> tuple[str, ...]:
    """The keys that a stretch of words may be filed under: as it stands, then without its clitics."""
    rest = "".join(words[1:])
    return tuple(dict.fromkeys(first + rest for first in (words[0], *bases_of(words[0]))))


def names_of(entries: Sequence[Entry]) -> Names:
    """Key -> the ids of those that go by it, in their order; a look-alike that must never link is nobody's.

    A Latin word that only one name has is a key too: nobody types Thomas before Veale.
    """
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        for form in forms_of(entry):
            words = tuple(letters_of(form))
            if words and not (len(words) == 1 and is_stop(words[0])):
                for key in keys_of(words)[: 2 if _has_article(words[0]) else 1]:
                    found[key].setdefault(entry.id)
    return {
        **dict.fromkeys(refused_of(entries), ()),
        **_latin_words(entries),
        **{key: tuple(ids) for key, ids in found.items()},
    }


def refused_of(entries: Iterable[Entry]) -> Names:
    """Key of a look-alike -> the ids of those that it must never lead to."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        for form in entry.never:
            found["".join(letters_of(form))].setdefault(entry.id)
    return {key: tuple(ids) for key, ids in found.items() if key}


def _latin_words(entries: Sequence[Entry]) -> Names:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for word in letters_of(" ".join(_foreign(entry))):
            if len(word) > 2 and word.isascii() and not is_stop(word):
                owners[word].add(entry.id)
    return {word: tuple(ids) for word, ids in owners.items() if len(ids) == 1}


def _has_article(word: str) -> bool:
    return word.startswith("ال") and bases_of(word)[0] != word


def sounds(entries: Iterable[Entry]) -> Names:
    """How names sound -> the ids of those whose name, or a word of it, sounds so."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for entry in entries:
        for form in (entry.name, *entry.names, *entry.short, *_foreign(entry)):
            words = tuple(word for word in letters_of(form) if not is_stop(word))
            if 0 < len(words) <= _LONGEST_SOUND:
                for group in (words, *((word,) for word in words)):
                    for sound in sounds_of(bases_of(word)[0] for word in group):
                        found[sound].setdefault(entry.id)
    return {sound: tuple(ids) for sound, ids in found.items()}


def named_in(text: str, names: Names) -> Iterator[tuple[str, int, int]]:
    """Who is named in a text of the archive's own: id, start, end (code points, end exclusive); longest names first."""
    words = words_in(text)
    here = 0
    while here < len(words):
        length, ids = _longest(words[here : here + LONGEST], names)
        if len(ids) == 1:
            yield ids[0], words[here].start, words[here + length - 1].end
        here += length


def _longest(words: Sequence[Word], names: Names) -> tuple[int, tuple[str, ...]]:
    for length in range(len(words), 0, -1):
        for key in keys_of([word.letters for word in words[:length]]):
            if key in names:
                return length, names[key]
    return 1, ()
