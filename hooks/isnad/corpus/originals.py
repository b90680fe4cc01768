"""An article of a crawl as a file that the recorder opens: read anew from where the crawl has it."""

from io import BytesIO
from pathlib import Path

from warcio.warcwriter import WARCWriter

from isnad.corpus.records import BadRecord, CrawledRecord, place_of
from isnad.corpus.sources import read_shard
from isnad.corpus.store import RunStore


class NotThere(LookupError):
    """The crawl no longer has the article, which is the argument."""


def write_original(store: RunStore, article: str, folder: Path) -> Path:
    """Write an article of a run, by its id, into a folder, and give the file: a page as a WARC, which keeps its address
    and the moment of its capture, and a text as it is. Raises NotThere."""
    record = _record(store, article)
    folder.mkdir(parents=True, exist_ok=True)
    if not record.html:
        file = folder / f"{article}.txt"
        file.write_text(record.text, encoding="utf-8", newline="")
        return file
    file = folder / f"{article}.warc"
    file.write_bytes(_as_warc(record))
    return file


def _record(store: RunStore, article: str) -> CrawledRecord:
    id_, row = place_of(article)
    shard = store.shards().get(id_)
    places = store.of_shard("articles", id_, "place") if shard else []
    if not shard or row >= len(places):
        raise NotThere(article)
    for record in read_shard(shard):
        if record.place == places[row] and not isinstance(record, BadRecord):
            return record
    raise NotThere(article)


def _as_warc(record: CrawledRecord) -> bytes:
    written = BytesIO()
    writer = WARCWriter(written, gzip=False)
    kind = record.content_type or "text/html"
    moment = {"WARC-Date": record.captured} if record.captured else {}
    made = writer.create_warc_record(
        record.address, "resource", payload=BytesIO(record.html), warc_content_type=kind, warc_headers_dict=moment
    )
    writer.write_record(made)
    return written.getvalue()
