"""What was found in a raw text, as data for other programs and as lines for an editor."""

from collections.abc import Iterator

from isnad.model.drafts import Findings, Speech
from isnad.model.remarks import Remark, remark
from isnad.say.language import Language
from isnad.say.saying import all_remarked, remarked


def as_data(found: Findings, language: Language) -> dict[str, object]:
    """Everything found with its offsets: code points of the file's text, ends exclusive.

    `quotations` are words in quote marks; speech without marks stands under `indirect`.
    """
    title = found.first("title")
    return {
        "title": {"start": title.start, "end": title.end} if title else None,
        "outlet": found.outlet,
        "agencies": list(found.agencies),
        "published": found.published.edtf,
        "published_because": all_remarked(found.published.because, language) or None,
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
        "quotations": [_speech(speech) for speech in found.speech if speech.marked],
        "indirect": [_speech(speech) for speech in found.speech if not speech.marked],
        "shared": [
            {"article": shared.article, "start": shared.start, "end": shared.end, "words": shared.words}
            for shared in found.shared
        ],
        "notes": [remarked(note, language) for note in found.notes],
    }


def _speech(speech: Speech) -> dict[str, object]:
    """One quotation or report: its words, its speaker as printed and as an entry, and the rules that decided."""
    return {
        "start": speech.start,
        "end": speech.end,
        "speaker": speech.speaker,
        "printed": _span(speech.printed),
        "candidates": [{"speaker": one.entry, "printed": _span(one.printed)} for one in speech.candidates],
        "verb": speech.verb,
        "stance": speech.stance,
        "kind": speech.kind,
        "via": [{"from": intermediary, "verb": verb} for intermediary, verb in speech.via],
        "confidence": round(speech.confidence, 2),
        "suggestion": speech.suggestion,
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
        yield remark("shared-passage", article=shared.article, count=shared.words, words=words, there=shared.there)
