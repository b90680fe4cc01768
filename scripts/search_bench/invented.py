"""A large archive of articles that nobody wrote: records over the entries of tests/khasham, in invented Arabic.

Real words would be somebody's, and a short list of them would make an index far smaller than an archive's. So content
words are derived as Arabic derives them, from roots by patterns, with clitics, and the roots are as unequally common as
words are (Zipf): a million running words hold some tens of thousands of different ones, as news does.
"""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

import yaml

_LETTERS = "بتجحدرزسشصضطعغفقكلمنه"
_ROOTS = 1_500
_NOUNS = (
    *("{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "م{0}{1}{2}ة", "{0}{1}ي{2}", "{0}{1}ا{2}", "ان{0}{1}ا{2}"),
    *("است{0}{1}ا{2}", "م{0}ا{1}{2}", "{0}و{1}ا{2}", "أ{0}{1}ا{2}", "{0}{1}و{2}", "م{0}ا{1}{2}ة", "{0}{1}{2}ات"),
)
_PAST = ("{0}{1}{2}", "أ{0}{1}{2}", "ت{0}ا{1}{2}", "ان{0}{1}{2}", "ا{0}ت{1}{2}", "است{0}{1}{2}", "{0}{1}{2}ت")
_PRESENT = ("ي{0}{1}{2}", "ت{0}{1}{2}", "ي{0}ا{1}{2}", "يست{0}{1}{2}", "ي{0}{1}{2}ون")
_FIRST_NAMES = (
    "أحمد",
    "سارة",
    "خالد",
    "ليلى",
    "يوسف",
    "هدى",
    "سامر",
    "رنا",
    "ماهر",
    "نور",
    "إيغور",
    "أولغا",
    "جون",
    "ماري",
)
_PLACES = ("خشام", "الطابية", "دير الزور", "نهر الفرات", "حقل العمر", "جديد عكيدات", "موسكو", "واشنطن", "الصالحية")
_SPEAKERS = {
    "thomas-veale": "توماس فيل",
    "frants-klintsevich": "فرانز كلينتسفيتش",
    "grigory-yavlinsky": "غريغوري يافلينسكي",
    "kremlin": "الكرملين",
    "russian-defence-ministry": "وزارة الدفاع الروسية",
    "intl-coalition": "التحالف الدولي",
}
_OUTLETS = ("sy24", "enab-baladi", "turkey-now", "mojahedin-org-ar")
_COUNTED = ("attackers-deaths", "attackers-number", "attackers-casualties", "russian-deaths")
_SENTENCES = 14


@dataclass(frozen=True)
class Invented:
    """A record's file name and its text."""

    name: str
    text: str


class _Words:
    """Words of a language with Arabic's shapes; the same seed gives the same words."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._roots = ["".join(chance.sample(_LETTERS, 3)) for _ in range(_ROOTS)]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(_ROOTS)))

    def _of(self, patterns: tuple[str, ...]) -> str:
        root = self._chance.choices(self._roots, cum_weights=self._weights)[0]
        return self._chance.choice(patterns).format(*root)

    def noun(self) -> str:
        return self._chance.choice(("", "", "ال", "ال", "بال", "وال", "ل")) + self._of(_NOUNS)

    def past(self) -> str:
        return self._chance.choice(("", "و", "و", "ف")) + self._of(_PAST)

    def present(self) -> str:
        return self._of(_PRESENT)

    def person(self) -> str:
        return f"{self._chance.choice(_FIRST_NAMES)} {self._of(_NOUNS)}{self._chance.choice(('', 'ي', 'وف', 'يان'))}"

    def phrase(self) -> str:
        return f"{self.noun()} {self.noun()} {self.past()} {self.noun()}"


def invent_archive(count: int, seed: int = 2018) -> Iterator[Invented]:
    """As many records as are asked for, each valid by the archive's own check."""
    chance = random.Random(seed)
    words = _Words(chance)
    for number in range(count):
        yield _record(number, words, chance)


def sample_queries(archive: list[Invented], count: int, seed: int = 2018) -> list[str]:
    """What readers might ask of such an archive: words, pairs and phrases of its texts, frequent and rare."""
    chance = random.Random(seed)
    bodies = [record.text.rsplit("---\n", 1)[1].split() for record in chance.sample(archive, count)]
    starts = [chance.randrange(len(body) - 3) for body in bodies]
    spans = [body[start : start + 1 + at % 3] for at, (body, start) in enumerate(zip(bodies, starts, strict=True))]
    return [" ".join(span).strip("«»،.") for span in spans]


def _record(number: int, words: _Words, chance: random.Random) -> Invented:
    speaker, name = chance.choice(list(_SPEAKERS.items()))
    said, verb = words.phrase(), chance.choice(("قال", "أعلن", "أكد"))
    deaths = chance.randint(2, 900)
    counted = f"{deaths} {words.noun()} {words.noun()}"
    sentences = [_sentence(words, chance) for _ in range(_SENTENCES)]
    sentences.insert(2, f"و{verb} {name} إن «{said}» {words.phrase()} في {chance.choice(_PLACES)}.")
    sentences.insert(5, f"{words.past()} {counted} {words.phrase()} قرب {chance.choice(_PLACES)}.")
    paragraphs = [" ".join(sentences[a:b]) for a, b in pairwise(range(0, len(sentences) + 2, 2))]
    body = "\n\n".join(paragraphs) + "\n"
    front = {
        "title": f"{words.past()} {words.phrase()} في {chance.choice(_PLACES)}",
        "outlet": chance.choice(_OUTLETS),
        "events": ["khasham-2018"],
        "published": {"date": f"2018-{chance.randint(3, 12):02}-{chance.randint(1, 28):02}", "certainty": "stated"},
        "text": "digest",
        "original": {
            "file": f"{number:06}.txt",
            "sha256": hashlib.sha256(str(number).encode()).hexdigest(),
            "words": 2 * len(body.split()),
        },
        "recorded": "2026-11-22",
        "quotations": [{"id": "q1", "speaker": speaker, "verb": verb, "kind": "indirect", "words": said}],
        "assertions": [
            {
                "id": "a1",
                "claim": chance.choice(_COUNTED),
                "stance": "asserts",
                "value": {"min": deaths, "max": deaths, "as": str(deaths)},
                "words": counted,
            }
        ],
    }
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False)
    return Invented(f"invented-{number:06}.md", f"---\n{head}---\n{body}")


def _sentence(words: _Words, chance: random.Random) -> str:
    match chance.randrange(4):
        case 0:
            return f"{words.past()} {words.phrase()} {words.noun()} في {chance.choice(_PLACES)} منذ {words.noun()}."
        case 1:
            return f"وذكر {words.person()} أن {words.phrase()} {words.present()} {words.noun()} {words.noun()}."
        case 2:
            many = chance.randint(2, 5_000)
            return f"{words.past()} {many} {words.noun()} من {words.noun()} إلى {words.noun()}، {words.phrase()}."
        case _:
            return f"وبحسب {words.person()}، لم {words.present()} {words.noun()} {words.phrase()} بعد {words.noun()}."
