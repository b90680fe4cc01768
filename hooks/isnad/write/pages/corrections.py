"""The page of all corrections."""

import re
from collections.abc import Mapping

from isnad.model.claim_kinds import CLAIM_KINDS
from isnad.model.fields import Correction
from isnad.model.inlines import FileLink, Inline, Inlines, Ltr, Text
from isnad.model.pages import Block, Page, Paragraph, Row, Table
from isnad.model.relations import Corrected
from isnad.write.render.addresses import CORRECTIONS, correction_anchor
from isnad.write.render.phrases import link_to
from isnad.write.render.view import View
from isnad.write.words import ar
from isnad.write.words import corrections as correction_words
from isnad.write.words.fields import field_name, path_name
from isnad.write.words.numbers import day

_KEY = re.compile(r"(?:^|(?<=، ))([a-z0-9_]+): ")
_TERMS: Mapping[str, Mapping[str, str]] = {
    "stance": {str(stance): word for stance, word in ar.STANCES.items()},
    "certainty": {str(certainty): word for certainty, word in ar.CERTAINTIES.items()},
    "text": ar.TEXTS,
    "kind": {**ar.KINDS, **{kind: ar.claim_kind(kind) for kind in CLAIM_KINDS}, **ar.QUOTATION_KINDS},
}


def corrections_page(view: View) -> Page:
    """Every correction of every record, newest first."""
    return Page(
        address=CORRECTIONS,
        title=correction_words.TITLE,
        heading=(Text(correction_words.TITLE),),
        description=correction_words.WHAT_IT_IS,
        front={"title": correction_words.TITLE, "corrections": len(view.related.corrections)},
        blocks=(Paragraph((Text(correction_words.WHAT_IT_IS),), "lead"), _all(view), Paragraph(_feeds())),
    )


def _feeds() -> Inlines:
    rss, json = FileLink(f"{CORRECTIONS}.xml", "RSS"), FileLink(f"{CORRECTIONS}.json", "JSON Feed")
    return (Text(correction_words.FOLLOW), rss, Text("، "), json)


def _all(view: View) -> Block:
    if not view.related.corrections:
        return Paragraph((Text(correction_words.NONE_YET),))
    return Table(
        correction_words.CAPTION, correction_words.HEAD, tuple(_row(item, view) for item in view.related.corrections)
    )


def _row(corrected: Corrected, view: View) -> Row:
    correction = corrected.correction
    cells: tuple[Inlines, ...] = (
        (link_to(corrected.record),),
        (Text(day(correction.date)),),
        (Text(path_name(correction.field, type(corrected.record).__name__)),),
        (_value(correction.was, correction, view) if correction.was else Text("—"),),
        (_now(corrected, view),),
        (Text(correction.because),),
    )
    return Row(cells, correction_anchor(corrected))


def _now(corrected: Corrected, view: View) -> Inline:
    if corrected.now:
        return _value(corrected.now, corrected.correction, view)
    return Text(correction_words.IN_THE_TEXT if corrected.correction.field == "body" else correction_words.REMOVED)


def _value(text: str, correction: Correction, view: View) -> Inline:
    """A recorded value as readers know it: an entry by its name, a term or a key by its word; figures left to right."""
    entry = view.archive.entries.get(text)
    term = _TERMS.get(correction.field.rsplit(".", 1)[-1], {}).get(text)
    known = entry.name if entry else term or _KEY.sub(lambda key: f"{field_name(key[1])}: ", text)
    return Ltr(known) if known.isascii() else Text(known)
