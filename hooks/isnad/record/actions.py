"""What an editor does, one action at a time: work in, work out. Nothing here touches the disk or knows HTTP.

An action is JSON with its name under `do`. What it may hold is checked here, and what a record may hold by the check,
on the draft as it stands: a half-made annotation is work like any other.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from isnad.draft.compose import STUB
from isnad.model.assertion_refs import assertion_ref
from isnad.record.annotate import bind, find_place, put_in_digest, quotation_of, said_of, words_of
from isnad.record.entries import change_claim, make_entry
from isnad.record.original import NotInALine, SelectableOriginal
from isnad.record.work import LISTS, Work, list_of

Action: TypeAlias = Mapping[str, Any]
MOST_CHARACTERS = 200_000
"""Of a digest, or of a full text as it is recorded."""

_FIELDS = frozenset(
    (
        *("title", "short", "outlet", "byline", "dateline", "events", "published", "url", "archived", "captured"),
        *("agencies", "text", "licence", "recorded_by", "reviewed_by", "forms", "quotations", "assertions"),
    )
)
"""What an editor may set by its path; ids, hashes, counts and days of recording are never typed."""

_OF_ANNOTATIONS = frozenset(
    (
        *("speaker", "as", "verb", "kind", "via", "claim", "stance", "hedge", "value", "position", "source"),
        *("because", "rests_on", "unsupported", "likely_same"),
    )
)


_LISTED = frozenset(("events", "agencies"))
_NAMED = frozenset(("published", "archived", "forms"))
"""Fields that hold several texts, and those that hold fields of their own; each of the others holds one text. What no
form of the page could give is no work: the page would not be shown again."""


class ActionRefused(Exception):
    """An action that cannot be done: `why` is one of a few words that the page knows how to say."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def act(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str] = frozenset()) -> Work:
    """Do one action. `known` are the ids that the archive has already. Raises ActionRefused."""
    do = _ACTIONS.get(str(action.get("do")))
    if do is None:
        raise ActionRefused("unknown-action")
    try:
        return do(work, action, original, known)
    except NotInALine as wrong:
        raise ActionRefused("not-in-a-line") from wrong
    except (KeyError, IndexError, TypeError, ValueError) as wrong:
        raise ActionRefused("bad-action") from wrong


