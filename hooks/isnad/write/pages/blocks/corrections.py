"""The corrections of a record, on its own page and wherever else their outcome is shown."""

from isnad.model.inlines import Inline, Inlines, Link, Text
from isnad.model.pages import Block, Bullets, Heading
from isnad.model.records import Record
from isnad.model.relations import Corrected
from isnad.write.render.addresses import CORRECTIONS, correction_anchor
from isnad.write.render.phrases import link_to
from isnad.write.render.view import View
from isnad.write.words import corrections as correction_words
from isnad.write.words.fields import path_name
from isnad.write.words.numbers import day


def correction_blocks(record: Record, view: View) -> tuple[Block, ...]:
    """A line for each correction that a record's page shows the outcome of; nothing where there is none."""
    corrections = view.related.corrections_by_path.get(record.source.path, ())
    if not corrections:
        return ()
    lines = tuple(_line(corrected, record) for corrected in corrections)
    return (Heading(2, correction_words.TITLE, "corrections"), Bullets(lines))


def _line(corrected: Corrected, here: Record) -> Inlines:
    correction = corrected.correction
    what = Link(
        CORRECTIONS, (Text(path_name(correction.field, type(corrected.record).__name__)),), correction_anchor(corrected)
    )
    line: list[Inline] = [Text(correction_words.corrected_on(day(correction.date))), what]
    if corrected.record.source.path != here.source.path:
        line += [Text(correction_words.IN), link_to(corrected.record)]
    return (*line, Text(f" ({correction.because})"))
