"""annotated articles -> what the importer reads in them -> figures: how well it reads what somebody annotated.

A folder holds `<name>.txt` (or any original) beside `<name>.json`, its annotation (tests/cases/importer/README.md).
Nothing that the importer found is used to judge it but what `isnad.draft.report.as_data` says. Where the annotation
says that its reported speech is complete, a report found besides is wrong; and where it says where a speaker is
printed, he has to be found there, or by the same words elsewhere, whether he has an entry or not.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from isnad.draft.limits import sized_bytes
from isnad.draft.report import as_data
from isnad.drafting import ImportContext, find_all
from isnad.evaluating_annotations import read_annotation, refuse_beyond
from isnad.find.quotations.words.doubts import in_doubt
from isnad.find.text import fold
from isnad.say.english import ENGLISH

Span: TypeAlias = Mapping[str, Any]
_ALIKE = 0.8  # intersection over union of a quotation found and one annotated
_SHARED = 0.5  # of the shorter of a report found and one annotated
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


class ReadArticle(NamedTuple):
    """An annotated article as the importer reads it: its name, what was annotated, what `as_data` says was found."""

    name: str
    annotated: Mapping[str, Any]
    found: Mapping[str, Any]


def read_annotated(folder: Path, context: ImportContext, named: str = "*") -> Iterator[ReadArticle]:
    """The annotated articles of a folder, read by the importer. Raises OSError, UnreadableFile, WrongAnnotation.

    `named` is the pattern that an annotation's file name, without its end, fits.
    """
    for file in sorted(folder.glob(f"{named}.json")):
        annotated = read_annotation(file)
        original = folder / (annotated.get("file") or f"{file.stem}.txt")
        found = as_data(find_all(original.name, sized_bytes(original), context), ENGLISH)
        refuse_beyond(file, annotated, str(found["text"]))
        yield ReadArticle(file.stem, annotated, found)


def evaluate(articles: Iterable[ReadArticle]) -> dict[str, Figure]:
    """The figures over annotated articles, by what is measured."""
    total: dict[str, Figure] = {}
    for article in articles:
        for what, figure in score(article.annotated, article.found).items():
            total[what] = total.get(what, Figure()) + figure
    return total


def measure_rules(articles: Iterable[ReadArticle]) -> dict[tuple[str, str], tuple[int, int]]:
    """For each rule of speech and of speakers how many that it filled in were right, and of how many.

    A speaker without an entry is judged where the annotation says where he is printed; what was found besides counts as
    wrong. The rule that was right most seldom is taken away first with all that it decided, and then the next, until
    those that are left leave no doubt: each has the figures that it had when it was taken away, or has at the end.
    """
    judged = [one for article in articles for one in _judged(article.annotated, article.found)]
    measured: dict[tuple[str, str], tuple[int, int]] = {}
    while judged:
        shares = _shares((key, right) for keys, right in judged for key in keys)
        doubted = [key for key, share in shares.items() if in_doubt(*share)]
        if not doubted:
            return dict(sorted({**measured, **shares}.items()))
        worst = min(doubted, key=lambda key: (shares[key][0] / shares[key][1], key))
        measured[worst] = shares[worst]
        judged = [(keys, right) for keys, right in judged if worst not in keys]
    return dict(sorted(measured.items()))


def _judged(
    annotated: Mapping[str, Any], found: Mapping[str, Any]
) -> Iterator[tuple[tuple[tuple[str, str], tuple[str, str]], bool]]:
    """The two rules, and whether the speaker is right, of all speech in which one is filled in and that is no guess."""
    quotes, besides = paired(annotated["quotations"], found["quotations"], _alike)
    reports = _reports(annotated, found)[0] if annotated.get("indirect_complete") else []
    for asked, said in (*quotes, *reports):
        judged = "speaker_start" in asked or said["speaker"] is not None
        if judged and not said["suggestion"] and (said["speaker"] or said["printed"]):
            yield _rules(said), _is_speaker(asked, said, found["text"])
    for said in besides:
        if not said["suggestion"]:
            yield _rules(said), False


def _rules(said: Span) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("speech", said["rule"]), ("speaker", said["speaker_rule"])


def _shares(judged: Iterable[tuple[tuple[str, str], bool]]) -> dict[tuple[str, str], tuple[int, int]]:
    """For each rule how often it was right, and of how many."""
    right: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for rule, is_right in judged:
        right[rule] += is_right
        asked[rule] += 1
    return {rule: (right[rule], asked[rule]) for rule in asked}


def score(annotated: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Figure]:
    """One article's figures: what was annotated against what `as_data` says was found."""
    about = annotated["metadata"]
    names = [m for m in annotated["mentions"] if m["form"] == "name" and m["zone"] in _NAMED_IN]
    besides = [*(m for m in annotated["mentions"] if m not in names), *annotated.get("nested_mentions", ())]
    linked, rest = paired(names, found["mentions"], _same_entry)
    wrong = sum(not any(_same_entry(one, other) for one in besides) for other in rest)
    quotes, extra = paired(annotated["quotations"], found["quotations"], _alike)
    reports, besides_reports = _reports(annotated, found)
    furniture, either = set(about["boilerplate_lines"]), set(about["either_way_lines"])
    dropped = set(found["boilerplate_lines"]) - either
    printed_day = about["publication_date"].get("value")
    figures = {
        "names": Figure(len(linked), len(names), wrong),
        "quotations": Figure(len(quotes), len(annotated["quotations"]), len(extra)),
        "speakers": _speakers(quotes, found["text"]),
        "speakers without a doubt": _speakers(_undoubted(quotes), found["text"]),
        "speakers from the registry": _proposed(quotes),
        "reported speech": Figure(len(reports), len(annotated.get("indirect", ())), besides_reports),
        "its speakers": _speakers(reports, found["text"]),
        "title": _one(_title_is(about.get("title"), found), about.get("title"), found["draft"]["title"]),
        "outlet": _one(about["outlet"]["id"] == found["outlet"], about["outlet"]["id"], found["outlet"]),
        "day of publication": _day(printed_day, found["published"]),
        "no day where none is told": Figure(int(not printed_day and not found["published"]), int(not printed_day)),
        "furniture lines": Figure(len(furniture & dropped), len(furniture), len(dropped - furniture)),
    }
    if "byline" in about:
        printed = (about["byline"] or {}).get("text")
        right = bool(printed) and printed in (found["draft"]["byline"] or "")
        figures["byline"] = _one(right, printed, found["draft"]["byline"])
    return figures


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


