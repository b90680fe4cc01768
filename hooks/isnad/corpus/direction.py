"""Which of two articles of one origin stood first: what they state, then their days; else it is left open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Direction = Literal["stated", "dates", "unknown"]


@dataclass(frozen=True, slots=True)
class DatedText:
    """What an article says of when and of whom it is: its days (None: not known), its outlet, whom it credits."""

    id: str
    first: date | None
    last: date | None
    outlet: str
    credits: Sequence[str]


def directed(left: DatedText, right: DatedText) -> tuple[DatedText, DatedText, Direction]:
    """The earlier, the later, and how that is known. A stated attribution goes before dates; unknown: by their ids."""
    of_left, of_right = _credits(right, left), _credits(left, right)
    if of_left != of_right:
        return (left, right, "stated") if of_left else (right, left, "stated")
    if left.last and right.first and left.last < right.first:
        return left, right, "dates"
    if right.last and left.first and right.last < left.first:
        return right, left, "dates"
    return (left, right, "unknown") if left.id < right.id else (right, left, "unknown")


def _credits(article: DatedText, other: DatedText) -> bool:
    """Whether an article names the other's outlet as where it has this from."""
    return bool(other.outlet) and other.outlet != article.outlet and other.outlet in article.credits


class Clusters:
    """Articles of one origin, joined pair by pair in any order; a cluster goes by its least id."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def join(self, left: str, right: str) -> None:
        """Two articles are of one origin."""
        here, there = sorted((self.of(left), self.of(right)))
        self._above[there] = here

    def of(self, id_: str) -> str:
        """The cluster of an article; its own where it is joined to none."""
        top = id_
        while (above := self._above.get(top, top)) != top:
            top = above
        while id_ != top:
            self._above[id_], id_ = top, self._above.get(id_, top)
        return top
