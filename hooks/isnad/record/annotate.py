"""A selection of the original as a quotation or an assertion: its words, its place, what the importer knows of it."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from isnad.draft.body import anchored
from isnad.find.text import fold
from isnad.model.characters import QUOTE_MARKS
from isnad.model.drafts import Speech
from isnad.record.original import SelectableOriginal, Selected
from isnad.record.work import Lists, Work

_BREAK = "\n\n"
_COMMAS = " ،,"


def next_id(work: Work, which: Lists) -> str:
    """The number after the highest that a record has: a number that was published is never given again."""
    letter = which[0]
    numbers = [int(note["id"][1:]) for note in work.notes(which) if note["id"][1:].isdecimal()]
    return f"{letter}{max(numbers, default=0) + 1}"


def find_place(notes: Sequence[Mapping[str, Any]], note: Mapping[str, Any]) -> int:
    """Where in a list, which is in the order of the original, an annotation belongs."""
    starts = [tuple(other.get("original") or (0, 0)) for other in notes]
    in_order = starts == sorted(starts)
    return bisect_right(starts, tuple(note["original"])) if in_order else len(notes)


def words_of(work: Work, selected: Selected, original: SelectableOriginal) -> dict[str, Any]:
    """A selection as the record has its words: of a full text where they stand; of a digest as printed, until bound.

    A headline is printed as it is in either.
    """
    if selected.is_title:
        return {"words": " ".join(selected.words.split()), "zone": "title"}
    if work.front.get("text") == "full":
        anchor = original.in_full_text(selected)
        return anchor.front() if anchor else {"words": selected.words}
    return {"words": selected.words}


def quotation_of(work: Work, selected: Selected, original: SelectableOriginal) -> dict[str, Any]:
    """A new quotation of a selection, with what the importer read of its speaker, verb and chain."""
    speech = original.speech_around(selected.start, selected.end)
    return {
        "id": next_id(work, "quotations"),
        **_speaker(work, speech, selected, original, "speaker"),
        "kind": speech.kind if speech else _kind(selected, original),
        **words_of(work, selected, original),
        "original": [selected.start, selected.end],
    }


def _kind(selected: Selected, original: SelectableOriginal) -> str:
    before = original.text[: selected.start].rstrip()[-1:]
    after = original.text[selected.end :].lstrip()[:1]
    return "direct" if before in QUOTE_MARKS and after in QUOTE_MARKS and before and after else "indirect"


def said_of(work: Work, selected: Selected, original: SelectableOriginal, claim: str | None) -> dict[str, Any]:
    """A new assertion of a selection: who says it is whoever a quotation around it names; else it is the outlet."""
    speech = original.speech_around(selected.start, selected.end)
    around = _quotation_around(work, selected)
    if around:
        source = {"source": around.get("speaker"), "via": around.get("via")}
    else:
        source = _speaker(work, speech, selected, original, "source")
    facts = {
        "id": next_id(work, "assertions"),
        "claim": claim,
        "stance": speech.stance if speech and not around else "asserts",
        "source": source.get("source"),
        "via": source.get("via"),
        **words_of(work, selected, original),
        "original": [selected.start, selected.end],
    }
    return {key: value for key, value in facts.items() if value not in (None, [], "")}


def _quotation_around(work: Work, selected: Selected) -> dict[str, Any] | None:
    """The quotation of the record that holds a selection."""
    for quote in work.notes("quotations"):
        first, last = quote.get("whole") or quote.get("original") or (0, 0)
        if first <= selected.start and selected.end <= last:
            return quote
    return None


def without_name(printed: str, forms: Iterable[str]) -> str:
    """How a speaker is described, of how he is printed: without his name, in whichever of its forms stands there.

    A form is found as whole words, in any spelling; nothing is left where there is nothing but a name.
    """
    words = printed.split()
    folded = [_bare(word) for word in words]
    for form in sorted(forms, key=len, reverse=True):
        name = [_bare(word) for word in form.split()]
        for start in range(len(words) - len(name) + 1):
            if folded[start : start + len(name)] == name:
                return " ".join((*words[:start], *words[start + len(name) :])).strip(_COMMAS)
    return printed


def _bare(word: str) -> str:
    return fold(word).text.strip(_COMMAS)


def _speaker(
    work: Work, speech: Speech | None, selected: Selected, original: SelectableOriginal, field: str
) -> dict[str, Any]:
    """Who speaks, with verb and chain, as the importer read it; a drafted stub where he has no entry yet."""
    if speech is None:
        return {}
    printed = " ".join(original.text[slice(*speech.printed)].split()) if speech.printed else None
    facts: dict[str, Any] = {field: speech.speaker or (_drafted(work, printed) if printed else None)}
    if field == "speaker":
        facts |= {"as": printed, "verb": speech.verb.strip() or None}
    facts["via"] = [{"from": who, "verb": verb} for who, verb in speech.via if who]
    return {key: value for key, value in facts.items() if value not in (None, [], "")}


def _drafted(work: Work, printed: str) -> str | None:
    """Who is printed so elsewhere in the record: a drafted stub, a role, or somebody whose entry was made meanwhile."""
    alike = (quote["speaker"] for quote in work.notes("quotations") if quote.get("as") == printed)
    made = (entry.id for entry in work.entries if without_name(printed, entry.names) != printed)
    return next(chain(alike, made), None)


def bind(note: Mapping[str, Any], body: str, start: int, end: int) -> dict[str, Any]:
    """An annotation with words of the digest: code points of the body, blanks around them left out."""
    words = body[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if not words or "\n" in words:
        raise ValueError("no words of one paragraph")
    kept = {key: value for key, value in note.items() if key not in ("words", "zone", "occurrence")}
    return {**kept, **anchored(words, "body", body, start).front()}


def put_in_digest(
    body: str, note: Mapping[str, Any], original: SelectableOriginal, at: int | None
) -> tuple[str, dict[str, Any]]:
    """The digest with an annotation's words quoted in it: at a place (code points), or as its own last paragraph."""
    words = original.text[slice(*note["original"])].strip()
    if at is None or not 0 <= at <= len(body):
        body = f"{body}{_BREAK}" if body else body
        at = len(body)
    before, after = body[:at], body[at:]
    space = " " if before and not before[-1].isspace() else ""
    follows = " " if after and after[0].isalnum() else ""
    quoted = f"{before}{space}«{words}»{follows}{after}"
    return quoted, bind(note, quoted, at + len(space) + 1, at + len(space) + 1 + len(words))
