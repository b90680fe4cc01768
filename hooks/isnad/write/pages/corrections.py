"""Corrections: the page of all of them, and the lines that tell of them on every page they touch."""

import re
from collections.abc import Mapping

from isnad.model.fields import Correction
from isnad.model.pages import (
    Block,
    Bullets,
    External,
    Heading,
    Inline,
    Inlines,
    Link,
    Ltr,
    Page,
    Paragraph,
    Row,
    Table,
    Text,
)
from isnad.model.records import Record
from isnad.model.relations import Corrected
from isnad.write.pages.blocks.view import View, link_to
from isnad.write.render.addresses import address_of
from isnad.write.words import ar as words
from isnad.write.words.fields import field_name, path_name
from isnad.write.words.numbers import day

ADDRESS = "corrections"
TITLE = "التصويبات"
WHAT_IT_IS = "كل تغيير في معلومة منشورة في الأرشيف: متى، وماذا كانت، وماذا صارت، ولماذا."
_NONE_YET = "لا تصويب بعد: لم تتغيّر معلومة منشورة."
_GONE = "حُذف"
_IN_THE_TEXT = "في نص الصفحة"
_KEY = re.compile(r"(?:^|(?<=، ))([a-z0-9_]+): ")
_TERMS: Mapping[str, Mapping[str, str]] = {
    "stance": {str(stance): word for stance, word in words.STANCES.items()},
    "certainty": {str(sure): word for sure, word in words.CERTAINTIES.items()},
    "text": words.TEXTS,
    "kind": {**words.KINDS, **words.CLAIM_KINDS, **words.QUOTATION_KINDS},
}


def corrections_page(view: View) -> Page:
    """Every correction of every record, newest first."""
    feeds: Inlines = (
        Text("تابعها: "),
        External(f"{ADDRESS}.xml", "RSS"),
        Text("، "),
        External(f"{ADDRESS}.json", "JSON Feed"),
    )
    return Page(
        address=ADDRESS,
        title=TITLE,
        heading=(Text(TITLE),),
        description=WHAT_IT_IS,
        front={"title": TITLE, "corrections": len(view.related.corrections)},
        blocks=(Paragraph((Text(WHAT_IT_IS),), "lead"), _all(view), Paragraph(feeds)),
    )


def _all(view: View) -> Block:
    if not view.related.corrections:
        return Paragraph((Text(_NONE_YET),))
    head = ("الصفحة", "التاريخ", "الحقل", "كان", "صار", "السبب")
    return Table("التصويبات، أحدثها أولاً", head, tuple(_row(item, view) for item in view.related.corrections))


def _row(corrected: Corrected, view: View) -> Row:
    correction = corrected.correction
    cells: tuple[Inlines, ...] = (
        (link_to(corrected.record),),
        (Text(day(correction.date)),),
        (Text(path_name(correction.field)),),
        (_value(correction.was, correction, view) if correction.was else Text("—"),),
        (_now(corrected, view),),
        (Text(correction.because),),
    )
    return Row(cells, anchor_of(corrected))


def anchor_of(corrected: Corrected) -> str:
    """Where a correction stands on the page of corrections, for good: none is ever taken away."""
    return f"{address_of(corrected.record).replace('/', '-')}-{corrected.number}"


def _now(corrected: Corrected, view: View) -> Inline:
    if corrected.now:
        return _value(corrected.now, corrected.correction, view)
    return Text(_IN_THE_TEXT if corrected.correction.field == "body" else _GONE)


def _value(text: str, correction: Correction, view: View) -> Inline:
    """A recorded value as readers know it: an entry by its name, a term or a key by its word; figures left to right."""
    entry = view.archive.entries.get(text)
    term = _TERMS.get(correction.field.rsplit(".", 1)[-1], {}).get(text)
    known = entry.name if entry else term or _KEY.sub(lambda key: f"{field_name(key[1])}: ", text)
    return Ltr(known) if known.isascii() else Text(known)


def correction_blocks(record: Record, view: View) -> tuple[Block, ...]:
    """A line for each correction that a record's page shows the outcome of; nothing where there is none."""
    told = view.related.corrections_by_path.get(record.source.path, ())
    if not told:
        return ()
    return (Heading(2, TITLE, "corrections"), Bullets(tuple(_line(corrected, record) for corrected in told)))


def _line(corrected: Corrected, here: Record) -> Inlines:
    correction = corrected.correction
    what = Link(ADDRESS, (Text(path_name(correction.field)),), anchor_of(corrected))
    line: list[Inline] = [Text(f"صُوِّب في {day(correction.date)}: "), what]
    if corrected.record.source.path != here.source.path:
        line += [Text(" في "), link_to(corrected.record)]
    return (*line, Text(f" ({correction.because})"))