def _set(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """A field of the record, or of one of its annotations (by its id)."""
    path, value = [str(step) for step in action["path"]], action.get("value")
    if not path or path[0] not in _FIELDS or len(path) > 3:
        raise ActionRefused("no-such-field")
    if path[0] in LISTS.values():
        _, id_, field = path
        if field not in _OF_ANNOTATIONS:
            raise ActionRefused("no-such-field")
        return _with_note(work, id_, {**work.note(id_), field: value})
    if len(path) == 1 and not _fits(path[0], value):
        raise TypeError(path[0])
    if len(path) > 1:
        inner = {**dict(work.front.get(path[0]) or {}), path[1]: value}
        value = {key: held for key, held in inner.items() if held not in (None, "", [])}
    work = work.with_front(**{path[0]: value})
    return _again(work, original) if path[0] == "text" else work


def _fits(field: str, value: object) -> bool:
    """Whether a value is of the sort that a field holds; None, which takes it away, always is."""
    if value is None:
        return True
    if field in _LISTED:
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    return isinstance(value, dict if field in _NAMED else str)


def _text(action: Action, name: str) -> str:
    """A part of an action that is a text. Raises KeyError, TypeError."""
    value = action[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _with_note(work: Work, id_: str, note: Mapping[str, Any]) -> Work:
    """The same with another annotation under an id; fields that hold nothing are left out."""
    held = {key: value for key, value in note.items() if value not in (None, "", [], {}, False)}
    which = list_of(id_)
    return work.with_front(**{which: [held if other["id"] == id_ else other for other in work.notes(which)]})


def _again(work: Work, original: SelectableOriginal) -> Work:
    """Every annotation's words as the record now has them: of the whole text, or of a digest."""
    for which in LISTS.values():
        for note in work.notes(which):
            if "original" in note:
                place = original.select(*note["original"])
                kept = {key: value for key, value in note.items() if key not in ("words", "zone", "occurrence")}
                work = _with_note(work, note["id"], {**kept, **words_of(work, place, original)})
    return work


def _body(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    text = _text(action, "text").replace("\r\n", "\n").strip("\n")
    if len(text) > MOST_CHARACTERS:
        raise ActionRefused("too-long")
    return replace(work, body=text)


def _quote(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    return _added(work, quotation_of(work, original.select(action["start"], action["end"]), original))


def _assert(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    selected = original.select(action["start"], action["end"])
    claim = _text(action, "claim") if action.get("claim") else None
    work = _added(work, said_of(work, selected, original, claim))
    return _heard(work, claim) if claim else work


def _added(work: Work, note: Mapping[str, Any]) -> Work:
    """An annotation in its place: the record keeps the order of the original."""
    which = list_of(note["id"])
    notes = work.notes(which)
    notes.insert(find_place(notes, note), dict(note))
    return work.with_front(**{which: notes})


def _heard(work: Work, claim: str) -> Work:
    """An article is not silent on what it answers."""
    return work.with_front(silent=[id_ for id_ in work.front.get("silent") or () if id_ != claim])


def _remove(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """Away with an annotation, with what rested on it, and with what waited for it, or for its speaker alone."""
    note = work.note(_text(action, "id"))
    gone, stub = note["id"], note.get("speaker")
    which = list_of(gone)
    work = work.with_front(**{which: [note for note in work.notes(which) if note["id"] != gone]})
    work = _without_lines(work, lambda line: line.startswith(f"{gone}:"))
    if stub not in {quote.get("speaker") for quote in work.notes("quotations")}:
        work = _without_lines(work, _is_of(stub))
    for note in work.notes("assertions"):
        rests = [id_ for id_ in note.get("rests_on") or () if assertion_ref(id_).id != gone]
        if rests != (note.get("rests_on") or []):
            work = _with_note(work, note["id"], {**note, "rests_on": rests})
    return work


def _place(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """Another stretch of the original for an annotation that is there."""
    note = work.note(_text(action, "id"))
    selected = original.select(action["start"], action["end"])
    kept = {key: value for key, value in note.items() if key not in ("words", "zone", "occurrence", "whole")}
    placed = {**kept, **words_of(work, selected, original), "original": [selected.start, selected.end]}
    return _with_note(work, note["id"], placed)


def _bind(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    note = work.note(_text(action, "id"))
    return _with_note(work, note["id"], bind(note, work.body, int(action["start"]), int(action["end"])))


def _put(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """An annotation's words of the original into the digest, between quotation marks."""
    note = work.note(_text(action, "id"))
    body, bound = put_in_digest(work.body, note, original, action.get("at"))
    return _with_note(replace(work, body=body), note["id"], bound)


def _silent(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """A claim for which the article was read and which it does not touch; or, off, one that was not looked at."""
    claim = _text(action, "claim")
    if any(note.get("claim") == claim for note in work.notes("assertions")):
        raise ActionRefused("said-already")
    others = [id_ for id_ in work.front.get("silent") or () if id_ != claim]
    return work.with_front(silent=sorted([*others, claim]) if action.get("on") else others)


def _confirm(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """Away with a line that waited to be confirmed, because somebody has. Raises ValueError where none is such."""
    line = _text(action, "line")
    if line not in ((work.front.get("review") or {}).get("confirm") or ()):
        raise ValueError(line)
    return _without_lines(work, lambda one: one == line)


def _name(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """Latin words that a new record's id is made of."""
    return replace(work, named=_text(action, "latin")[:80])


def _entry(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """A new entry or claim; `for` is where it is wanted at once: a field, or every speaker of one drafted stub."""
    made = make_entry(action, work, known)
    work = replace(work, entries=(*work.entries, made))
    wanted = action.get("for")
    if isinstance(wanted, list):
        return _set(work, {"path": wanted, "value": [made.id] if wanted == ["events"] else made.id}, original, known)
    if isinstance(wanted, str):
        return _instead(work, wanted, made.id)
    return work


def _speaker(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """An entry for every quotation whose speaker the draft had only as printed."""
    return _instead(work, _text(action, "stub"), _text(action, "id"))


def _instead(work: Work, stub: str, id_: str) -> Work:
    for note in work.notes("quotations"):
        if note.get("speaker") == stub:
            work = _with_note(work, note["id"], {**note, "speaker": id_})
    for note in work.notes("assertions"):
        if note.get("source") == stub:
            work = _with_note(work, note["id"], {**note, "source": id_})
    return _without_lines(work, _is_of(stub))


def _is_of(stub: str | None) -> Callable[[str], bool]:
    """Whether a line that waits asks for the entry of a drafted speaker, who has none yet."""
    named = re.compile(rf"{re.escape(stub)}(?!\d)" if stub and stub.startswith(STUB) else "(?!)")
    return lambda line: bool(named.search(line))


def _without_lines(work: Work, done: Callable[[str], bool]) -> Work:
    """Away with those lines of a draft that wait no more; with the last one nothing waits."""
    review = dict(work.front.get("review") or {})
    lines = [line for line in review.get("confirm") or () if not done(line)]
    return work.with_front(review={**review, "confirm": lines} if lines else None)


def _claim(work: Work, action: Action, original: SelectableOriginal, known: frozenset[str]) -> Work:
    """A claim with one more position, as its whole file; the assertion that wanted it takes it."""
    changed, position = change_claim(action, work)
    others = tuple(entry for entry in work.entries if (entry.shelf, entry.id) != ("claims", changed.id))
    work = replace(work, entries=(*others, changed))
    wanted = action.get("for")
    return _with_note(work, wanted, {**work.note(wanted), "position": position}) if wanted else work


_ACTIONS: Mapping[str, Callable[[Work, Action, SelectableOriginal, frozenset[str]], Work]] = {
    "set": _set,
    "body": _body,
    "quote": _quote,
    "assert": _assert,
    "remove": _remove,
    "place": _place,
    "bind": _bind,
    "put": _put,
    "silent": _silent,
    "confirm": _confirm,
    "name": _name,
    "entry": _entry,
    "speaker": _speaker,
    "position": _claim,
}
