"""A digest record made whole: its facts stay, its body becomes the original's text, each annotation is re-anchored."""

from collections.abc import Sequence

from isnad.draft.body import Anchored, DraftBody, body_of
from isnad.message import Message, at, fault
from isnad.model.drafts import LayoutLine
from isnad.model.records import Annotation, Article, Quotation
from isnad.say.saying import all_as_text


class LostAnnotations(Exception):
    """Annotations that have no place in the original's text: a message for each."""

    def __init__(self, messages: list[Message]) -> None:
        super().__init__(all_as_text(messages))
        self.messages = messages


def complete(record: Article, raw: str, lines: Sequence[LayoutLine]) -> tuple[dict[str, object], str]:
    """Front matter and body of the full-text record. Raises LostAnnotations, which names each that would be lost."""
    body = body_of(raw, lines, [place for note in (*record.quotations, *record.assertions) for place in _places(note)])
    front = record.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={"id", "body"})
    messages: list[Message] = []
    for shelf, notes in (("quotations", record.quotations), ("assertions", record.assertions)):
        placed = [(note, _anchor(body, note)) for note in notes]
        front[shelf] = [{**_facts(note), **place.front()} for note, place in placed if place]
        for number, (note, place) in enumerate(placed):
            if place is None:
                messages.append(at(record.source, fault("lost-place", id=note.id), shelf, number, "original"))
    if messages:
        raise LostAnnotations(messages)
    return {**front, "text": "full"}, body.text


def _places(note: Annotation) -> list[tuple[int, int]]:
    """Where the original has an annotation: of a quotation the whole first, which may cross lines, then its part."""
    whole = note.whole if isinstance(note, Quotation) else None
    return [place for place in (whole, note.original) if place]


def _anchor(body: DraftBody, note: Annotation) -> Anchored | None:
    """Where the body has an annotation. A quotation's own words must stand at its offsets: else it is another text."""
    if (
        isinstance(note, Quotation)
        and note.original
        and note.words not in body.raw[slice(*(note.whole or note.original))]
    ):
        return None
    return next((found for place in _places(note) if (found := body.anchor(*place))), None)


def _facts(note: Annotation) -> dict[str, object]:
    """An annotation without its words, which the original gives anew."""
    return note.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={"words", "zone", "occurrence"})
