"""An article of a crawl as a file that the recorder opens: read anew from where the crawl has it."""

import json
from io import BytesIO
from pathlib import Path

from warcio.warcwriter import WARCWriter

from isnad.corpus.records import BadRecord, CrawledRecord, Shard
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
    place = next(
        (
            row["place"]
            for table in store.read("articles", ("article", "place"))
            for row in table.to_pylist()
            if row["article"] == article
        ),
        None,
    )
    shards = store.shards()
    shard = shards.get(article.rsplit("-", 1)[0])
    if place is None or shard is None:
        raise NotThere(article)
    for record in read_shard(Shard(**json.loads(shard))):
        if record.place == place and not isinstance(record, BadRecord):
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
