"""A draft record out of what was found in a raw text: everything in it waits for an editor's word."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

from isnad.draft.body import Anchored, DraftBody, anchored, body_of
from isnad.draft.digest import BriefQuotation, brief, digest_of, within_limit
from isnad.draft.limits import UnreadableFile
from isnad.model.characters import refused_in, without_unfit
from isnad.model.drafts import Findings, Speech
from isnad.model.fields import is_address, says_something
from isnad.model.remarks import Remark, remark
from isnad.model.texts import Mention
from isnad.say.arabic import ARABIC
from isnad.say.language import Language
from isnad.say.saying import all_remarked, remarked

UNKNOWN_OUTLET, UNKNOWN_TITLE = "unknown-outlet", "؟"
STUB = "speaker-to-confirm-"
"""How the id of a drafted speaker begins who has no entry yet."""
_LONGEST_LINE = 480  # of the 500 that a line of front matter may have
_MOST_DROPPED = 40  # lines that are named one by one
_MOST_QUOTATIONS, _MOST_SUGGESTIONS, _MOST_LINKS = 1_000, 300, 500  # front matter has room for no more
_DROPPED = 8  # words of a dropped line that is worth naming


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """An original as it came, known by its SHA-256 from now on; `today` is the day of the import, as EDTF.

    `licence` is that under which its text may be published whole; None: what is drafted is a digest. `url` and
    `captured` are where and on which day it was fetched, where it was.
    """

    name: str
    raw: bytes
    today: str
    licence: str | None = None
    url: str | None = None
    captured: str | None = None

    @property
    def known_as(self) -> str:
        """How its record calls it, and it is kept: its name in one line, without what no file may hold."""
        return _as_ours(self.name) or UNKNOWN_TITLE


@dataclass(frozen=True, slots=True)
class Draft:
    """A new record: its id, front matter and body."""

    id: str
    front: dict[str, object]
    body: str


def compose(found: Findings, imported: ImportedFile, events: tuple[str, ...], language: Language) -> Draft:
    """A draft of what was found in a file: its facts and brief quotations, or under a licence its whole text.

    What readers will see is said in the site's language, what waits for an editor (`review`) in `language`.
    """
    print_ = sha256(imported.raw).hexdigest()
    drafted, body = _full(found) if imported.licence else _digest(found)
    quotations, doubts = _quotations(found, drafted)
    to_confirm = [
        *_to_confirm(found, events, bool(imported.licence)),
        *doubts,
        *_suggestions(found, drafted),
        *_dropped(found),
    ]
    front: dict[str, object] = {
        "title": _title(found, imported.known_as),
        "outlet": found.outlet or UNKNOWN_OUTLET,
        "byline": _as_ours(found.byline or "") or None,
        "dateline": _words(found, "source-line"),
        "events": list(events),
        "published": _published(found),
        "url": next(filter(is_address, (found.declared.get("url"), imported.url)), None),
        "captured": imported.captured,
        "agencies": list(found.agencies),
        "text": "full" if imported.licence else "digest",
        "licence": imported.licence,
        "original": {
            "file": imported.known_as,
            "sha256": print_,
            "words": len(found.text.split()),
        },
        "recorded": imported.today,
        "review": {
            "drafted": imported.today,
            "confirm": [_as_ours(remarked(said, language)) for said in to_confirm],
            "links": [_as_ours(remarked(said, language)) for said in _links(found)],
        },
        "quotations": quotations,
    }
    return Draft(f"{found.outlet or UNKNOWN_OUTLET}-{print_[:8]}", front, body)


@dataclass(frozen=True, slots=True)
class _DraftedQuotation:
    """Speech that is sure enough to draft, where the record has its words and where the original has them."""

    speech: Speech
    place: Anchored
    original: tuple[int, int]
    whole: tuple[int, int] | None


def _sure(found: Findings) -> list[Speech]:
    """Speech with a verb and without a doubt, in words that a file may hold, on one line: a quotation's verb is never
    empty, and a digest quotes no line end."""
    sure = (speech for speech in found.speech if not speech.suggestion and speech.verb.strip())
    words = ((speech, found.text[speech.start : speech.end]) for speech in sure)
    held = (speech for speech, said in words if not refused_in(said) and len(said.splitlines()) == 1)
    return [*islice(held, _MOST_QUOTATIONS)]


def _full(found: Findings) -> tuple[list[_DraftedQuotation], str]:
    """The quotations in the article's own text, and that text."""
    body = body_of(found.text, found.lines)
    placed = [(speech, body.anchor(speech.start, speech.end)) for speech in _sure(found)]
    if unfit := refused_in(body.text):
        raise UnreadableFile(remark("unfit-character", code=f"U+{ord(unfit):04X}"))
    title = _title(found, "")
    kept = [(speech, place) for speech, place in placed if place and (place.zone != "title" or place.words in title)]
    return [_DraftedQuotation(speech, place, (speech.start, speech.end), None) for speech, place in kept], body.text


