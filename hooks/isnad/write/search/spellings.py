"""Words of a page -> every spelling that a reader may look for them by, for indexes that know no Arabic.

The site's own search folds and stems what is asked. Others (libzim's, by which Kiwix finds) do so at most to what is
asked in part: فالوزير is another word to them than وزراء. So a page is filed there under the other members of each of
its words' families, each as it may stand behind clitics.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from isnad.write.search.families import family_lists
from isnad.write.search.letters import letters_of
from isnad.write.search.terms import bases_of, is_stop, term_of

BEFORE = ("", "ال", "و", "وال", "ب", "بال", "ل", "لل", "ف", "فال", "ك", "كال")
"""What may stand before a word in one piece with it."""
_WRITTEN = {"ه": "ة", "ي": "ى"}
"""Last letters that folding makes of others, and those."""

Forms = Mapping[str, frozenset[str]]
"""Term -> the bases that are filed under it, in search letters."""


def forms_in(texts: Iterable[str]) -> Forms:
    """The forms of each word of some texts, and of its whole family."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    families = family_lists()
    for letters in {word for text in texts for word in letters_of(text)}:
        for base in _bases(letters):
            term = term_of(base)
            forms[term] |= {base, term, *families.get(term, ())}
    return {term: frozenset(own) for term, own in forms.items()}


def spelled_out(text: str, forms: Forms) -> str:
    """What a text is to be found by, word after word, sorted; `forms` are those of all texts that it stands among."""
    words = {letters for letters in letters_of(text) if not is_stop(letters)}
    terms = {term_of(base) for letters in words for base in _bases(letters)}
    found = {
        f"{before}{written}" for term in terms for form in forms[term] for written in _ways(form) for before in BEFORE
    }
    return " ".join(sorted(words | found))


def _bases(letters: str) -> tuple[str, ...]:
    """What may stand under a word's clitics: those of a known family alone, where there are any."""
    bases = bases_of(letters)
    known = tuple(base for base in bases if term_of(base) in family_lists())
    return known or bases[:1]


def _ways(form: str) -> tuple[str, ...]:
    last = _WRITTEN.get(form[-1:])
    return (form, form[:-1] + last) if last else (form,)
