"""What was found in a raw text, as data for other programs and as lines for an editor."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from isnad.model.drafts import Findings, LayoutLine, ProposedAssertion, Speech
from isnad.model.remarks import Remark, remark
from isnad.say.language import Language
from isnad.say.saying import all_remarked, remarked


def as_data(found: Findings, language: Language) -> dict[str, object]:
    """Everything found, with its offsets: code points of `text`, ends exclusive.

    `text` is the file's, or what a saved page shows; lines count from 1. `title` is where the text prints the
    headline, `draft` what a draft would say of the article, whether it is printed or declared. `quotations` are words
    in quote marks; speech without marks stands under `indirect`.
    """
    title = found.first("title")
    when = found.published
    because = all_remarked(when.because, language) or None
    kept = {line.number for line in found.lines if line.kind != "boilerplate"}
    return {
        "title": _place(found, title) if title else None,
        "byline": found.byline,
        "outlet": found.outlet,
        "agencies": list(found.agencies),
        "published": when.edtf,
        "published_because": because,
        "draft": {
            "title": found.title,
            "byline": found.byline,
            "outlet": found.outlet,
            "published": {"date": when.edtf, "certainty": when.certainty, "because": because},
        },
        "declared": dict(found.declared),
        "boilerplate_lines": sorted({line.number for line in found.lines} - kept),
        "lines": [{"line": line.number, "kind": line.kind, **_place(found, line)} for line in found.lines],
        "mentions": [
            {
                "start": mention.span.start + mention.clitic,
                "end": mention.span.end,
                "entity": mention.entry,
                "why": mention.why,
            }
            for mention in found.mentions
        ],
        "quotations": [_speech(speech, found.text) for speech in found.speech if speech.marked],
        "indirect": [_speech(speech, found.text) for speech in found.speech if not speech.marked],
        "shared": [
            {"article": shared.there.article, "start": shared.start, "end": shared.end, "words": shared.words}
            for shared in found.shared
        ],
        "notes": [remarked(note, language) for note in found.notes],
        "text": found.text,
    }


def proposals_as_data(proposed: Iterable[ProposedAssertion], text: str) -> Iterator[dict[str, Any]]:
    """Assertions proposed for the archive's claims, as data, the likeliest of a claim first: each with its reasons."""
    for one in proposed:
        sentence = one.sentence
        yield {
            "claim": one.claim,
            "start": sentence.start,
            "end": sentence.end,
            "text": text[sentence.start : sentence.end],
            "because": list(sentence.because),
            "score": round(sentence.score, 2),
            "answers": [
                {"position": answer.position, "value": answer.value, "because": list(answer.because)}
                for answer in one.answers
            ],
            "speech": _speech(one.speech, text) if one.speech else None,
        }


def refusal_as_data(name: str, rule: str, because: str) -> dict[str, object]:
    """A file that was not read, as data: its name, the rule that refused it, and why."""
    return {"file": name, "refused": {"rule": rule, "because": because}}


def _place(found: Findings, line: LayoutLine) -> Mapping[str, object]:
    return {"start": line.start, "end": line.end, "text": found.text[line.start : line.end]}


def _speech(speech: Speech, text: str) -> dict[str, object]:
    """One quotation or report: its words, its speaker as printed and as an entry, and the rules that decided."""
    return {
        "start": speech.start,
        "end": speech.end,
        "text": text[speech.start : speech.end],
        "speaker": speech.speaker,
        "printed": _span(speech.printed),
        "candidates": [{"speaker": one.entry, "printed": _span(one.printed)} for one in speech.candidates],
        "verb": speech.verb,
        "stance": speech.stance,
        "kind": speech.kind,
        "via": [{"from": intermediary, "verb": verb} for intermediary, verb in speech.via],
        "confidence": round(speech.confidence, 2),
        "suggestion": speech.suggestion,
        "doubtful": speech.doubtful,
        "rule": speech.rule,
        "speaker_rule": speech.speaker_rule,
    }


def _span(span: tuple[int, int] | None) -> dict[str, int] | None:
    return {"start": span[0], "end": span[1]} if span else None


def remarks_for_editor(found: Findings) -> Iterator[Remark]:
    """What an editor should know at once: notes of the reading, and passages shared with articles already here."""
    yield from found.notes
    for shared in found.shared:
        words = " ".join(found.text[shared.start : shared.end].split()[:6])
        side = shared.there
        if side.of == "body":
            there = remark("passage-in-body", start=side.start, end=side.end)
        else:
            there = remark("passage-in-original", start=side.start, end=side.end)
        yield remark("shared-passage", article=side.article, count=shared.words, words=words, there=there)
