"""The pictures that others show of a page where its address is shared: a question, its answers and who gives them."""

from collections.abc import Iterator

from isnad.model.inlines import Text
from isnad.model.outputs import Picture
from isnad.model.pages import AnswerLine
from isnad.model.records import Claim, Record
from isnad.write.figures.preview_picture import PictureLine, preview_picture
from isnad.write.pages.blocks.answer_lines import answer_lines
from isnad.write.render.addresses import address_of, picture_of
from isnad.write.render.phrases import words_of
from isnad.write.render.view import View
from isnad.write.words import lists
from isnad.write.words.answers import BETWEEN

FIRST = "index.png"
"""The picture of the home page, and of every page that has none of its own."""


def preview_pictures(view: View) -> Iterator[Picture]:
    """A picture for the home page, for each event, and for each claim that somebody answers."""
    events = list(view.archive.events.values())
    first = next((claim for event in events for claim in view.front_claims(event)), None)
    yield Picture(FIRST, _picture(lists.WHO_SAID_WHAT if first is None else first.question, first, view))
    for event in events:
        front = next(iter(view.front_claims(event)), None)
        yield Picture(picture_of(address_of(event)), _picture(event.name, front, view))
    for claim in view.archive.claims.values():
        if picture_for(claim, view):
            yield Picture(picture_of(address_of(claim)), _picture(claim.question, claim, view))


def picture_for(record: Record, view: View) -> str:
    """Where a record's picture stands; empty for a claim that nobody answers, which has none."""
    if isinstance(record, Claim) and not view.related.assertions_by_claim.get(record.id):
        return ""
    return picture_of(address_of(record))


def _picture(title: str, claim: Claim | None, view: View) -> bytes:
    """A title and the answers to a claim; its question stands between them where it is not the title."""
    lines = [_line(line) for line in answer_lines(claim, view)] if claim else []
    question = claim.question if claim and claim.question != title else ""
    return preview_picture(title, question, lines, f"{view.archive_name}: {lists.WHO_SAID_WHAT}")


def _line(line: AnswerLine) -> PictureLine:
    """How many origins comes first, for what comes last may find no room."""
    by = words_of((*line.said_by, Text(BETWEEN), *line.printed_by))
    return PictureLine(line.number, words_of(line.answer), f"{words_of(line.origins)}: {by}" if line.origins else by)
