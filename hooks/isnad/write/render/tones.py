"""The tones by which the answers to a claim are told apart; a number beside each tells them apart without colour."""

TONES = 6
NO_ANSWER = "isnad-tone-none"


def tone_class(answer: int | None) -> str:
    """The class of an answer by its number, from 1; None is no answer. Tones come round again, numbers do not."""
    return NO_ANSWER if answer is None else f"isnad-tone-{(answer - 1) % TONES + 1}"
