"""What the page shows, as JSON: the original once, and after each action the work with all that follows from it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from isnad.find.reuse.fingerprints import words_of
from isnad.find.text import fold
from isnad.model.drafts import ProposedAssertion
from isnad.model.records import Claim, Record
from isnad.record.checking import Placed
from isnad.record.digest import measure
from isnad.record.entries import KINDS
from isnad.record.session import Session
from isnad.record.work import claim_states
from isnad.say.arabic import ARABIC
from isnad.say.saying import remarked, worded
from isnad.write.words.languages import language_name


def original_as_data(session: Session) -> dict[str, Any]:
    """The original as the importer read it, offsets in code points of `text`: what does not change while recording."""
    found = session.original.found
    names = session.base.archive.entries
    return {
        "name": session.original.name,
        "text": found.text,
        "lines": [{"start": line.start, "end": line.end, "kind": line.kind} for line in found.lines],
        "mentions": [
            {"start": m.span.start, "end": m.span.end, "entry": m.entry, "name": names[m.entry].name}
            for m in found.mentions
            if not m.nested
        ],
        "speech": [
            {
                "start": speech.start,
                "end": speech.end,
                "printed": list(speech.printed) if speech.printed else None,
                "speaker": names[speech.speaker].name if speech.speaker else None,
                "verb": speech.verb,
                "doubtful": speech.doubtful or speech.suggestion,
            }
            for speech in found.speech
        ],
        "shared": [
            {"start": s.start, "end": s.end, "article": s.there.article, "words": s.words} for s in found.shared
        ],
        "notes": [remarked(note, ARABIC) for note in found.notes],
        "kinds": {shelf: list(kinds) for shelf, kinds in KINDS.items()},
        "languages": [[tag, language_name(tag)] for tag in session.base.archive.languages],
        "recovered": session.recovered,
    }


def state_as_data(session: Session) -> dict[str, Any]:
    """The work, what is wrong with it, where each claim stands, how long the digest is, what can be undone."""
    work, judged = session.work, session.judged
    claims = session.claims
    states, likely = claim_states(work, claims), session.likely()
    length = measure(
        work.body, words_of(fold(session.original.text)), session.original.word_count, str(work.front.get("title", ""))
    )
    return {
        "number": session.state_number,
        "id": work.id,
        "path": work.path,
        "fixed": work.fixed is not None,
        "named": work.named,
        "front": dict(work.front),
        "body": work.body,
        "names": dict(_names(session)),
        "messages": [_message(placed, work.path) for placed in judged.messages],
        "claims": [
            {
                **_claim(claim),
                "state": states[claim.id],
                "sentences": [_sentence(one, claim) for one in likely[claim.id]],
            }
            for claim in claims
        ],
        "values": {note["id"]: session.values_of(note) for note in work.notes("assertions")},
        "likely_positions": {
            note["id"]: [
                {"position": one.position, "because": list(one.because)} for one in session.likely_positions(note)
            ]
            for note in work.notes("assertions")
        },
        "digest": asdict(length),
        "made": [{"shelf": made.shelf, "id": made.id, "path": made.path} for made in work.entries],
        "undo": session.trail.at - session.trail.first,
        "redo": session.trail.last - session.trail.at,
        "unsaved": session.unsaved(),
        "undo_save": session.store.can_undo(),
        "readable": judged.article is not None,
    }


def _names(session: Session) -> Iterator[tuple[str, str]]:
    """What each id is shown as: every entry and event that the work may name."""
    archive = session.judged.archive
    for entry in archive.entries.values():
        yield entry.id, entry.name
    for event in archive.events.values():
        yield event.id, event.name
    for made in session.work.entries:
        yield made.id, str(made.front.get("name") or made.front.get("question") or made.id)


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "question": claim.question,
        "kind": claim.kind,
        "unit": claim.unit,
        "positions": dict(claim.positions),
        "note": claim.body.strip(),
    }


def _sentence(proposed: ProposedAssertion, claim: Claim) -> dict[str, Any]:
    """A sentence to read; the number, day or places printed in it, or the position that most of its words speak for."""
    values = [one.value for one in proposed.answers if one.value]
    labels = [
        {"label": claim.positions[one.position], "because": list(one.because)}
        for one in proposed.answers
        if one.position in claim.positions
    ]
    return {
        **asdict(proposed.sentence),
        "value": values[0] if values else None,
        "position": labels[0] if labels else None,
    }


def _message(placed: Placed, record: str) -> dict[str, Any]:
    message = placed.message
    return {
        "path": message.path,
        "own": message.path == record,
        "line": message.line,
        "steps": list(placed.steps),
        "rule": message.fault.rule,
        "near": message.fault.near,
        "words": worded(message.fault, ARABIC),
    }


def first_offers(session: Session, shelf: str) -> list[str]:
    """What is likely to be meant before anything is typed: whom the text names, what is used already."""
    work = session.work
    used: list[str] = []
    for note in (*work.notes("quotations"), *work.notes("assertions")):
        chain = [link.get("from") for link in note.get("via") or ()]
        used += [id_ for id_ in (note.get("speaker"), note.get("source"), *chain) if id_]
    named = [mention.entry for mention in session.original.found.mentions]
    known: Mapping[str, Record] = getattr(session.judged.archive, shelf)
    return [id_ for id_ in dict.fromkeys((*reversed(used), *named)) if id_ in known]
