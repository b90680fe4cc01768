"""What was found in a raw text, as data for other programs and as lines for an editor."""

from collections.abc import Iterator

from isnad.model.drafts import Found, Speech


def as_data(found: Found) -> dict[str, object]:
    """Everything found with its offsets: code points of the file's text, ends exclusive.

    `quotations` are words in quote marks; speech told without marks stands under `indirect`.
    """
    title = found.first("title")
    return {
        "title": {"start": title.start, "end": title.end} if title else None,
        "outlet": found.outlet,
        "agencies": list(found.agencies),
        "published": found.published.edtf,
        "published_because": found.published.because,
        "boilerplate_lines": [line.number for line in found.lines if line.kind == "boilerplate"],
        "lines": [
            {"line": line.number, "start": line.start, "end": line.end, "kind": line.kind} for line in found.lines
        ],
        "mentions": [
            {
                "start": mention.span.start + mention.clitic,
                "end": mention.span.end,
                "entity": mention.entry,
                "why": mention.why,
            }
            for mention in found.mentions
        ],
        "quotations": [_speech(speech) for speech in found.speech if speech.kind != "indirect"],
        "indirect": [_speech(speech) for speech in found.speech if speech.kind == "indirect"],
        "shared": [
            {"article": shared.article, "start": shared.start, "end": shared.end, "words": shared.words}
            for shared in found.shared
        ],
        "notes": list(found.notes),
    }


def _speech(speech: Speech) -> dict[str, object]:
    return {
        "start": speech.start,
        "end": speech.end,
        "speaker": speech.speaker,
        "verb": speech.verb,
        "stance": speech.stance,
        "kind": speech.kind,
        "via": [{"from": carrier, "verb": verb} for carrier, verb in speech.via],
        "confidence": round(speech.confidence, 2),
        "suggestion": speech.suggestion,
    }


def lines_for_editor(found: Found) -> Iterator[str]:
    """What an editor should know at once: notes of the reading, and passages shared with articles already here."""
    yield from found.notes
    for shared in found.shared:
        alike = f"، تشابه {shared.similarity:.0%}" if shared.similarity is not None else ""
        words = " ".join(found.text[shared.start : shared.end].split()[:6])
        yield f"مقطع مشترك مع {shared.article} من {shared.words} كلمة{alike}: «{words}…» ({shared.there})"