def _title(found: Findings, name: str) -> str:
    """The headline as a draft has it; signs alone are none."""
    return next(filter(says_something, map(_as_ours, (found.title or "", name))), UNKNOWN_TITLE)


def _as_ours(printed: str) -> str:
    """Printed words in one line, as short as front matter has them, without what nobody sees and no file may hold."""
    return " ".join(without_unfit(printed).split())[:_LONGEST_LINE].strip()


def _digest(found: Findings) -> tuple[list[_DraftedQuotation], str]:
    """The quotations cut to what a digest may repeat, and the digest that they make."""
    lines = body_of(found.text, found.lines)
    kept = [speech for speech in _sure(found) if lines.anchor(speech.start, speech.end)]
    title = _title(found, "")
    in_title = {speech for speech in kept if _is_in_title(lines, speech)}
    quoted = [(s, brief(found.text, s.start, s.end, _speaker(s, found.text))) for s in kept if s not in in_title]
    in_title = {speech for speech in in_title if found.text[speech.start : speech.end] in title}
    fitting = within_limit([quotation for _, quotation in quoted], len(found.text.split()))
    body, places = digest_of(fitting)
    drafted = [_DraftedQuotation(s, p, (s.start, s.end), None) for s in in_title if (p := lines.anchor(s.start, s.end))]
    for (speech, quotation), place in zip(quoted[: len(fitting)], places, strict=True):
        anchor = anchored(quotation.words, "body", body, place)
        drafted.append(_DraftedQuotation(speech, anchor, _original(quotation), quotation.whole))
    return sorted(drafted, key=lambda one: one.original), body


def _original(quotation: BriefQuotation) -> tuple[int, int]:
    return quotation.start, quotation.end


def _is_in_title(body: DraftBody, speech: Speech) -> bool:
    return body.title is not None and body.title.start <= speech.start and speech.end <= body.title.end


def _words(found: Findings, kind: str) -> str | None:
    line = next((line for line in found.lines if line.kind == kind), None)
    return _as_ours(found.text[line.start : line.end]) or None if line else None


def _published(found: Findings) -> Mapping[str, object]:
    when = found.published
    because = all_remarked(when.because, ARABIC)[:_LONGEST_LINE]
    facts = {"date": when.edtf, "certainty": when.certainty, "because": because or None}
    return {key: value for key, value in facts.items() if value is not None}


def _quotations(found: Findings, drafted: Sequence[_DraftedQuotation]) -> tuple[list[dict[str, object]], list[Remark]]:
    """The quotations as front matter has them; a line for each to confirm, and for each speaker with no entry."""
    fronts: list[dict[str, object]] = []
    doubts: list[Remark] = []
    stubs: dict[str, str] = {}
    for count, one in enumerate(drafted, start=1):
        speech, number = one.speech, f"q{count}"
        front: dict[str, object] = {
            "id": number,
            "speaker": speech.speaker or _stub(speech, found.text, stubs),
            "verb": speech.verb,
            "kind": speech.kind,
            **one.place.front(),
            "original": list(one.original),
        }
        if one.whole:
            front["whole"] = list(one.whole)
        if speech.printed:
            front["as"] = _speaker(speech, found.text)
        if speech.via:
            front["via"] = [_via(intermediary, verb) for intermediary, verb in speech.via]
        fronts.append(front)
        code = "confirm-doubtful-quotation" if speech.doubtful else "confirm-quotation"
        doubts.append(remark(code, id=number, confidence=f"{speech.confidence:.2f}"))
        if speech.candidates:
            doubts.append(remark("confirm-candidates", id=number, words=_candidates(speech, found.text)))
    return fronts, doubts + [remark("confirm-speaker", words=words, stub=stub) for words, stub in stubs.items()]


