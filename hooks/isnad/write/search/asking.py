"""With what words a reader asks: a claim's question is one of many ways to ask for what it asks for.

A question word heads its line; those behind it ask for the same (في أي يوم، ما تاريخ: متى). Who asks for denials
(من نفى؟) wants the claims in whose answers there is one. `search-plan.js` finds by them what a query asks for,
whatever else it says.
"""

from collections.abc import Mapping
from typing import assert_never

from isnad.model.claim_kinds import ClaimKind
from isnad.write.search.letters import letters_of
from isnad.write.search.terms import terms_of

_ASKING = """
كم عدد حصيلة
متى يوم تاريخ وقت
أين مكان
لماذا سبب هدف غاية
كيف بماذا
ينفي
"""


def asked_with(kind: ClaimKind) -> tuple[str, ...]:
    """The words with which claims of a kind are asked for, whichever of them their question has, the question word
    first; none for a choice, which is asked for in as many ways as there are.
    """
    how_many, when, where, *_ = _ASKING.strip().splitlines()
    match kind:
        case "number":
            return tuple(how_many.split())
        case "date":
            return tuple(when.split())
        case "place":
            return tuple(where.split())
        case "choice":
            return ()
        case _:
            assert_never(kind)


def asking_words() -> Mapping[str, str]:
    """The term of each word that asks -> that of its question word."""
    lines = (list(letters_of(line)) for line in _ASKING.strip().splitlines())
    return {terms_of(word)[0]: terms_of(words[0])[0] for words in lines for word in words}
