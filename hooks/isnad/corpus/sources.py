"""Files of a crawl -> shards, and shards -> records: WARC, WACZ (a zip of WARCs), Parquet, JSON Lines.

A row of Parquet or a line of JSON has `text` or `html`, and may have `url`, `title`, `outlet`, `published`, `captured`.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, Any, cast
from zipfile import BadZipFile, ZipFile

from fastwarc.warc import ArchiveIterator, WarcRecordType
from pyarrow import ArrowException
from pyarrow.parquet import ParquetFile

from isnad.corpus.records import BadRecord, CrawledRecord, Form, Shard
from isnad.draft.limits import MOST_PAGE

SHARD = 500
"""Records in a shard: some seconds of work, which is what a kill costs."""
_ENDINGS: Mapping[str, Form] = {
    ".warc": "warc", ".warc.gz": "warc", ".wacz": "wacz", ".parquet": "parquet",
    ".jsonl": "jsonl", ".jsonl.gz": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
_HTML = ("text/html", "application/xhtml+xml")
_FIELDS = ("captured", "outlet", "published", "title", "text")
_ADDRESSES = ("url", "address")
_BROKEN = (OSError, ValueError, EOFError, BadZipFile, ArrowException)


class UnknownForm(ValueError):
    """A file whose name says nothing that is read here; the file is its argument."""


def form_of(path: Path) -> Form:
    """What a file holds, by its name. Raises UnknownForm."""
    for ending, form in _ENDINGS.items():
        if path.name.lower().endswith(ending):
            return form
    raise UnknownForm(str(path))


def files_of(given: Path) -> dict[str, Path]:
    """The files of a crawl by their names in it: a file itself, or all of a folder that are read here."""
    if not given.is_dir():
        form_of(given)
        return {given.name: given}
    found = (path for path in given.rglob("*") if path.is_file() and path.name.lower().endswith(tuple(_ENDINGS)))
    return {path.relative_to(given).as_posix(): path for path in found}


def shards_of(source: str, path: Path, size: int = SHARD) -> Iterator[Shard | BadRecord]:
    """The shards of a file, in its order; where the file is broken, what is wrong with the rest of it."""
    form = form_of(path)
    at = 0
    try:
        for member in _members(path, form):
            at = 0
            for start, first, count in _pieces(path, form, member, size):
                at = first + count
                yield Shard(source, str(path), form, start, first, count, member)
    except _BROKEN as wrong:
        yield BadRecord(at, f"{type(wrong).__name__}: {wrong}")


def read_shard(shard: Shard) -> Iterator[CrawledRecord | BadRecord]:
    """The records of a shard that are pages or texts, in their order; others (pictures, requests) are passed over."""
    place = shard.first
    try:
        for record in _read(shard):
            place += 1
            if record is not None:
                yield record
    except _BROKEN as wrong:
        yield BadRecord(place, f"{type(wrong).__name__}: {wrong}")


def _members(path: Path, form: Form) -> list[str]:
    if form != "wacz":
        return [""]
    with ZipFile(path) as zipped:
        return sorted(name for name in zipped.namelist() if name.lower().endswith((".warc", ".warc.gz")))


def _pieces(path: Path, form: Form, member: str, size: int) -> Iterator[tuple[int, int, int]]:
    """Start, number of the first record and count of each piece."""
    if form == "parquet":
        rows = ParquetFile(path).metadata.num_rows
        yield from ((first, first, min(size, rows - first)) for first in range(0, rows, size))
        return
    start = first = count = 0
    with _opened(path, member) as stream:
        try:
            for offset in _offsets(stream, form, packed=path.name.endswith(".gz")):
                if count == size:
                    yield start, first, count
                    start, first, count = offset, first + count, 0
                start = offset if not count else start
                count += 1
        except _BROKEN:  # what stands before the break is read
            if count:
                yield start, first, count
            raise
    if count:
        yield start, first, count


def _offsets(stream: IO[bytes], form: Form, *, packed: bool) -> Iterator[int]:
    """Where each record begins: bytes of a WARC or of plain lines, lines of packed ones."""
    if form == "jsonl":
        at = 0
        for number, line in enumerate(stream):
            yield number if packed else at
            at += len(line)
        return
    for record in ArchiveIterator(stream, parse_http=False):
        yield record.stream_pos


@contextmanager
def _opened(path: Path, member: str = "") -> Iterator[IO[bytes]]:
    """A file, its lines unpacked where they are packed, or a WARC within a WACZ."""
    if member:
        with ZipFile(path) as zipped, zipped.open(member) as stream:
            yield stream
    elif path.name.endswith(".jsonl.gz"):
        with gzip.open(path) as packed:
            yield cast(IO[bytes], packed)
    else:
        with path.open("rb") as stream:
            yield stream


def _read(shard: Shard) -> Iterator[CrawledRecord | BadRecord | None]:
    path = Path(shard.path)
    match shard.form:
        case "parquet":
            rows = islice(_rows(path, shard.start), shard.count)
            yield from (_of_row(row, shard.first + number) for number, row in enumerate(rows))
        case "jsonl":
            with _opened(path) as stream:
                if path.name.endswith(".gz"):
                    lines: Iterator[bytes] = islice(stream, shard.start, shard.start + shard.count)
                else:
                    stream.seek(shard.start)
                    lines = islice(stream, shard.count)
                yield from (_of_line(line, shard.first + number) for number, line in enumerate(lines))
        case "warc" | "wacz":
            with _opened(path, shard.member) as stream:
                stream.seek(shard.start)
                records = islice(ArchiveIterator(stream, parse_http=True), shard.count)
                yield from (_of_capture(record, shard.first + number) for number, record in enumerate(records))


def _rows(path: Path, start: int) -> Iterator[Mapping[str, Any]]:
    """The rows of a Parquet file from one on; groups before it are not read."""
    file = ParquetFile(path)
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        if start < rows:
            wanted = [name for name in file.schema_arrow.names if name in (*_FIELDS, *_ADDRESSES, "html")]
            yield from file.read_row_group(group, wanted).slice(start).to_pylist()
        start = max(0, start - rows)


_HALF = re.compile("[\ud800-\udfff]")
"""What JSON can say (`\\ud800`) and no text in UTF-8 has: the engine ended on it, and with it the run."""


def _of_line(line: bytes, place: int) -> CrawledRecord | BadRecord | None:
    if not line.strip():
        return None
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as wrong:
        return BadRecord(place, f"no JSON: {wrong}")
    return _of_row(row, place) if isinstance(row, dict) else BadRecord(place, "no JSON object")


def _of_row(row: Mapping[str, Any], place: int) -> CrawledRecord | BadRecord:
    facts = {name: str(row[name]) for name in _FIELDS if row.get(name)}
    address = next((str(row[name]) for name in _ADDRESSES if row.get(name)), "")
    if any(_HALF.search(said) for said in (address, *facts.values())):
        return BadRecord(place, "half a character, which no table can hold")
    html = row.get("html") or b""
    html = html.encode("utf-8", "surrogatepass") if isinstance(html, str) else html
    if not facts.get("text", "").strip() and not html:
        return BadRecord(place, "neither text nor html")
    return CrawledRecord(place, address, html=html, **facts)


def _of_capture(record: Any, place: int) -> CrawledRecord | BadRecord | None:
    """The page that a record of a WARC holds: a response of 200, or a resource, whose type is HTML."""
    if (
        record.record_type == WarcRecordType.response
        and record.http_headers is not None
        and record.http_headers.status_code == 200
    ):
        content_type = record.http_headers.get("Content-Type") or ""
    elif record.record_type == WarcRecordType.resource:
        content_type = record.headers.get("Content-Type") or ""
    else:
        return None
    if content_type.split(";")[0].strip().lower() not in _HTML:
        return None
    html = record.reader.read(MOST_PAGE + 1)
    if len(html) > MOST_PAGE:
        return BadRecord(place, f"a page of more than {MOST_PAGE >> 20} MB")
    if len(html) < record.content_length:
        return BadRecord(place, "cut short")
    address, captured = (record.headers.get(name) or "" for name in ("WARC-Target-URI", "WARC-Date"))
    return CrawledRecord(place, address, captured, html=html, content_type=content_type)
