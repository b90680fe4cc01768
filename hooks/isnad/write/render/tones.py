"""The tones by which the answers to a claim are told apart; a number beside each tells them apart without colour."""

from collections.abc import Mapping
from types import MappingProxyType

from isnad.model.fields import Stance

TONES = 6
STANCE_SIGNS: Mapping[Stance, str] = MappingProxyType(
    {
        "asserts": "●",
        "suspects": "○",
        "denies": "⊘",
        "cannot-confirm": "–",
        "does-not-know": "؟",
        "possible": "◇",
    }
)
"""What stands for a stance where it has no number; with one, the number stands in a disc of the same shape."""
NO_ANSWER = "isnad-tone-none"


def tone_class(answer: int | None) -> str:
    """The class of an answer by its number, from 1; None is no answer. Tones come round again, numbers do not."""
    return NO_ANSWER if answer is None else f"isnad-tone-{(answer - 1) % TONES + 1}"
