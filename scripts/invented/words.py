"""Words that nobody wrote, in the shapes of Arabic's, as unequally common as words are.

Real words would be somebody's, and a short list of them would make an index far smaller than an archive's. So content
words are derived as Arabic derives them, from roots by patterns, with clitics, and the roots follow Zipf's law: a
million running words hold some tens of thousands of different ones, as news does.
"""

import random
from itertools import accumulate

_LETTERS = "بتجحدرزسشصضطعغفقكلمنه"
_ROOTS = 1_500
_NOUNS = (
    *("{0}ا{1}{2}", "م{0}{1}و{2}", "ت{0}{1}ي{2}", "م{0}{1}{2}ة", "{0}{1}ي{2}", "{0}{1}ا{2}", "ان{0}{1}ا{2}"),
    *("است{0}{1}ا{2}", "م{0}ا{1}{2}", "{0}و{1}ا{2}", "أ{0}{1}ا{2}", "{0}{1}و{2}", "م{0}ا{1}{2}ة", "{0}{1}{2}ات"),
)
_PAST = ("{0}{1}{2}", "أ{0}{1}{2}", "ت{0}ا{1}{2}", "ان{0}{1}{2}", "ا{0}ت{1}{2}", "است{0}{1}{2}", "{0}{1}{2}ت")
_PRESENT = ("ي{0}{1}{2}", "ت{0}{1}{2}", "ي{0}ا{1}{2}", "يست{0}{1}{2}", "ي{0}{1}{2}ون")
_FIRST_NAMES = (
    *("أحمد", "سارة", "خالد", "ليلى", "يوسف", "هدى", "سامر", "رنا", "ماهر", "نور", "إيغور", "أولغا", "جون", "ماري"),
    *("فادي", "هالة", "زياد", "منى", "طارق", "سلمى", "باسل", "دينا", "أنور", "لمى", "جورج", "آنا", "حسان", "ريم"),
)


class Words:
    """Words of a language with Arabic's shapes; the same chance gives the same words."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._roots = ["".join(chance.sample(_LETTERS, 3)) for _ in range(_ROOTS)]
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(_ROOTS)))

    def _of(self, patterns: tuple[str, ...]) -> str:
        root = self._chance.choices(self._roots, cum_weights=self._weights)[0]
        return self._chance.choice(patterns).format(*root)

    def rare(self) -> str:
        """A word for a name: of any root alike, for names are no common words."""
        return self._chance.choice(_NOUNS).format(*self._chance.choice(self._roots))

    def bare(self) -> str:
        """A noun without a clitic."""
        return self._of(_NOUNS)

    def noun(self) -> str:
        return self._chance.choice(("", "", "ال", "ال", "بال", "وال", "ل")) + self._of(_NOUNS)

    def past(self) -> str:
        return self._chance.choice(("", "و", "و", "ف")) + self._of(_PAST)

    def phrase(self) -> str:
        return f"{self.noun()} {self.noun()} {self.past()} {self.noun()}"

    def person(self) -> str:
        """A first name and a family name."""
        return f"{self._chance.choice(_FIRST_NAMES)} {self.rare()}{self._chance.choice(('', 'ي', 'وف', 'يان'))}"

    def named(self, kind: str) -> str:
        """The name of something of a kind: two words of its own after the word for what it is."""
        return f"{kind} {self.rare()} {self.rare()}"

    def sentence(self, place: str) -> str:
        """A sentence that says nothing to any claim."""
        present = self._of(_PRESENT)
        match self._chance.randrange(4):
            case 0:
                return f"{self.past()} {self.phrase()} {self.noun()} في {place} منذ {self.noun()}."
            case 1:
                return f"وكان {self.noun()} {self.phrase()} {present} {self.noun()} {self.noun()}."
            case 2:
                many = self._chance.randint(2, 5_000)
                return f"{self.past()} {many} {self.noun()} من {self.noun()} إلى {self.noun()}، {self.phrase()}."
            case _:
                return f"وبعد {self.noun()} {present} {self.noun()} {self.phrase()} عند {self.noun()}."