def _speakers(pairs: Iterable[tuple[Span, Span]], text: str) -> Figure:
    """Whether each quotation or report that was found has its speaker; a wrong one is worse than none."""
    outcomes = Counter((_is_speaker(a, f, text), _fills(a, f)) for a, f in pairs)
    return Figure(outcomes[True, True] + outcomes[True, False], sum(outcomes.values()), outcomes[False, True])


def _undoubted(quotes: Iterable[tuple[Span, Span]]) -> list[tuple[Span, Span]]:
    """Those whose speaker is filled in without a question mark."""
    return [(a, f) for a, f in quotes if _fills(a, f) and not f["doubtful"]]


def _fills(annotated: Span, found: Span) -> bool:
    """Whether somebody is filled in as the speaker: an entry or, where that can be judged, a printed one."""
    return found["speaker"] is not None or ("speaker_start" in annotated and found["printed"] is not None)


def _is_speaker(annotated: Span, found: Span, text: str) -> bool:
    """Whether the right one is filled in: his entry and, where the annotation says it, where he is printed."""
    if annotated["speaker"] != found["speaker"]:
        return False
    if "speaker_start" not in annotated or annotated["speaker"] is not None:
        return True
    if annotated["speaker_start"] is None or found["printed"] is None:
        return annotated["speaker_start"] is None and found["printed"] is None
    asked = {"start": annotated["speaker_start"], "end": annotated["speaker_end"]}
    ours, theirs = (set(fold(text[one["start"] : one["end"]]).text.split()) for one in (found["printed"], asked))
    return overlap(asked, found["printed"]) > 0 or ours <= theirs or theirs <= ours


def _proposed(quotes: Iterable[tuple[Span, Span]]) -> Figure:
    """The speakers who have an entry: how often it is proposed, and how often one is proposed that it is not."""
    outcomes = Counter(
        (a["speaker"] is not None, f["speaker"] is not None, a["speaker"] == f["speaker"]) for a, f in quotes
    )
    asked = sum(count for (has_one, _, _), count in outcomes.items() if has_one)
    return Figure(outcomes[True, True, True], asked, outcomes[True, True, False] + outcomes[False, True, False])


def _reports(annotated: Mapping[str, Any], found: Mapping[str, Any]) -> tuple[list[tuple[Span, Span]], int]:
    """Speech without marks: pairs of annotated and found, and how many were found besides.

    Where the annotation is not complete, whatever touches is a pair and none is wrong. What overlaps a quotation, an
    answer of an interview or what may be read either way is not judged.
    """
    asked = annotated.get("indirect", ())
    if not annotated.get("indirect_complete"):
        touched = ((one, next((f for f in found["indirect"] if overlap(one, f)), None)) for one in asked)
        return [(one, other) for one, other in touched if other is not None], 0
    pairs, rest = paired(asked, found["indirect"], _overlap_enough)
    unjudged = [one for name in ("quotations", "answers", "indirect_either_way") for one in annotated.get(name, ())]
    return pairs, sum(not any(overlap(one, other) for one in unjudged) for other in rest)


def _overlap_enough(one: Span, other: Span) -> bool:
    shorter = min(one["end"] - one["start"], other["end"] - other["start"])
    return bool(overlap(one, other) >= max(1, _SHARED * shorter))


def _title_is(annotated: Span | None, found: Mapping[str, Any]) -> bool:
    """Whether the headline stands where it is annotated; of one that is printed nowhere, whether a draft has it."""
    if annotated and annotated["start"] is None:
        return bool(annotated["text"] == found["draft"]["title"])
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


def as_measured(measured: Mapping[tuple[str, str], tuple[int, int]]) -> str:
    """The figures of rules as the rows of `measured.tsv`; speech that no rule names is left out."""
    rows = ["what\trule\tright\tof\twhy"]
    for (what, rule), (right, asked) in measured.items():
        if rule:
            rows.append(f"{what}\t{rule}\t{right}\t{asked}\t{'in doubt' if in_doubt(right, asked) else 'sure'}")
    return "\n".join(rows)


def as_table(figures: Mapping[str, Figure]) -> str:
    """The figures as lines of text."""
    rows = [f"{'':27} {'right':>6} {'of':>5} {'wrong':>6} {'recall':>7} {'precision':>9}"]
    for what, figure in figures.items():
        recall, precision = (
            f"{share:.2f}" if share is not None else "-" for share in (figure.recall, figure.precision)
        )
        rows.append(f"{what:27} {figure.right:6} {figure.asked:5} {figure.wrong:6} {recall:>7} {precision:>9}")
    return "\n".join(rows)
