"""One record -> the rows of every table that tell of it. The finding is the importer's own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from resiliparse.parse.lang import detect_fast

from isnad.corpus.numbering import numbered_row, values_of
from isnad.corpus.pages import ReadBy, read_record
from isnad.corpus.records import BadRecord, CrawledRecord, Shard
from isnad.draft.limits import UnreadableFile
from isnad.drafting import ImportContext, find_laid_out, lay_out
from isnad.model.drafts import Findings
from isnad.say.saying import all_remarked, remarked

Row = Mapping[str, Any]


@dataclass
class ShardRows:
    """The rows of a shard, by their table; `numbered` are its texts as numbers, in the order of `articles`."""

    tables: dict[str, list[Row]] = field(default_factory=dict)
    numbered: list[Row] = field(default_factory=list)

    def add(self, table: str, row: Row) -> None:
        self.tables.setdefault(table, []).append(row)


def rows_of(
    shard: Shard, records: Iterator[CrawledRecord | BadRecord], context: ImportContext, *, with_text: bool
) -> ShardRows:
    """What is found in a shard's records. One that cannot be read is a row of `bad`, whatever is wrong with it."""
    rows = ShardRows()
    for record in records:
        if isinstance(record, BadRecord):
            rows.add("bad", _bad(shard, record))
            continue
        try:
            _read_one(shard, record, context, rows, with_text=with_text)
        except UnreadableFile as wrong:
            rows.add("bad", _bad(shard, BadRecord(record.place, remarked(wrong.remark, context.language))))
        except Exception as wrong:  # one article of a million that a rule stumbles over is listed, and told of
            rows.add("bad", _bad(shard, BadRecord(record.place, f"{type(wrong).__name__}: {wrong}")))
    return rows


def _bad(shard: Shard, record: BadRecord) -> Row:
    return {"source": shard.source, "place": record.place, "because": record.because}


def _read_one(shard: Shard, record: CrawledRecord, context: ImportContext, rows: ShardRows, *, with_text: bool) -> None:
    original, read_by = read_record(record)
    laid = lay_out(original)
    found = find_laid_out(original, laid, context)
    id_ = f"{shard.id}-{len(rows.numbered)}"
    values = list(values_of(found))
    numbered = numbered_row(
        id_, laid.words, found, values
    )  # before any row is added: an article has all of its rows or none
    article = _article(id_, shard, record, found, context) | {
        "read_by": read_by,
        "language": _language(found.text, read_by),
        "words": len(numbered["words"]),
        "text": found.text if with_text else None,
    }
    rows.add("articles", article)
    rows.numbered.append(numbered)
    for mention in found.mentions:
        span = {"start": mention.span.start + mention.clitic, "end": mention.span.end}
        rows.add("mentions", {"article": id_, **span, "entry": mention.entry, "because": mention.why})
    for speech in found.speech:
        start, end = speech.printed or (None, None)
        via = [{"from": whom, "verb": verb} for whom, verb in speech.via]
        said = {"kind": speech.kind, "marked": speech.marked, "verb": speech.verb, "stance": speech.stance}
        rules = {"doubtful": speech.doubtful, "rule": speech.rule, "speaker_rule": speech.speaker_rule}
        speaker = {"speaker": speech.speaker, "speaker_start": start, "speaker_end": end, "via": via}
        place = {"article": id_, "start": speech.start, "end": speech.end, "confidence": round(speech.confidence, 4)}
        rows.add("quotations", {**place, **said, **speaker, **rules})
    for value in values:
        rows.add("values", {"article": id_, **value})
    for shared in found.shared:
        span = {"start": shared.start, "end": shared.end}
        side = shared.there
        there = {"recorded": side.article, "recorded_start": side.start, "recorded_end": side.end}
        rows.add("recorded", {"article": id_, **span, **there, "words": shared.words})


def _article(
    id_: str, shard: Shard, record: CrawledRecord, found: Findings, context: ImportContext
) -> dict[str, object]:
    return {
        "article": id_,
        "source": shard.source,
        "place": record.place,
        "address": record.address or found.declared.get("url", ""),
        "outlet": record.outlet or found.declared.get("site_name") or (urlsplit(record.address).hostname or ""),
        "outlet_entry": found.outlet,
        "agencies": list(found.agencies),
        "published": found.published.edtf,
        "published_because": all_remarked(found.published.because, context.language) or None,
        "title": found.title,
        "text_sha256": sha256(found.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "captured": record.captured or None,
    }


def _language(text: str, read_by: ReadBy) -> str | None:
    """The language by its commonest letters, as resiliparse knows it; None where it is not sure."""
    name, _ = detect_fast(text)
    return None if name == "unknown" else str(name)
