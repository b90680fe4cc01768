"""The kinds of claim: what each one's answers may hold. A new kind is a word here and a case below it.

Whoever treats kinds apart matches over `ClaimKind` and ends with `assert_never`, so that the type checker names every
place that does not know a new one yet.
"""

from dataclasses import dataclass
from typing import Literal, assert_never, get_args

ClaimKind = Literal["number", "choice", "date", "place"]
CLAIM_KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """What an answer to a claim of some kind may hold.

    `value_fields` are fields of `Value` (`model/records.py`), beside what was printed; `compatible` says what the claim
    may group as answers that do not exclude one another; `counts_people` whether an answer can say how many people
    there were.
    """

    value_fields: frozenset[str] = frozenset()
    has_positions: bool = False
    compatible: Literal["positions", "places"] | None = None
    counts_people: bool = False


def answer_form(kind: ClaimKind) -> AnswerForm:
    """What answers to claims of a kind may hold."""
    match kind:
        case "number":
            return AnswerForm(frozenset(("min", "max")), counts_people=True)
        case "choice":  # "one wounded" is a choice that counts people
            return AnswerForm(has_positions=True, compatible="positions", counts_people=True)
        case "date":
            return AnswerForm(frozenset(("date",)))
        case "place":
            return AnswerForm(frozenset(("places",)), compatible="places")
        case _:
            assert_never(kind)


VALUE_FIELDS = frozenset().union(*(answer_form(kind).value_fields for kind in CLAIM_KINDS))
"""The fields of `Value` that some kind of claim asks for, and the others must leave out."""
