"""annotated articles -> what the importer reads in them -> figures: how well it reads what somebody annotated.

A folder holds `<name>.txt` (or any original) beside `<name>.json`, its annotation (tests/cases/importer/README.md).
Nothing that the importer found is used to judge it but what `isnad.draft.report.as_data` says.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from isnad.draft.report import as_data
from isnad.drafting import ImportContext, find_all
from isnad.say.english import ENGLISH

Span: TypeAlias = Mapping[str, Any]
_ALIKE = 0.8  # intersection over union of a quotation found and one annotated
_NAMED_IN = ("title", "body", "deck", "subhead")


@dataclass(frozen=True, slots=True)
class Figure:
    """How many were right of how many asked, and how many were found that are none."""

    right: int = 0
    asked: int = 0
    wrong: int = 0

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.right + other.right, self.asked + other.asked, self.wrong + other.wrong)

    @property
    def recall(self) -> float | None:
        """The share of what was asked that was found; None where nothing was asked."""
        return self.right / self.asked if self.asked else None

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        found = self.right + self.wrong
        return self.right / found if found else None


def evaluate(folder: Path, context: ImportContext) -> dict[str, Figure]:
    """The figures over all annotated articles of a folder, by what is measured. Raises OSError, UnreadableFile."""
    total: dict[str, Figure] = {}
    for annotated, name, raw in _articles(folder):
        for what, figure in score(annotated, as_data(find_all(name, raw, context), ENGLISH)).items():
            total[what] = total.get(what, Figure()) + figure
    return total


def _articles(folder: Path) -> Iterator[tuple[Mapping[str, Any], str, bytes]]:
    for file in sorted(folder.glob("*.json")):
        annotated = json.loads(file.read_text("utf-8"))
        original = folder / annotated.get("file", f"{file.stem}.txt")
        yield annotated, original.name, original.read_bytes()


def score(annotated: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Figure]:
    """One article's figures: what was annotated against what `as_data` says was found."""
    about = annotated["metadata"]
    names = [m for m in annotated["mentions"] if m["form"] == "name" and m["zone"] in _NAMED_IN]
    besides = [*(m for m in annotated["mentions"] if m not in names), *annotated.get("nested_mentions", ())]
    linked, rest = paired(names, found["mentions"], _same_entry)
    wrong = sum(not any(_same_entry(one, other) for one in besides) for other in rest)
    quotes, extra = paired(annotated["quotations"], found["quotations"], _alike)
    furniture, either = set(about["boilerplate_lines"]), set(about["either_way_lines"])
    dropped = set(found["boilerplate_lines"]) - either
    return {
        "names": Figure(len(linked), len(names), wrong),
        "quotations": Figure(len(quotes), len(annotated["quotations"]), len(extra)),
        "speakers": _of_pairs(quotes),
        "reported speech": _reported(annotated, found),
        "title": _one(_title_is(about.get("title"), found), about.get("title"), found["draft"]["title"]),
        "outlet": _one(about["outlet"]["id"] == found["outlet"], about["outlet"]["id"], found["outlet"]),
        "day of publication": _day(about["publication_date"].get("value"), found["published"]),
        "furniture lines": Figure(len(furniture & dropped), len(furniture), len(dropped - furniture)),
    }


def paired(
    annotated: Sequence[Span], found: Sequence[Span], right: Callable[[Span, Span], bool]
) -> tuple[list[tuple[Span, Span]], list[Span]]:
    """One-to-one pairs of spans, the best overlap first, and what was found besides."""
    candidates = ((overlap(a, f), i, j) for i, a in enumerate(annotated) for j, f in enumerate(found) if right(a, f))
    used: tuple[set[int], set[int]] = set(), set()
    pairs = []
    for _, i, j in sorted(candidates, reverse=True):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((annotated[i], found[j]))
    return pairs, [span for j, span in enumerate(found) if j not in used[1]]


def overlap(one: Span, other: Span) -> int:
    """How many code points two spans share."""
    return max(0, int(min(one["end"], other["end"]) - max(one["start"], other["start"])))


def _same_entry(one: Span, other: Span) -> bool:
    return overlap(one, other) > 0 and one["entity"] == other["entity"]


def _alike(one: Span, other: Span) -> bool:
    shared = overlap(one, other)
    either = int(one["end"] - one["start"] + other["end"] - other["start"]) - shared
    return shared >= _ALIKE * either


def _of_pairs(quotes: Iterable[tuple[Span, Span]]) -> Figure:
    """Whether each quotation that was found has its speaker; a wrong entry is worse than none."""
    told = Counter((a["speaker"] == f["speaker"], f["speaker"] is not None) for a, f in quotes)
    return Figure(told[True, True] + told[True, False], sum(told.values()), told[False, True])


def _reported(annotated: Mapping[str, Any], found: Mapping[str, Any]) -> Figure:
    """Speech without marks: what was annotated and is touched. Its annotation is not complete, so none is wrong."""
    asked = annotated.get("indirect", ())
    return Figure(sum(any(overlap(one, other) for other in found["indirect"]) for one in asked), len(asked))


def _title_is(annotated: Span | None, found: Mapping[str, Any]) -> bool:
    if annotated is None or found["title"] is None:
        return annotated is None and found["title"] is None
    return _alike(annotated, found["title"])


def _one(right: bool, asked: object, found: object) -> Figure:
    """A fact that an article has once or not at all: to say nothing where there is nothing is right and not counted."""
    return Figure(int(bool(asked) and right), int(bool(asked)), int(bool(found) and not right))


def _day(asked: str | None, found: str | None) -> Figure:
    """The day as the page tells it; one that the page does not tell and the importer says is invented, so wrong."""
    plain = (found or "").rstrip("?~%")
    return Figure(int(bool(asked) and plain == asked), int(bool(asked)), int(bool(found) and plain != asked))


def as_table(figures: Mapping[str, Figure]) -> str:
    """The figures as lines of text."""
    rows = [f"{'':20} {'right':>6} {'of':>5} {'wrong':>6} {'recall':>7} {'precision':>9}"]
    for what, figure in figures.items():
        recall, precision = (
            f"{share:.2f}" if share is not None else "-" for share in (figure.recall, figure.precision)
        )
        rows.append(f"{what:20} {figure.right:6} {figure.asked:5} {figure.wrong:6} {recall:>7} {precision:>9}")
    return "\n".join(rows)
