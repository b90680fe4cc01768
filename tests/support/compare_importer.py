"""What other tools make of the annotated articles: a baseline of nearness, trafilatura, and dateparser.

Nearness: whoever is named or titled nearest to a quotation in its paragraph is its speaker. trafilatura is given each
article's lines as paragraphs of a page. dateparser, which comes with it, gives the first date that it finds.
"""

import html
import json
import logging
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from isnad.evaluating import Figure
from isnad.find.quotations.words.lexicon import bare, lexicon
from isnad.find.text import fold

CASES = Path(__file__).resolve().parent.parent / "cases" / "importer"
Figures: TypeAlias = dict[str, Figure]
_NOT_WORD = re.compile(r"\W+")


def nearest(annotated: Mapping[str, Any], text: str) -> Figures:
    """The nearest name or title as speaker."""
    right = wrong = 0
    names = lexicon().title | lexicon().given_name
    asked = [one for one in annotated["quotations"] if one.get("speaker_start") is not None]
    for one in asked:
        start = text.rfind("\n", 0, one["start"]) + 1
        end = (text + "\n").find("\n", one["end"])
        words = [
            (start + word.start(), start + word.end())
            for word in re.finditer(r"\w+", text[start:end])
            if not one["start"] <= start + word.start() < one["end"] and bare(fold(word[0]).text) in names
        ]
        near = min(words, key=lambda at: min(abs(at[0] - one["end"]), abs(at[1] - one["start"])), default=None)
        hit = near is not None and one["speaker_start"] < near[1] and near[0] < one["speaker_end"]
        right, wrong = right + hit, wrong + (near is not None and not hit)
    return {"speakers": Figure(right, len(asked), wrong)}


def by_trafilatura(annotated: Mapping[str, Any], text: str) -> Figures:
    """Title, day and furniture by trafilatura."""
    lines = text.splitlines()
    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines if line.strip())
    found = import_module("trafilatura").bare_extraction(f"<html><body>{page}</body></html>", with_metadata=True)
    said: Mapping[str, Any] = found.as_dict() if found is not None else {}
    kept = {_key(line) for line in (said.get("text") or "").splitlines()}
    about = annotated["metadata"]
    dropped = {number for number, line in enumerate(lines, 1) if line.strip() and _key(line) not in kept}
    dropped -= set(about["either_way_lines"])
    furniture = set(about["boilerplate_lines"])
    return {
        "title": _fact((about["title"] or {}).get("text"), said.get("title")),
        "day": _fact(about["publication_date"].get("value"), said.get("date")),
        "furniture": Figure(len(furniture & dropped), len(furniture), len(dropped - furniture)),
    }


def by_dateparser(annotated: Mapping[str, Any], text: str) -> Figures:
    """The first date that dateparser finds, line by line from the top."""
    search_dates = import_module("dateparser.search").search_dates
    lines = (line[:300] for line in text.splitlines() if line.strip())
    found = (search_dates(line, languages=["ar"], settings={"STRICT_PARSING": True}) for line in lines)
    first = next((dates[0][1].date().isoformat() for dates in found if dates), None)
    return {"day": _fact(annotated["metadata"]["publication_date"].get("value"), first)}


def _key(text: str) -> str:
    return _NOT_WORD.sub(" ", text).strip()


def _fact(asked: str | None, found: str | None) -> Figure:
    right = asked is not None and found is not None and _key(asked) == _key(found)
    return Figure(int(right), int(asked is not None), int(found is not None and not right))


def compare(tool: Callable[[Mapping[str, Any], str], Figures], named: str) -> Figures:
    """A tool's figures over the articles whose names fit."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    total: Figures = {}
    for file in sorted(CASES.glob(f"{named}.json")):
        for what, figure in tool(
            json.loads(file.read_text("utf-8")), file.with_suffix(".txt").read_text("utf-8")
        ).items():
            total[what] = total.get(what, Figure()) + figure
    return total
