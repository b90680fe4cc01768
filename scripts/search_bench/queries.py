"""The queries of tests/cases/search: what a reader types, and which pages answer him."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

CASES = Path(__file__).parents[2] / "tests" / "cases" / "search"


@dataclass(frozen=True)
class Query:
    """Words that a reader types; any of the pages (addresses without ending) answers him."""

    text: str
    pages: frozenset[str]
    traits: tuple[str, ...]


@dataclass(frozen=True)
class Negative:
    """Words that nothing in the archive answers: `refused` must not be shown, or nothing at all where it is empty."""

    text: str
    refused: frozenset[str]


@dataclass(frozen=True)
class Questions:
    """One file of queries; `opened` is the day from which our own search is asked them."""

    opened: date | None
    queries: tuple[Query, ...]
    negatives: tuple[Negative, ...]


def read_queries(name: str) -> Questions:
    """The file `queries_<name>.yaml`; `tuned`, `held_out` and `ours` are there."""
    found = yaml.safe_load((CASES / f"queries_{name}.yaml").read_text(encoding="utf-8"))
    return Questions(
        found.get("opened"),
        tuple(Query(one["query"], frozenset(one["pages"]), tuple(one["traits"])) for one in found["queries"]),
        tuple(Negative(one["query"], frozenset(one.get("not", ()))) for one in found["negatives"]),
    )
