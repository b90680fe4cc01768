"""How a foreign name sounds, whichever way it is spelled: فاغنر، واجنر and Wagner all sound alike.

Vowels and breaths fall, kindred consonants are one. ج and g are read both ways (as in جورج and as in Cairo), so a word
may have two sounds. Used only for words that stand nowhere in the archive as they were typed.
"""

import re
from collections.abc import Iterable, Mapping

LATIN = (
    ("sch", "$"), ("sh", "$"), ("tch", "$"), ("ch", "$"), ("kh", "x"), ("gh", "k"), ("zh", "z"), ("ph", "f"),
    ("ts", "s"), ("x", "ks"), ("ce", "se"), ("ci", "si"),
)  # fmt: skip
ARABIC = (("تش", "$"), ("كس", "ks"))
ONE = {
    "b": "بbp", "t": "تطt", "s": "سصثs", "z": "زذظz", "k": "غقكkqc", "x": "خ", "d": "دضd", "r": "رr", "l": "لl",
    "m": "مm", "n": "نn", "f": "فfv", "$": "ش$",
}  # fmt: skip
BOTH = "جgj"
FIRST = "وw"
SHORTEST = 4
"""Sounds with fewer consonants are everybody's: عفرين sounds like أفيرين."""


_SOUNDS = {letter: sound for sound, letters in ONE.items() for letter in letters}


def sounds_of(words: Iterable[str]) -> tuple[str, ...]:
    """The one or two ways in which words (in search letters) sound together; none where too little is left."""
    sounds = {"".join(_sound(word, reading) for word in words) for reading in "kz"}
    return tuple(sorted(sound for sound in sounds if len(sound) >= SHORTEST))


def _sound(word: str, reading: str) -> str:
    for spelled, said in (*LATIN, *ARABIC):
        word = word.replace(spelled, said)
    if word[:1] in FIRST:
        word = "f" + word[1:]
    heard = "".join(reading if letter in BOTH else _SOUNDS.get(letter, "") for letter in word)
    return re.sub(r"(.)\1+", r"\1", heard)


def sound_tables() -> Mapping[str, object]:
    """The rules of this module as data, for the browser."""
    return {
        "spelled": [list(pair) for pair in (*LATIN, *ARABIC)],
        "one": [list(pair) for pair in _SOUNDS.items()],
        "both": BOTH,
        "first": FIRST,
        "shortest": SHORTEST,
    }
