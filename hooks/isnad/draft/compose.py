"""A draft record out of what was found in a raw text: everything in it waits for an editor's word."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from isnad.draft.body import Body, body_of
from isnad.model.drafts import Found, Speech
from isnad.model.texts import Mention

UNKNOWN_OUTLET = "unknown-outlet"


@dataclass(frozen=True, slots=True)
class Draft:
    """A new record: its id, front matter and body."""

    id: str
    front: dict[str, object]
    body: str


def compose(found: Found, file: str, raw: bytes, today: str, events: tuple[str, ...]) -> Draft:
    """A full-text draft of a raw text. `raw` is the original as it came, known by its SHA-256 from now on."""
    body = body_of(found.text, found.lines)
    print_ = sha256(raw).hexdigest()
    quotations, doubts = _quotations(found, body)
    title = _words(found, "title") or found.declared.get("title")
    front: dict[str, object] = {
        "title": " ".join((title or file).split()),
        "outlet": found.outlet or UNKNOWN_OUTLET,
        "byline": _words(found, "byline"),
        "dateline": _words(found, "source-line"),
        "events": list(events),
        "published": _published(found),
        "url": found.declared.get("url"),
        "agencies": list(found.agencies),
        "text": "full",
        "original": {
            "file": file,
            "sha256": print_,
            "words": len(found.text.split()),
            "fingerprint": found.fingerprint,
        },
        "recorded": today,
        "review": {
            "drafted": today,
            "confirm": [*_to_confirm(found, bool(title)), *doubts, *_suggestions(found)],
            "links": _links(found),
        },
        "quotations": quotations,
    }
    return Draft(f"{found.outlet or UNKNOWN_OUTLET}-{print_[:8]}", front, body.text)


def _words(found: Found, kind: str) -> str | None:
    line = next((line for line in found.lines if line.kind == kind), None)
    return found.text[line.start : line.end].strip() if line else None


def _published(found: Found) -> Mapping[str, object]:
    when = found.published
    facts = {"date": when.edtf, "certainty": when.certainty, "because": when.because}
    return {key: value for key, value in facts.items() if value is not None}


def _quotations(found: Found, body: Body) -> tuple[list[dict[str, object]], list[str]]:
    """The quotations that are sure enough to draft; a line for each to confirm, and for each speaker with no entry."""
    drafted: list[dict[str, object]] = []
    doubts: list[str] = []
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
            front["via"] = [_via(carrier, verb) for carrier, verb in speech.via]
        drafted.append(front)
        doubts.append(f"{number}: ثقة {speech.confidence:.2f}، راجع المتحدث والفعل والسلسلة")
    return drafted, doubts + [f"أضف مدخلاً للمتحدث «{words}» أو ضع معرّفه مكان {stub}" for words, stub in stubs.items()]


def _stub(speech: Speech, text: str, stubs: dict[str, str]) -> str:
    """A made-up id for a speaker with no entry, the same for the same words; the check asks for the real one."""
    printed = " ".join(text[slice(*speech.printed)].split()) if speech.printed else "لم يُذكر"
    return stubs.setdefault(printed, f"speaker-to-confirm-{len(stubs) + 1}")


def _via(carrier: str | None, verb: str) -> dict[str, str]:
    return {"from": carrier, "verb": verb} if carrier else {"verb": verb, "because": "ناقل لا مدخل له بعد"}


def _to_confirm(found: Found, titled: bool) -> list[str]:
    """What no draft may keep unread, one line each."""
    return [
        "العنوان كما طُبع" if titled else "العنوان: لم يُعرف من النص، فوُضع اسم الملف مكانه",
        f"الجهة الناشرة: {found.outlet}" if found.outlet else "الجهة الناشرة: لم تُعرف من النص",
        f"تاريخ النشر: {found.published.edtf or 'لم يُعرف'}",
        "المتن: راجع ما حُذف من أثاث الصفحة، سطراً سطراً",
        *(f"ملاحظة القراءة: {note}" for note in found.notes),
    ]


def _suggestions(found: Found) -> list[str]:
    """Words too short or too uncertain to be drafted as a quotation."""
    return [
        f"كلمات قد تكون اقتباساً: «{' '.join(found.text[speech.start : speech.end].split())}»"
        for speech in found.speech
        if speech.suggestion
    ]


_WHY = {
    "name": "اسم مسجّل",
    "short": "صيغة قصيرة إلى جانب ما يعيّنها",
    "description": "وصف مسجّل",
    "article": "صيغة هذا المقال",
}


def _links(found: Found) -> list[str]:
    """Why each form linked, once a form."""
    seen: dict[tuple[str, str], Mention] = {}
    for mention in found.mentions:
        printed = " ".join(found.text[mention.span.start + mention.clitic : mention.span.end].split())
        seen.setdefault((printed, mention.entry), mention)
    return [f"«{printed}» ← {entry}: {_WHY[mention.why]}" for (printed, entry), mention in seen.items()]