def _speaker(speech: Speech, text: str) -> str:
    """The speaker as printed, in one line; a dash where none is."""
    return _as_ours(text[slice(*speech.printed)]) if speech.printed else "—"


def _candidates(speech: Speech, text: str) -> tuple[str, ...]:
    """Those whom two rules would choose, as printed, with their entries."""
    named = (
        (" ".join(text[slice(*one.printed)].split()) if one.printed else "", one.entry) for one in speech.candidates
    )
    return tuple(f"{printed} ({entry})" if printed and entry else printed or entry or "—" for printed, entry in named)


def _stub(speech: Speech, text: str, stubs: dict[str, str]) -> str:
    """A made-up id for a speaker with no entry, the same for the same words; the check asks for the real one."""
    return stubs.setdefault(_speaker(speech, text), f"{STUB}{len(stubs) + 1}")


def _via(intermediary: str | None, verb: str) -> dict[str, str]:
    because = remarked(remark("intermediary-without-entry"), ARABIC)
    return {"from": intermediary, "verb": verb} if intermediary else {"verb": verb, "because": because}


def _to_confirm(found: Findings, events: Sequence[str], full: bool) -> Iterator[Remark]:
    """What no draft may keep unread, one line each."""
    when = found.published
    yield remark("confirm-title") if found.title else remark("confirm-no-title")
    yield remark("confirm-outlet", outlet=found.outlet) if found.outlet else remark("confirm-no-outlet")
    if found.byline:
        yield remark("confirm-byline", byline=found.byline)
    yield (
        remark("confirm-date", date=when.edtf, because=when.because)
        if when.edtf
        else remark("confirm-no-date", because=when.because)
    )
    yield remark("confirm-events", events=tuple(events)) if events else remark("confirm-no-events")
    yield remark("confirm-body") if full else remark("confirm-digest")
    for note in found.notes:
        yield remark("confirm-note", note=note)


def _suggestions(found: Findings, drafted: Sequence[_DraftedQuotation]) -> list[Remark]:
    """Words that were not drafted as a quotation: too short, too uncertain, or one too many for a digest."""
    taken = {one.speech for one in drafted}
    left = [speech for speech in found.speech if speech not in taken]
    said = [
        remark("confirm-suggestion", words=" ".join(found.text[speech.start : speech.end].split()))
        for speech in left[:_MOST_SUGGESTIONS]
    ]
    more = [remark("confirm-more-suggestions", count=len(left) - len(said))] if len(left) > len(said) else []
    return said + more


def _dropped(found: Findings) -> Iterator[Remark]:
    """The longer lines below the title that were taken for furniture, so that no paragraph is lost unnoticed."""
    title = next((number for number, line in enumerate(found.lines) if line.kind == "title"), -1)
    lines = [line for line in found.lines[title + 1 :] if line.kind == "boilerplate"]
    words = [found.text[line.start : line.end].split() for line in lines]
    long = [some for some in words if len(some) >= _DROPPED]
    for some in long[:_MOST_DROPPED]:
        yield remark("confirm-dropped", words=" ".join(some))
    if len(long) > _MOST_DROPPED:
        yield remark("confirm-more-dropped", count=len(long) - _MOST_DROPPED)


def _links(found: Findings) -> list[Remark]:
    """Why each form linked, once a form."""
    seen: dict[tuple[str, str], Mention] = {}
    for mention in found.mentions:
        printed = " ".join(found.text[mention.span.start + mention.clitic : mention.span.end].split())
        seen.setdefault((printed, mention.entry), mention)
    return [
        remark("link", printed=printed, entry=entry, link_reason=mention.why)
        for (printed, entry), mention in islice(seen.items(), _MOST_LINKS)
    ]
