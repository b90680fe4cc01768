"""A draft record out of what was found in a raw text: everything in it waits for an editor's word."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from isnad.draft.body import DraftBody, body_of
from isnad.model.drafts import Findings, Speech
from isnad.model.remarks import Remark, remark
from isnad.model.texts import Mention
from isnad.say.arabic import ARABIC
from isnad.say.language import Language
from isnad.say.saying import all_remarked, remarked

UNKNOWN_OUTLET = "unknown-outlet"


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """An original as it came, known by its SHA-256 from now on; `today` is the day of the import, as EDTF."""

    name: str
    raw: bytes
    today: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A new record: its id, front matter and body."""

    id: str
    front: dict[str, object]
    body: str


def compose(found: Findings, imported: ImportedFile, events: tuple[str, ...], language: Language) -> Draft:
    """A full-text draft of what was found in a file.

    What readers will see is said in the site's language, what waits for an editor (`review`) in `language`.
    """
    body = body_of(found.text, found.lines)
    print_ = sha256(imported.raw).hexdigest()
    quotations, doubts = _quotations(found, body)
    title = _words(found, "title") or found.declared.get("title")
    to_confirm = [*_to_confirm(found, bool(title)), *doubts, *_suggestions(found)]
    front: dict[str, object] = {
        "title": " ".join((title or imported.name).split()),
        "outlet": found.outlet or UNKNOWN_OUTLET,
        "byline": _words(found, "byline"),
        "dateline": _words(found, "source-line"),
        "events": list(events),
        "published": _published(found),
        "url": found.declared.get("url"),
        "agencies": list(found.agencies),
        "text": "full",
        "original": {
            "file": imported.name,
            "sha256": print_,
            "words": len(found.text.split()),
        },
        "recorded": imported.today,
        "review": {
            "drafted": imported.today,
            "confirm": [remarked(said, language) for said in to_confirm],
            "links": [remarked(said, language) for said in _links(found)],
        },
        "quotations": quotations,
    }
    return Draft(f"{found.outlet or UNKNOWN_OUTLET}-{print_[:8]}", front, body.text)


def _words(found: Findings, kind: str) -> str | None:
    line = next((line for line in found.lines if line.kind == kind), None)
    return found.text[line.start : line.end].strip() if line else None


def _published(found: Findings) -> Mapping[str, object]:
    when = found.published
    facts = {"date": when.edtf, "certainty": when.certainty, "because": all_remarked(when.because, ARABIC) or None}
    return {key: value for key, value in facts.items() if value is not None}


def _quotations(found: Findings, body: DraftBody) -> tuple[list[dict[str, object]], list[Remark]]:
    """The quotations that are sure enough to draft; a line for each to confirm, and for each speaker with no entry."""
    drafted: list[dict[str, object]] = []
    doubts: list[Remark] = []
    stubs: dict[str, str] = {}
    for speech in found.speech:
        anchored = None if speech.suggestion else body.anchor(speech.start, speech.end)
        if not anchored:
            continue
        number = f"q{len(drafted) + 1}"
        front: dict[str, object] = {
            "id": number,
            "speaker": speech.speaker or _stub(speech, found.text, stubs),
            "verb": speech.verb,
            "kind": speech.kind,
            **anchored.front(),
            "original": [speech.start, speech.end],
        }
        if speech.printed:
            front["as"] = " ".join(found.text[slice(*speech.printed)].split())
        if speech.via:
            front["via"] = [_via(intermediary, verb) for intermediary, verb in speech.via]
        drafted.append(front)
        doubts.append(remark("confirm-quotation", id=number, confidence=f"{speech.confidence:.2f}"))
        if speech.candidates:
            doubts.append(remark("confirm-candidates", id=number, words=_candidates(speech, found.text)))
    return drafted, doubts + [remark("confirm-speaker", words=words, stub=stub) for words, stub in stubs.items()]


def _candidates(speech: Speech, text: str) -> tuple[str, ...]:
    """Those whom two rules would choose, as printed, with their entries."""
    named = (
        (" ".join(text[slice(*one.printed)].split()) if one.printed else "", one.entry) for one in speech.candidates
    )
    return tuple(f"{printed} ({entry})" if printed and entry else printed or entry or "—" for printed, entry in named)


def _stub(speech: Speech, text: str, stubs: dict[str, str]) -> str:
    """A made-up id for a speaker with no entry, the same for the same words; the check asks for the real one."""
    printed = " ".join(text[slice(*speech.printed)].split()) if speech.printed else "—"
    return stubs.setdefault(printed, f"speaker-to-confirm-{len(stubs) + 1}")


def _via(intermediary: str | None, verb: str) -> dict[str, str]:
    return (
        {"from": intermediary, "verb": verb}
        if intermediary
        else {"verb": verb, "because": remarked(remark("intermediary-without-entry"), ARABIC)}
    )


def _to_confirm(found: Findings, titled: bool) -> list[Remark]:
    """What no draft may keep unread, one line each."""
    when = found.published
    return [
        remark("confirm-title") if titled else remark("confirm-no-title"),
        remark("confirm-outlet", outlet=found.outlet) if found.outlet else remark("confirm-no-outlet"),
        remark("confirm-date", date=when.edtf, because=when.because)
        if when.edtf
        else remark("confirm-no-date", because=when.because),
        remark("confirm-body"),
        *(remark("confirm-note", note=note) for note in found.notes),
    ]


def _suggestions(found: Findings) -> list[Remark]:
    """Words too short or too uncertain to be drafted as a quotation."""
    return [
        remark("confirm-suggestion", words=" ".join(found.text[speech.start : speech.end].split()))
        for speech in found.speech
        if speech.suggestion
    ]


def _links(found: Findings) -> list[Remark]:
    """Why each form linked, once a form."""
    seen: dict[tuple[str, str], Mention] = {}
    for mention in found.mentions:
        printed = " ".join(found.text[mention.span.start + mention.clitic : mention.span.end].split())
        seen.setdefault((printed, mention.entry), mention)
    return [
        remark("link", printed=printed, entry=entry, link_reason=mention.why)
        for (printed, entry), mention in seen.items()
    ]
