"""Who looks on while something takes its time; `isnad.say.screen` is who does on a terminal."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Watch(Protocol):
    """Hands items on as they come, and tells of the step (a key of `Language.steps`) how many of `total` are done."""

    def __call__(self, step: str, items: Iterable[T], total: int | None = None) -> Iterable[T]: ...


def unwatched(step: str, items: Iterable[T], total: int | None = None) -> Iterable[T]:
    """Nobody looks on."""
    return items
